ALTER TABLE score_sheet
    ADD COLUMN unit VARCHAR(1000) NULL COMMENT 'the attribute that the catalogue shows as unit, as of the end of the period; null: none' AFTER name,
    ADD COLUMN post VARCHAR(1000) NULL COMMENT 'the attribute that the catalogue shows as post; null: none' AFTER unit;
