CREATE TABLE run_finding (
    run        BIGINT       NOT NULL,
    position   INT          NOT NULL COMMENT 'from 1',
    about      VARCHAR(12)  NOT NULL COMMENT 'QUARANTINE: an assessee that is not scored; LEFT_OUT: a row that does not count; RESULT: groups, quotas and budgets',
    assessee   VARCHAR(64)      NULL,
    event      VARCHAR(255)     NULL,
    rule       TEXT             NULL COMMENT 'the rule that could not compute',
    place      TEXT         NOT NULL COMMENT 'file and line, or the period',
    code       VARCHAR(16)  NOT NULL,
    severity   VARCHAR(8)   NOT NULL COMMENT 'ERROR or WARNING',
    message_zh TEXT         NOT NULL,
    message_en TEXT         NOT NULL,
    remedy_zh  TEXT         NOT NULL,
    remedy_en  TEXT         NOT NULL,
    PRIMARY KEY (run, position),
    KEY run_finding_assessee (run, assessee),
    CONSTRAINT run_finding_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '不予评分、不计入、提示: what a run has to say; insert-only';
