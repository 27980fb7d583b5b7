CREATE TABLE run_check (
    run      BIGINT         NOT NULL,
    position INT            NOT NULL COMMENT 'from 1, in the order of the policy',
    code     VARCHAR(64)    NOT NULL COMMENT 'of the policy',
    name_zh  TEXT           NOT NULL,
    name_en  TEXT           NOT NULL,
    scope    TEXT           NOT NULL COMMENT 'the group that was looked at',
    value    DECIMAL(36,12) NOT NULL COMMENT 'what the group comes to',
    at_most  DECIMAL(36,12) NOT NULL COMMENT 'what it may come to',
    PRIMARY KEY (run, position),
    CONSTRAINT run_check_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '预算与核对: budgets and spreads that were looked at; insert-only';
