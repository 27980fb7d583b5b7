CREATE TABLE policy_version (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    policy       VARCHAR(64)   NOT NULL,
    checksum     CHAR(64)      NOT NULL COMMENT 'SHA-256 over all texts and the catalogue, hexadecimal',
    catalogue    BIGINT        NOT NULL COMMENT 'the catalogue that it was written for',
    title_zh     VARCHAR(1000) NOT NULL,
    title_en     VARCHAR(1000) NOT NULL,
    assessee     VARCHAR(8)    NOT NULL COMMENT 'OFFICER or UNIT',
    period_kind  VARCHAR(8)    NOT NULL COMMENT 'MONTH, QUARTER or YEAR',
    imported_at  DATETIME(6)   NOT NULL COMMENT 'UTC',
    imported_by  VARCHAR(128)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY policy_version_once (policy, checksum),
    CONSTRAINT policy_version_of FOREIGN KEY (policy) REFERENCES policy (code),
    CONSTRAINT policy_version_reads FOREIGN KEY (catalogue) REFERENCES catalogue (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '版本: the immutable text of a policy; insert-only';
