-- A key of the project, and what was done.
INSERT INTO access_key (id, name, project, scopes, hash, created_at, change) VALUES ('0011223344556677', 'Survey tool', 'shop', '["ingest"]', zeroblob(32), 1773140400000, 1);
INSERT INTO audit (at, who, action, project, target) VALUES (1773140400000, 'local', 'project-put', 'shop', NULL);
