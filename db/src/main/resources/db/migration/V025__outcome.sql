CREATE TABLE outcome (
    run       BIGINT         NOT NULL,
    position  INT            NOT NULL COMMENT 'from 1, in the order of the standings',
    assessee  VARCHAR(64)    NOT NULL,
    code      VARCHAR(64)    NOT NULL,
    kind      VARCHAR(8)     NOT NULL COMMENT 'REWARD or PENALTY',
    amount    DECIMAL(36,12)     NULL COMMENT 'in the unit, never negative; null: none',
    unit      VARCHAR(8)     NOT NULL COMMENT 'CNY, SHARE or NONE',
    rule      TEXT           NOT NULL,
    clause    TEXT           NOT NULL,
    reason_zh TEXT           NOT NULL,
    reason_en TEXT           NOT NULL,
    PRIMARY KEY (run, position),
    KEY outcome_assessee (run, assessee),
    CONSTRAINT outcome_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '奖励、惩处: what follows from a standing, a proposal until a named person confirms it; insert-only';
