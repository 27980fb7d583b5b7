ALTER TABLE run_input_part
    ADD COLUMN slice INT NOT NULL DEFAULT 0 COMMENT '0: what the policy says; from 1: a range of assessees; the last: the end of the text' AFTER run,
    ADD COLUMN assessees INT NOT NULL DEFAULT 0 COMMENT 'how many are in the slice; 0 in all but its first part',
    MODIFY COLUMN part INT NOT NULL COMMENT 'from 1 within the slice',
    MODIFY COLUMN bytes MEDIUMBLOB NOT NULL COMMENT 'a piece of the gzipped canonical text of the slice, at most 1 MiB',
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (run, slice, part);
