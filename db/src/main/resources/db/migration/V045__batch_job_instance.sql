CREATE TABLE BATCH_JOB_INSTANCE (
    JOB_INSTANCE_ID BIGINT       NOT NULL COMMENT 'number of the instance',
    VERSION         BIGINT       NULL     COMMENT 'number of changes, from 0',
    JOB_NAME        VARCHAR(100) NOT NULL,
    JOB_KEY         VARCHAR(32)  NOT NULL COMMENT 'checksum of the number of the run',
    PRIMARY KEY (JOB_INSTANCE_ID),
    CONSTRAINT JOB_INST_UN UNIQUE (JOB_NAME, JOB_KEY)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'the steps of one run, as Spring Batch knows them; scoring_run and run_partition say what counts';
