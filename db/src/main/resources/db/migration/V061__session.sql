CREATE TABLE SPRING_SESSION (
    PRIMARY_ID            CHAR(36)     NOT NULL,
    SESSION_ID            CHAR(36)     NOT NULL,
    CREATION_TIME         BIGINT       NOT NULL COMMENT 'milliseconds since 1970',
    LAST_ACCESS_TIME      BIGINT       NOT NULL COMMENT 'milliseconds since 1970',
    MAX_INACTIVE_INTERVAL INT          NOT NULL COMMENT 'seconds',
    EXPIRY_TIME           BIGINT       NOT NULL COMMENT 'milliseconds since 1970',
    PRINCIPAL_NAME        VARCHAR(100)     NULL COMMENT 'number of the account',
    PRIMARY KEY (PRIMARY_ID),
    UNIQUE KEY SPRING_SESSION_IX1 (SESSION_ID),
    KEY SPRING_SESSION_IX2 (EXPIRY_TIME),
    KEY SPRING_SESSION_IX3 (PRINCIPAL_NAME)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '会话: who is signed in; the cookie is signed with a key that is not in the database';
