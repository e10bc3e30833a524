CREATE INDEX verbatim_respondent ON verbatim (project, respondent, row) WHERE respondent IS NOT NULL;

-- A person being erased, until none of their verbatims is left: those up to row `upto` go in pieces; `verbatims` are gone already.
CREATE TABLE erasure (
  project INTEGER NOT NULL,
  respondent TEXT NOT NULL,
  upto INTEGER NOT NULL,
  verbatims INTEGER NOT NULL,
  PRIMARY KEY (project, respondent)
) STRICT, WITHOUT ROWID;

-- What was deleted leaves the tables at once; of deletions later than `scrubbed`, words may still lie in the index, the log and unused parts of pages.
CREATE TABLE residue (deletions INTEGER NOT NULL, scrubbed INTEGER NOT NULL) STRICT;
INSERT INTO residue VALUES (1, 0);
