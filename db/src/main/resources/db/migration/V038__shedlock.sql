CREATE TABLE shedlock (
    name       VARCHAR(64)  NOT NULL COMMENT 'of what is done by one process at a time',
    lock_until DATETIME(6)  NOT NULL COMMENT 'UTC; after it another process may do it',
    locked_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    locked_by  VARCHAR(255) NOT NULL COMMENT 'the machine that does, or did it last',
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '唤醒锁: which process looks at the schedules; spares work, decides nothing';
