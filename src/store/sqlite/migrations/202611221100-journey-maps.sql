-- A map of the journey: name, segment and stages as JSON.
CREATE TABLE journey_map (
  project INTEGER NOT NULL,
  id TEXT NOT NULL,
  map TEXT NOT NULL,
  PRIMARY KEY (project, id)
) STRICT, WITHOUT ROWID;
