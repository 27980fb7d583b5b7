CREATE TABLE audit_tally (
    day     DATE         NOT NULL COMMENT 'in the time zone of the service',
    action  VARCHAR(40)  NOT NULL COMMENT 'an anonymous one',
    subject VARCHAR(128) NOT NULL COMMENT 'number, code or name of what it was done to',
    counted INT          NOT NULL COMMENT 'how often it was done on that day',
    told    INT          NOT NULL COMMENT 'how many of these the entries of the chain tell of; all, when the day is over',
    PRIMARY KEY (day, action, subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '匿名操作计数: anonymous actions are counted by day and come into the chain when the day is over, so that their place in it tells no more';
