CREATE TABLE earlier_result (
    policy     VARCHAR(64)    NOT NULL,
    period     VARCHAR(7)     NOT NULL,
    assessee   VARCHAR(64)    NOT NULL,
    revision   INT            NOT NULL COMMENT 'from 1; the highest holds',
    batch      BIGINT         NOT NULL,
    line       INT            NOT NULL COMMENT 'line in the batch that stated it',
    stated     INT            NOT NULL COMMENT 'revision that the file itself gave; 0: none',
    total      DECIMAL(36,18)     NULL COMMENT 'points',
    attainment DECIMAL(36,18)     NULL COMMENT 'fraction of the attainable points',
    `rank`     INT                NULL COMMENT 'place from the top, from 1',
    from_last  INT                NULL COMMENT 'rank from the end, from 1',
    size       INT                NULL COMMENT 'how many were ranked together',
    grade      VARCHAR(64)        NULL,
    PRIMARY KEY (policy, period, assessee, revision),
    KEY earlier_result_batch (batch),
    CONSTRAINT earlier_result_in FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'results of earlier periods that were handed in, from before this service kept them; insert-only, a change is a new revision';
