CREATE TABLE commits (revision INTEGER NOT NULL) STRICT;
INSERT INTO commits VALUES (0);

-- id is null once the project is deleted and its rows are on their way out.
CREATE TABLE project (
  project INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT UNIQUE,
  settings TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  secret BLOB NOT NULL,
  live INTEGER NOT NULL
) STRICT;

-- Rows up to `upto` were there when the generation began; those up to `replayed` have been replayed.
CREATE TABLE generation (
  project INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('live', 'replaying', 'old')),
  version TEXT NOT NULL,
  touchpoints TEXT NOT NULL,
  upto INTEGER NOT NULL,
  replayed INTEGER NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (project, generation)
) STRICT, WITHOUT ROWID;

CREATE TABLE verbatim (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  project INTEGER NOT NULL,
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  respondent TEXT,
  fields TEXT NOT NULL,
  UNIQUE (project, id)
) STRICT;
CREATE INDEX verbatim_row ON verbatim (project, row);

-- What queries keep of an analysis. `version` is null where it is the generation's; `mentions` holds
-- [touchpoint, start, end, score, label, implicit, prompted] in order.
CREATE TABLE reading (
  project INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  at INTEGER NOT NULL,
  row INTEGER NOT NULL,
  version TEXT,
  lang INTEGER NOT NULL,
  confidence REAL NOT NULL,
  score REAL NOT NULL,
  strength REAL NOT NULL,
  label INTEGER NOT NULL,
  intents INTEGER NOT NULL,
  weight REAL NOT NULL,
  prompted TEXT,
  mentions TEXT NOT NULL,
  PRIMARY KEY (project, generation, at, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_telling ON reading (project, generation, strength, row);

-- A touchpoint in a verbatim, those above it included: `modes` are the bits of the answers that see it with this label and strength.
CREATE TABLE sighting (
  project INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  item INTEGER NOT NULL,
  at INTEGER NOT NULL,
  row INTEGER NOT NULL,
  modes INTEGER NOT NULL,
  label INTEGER NOT NULL,
  strength REAL NOT NULL,
  PRIMARY KEY (project, generation, item, at, row, modes)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_telling ON sighting (project, generation, item, strength, row, label);

-- Which verbatims are in a slice.
CREATE TABLE member (
  project INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  slice INTEGER NOT NULL,
  at INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (project, generation, slice, at, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE slice (
  slice INTEGER PRIMARY KEY AUTOINCREMENT,
  project INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (project, key, value)
) STRICT;

CREATE TABLE wide_key (
  project INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (project, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  item INTEGER PRIMARY KEY AUTOINCREMENT,
  project INTEGER NOT NULL,
  axis TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (project, axis, name)
) STRICT;

-- Not WITHOUT ROWID: the blocks are long, and would crowd the tree of the keys.
-- Counts of a slice (0: everything) in a period: a day 20260301 or a month -202603. `sums` as in sums-block.ts.
CREATE TABLE rollup (
  project INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  slice INTEGER NOT NULL,
  period INTEGER NOT NULL,
  sums BLOB NOT NULL,
  PRIMARY KEY (project, generation, slice, period)
) STRICT;

CREATE TABLE search_queue (
  project INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (project, row)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
