CREATE TABLE standing (
    run          BIGINT         NOT NULL,
    ranking      VARCHAR(64)    NOT NULL,
    group_no     INT            NOT NULL,
    position     INT            NOT NULL COMMENT 'from 1 within the group: by place, then number',
    assessee     VARCHAR(64)    NOT NULL,
    `rank`       INT                NULL COMMENT '1 + number strictly better; null: the group is too small',
    from_last    INT                NULL COMMENT '1 + number strictly worse',
    tied         INT                NULL COMMENT 'how many have this rank, oneself counted',
    size         INT            NOT NULL COMMENT 'how many are ranked in the group',
    total        DECIMAL(36,12) NOT NULL COMMENT 'points',
    grade        VARCHAR(64)        NULL COMMENT 'null: a rule says there is none',
    band_grade   VARCHAR(64)        NULL COMMENT 'what the total alone gives',
    held_back_by VARCHAR(8)     NOT NULL COMMENT 'NOTHING, QUOTA, RULE or VETO',
    because_zh   TEXT               NULL COMMENT 'why the grade is not that of the band',
    because_en   TEXT               NULL,
    PRIMARY KEY (run, ranking, group_no, position),
    UNIQUE KEY standing_assessee (run, assessee, ranking),
    CONSTRAINT standing_in FOREIGN KEY (run, ranking, group_no) REFERENCES peer_group (run, ranking, group_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  COMMENT = '名次、等次: one place in a ranking with its grade; insert-only';
