CREATE TABLE policy (
    code       VARCHAR(64)  NOT NULL COMMENT 'as in policy.yaml',
    created_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    created_by VARCHAR(128) NOT NULL,
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '考核办法: a named scheme; its texts are versions';
