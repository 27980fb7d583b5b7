CREATE TABLE policy_file (
    version BIGINT      NOT NULL,
    name    VARCHAR(64) NOT NULL COMMENT 'policy.yaml, parameters.yaml, rules.drl or scenarios.yaml',
    text    LONGTEXT    NOT NULL,
    PRIMARY KEY (version, name),
    CONSTRAINT policy_file_of FOREIGN KEY (version) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '办法文件包: the files of a version; insert-only';
