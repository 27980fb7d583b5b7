CREATE TABLE idempotent_request (
    account         BIGINT       NOT NULL COMMENT 'number of the account that asked',
    idempotency_key VARCHAR(100) NOT NULL COMMENT 'as the caller chose it',
    address         VARCHAR(500) NOT NULL COMMENT 'path and query',
    asked_at        DATETIME(6)  NOT NULL COMMENT 'UTC; a day later the row is gone',
    body_sha256     CHAR(64)         NULL COMMENT 'of what was sent, hexadecimal; null: under way, or its process ended',
    status          INT              NULL COMMENT 'HTTP status of the answer, 200 to 299',
    location        VARCHAR(500)     NULL COMMENT 'header of the answer',
    content_type    VARCHAR(100)     NULL COMMENT 'header of the answer',
    answer          MEDIUMTEXT       NULL COMMENT 'of an answer that may be told again',
    PRIMARY KEY (account, idempotency_key),
    KEY idempotent_request_asked (asked_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '幂等请求: requests that are carried out once, however often they are sent';
