CREATE TABLE audit_head (
    id     TINYINT  NOT NULL COMMENT 'always 1',
    number BIGINT   NOT NULL COMMENT 'of the last audit entry; 0: there is none',
    hash   CHAR(64) NOT NULL COMMENT 'of the last audit entry; 64 zeros: there is none',
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '审计链头: the row that is locked as the last statement of a transaction that leaves audit entries';
