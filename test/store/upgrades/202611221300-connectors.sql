INSERT INTO connector (project, id, secret, mapping, token_hash, created_at, changed_at)
VALUES (1, 'typeform', 'secret', NULL, x'00', 1767225600000, 1767225600000);
INSERT INTO response (project, response, changed_at, state) VALUES (1, x'01', 1767225600000, 1);
