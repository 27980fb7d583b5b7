CREATE TABLE score_sheet (
    run        BIGINT         NOT NULL,
    assessee   VARCHAR(64)    NOT NULL,
    name       VARCHAR(1000)  NOT NULL COMMENT 'as of the end of the period',
    total      DECIMAL(36,12) NOT NULL COMMENT 'points; the sum of the lines',
    attainment DECIMAL(36,12) NOT NULL COMMENT 'total / attainable points, a fraction',
    graded     BOOLEAN        NOT NULL COMMENT 'false: no rank and no grade; the sheet says why',
    sheet      LONGTEXT       NOT NULL COMMENT 'canonical text of the whole sheet with its lines',
    PRIMARY KEY (run, assessee),
    CONSTRAINT score_sheet_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '得分表: the explained result of one assessee; insert-only';
