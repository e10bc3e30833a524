-- A map of the journey.
INSERT INTO journey_map (project, id, map) VALUES (1, 'mine', '{"name":"Mine","segment":null,"stages":[]}');
