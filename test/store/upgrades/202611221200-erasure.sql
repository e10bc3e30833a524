-- An erasure that a stop cut short before its first piece: of somebody who had said nothing.
INSERT INTO erasure (project, respondent, upto, verbatims) VALUES (1, 'hash-of-nobody', 0, 0);
UPDATE residue SET scrubbed = deletions;
