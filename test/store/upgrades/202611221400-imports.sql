-- A file being imported, with a row that was refused, and a profile.
INSERT INTO import (project, id, state, file, bytes, created_at, started_at, place, bytes_read, accepted, rejected)
VALUES (1, 'i-1', 'running', '{"name":"avis.csv","format":"csv","mapping":{"texts":[{"from":"Avis"}]}}', 900, 1764000000000, 1764000000000, 3, 120, 2, 1);
INSERT INTO import_refused VALUES (1, 1, 1, 3, 'Note', 'invalid-score', 'is no number', '{"Avis":"Bien"}', 'hash-of-a');
INSERT INTO import_profile VALUES (1, 'avis', '{"mapping":{"texts":[{"from":"Avis"}]}}');
