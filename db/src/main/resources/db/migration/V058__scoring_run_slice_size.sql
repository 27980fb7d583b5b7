ALTER TABLE scoring_run ADD COLUMN slice_size INT NOT NULL DEFAULT 2000 COMMENT 'how many assessees, about, a slice has; whoever takes the run over cuts it alike' AFTER lease_until;
