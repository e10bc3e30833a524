-- Views to be read by other programs (docs/metabase.md): of the live generation, without respondents. Times are UTC.

CREATE VIEW v_project AS
SELECT
  p.id AS project,
  p.settings ->> '$.name' AS name,
  p.settings ->> '$.timezone' AS timezone,
  g.version AS version,
  strftime('%Y-%m-%d %H:%M:%S', p.created_at / 1000, 'unixepoch') AS created_at
FROM project p
JOIN generation g ON g.project = p.project AND g.generation = p.live
WHERE p.id IS NOT NULL;

-- Materialized: else a join would read the list of touchpoints again for each of its rows.
CREATE VIEW v_touchpoint AS
WITH known AS MATERIALIZED (
  SELECT
    p.id AS project,
    t.value ->> '$.id' AS touchpoint,
    t.value ->> '$.parent' AS parent,
    t.value ->> '$.labels.en' AS label_en,
    t.value ->> '$.labels.fr' AS label_fr,
    t.value ->> '$.moments."five-moments"' AS moment,
    t.value ->> '$.pack' AS pack
  FROM project p
  JOIN generation g ON g.project = p.project AND g.generation = p.live
  JOIN json_each(g.touchpoints) t
  WHERE p.id IS NOT NULL
)
SELECT * FROM known;

-- `at_ms`, epoch milliseconds, is what a range of time is found by.
CREATE VIEW v_verbatim AS
SELECT
  p.id AS project,
  v.id AS verbatim,
  strftime('%Y-%m-%d %H:%M:%S', r.at / 1000, 'unixepoch') AS said_at,
  date(r.at / 1000, 'unixepoch') AS said_on,
  strftime('%Y-%m', r.at / 1000, 'unixepoch') AS said_in_month,
  r.at AS at_ms,
  CASE r.lang WHEN 0 THEN 'fr' WHEN 1 THEN 'en' ELSE 'und' END AS lang,
  v.fields ->> '$.text' AS text,
  v.fields ->> '$.question' AS question,
  v.fields ->> '$.channel' AS channel,
  v.fields ->> '$.source' AS source,
  v.fields ->> '$.journey.id' AS journey,
  v.fields ->> '$.journey.step' AS journey_step,
  v.fields ->> '$.scores.nps' AS nps,
  CASE WHEN v.fields ->> '$.scores.nps' >= 9 THEN 'promoter' WHEN v.fields ->> '$.scores.nps' >= 7 THEN 'passive'
    WHEN v.fields ->> '$.scores.nps' >= 0 THEN 'detractor' END AS nps_band,
  v.fields ->> '$.scores.csat' AS csat,
  v.fields ->> '$.scores.ces' AS ces,
  v.fields ->> '$.scores.stars' AS stars,
  v.fields ->> '$.outcome.churned' AS churned,
  v.fields ->> '$.outcome.at' AS churned_at,
  r.weight AS weight,
  r.score AS sentiment,
  CASE r.label WHEN 0 THEN 'positive' WHEN 1 THEN 'neutral' WHEN 2 THEN 'negative' ELSE 'mixed' END AS sentiment_label,
  json_array_length(r.mentions) AS mentions
FROM project p
JOIN reading r ON r.project = p.project AND r.generation = p.live
JOIN verbatim v ON v.row = r.row AND v.project = r.project AND v.at = r.at
WHERE p.id IS NOT NULL;

-- Each mention as it stands in the text; positions are UTF-16 code units.
CREATE VIEW v_mention AS
SELECT
  p.id AS project,
  v.id AS verbatim,
  m.value ->> 0 AS touchpoint,
  strftime('%Y-%m-%d %H:%M:%S', r.at / 1000, 'unixepoch') AS said_at,
  date(r.at / 1000, 'unixepoch') AS said_on,
  strftime('%Y-%m', r.at / 1000, 'unixepoch') AS said_in_month,
  r.at AS at_ms,
  m.value ->> 1 AS start_at,
  m.value ->> 2 AS end_at,
  m.value ->> 3 AS sentiment,
  CASE m.value ->> 4 WHEN 0 THEN 'positive' WHEN 1 THEN 'neutral' WHEN 2 THEN 'negative' ELSE 'mixed' END AS sentiment_label,
  m.value ->> 5 AS implicit,
  m.value ->> 6 AS prompted
FROM project p
JOIN reading r ON r.project = p.project AND r.generation = p.live
JOIN verbatim v ON v.row = r.row AND v.project = r.project AND v.at = r.at
JOIN json_each(r.mentions) m
WHERE p.id IS NOT NULL;

-- Each touchpoint of a verbatim once, those above it too, as the ranking counts them: mentions that the question named are left out.
CREATE VIEW v_verbatim_touchpoint AS
SELECT
  p.id AS project,
  v.id AS verbatim,
  i.name AS touchpoint,
  strftime('%Y-%m-%d %H:%M:%S', s.at / 1000, 'unixepoch') AS said_at,
  date(s.at / 1000, 'unixepoch') AS said_on,
  strftime('%Y-%m', s.at / 1000, 'unixepoch') AS said_in_month,
  s.at AS at_ms,
  CASE s.label WHEN 0 THEN 'positive' WHEN 1 THEN 'neutral' WHEN 2 THEN 'negative' ELSE 'mixed' END AS sentiment_label
FROM project p
JOIN item i ON i.project = p.project AND i.axis = 'touchpoint'
JOIN sighting s ON s.project = p.project AND s.generation = p.live AND s.item = i.item
JOIN verbatim v ON v.row = s.row AND v.project = s.project AND v.at = s.at
WHERE p.id IS NOT NULL AND s.modes & 1;

CREATE VIEW v_segment AS
SELECT p.id AS project, v.id AS verbatim, substr(s.key, 9) AS segment, s.value AS value
FROM project p
JOIN slice s ON s.project = p.project AND s.key > 'segment.' AND s.key < 'segment/'
JOIN member m ON m.project = p.project AND m.generation = p.live AND m.slice = s.slice
JOIN verbatim v ON v.row = m.row AND v.project = m.project AND v.at = m.at
WHERE p.id IS NOT NULL;

CREATE VIEW v_intent AS
SELECT p.id AS project, v.id AS verbatim, s.value AS intent
FROM project p
JOIN slice s ON s.project = p.project AND s.key = 'intent'
JOIN member m ON m.project = p.project AND m.generation = p.live AND m.slice = s.slice
JOIN verbatim v ON v.row = m.row AND v.project = m.project AND v.at = m.at
WHERE p.id IS NOT NULL;

CREATE VIEW v_day AS
SELECT
  project,
  said_on,
  count(*) AS verbatims,
  sum(mentions > 0) AS with_mention,
  avg(sentiment) AS mean_sentiment,
  sum(sentiment_label = 'positive') AS positive,
  sum(sentiment_label = 'neutral') AS neutral,
  sum(sentiment_label = 'negative') AS negative,
  sum(sentiment_label = 'mixed') AS mixed,
  count(nps) AS nps_answers,
  coalesce(sum(nps_band = 'promoter'), 0) AS promoters,
  coalesce(sum(nps_band = 'detractor'), 0) AS detractors,
  100.0 * (sum(nps_band = 'promoter') - sum(nps_band = 'detractor')) / count(nps) AS nps
FROM v_verbatim
GROUP BY project, said_on;
