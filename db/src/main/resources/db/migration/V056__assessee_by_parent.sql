-- a run reads those below its assessees
CREATE INDEX assessee_parent ON assessee (parent(64));
