CREATE TABLE period_decision (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    period     VARCHAR(7)   NOT NULL,
    state      VARCHAR(8)   NOT NULL COMMENT 'OPEN or CLOSED: what was decided',
    reason     VARCHAR(500) NOT NULL,
    decided_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    decided_by VARCHAR(128) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT period_decision_of FOREIGN KEY (period) REFERENCES assessment_period (label)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'who closed or reopened a period, and why; insert-only';
