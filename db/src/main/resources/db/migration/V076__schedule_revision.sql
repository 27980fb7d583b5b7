ALTER TABLE schedule ADD COLUMN revision INT NOT NULL DEFAULT 0 COMMENT 'from 1 for each policy; the highest holds' AFTER policy;
