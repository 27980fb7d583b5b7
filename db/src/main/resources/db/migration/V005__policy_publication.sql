CREATE TABLE policy_publication (
    id           BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'of two from the same month the higher one holds',
    policy       VARCHAR(64)  NOT NULL,
    version      BIGINT       NOT NULL,
    from_month   CHAR(7)      NOT NULL COMMENT 'first policy month in which the version holds, 2026-10',
    reason       VARCHAR(500) NOT NULL,
    published_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    published_by VARCHAR(128) NOT NULL,
    PRIMARY KEY (id),
    KEY policy_publication_in_force (policy, from_month, id),
    CONSTRAINT policy_publication_of FOREIGN KEY (policy) REFERENCES policy (code),
    CONSTRAINT policy_publication_puts FOREIGN KEY (version) REFERENCES policy_version (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'from which month a version holds; insert-only';
