-- the row comes with its table, because a second statement could fail where the first cannot be rolled back
CREATE TABLE BATCH_JOB_INSTANCE_SEQ (
    ID         BIGINT  NOT NULL DEFAULT 0 COMMENT 'the last number that was given',
    UNIQUE_KEY CHAR(1) NOT NULL,
    PRIMARY KEY (UNIQUE_KEY)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'gives the numbers of instances; one row, whose key is 0'
SELECT '0' AS UNIQUE_KEY;
