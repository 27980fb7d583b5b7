ALTER TABLE scoring_run
    ADD COLUMN coverage_waiver VARCHAR(500) NULL COMMENT 'why it was run in spite of gaps or overlaps of the coverage; null: none concern it' AFTER reason;
