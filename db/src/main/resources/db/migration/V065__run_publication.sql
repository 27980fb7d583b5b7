CREATE TABLE run_publication (
    run          BIGINT       NOT NULL,
    published_at DATETIME(6)  NOT NULL COMMENT 'UTC; before it officers see nothing of the run',
    published_by VARCHAR(128) NOT NULL COMMENT 'login name of the leader who has reviewed it',
    remark       VARCHAR(500)     NULL COMMENT 'what the leader says about it; null: nothing',
    PRIMARY KEY (run),
    CONSTRAINT run_publication_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '公示: a run that the assessed may look at; insert-only, a correction is published anew';
