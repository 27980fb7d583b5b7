CREATE TABLE intake_batch (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    file_name       VARCHAR(255) NOT NULL COMMENT 'as its sender knows it',
    file_checksum   CHAR(64)     NOT NULL COMMENT 'SHA-256, hexadecimal',
    file_bytes      BIGINT       NOT NULL COMMENT 'size in bytes',
    idempotency_key CHAR(64)         NULL COMMENT 'equal for the same file, catalogue and reason, so that it is taken once; null where rows of a closed period were refused',
    catalogue       BIGINT       NOT NULL COMMENT 'by which it was read',
    contents        VARCHAR(64)  NOT NULL COMMENT 'which kinds of tables it held: PEOPLE,FIGURES,EVENTS,LEAVE,HISTORY',
    reason          VARCHAR(500)     NULL COMMENT 'why it corrects what was handed in before; null: it is no correction',
    rows_read       INT          NOT NULL COMMENT 'rows below the headers; read = taken + collapsed + superseded + rejected + skipped',
    rows_taken      INT          NOT NULL COMMENT 'rows that are kept',
    rows_collapsed  INT          NOT NULL COMMENT 'said the same as another row or as what was there',
    rows_superseded INT          NOT NULL COMMENT 'had a lower revision than another row',
    rows_rejected   INT          NOT NULL COMMENT 'rows with a mistake, or that contradict what is kept',
    rows_skipped    INT          NOT NULL COMMENT 'blank rows and rows of totals',
    received_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
    received_by     VARCHAR(128) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY intake_batch_once (idempotency_key),
    KEY intake_batch_file (file_checksum),
    CONSTRAINT intake_batch_read_by FOREIGN KEY (catalogue) REFERENCES catalogue (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '报送批次: one file that was handed in, in one transaction; insert-only';
