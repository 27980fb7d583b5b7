CREATE TABLE assessment_period (
    label  VARCHAR(7) NOT NULL COMMENT '2026-10, 2026-Q3 or 2026',
    state  VARCHAR(8) NOT NULL COMMENT 'OPEN or CLOSED: a closed period takes no more figures',
    PRIMARY KEY (label)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '考核周期: a month, quarter or year for which figures are handed in';
