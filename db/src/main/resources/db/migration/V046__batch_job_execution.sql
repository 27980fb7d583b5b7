CREATE TABLE BATCH_JOB_EXECUTION (
    JOB_EXECUTION_ID BIGINT        NOT NULL COMMENT 'number of the execution',
    VERSION          BIGINT        NULL     COMMENT 'number of changes, from 0',
    JOB_INSTANCE_ID  BIGINT        NOT NULL COMMENT 'number of the instance',
    CREATE_TIME      DATETIME(6)   NOT NULL COMMENT 'UTC',
    START_TIME       DATETIME(6)   NULL     COMMENT 'UTC',
    END_TIME         DATETIME(6)   NULL     COMMENT 'UTC',
    STATUS           VARCHAR(10)   NULL,
    EXIT_CODE        VARCHAR(2500) NULL,
    EXIT_MESSAGE     VARCHAR(2500) NULL     COMMENT 'kind or code of a failure; its words stand with the run',
    LAST_UPDATED     DATETIME(6)   NULL     COMMENT 'UTC',
    PRIMARY KEY (JOB_EXECUTION_ID),
    CONSTRAINT JOB_INST_EXEC_FK FOREIGN KEY (JOB_INSTANCE_ID) REFERENCES BATCH_JOB_INSTANCE (JOB_INSTANCE_ID)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'one attempt at the steps of a run: the first, or one after a failure or a take-over';
