ALTER TABLE schedule ALTER COLUMN revision DROP DEFAULT, ADD UNIQUE KEY schedule_revision (policy, revision), DROP KEY schedule_of_policy;
