CREATE TABLE draft_revision (
    draft    BIGINT       NOT NULL COMMENT 'number of the draft',
    revision INT          NOT NULL COMMENT 'from 1; the highest holds',
    checksum CHAR(64)     NOT NULL COMMENT 'SHA-256 over the names and texts of its files, hexadecimal',
    saved_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    saved_by VARCHAR(128) NOT NULL,
    PRIMARY KEY (draft, revision),
    CONSTRAINT draft_revision_of FOREIGN KEY (draft) REFERENCES policy_draft (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '草稿修订: a draft as somebody saved it, with or without mistakes; insert-only';
