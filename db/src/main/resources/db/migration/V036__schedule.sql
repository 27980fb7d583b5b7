CREATE TABLE schedule (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    policy          VARCHAR(64)  NOT NULL,
    active          BOOLEAN      NOT NULL COMMENT 'whether runs begin by it',
    from_period     VARCHAR(7)   NOT NULL COMMENT 'the first period that it begins; earlier ones are left to people',
    due_day         INT          NOT NULL COMMENT 'day of the month after the one in which the period ends, 1 to 31; the last one in a shorter month',
    due_time        CHAR(5)      NOT NULL COMMENT 'time of that day in the time zone of the service, 08:30',
    deadline_day    INT          NOT NULL COMMENT 'as due_day: until then a run waits for its figures',
    deadline_time   CHAR(5)      NOT NULL COMMENT 'as due_time',
    coverage_waiver VARCHAR(500)     NULL COMMENT 'why its runs begin in spite of gaps or overlaps of the coverage; null: they do not',
    set_at          DATETIME(6)  NOT NULL COMMENT 'UTC',
    set_by          VARCHAR(128) NOT NULL,
    PRIMARY KEY (id),
    KEY schedule_of_policy (policy, id),
    CONSTRAINT schedule_of FOREIGN KEY (policy) REFERENCES policy (code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '定时考核: when runs of a policy begin; the latest row of a policy holds; insert-only';
