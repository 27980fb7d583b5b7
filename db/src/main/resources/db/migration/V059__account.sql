CREATE TABLE account (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    login            VARCHAR(64)  NOT NULL COMMENT 'in small letters',
    name             VARCHAR(200) NOT NULL COMMENT 'of the person, as it is shown',
    assessee         VARCHAR(64)      NULL COMMENT 'police number of the officer whose own result it opens; null: none',
    password_hash    VARCHAR(255)     NULL COMMENT 'Argon2id with its parameters and salt; null: signs in another way',
    password_is_once BOOLEAN      NOT NULL COMMENT 'given by somebody else: good for nothing but choosing another',
    state            VARCHAR(8)   NOT NULL COMMENT 'ACTIVE or DISABLED',
    is_demo          BOOLEAN      NOT NULL COMMENT 'of the demonstration: while one is there, nobody but this machine is served',
    failures         INT          NOT NULL COMMENT 'how often signing in failed since it last succeeded',
    locked_until     DATETIME(6)      NULL COMMENT 'UTC; before it nobody signs in; null: not locked',
    created_at       DATETIME(6)  NOT NULL COMMENT 'UTC',
    created_by       VARCHAR(128) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY account_login (login),
    UNIQUE KEY account_assessee (assessee)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '账号: who may sign in';
