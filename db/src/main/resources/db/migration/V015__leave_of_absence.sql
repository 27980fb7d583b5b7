CREATE TABLE leave_of_absence (
    assessee   VARCHAR(64) NOT NULL,
    kind       VARCHAR(64) NOT NULL COMMENT 'kind of leave, as it was handed in',
    first_day  DATE        NOT NULL,
    revision   INT         NOT NULL COMMENT 'from 1; the highest holds',
    batch      BIGINT      NOT NULL,
    line       INT         NOT NULL COMMENT 'line in the batch that stated it',
    stated     INT         NOT NULL COMMENT 'revision that the file itself gave; 0: none',
    last_day   DATE        NOT NULL COMMENT 'inclusive',
    PRIMARY KEY (assessee, kind, first_day, revision),
    KEY leave_of_absence_batch (batch),
    CONSTRAINT leave_of_absence_in FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '请假: who was away; insert-only, a change is a new revision';
