CREATE TABLE event (
    no          VARCHAR(255)   NOT NULL COMMENT 'number of the report',
    revision    INT            NOT NULL COMMENT 'from 1; the highest holds',
    batch       BIGINT         NOT NULL,
    line        INT            NOT NULL COMMENT 'line in the batch that stated it',
    stated      INT            NOT NULL COMMENT 'revision that the file itself gave; 0: none',
    assessee    VARCHAR(64)    NOT NULL,
    kind        VARCHAR(64)    NOT NULL COMMENT 'event kind of the catalogue',
    happened_on DATE           NOT NULL,
    reported_on DATE           NOT NULL COMMENT 'never before happened_on',
    amount      DECIMAL(36,18)     NULL COMMENT 'in the unit of the kind; null: none',
    `count`     INT            NOT NULL COMMENT 'how many times, at least 1',
    matter      VARCHAR(64)        NULL COMMENT 'two reports of one matter are the same matter; null: a matter of its own',
    source      VARCHAR(1000)      NULL,
    decided     DECIMAL(36,18)     NULL COMMENT 'points that a person set; null: none',
    flags       LONGTEXT       NOT NULL COMMENT 'canonical text of true and false by flag code',
    note        TEXT               NULL COMMENT 'for the reader, never for rules',
    PRIMARY KEY (no, revision),
    KEY event_day (happened_on),
    KEY event_batch (batch),
    CONSTRAINT event_in FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '加扣分事项: one dated occurrence; insert-only, a change is a new revision';
