-- How a tool posts into a project. `secret` is as its signatures are made with it; of the token of its address only the SHA-256 digest is
-- kept. `mapping` is JSON.
CREATE TABLE connector (
  project INTEGER NOT NULL,
  id TEXT NOT NULL,
  secret TEXT,
  mapping TEXT,
  token_hash BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (project, id)
) STRICT, WITHOUT ROWID;

-- What is known of a delivered response, by the HMAC of what the ids of its verbatims begin with: when it last changed, and whether it is
-- there (0), deleted by its tool (1), or of a person who was erased (2).
CREATE TABLE response (
  project INTEGER NOT NULL,
  response BLOB NOT NULL,
  changed_at INTEGER NOT NULL,
  state INTEGER NOT NULL,
  PRIMARY KEY (project, response)
) STRICT, WITHOUT ROWID;
CREATE INDEX response_changed ON response (project, changed_at);
