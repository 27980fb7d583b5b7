CREATE TABLE run_partition (
    run        BIGINT      NOT NULL,
    part_of    VARCHAR(16) NOT NULL COMMENT 'SHEETS, STANDINGS, OUTCOMES or FINDINGS',
    part       INT         NOT NULL COMMENT 'from 1',
    rows_stored INT        NOT NULL COMMENT 'rows of all tables of the piece',
    epoch      INT         NOT NULL COMMENT 'of the owner that wrote it',
    written_at DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (run, part_of, part),
    CONSTRAINT run_partition_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'a piece of a result, stored in one transaction together with this mark; insert-only';
