CREATE TABLE schedule_decision (
    policy     VARCHAR(64) NOT NULL,
    period     VARCHAR(7)  NOT NULL,
    position   INT         NOT NULL COMMENT 'from 1 for each policy and period; the highest holds',
    kind       VARCHAR(20) NOT NULL COMMENT 'WAITS_FOR_FIGURES, WAITS_FOR_POLICY, STARTED, CAUGHT_UP, STARTED_INCOMPLETE, RESUMED, REFUSED, STOPPED, FAILED',
    decided_at DATETIME(6) NOT NULL COMMENT 'UTC',
    text_zh    TEXT        NOT NULL,
    text_en    TEXT        NOT NULL,
    missing    INT             NULL COMMENT 'how many assessees lacked figures; null: none, or it was not looked at',
    run        BIGINT          NULL COMMENT 'that it began, or that failed; null: none',
    PRIMARY KEY (policy, period, position),
    KEY schedule_decision_in_time (policy, decided_at),
    CONSTRAINT schedule_decision_of FOREIGN KEY (policy) REFERENCES policy (code),
    CONSTRAINT schedule_decision_began FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '定时考核的决定: what became of a scheduled period, a row each time it changes; insert-only';
