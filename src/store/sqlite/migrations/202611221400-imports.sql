-- A file that was posted: how its rows are read (JSON), and how far it is. `place` rows of it have been taken, in the same transaction as what they hold.
CREATE TABLE import (
  import INTEGER PRIMARY KEY AUTOINCREMENT,
  project INTEGER NOT NULL,
  id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'interrupted', 'done', 'failed', 'cancelled')),
  file TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  failure TEXT,
  place INTEGER NOT NULL DEFAULT 0,
  bytes_read INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  UNIQUE (project, id)
) STRICT;
CREATE INDEX import_project ON import (project, import);
CREATE INDEX import_unfinished ON import (project, import) WHERE ended_at IS NULL;

-- What of a file was not taken. `cells` holds, as JSON by column, what may be kept; null where nothing may.
CREATE TABLE import_refused (
  project INTEGER NOT NULL,
  import INTEGER NOT NULL,
  number INTEGER NOT NULL,
  line INTEGER NOT NULL,
  "column" TEXT,
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  cells TEXT,
  respondent TEXT,
  PRIMARY KEY (project, import, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_refused_respondent ON import_refused (project, respondent) WHERE respondent IS NOT NULL;

-- Whoever was erased while a file waited or was read: what it says of them is left out.
CREATE TABLE import_erased (
  project INTEGER NOT NULL,
  import INTEGER NOT NULL,
  respondent TEXT NOT NULL,
  PRIMARY KEY (project, import, respondent)
) STRICT, WITHOUT ROWID;

-- How the files of a tool or of a team are read: a mapping and what else reading takes, as JSON.
CREATE TABLE import_profile (
  project INTEGER NOT NULL,
  name TEXT NOT NULL,
  profile TEXT NOT NULL,
  PRIMARY KEY (project, name)
) STRICT, WITHOUT ROWID;
