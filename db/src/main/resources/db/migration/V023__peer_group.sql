CREATE TABLE peer_group (
    run       BIGINT      NOT NULL,
    ranking   VARCHAR(64) NOT NULL COMMENT 'code of the policy',
    group_no  INT         NOT NULL COMMENT 'from 1, in the order of the names',
    name      TEXT        NOT NULL COMMENT 'the values of its attributes',
    members   INT         NOT NULL COMMENT 'how many have a standing in it',
    is_ranked BOOLEAN     NOT NULL COMMENT 'false: too small to be ranked',
    PRIMARY KEY (run, ranking, group_no),
    CONSTRAINT peer_group_of FOREIGN KEY (run) REFERENCES scoring_run (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '可比组: those who are ranked together; insert-only';
