CREATE TABLE run_publication (
    run          BIGINT       NOT NULL,
    policy       VARCHAR(64)  NOT NULL COMMENT 'of the run, like period and revision: the highest revision of a period is what is seen',
    period       VARCHAR(7)   NOT NULL,
    revision     INT          NOT NULL COMMENT 'from 1 for each policy and period',
    published_at DATETIME(6)  NOT NULL COMMENT 'UTC; before it officers see nothing of the run',
    published_by VARCHAR(128) NOT NULL COMMENT 'login name of the leader who has reviewed it',
    remark       VARCHAR(500)     NULL COMMENT 'what the leader says about it; null: nothing',
    PRIMARY KEY (run),
    UNIQUE KEY run_publication_once (policy, period, revision),
    CONSTRAINT run_publication_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '公示: a run that the assessed may look at; insert-only, a correction is published anew';
