CREATE TABLE distribution_bar (
    run       BIGINT        NOT NULL,
    ranking   VARCHAR(64)   NOT NULL,
    group_no  INT           NOT NULL COMMENT 'peer group of the run',
    position  INT           NOT NULL COMMENT 'from 1, from the lowest attainment up',
    from_rate DECIMAL(10,4)     NULL COMMENT 'least attainment in it, a fraction; null: no matter how little',
    to_rate   DECIMAL(10,4)     NULL COMMENT 'attainment from which on the next one goes, a fraction; null: no matter how much',
    count     INT           NOT NULL COMMENT 'how many people',
    PRIMARY KEY (run, ranking, group_no, position),
    CONSTRAINT distribution_bar_of FOREIGN KEY (run, ranking, group_no) REFERENCES peer_group (run, ranking, group_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '分布: how a peer group is spread, as it was published; a group that would tell of single people has none';
