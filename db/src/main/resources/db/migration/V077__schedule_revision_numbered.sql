UPDATE schedule s JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY policy ORDER BY id) AS revision FROM schedule) n ON n.id = s.id SET s.revision = n.revision;
