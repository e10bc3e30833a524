-- A row a key. Of its secret only the SHA-256 digest; `previous_hash` is that of the one before a rotation, good until `previous_until`.
-- `project` is the id of the one project it opens, null for an administrator's. `change` grows with every change of any key but of its use.
CREATE TABLE access_key (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  project TEXT,
  scopes TEXT NOT NULL,
  hash BLOB NOT NULL,
  previous_hash BLOB,
  previous_until INTEGER,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER,
  change INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX access_key_project ON access_key (project);

-- What changed what. `who` is a key's id, 'local' or 'command-line'; `target` an id, never anything that was said.
CREATE TABLE audit (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  project TEXT,
  target TEXT
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_project ON audit (project, entry);
