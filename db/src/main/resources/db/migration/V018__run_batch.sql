CREATE TABLE run_batch (
    run   BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    PRIMARY KEY (run, batch),
    CONSTRAINT run_batch_of FOREIGN KEY (run) REFERENCES scoring_run (id),
    CONSTRAINT run_batch_reads FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'the closed list of batches that a run was frozen from; insert-only';
