CREATE TABLE idempotent_request (
    account         BIGINT       NOT NULL COMMENT 'number of the account that asked',
    idempotency_key VARCHAR(100) NOT NULL COMMENT 'as the caller chose it',
    fingerprint     CHAR(64)     NOT NULL COMMENT 'SHA-256 of method, address and body, hexadecimal',
    asked_at        DATETIME(6)  NOT NULL COMMENT 'UTC',
    status          INT              NULL COMMENT 'HTTP status of the answer; null: under way',
    location        VARCHAR(500)     NULL COMMENT 'header of the answer',
    answer          MEDIUMTEXT       NULL COMMENT 'JSON of the answer',
    PRIMARY KEY (account, idempotency_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'requests that are answered once, however often they are sent';
