CREATE TABLE outcome_decision (
    run        BIGINT       NOT NULL,
    position   INT          NOT NULL COMMENT 'of the outcome in its run',
    revision   INT          NOT NULL COMMENT 'from 1; the highest holds',
    decision   VARCHAR(9)   NOT NULL COMMENT 'CONFIRMED or REJECTED',
    reason     VARCHAR(500)     NULL COMMENT 'never null for a penalty or a rejection',
    decided_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    decided_by VARCHAR(128) NOT NULL COMMENT 'login name of the person who answers for it',
    PRIMARY KEY (run, position, revision),
    CONSTRAINT outcome_decision_of FOREIGN KEY (run, position) REFERENCES outcome (run, position)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '奖惩确认: who confirmed or rejected what a run proposes; insert-only';
