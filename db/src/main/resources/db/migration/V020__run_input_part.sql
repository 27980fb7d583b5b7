CREATE TABLE run_input_part (
    run   BIGINT     NOT NULL,
    part  INT        NOT NULL COMMENT 'from 1',
    bytes MEDIUMBLOB NOT NULL COMMENT 'a piece of the gzipped canonical text of the run input, at most 1 MiB',
    PRIMARY KEY (run, part),
    CONSTRAINT run_input_part_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'the frozen input of a run, with which it is replayed; insert-only';
