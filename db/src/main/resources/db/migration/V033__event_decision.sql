ALTER TABLE event
    ADD COLUMN decided_by VARCHAR(64) NULL COMMENT 'who set the points; null: not said' AFTER decided,
    ADD COLUMN confirmed_by VARCHAR(64) NULL COMMENT 'the second person, who is another one than decided_by; null: not said' AFTER decided_by;
