CREATE TABLE not_taking_part (
    run      BIGINT        NOT NULL,
    assessee VARCHAR(64)   NOT NULL,
    name     VARCHAR(1000) NOT NULL,
    because  TEXT          NOT NULL COMMENT 'names of the rules that decided it',
    PRIMARY KEY (run, assessee),
    CONSTRAINT not_taking_part_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'who is not assessed in a run by its rules; insert-only';
