CREATE TABLE draft_file (
    draft    BIGINT      NOT NULL COMMENT 'number of the draft',
    revision INT         NOT NULL COMMENT 'of the draft; each revision has all of its files',
    name     VARCHAR(64) NOT NULL COMMENT 'policy.yaml, parameters.yaml, rules.drl or scenarios.yaml',
    text     LONGTEXT    NOT NULL,
    PRIMARY KEY (draft, revision, name),
    CONSTRAINT draft_file_of FOREIGN KEY (draft, revision) REFERENCES draft_revision (draft, revision)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '草稿文件: the files of a draft in one revision; insert-only';
