-- a run reads events by ranges of assessees
CREATE INDEX event_assessee ON event (assessee);
