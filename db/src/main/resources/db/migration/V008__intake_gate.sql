CREATE TABLE intake_gate (
    id TINYINT NOT NULL COMMENT 'always 1',
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = 'the row that every batch locks for share and every freeze for update, so that a freeze has either all of a batch or nothing';
