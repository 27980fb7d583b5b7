CREATE TABLE intake_rejection (
    batch      BIGINT        NOT NULL,
    position   INT           NOT NULL COMMENT 'from 1, in the order of the file',
    place      VARCHAR(500)  NOT NULL COMMENT 'file, and sheet where it has several',
    line       INT               NULL COMMENT 'from 1; null: the whole file',
    column_no  INT               NULL COMMENT 'from 1; null: the whole row',
    assessee   VARCHAR(64)       NULL COMMENT 'null where it cannot be read',
    row_text   LONGTEXT          NULL COMMENT 'the cells as they were read; null: the file as a whole is meant',
    code       VARCHAR(16)   NOT NULL,
    severity   VARCHAR(8)    NOT NULL COMMENT 'ERROR or WARNING',
    message_zh TEXT          NOT NULL,
    message_en TEXT          NOT NULL,
    remedy_zh  TEXT          NOT NULL,
    remedy_en  TEXT          NOT NULL,
    PRIMARY KEY (batch, position),
    CONSTRAINT intake_rejection_of FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'what was wrong in a batch, row by row; insert-only';
