ALTER TABLE score_sheet
    ADD COLUMN parent VARCHAR(64) NULL COMMENT 'code of the unit above, as of the end of the period: who may look at it; null: none, or kept before it was told' AFTER post,
    ADD KEY score_sheet_parent (run, parent);
