CREATE TABLE policy_draft (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    policy     VARCHAR(64)   NOT NULL COMMENT 'code of the policy that is worked on',
    base       BIGINT            NULL COMMENT 'number of the version whose texts it began with; NULL: it began with nothing',
    title_zh   VARCHAR(1000) NOT NULL COMMENT 'as it was called when the draft was begun',
    title_en   VARCHAR(1000) NOT NULL,
    created_at DATETIME(6)   NOT NULL COMMENT 'UTC',
    created_by VARCHAR(128)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT policy_draft_from FOREIGN KEY (base) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '草稿: the work on the texts of a policy before they are a version; insert-only';
