CREATE TABLE run_coverage (
    run      BIGINT        NOT NULL,
    assessee VARCHAR(64)   NOT NULL COMMENT 'number of the person or unit',
    name     VARCHAR(1000) NOT NULL,
    kind     VARCHAR(10)   NOT NULL COMMENT 'of the assessee: OFFICER or UNIT',
    policies TEXT          NOT NULL COMMENT 'codes of the primary policies that take it, with commas between; empty: none does',
    PRIMARY KEY (run, assessee),
    CONSTRAINT run_coverage_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '覆盖例外: who was in no or in several primary policies when the run was begun, and was waived with a reason; insert-only';
