CREATE TABLE run_reads (
    run         BIGINT NOT NULL,
    earlier_run BIGINT NOT NULL COMMENT 'a run of another policy or period, whose results are part of the input',
    PRIMARY KEY (run, earlier_run),
    CONSTRAINT run_reads_of FOREIGN KEY (run) REFERENCES scoring_run (id),
    CONSTRAINT run_reads_from FOREIGN KEY (earlier_run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'the earlier results that a run reads, by name; insert-only';
