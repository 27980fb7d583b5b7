CREATE TABLE BATCH_STEP_EXECUTION (
    STEP_EXECUTION_ID  BIGINT        NOT NULL COMMENT 'number of the execution of a step',
    VERSION            BIGINT        NOT NULL COMMENT 'number of changes, from 0',
    STEP_NAME          VARCHAR(100)  NOT NULL,
    JOB_EXECUTION_ID   BIGINT        NOT NULL COMMENT 'number of the execution',
    CREATE_TIME        DATETIME(6)   NOT NULL COMMENT 'UTC',
    START_TIME         DATETIME(6)   NULL     COMMENT 'UTC',
    END_TIME           DATETIME(6)   NULL     COMMENT 'UTC',
    STATUS             VARCHAR(10)   NULL,
    COMMIT_COUNT       BIGINT        NULL     COMMENT 'always 0: each step has transactions of its own',
    READ_COUNT         BIGINT        NULL     COMMENT 'always 0',
    FILTER_COUNT       BIGINT        NULL     COMMENT 'always 0',
    WRITE_COUNT        BIGINT        NULL     COMMENT 'rows that were stored',
    READ_SKIP_COUNT    BIGINT        NULL     COMMENT 'always 0',
    WRITE_SKIP_COUNT   BIGINT        NULL     COMMENT 'always 0',
    PROCESS_SKIP_COUNT BIGINT        NULL     COMMENT 'always 0',
    ROLLBACK_COUNT     BIGINT        NULL     COMMENT 'always 0',
    EXIT_CODE          VARCHAR(2500) NULL,
    EXIT_MESSAGE       VARCHAR(2500) NULL     COMMENT 'kind or code of a failure; its words stand with the run',
    LAST_UPDATED       DATETIME(6)   NULL     COMMENT 'UTC',
    PRIMARY KEY (STEP_EXECUTION_ID),
    CONSTRAINT JOB_EXEC_STEP_FK FOREIGN KEY (JOB_EXECUTION_ID) REFERENCES BATCH_JOB_EXECUTION (JOB_EXECUTION_ID)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'one step, or one range of sheets, of one attempt';
