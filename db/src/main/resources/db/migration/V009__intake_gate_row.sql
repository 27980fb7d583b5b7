INSERT INTO intake_gate (id) VALUES (1);
