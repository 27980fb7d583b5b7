CREATE TABLE assessee (
    no         VARCHAR(64)   NOT NULL COMMENT 'police number or unit code',
    revision   INT           NOT NULL COMMENT 'from 1; the highest holds and is the whole history of the number',
    position   SMALLINT      NOT NULL COMMENT 'from 1, in the order of time; a transfer is a second row',
    batch      BIGINT        NOT NULL,
    line       INT           NOT NULL COMMENT 'line in the batch that stated it',
    stated     INT           NOT NULL COMMENT 'revision that the file itself gave; 0: none',
    kind       VARCHAR(8)    NOT NULL COMMENT 'OFFICER or UNIT',
    name       VARCHAR(1000) NOT NULL,
    valid_from DATE              NULL COMMENT 'first day; null: always',
    valid_to   DATE              NULL COMMENT 'last day; null: still holds',
    parent     VARCHAR(1000)     NULL COMMENT 'number of the unit above; null: none',
    attributes LONGTEXT      NOT NULL COMMENT 'canonical text of the values by attribute code',
    PRIMARY KEY (no, revision, position),
    KEY assessee_batch (batch),
    CONSTRAINT assessee_in FOREIGN KEY (batch) REFERENCES intake_batch (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '考核对象: people and units with posts and transfers; insert-only, a change is a new revision';
