CREATE TABLE period_record (
    period   VARCHAR(7)  NOT NULL,
    assessee VARCHAR(64) NOT NULL,
    revision INT         NOT NULL COMMENT 'from 1; the highest holds and has all figures that were handed in until then',
    batch    BIGINT      NOT NULL,
    line     INT         NOT NULL COMMENT 'line in the batch that stated it',
    stated   INT         NOT NULL COMMENT 'revision that the file itself gave; 0: none',
    figures  LONGTEXT    NOT NULL COMMENT 'canonical text of the values by item code; an item that is absent is missing',
    PRIMARY KEY (period, assessee, revision),
    KEY period_record_batch (batch),
    CONSTRAINT period_record_of FOREIGN KEY (period) REFERENCES assessment_period (label),
    CONSTRAINT period_record_in FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '月度数据: the figures of one assessee in one period; insert-only, a change is a new revision';
