-- The counts alone, by hand, for speed: no checks, no statistics, no sentences. Definitions as in docs/formats.md.
-- Types are given, so nothing is sniffed. Count dates become bits (2000 = bit 0), so that a pupil's course is a few small
-- numbers and pupils with the same course are one row from there on. Assumes one tranche per start year, and 2000–2030.
-- count-by-hand.ts fills in $folder and runs the statements in order; the last two are the answer.

CREATE TEMP VIEW experimenten AS FROM read_csv('$folder/experimenten.csv', auto_detect = false, header = true, columns = {
  'experiment': 'VARCHAR', 'tranche': 'VARCHAR', 'startjaar': 'INTEGER', 'brin_vmbo': 'VARCHAR', 'vestiging_vmbo': 'VARCHAR',
  'brin_mbo': 'VARCHAR', 'sector': 'VARCHAR', 'status': 'VARCHAR'});

CREATE TEMP VIEW inschrijvingen AS FROM read_csv('$folder/inschrijvingen.csv', auto_detect = false, header = true, columns = {
  'leerling': 'VARCHAR', 'teldatum': 'DATE', 'brin': 'VARCHAR', 'vestiging': 'VARCHAR', 'opleiding': 'VARCHAR', 'leerjaar': 'UTINYINT',
  'sector': 'VARCHAR', 'crebo': 'VARCHAR', 'experiment': 'VARCHAR'});

CREATE TEMP VIEW diplomas AS FROM read_csv('$folder/diplomas.csv', auto_detect = false, header = true, columns = {
  'leerling': 'VARCHAR', 'datum': 'DATE', 'diploma': 'VARCHAR', 'brin': 'VARCHAR', 'experiment': 'VARCHAR'});

CREATE TEMP TABLE experiments AS
SELECT experiment, any_value(startjaar) AS startjaar, any_value(status) IN ('afgerond', 'lopend') AS intended
FROM experimenten GROUP BY experiment;

CREATE TEMP TABLE cohorts AS
SELECT startjaar - 2000 AS k,
  any_value(CASE WHEN tranche LIKE 'borging-%' THEN 'borgingscohort-' || tranche[9:] ELSE 'tranche-' || tranche END) AS cohort
FROM experimenten GROUP BY startjaar;

CREATE TEMP TABLE sites AS
SELECT startjaar, brin_vmbo AS brin, vestiging_vmbo AS vestiging, bool_or(status IN ('afgerond', 'lopend')) AS intended
FROM experimenten GROUP BY ALL;

-- scan 1: who starts when, in what, and at a site of next year's experiments or not. Bits of roles: 1 starts, 2 in any
-- experiment, 4 in the tranche of that year, 8 as intended, 16 at a site of next year's tranche, 32 as intended
CREATE TEMP TABLE starters AS
WITH candidates AS (
  SELECT leerling, year(teldatum)::INTEGER AS y, year(teldatum)::INTEGER + 1 AS next, brin, vestiging, experiment,
    opleiding = 'vmbo-bb' AND leerjaar = 3 AS starts
  FROM inschrijvingen
  WHERE (opleiding = 'vmbo-bb' AND leerjaar = 3) OR experiment IS NOT NULL
)
SELECT c.leerling, (c.y - 2000)::UTINYINT AS k,
  bit_or(CASE WHEN starts THEN 1 ELSE 0 END
    | CASE WHEN c.experiment IS NOT NULL THEN 2 ELSE 0 END
    | CASE WHEN e.startjaar = c.y THEN CASE WHEN e.intended THEN 12 ELSE 4 END ELSE 0 END
    | CASE WHEN starts AND s.startjaar IS NOT NULL THEN CASE WHEN s.intended THEN 48 ELSE 16 END ELSE 0 END) AS roles
FROM candidates c
LEFT JOIN experiments e ON e.experiment = c.experiment
LEFT JOIN sites s ON s.startjaar = c.next AND s.brin = c.brin AND s.vestiging = c.vestiging
GROUP BY c.leerling, c.y
HAVING roles & 1 = 1;

-- scan 2: at which count dates enrolled, and in an experiment
CREATE TEMP TABLE courses AS
SELECT leerling, bit_or((1 << (year(teldatum) - 2000))::UINTEGER) AS enrolled,
  bit_or(CASE WHEN experiment IS NOT NULL THEN (1 << (year(teldatum) - 2000))::UINTEGER ELSE 0::UINTEGER END) AS in_route
FROM inschrijvingen
GROUP BY leerling;

-- the earliest startkwalificatie; on a tie the one within the route, which sorts first as the even number
CREATE TEMP TABLE qualified AS
SELECT leerling, min((datum - DATE '2000-01-01') * 2 + (experiment IS NULL)::INTEGER) AS earliest
FROM diplomas
WHERE diploma IN ('mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo')
GROUP BY leerling;

-- pupils with the same course are one row
CREATE TEMP TABLE patterns AS
SELECT k, roles, enrolled, in_route,
  year(day) - 2000 + (month(day) * 100 + day(day) > 1001)::INTEGER AS qualified_k, earliest % 2 = 0 AS within, sum(n) AS n
FROM (
  SELECT k, roles, enrolled, in_route,
    DATE '2000-01-01' + (earliest // 2)::INTEGER AS day, earliest, count(*) AS n
  FROM starters JOIN courses USING (leerling) LEFT JOIN qualified USING (leerling)
  GROUP BY ALL
)
GROUP BY ALL;

CREATE TEMP TABLE members AS
SELECT cohort, population, grouping AS "group", p.* FROM patterns p JOIN cohorts c ON c.k = p.k,
  (VALUES ('alle'), ('zoals-beoogd')) v(population), (VALUES ('traject'), ('landelijk')) g(grouping)
WHERE CASE WHEN grouping = 'landelijk' THEN roles & 2 = 0 WHEN population = 'alle' THEN roles & 4 > 0 ELSE roles & 8 > 0 END
UNION ALL
SELECT cohort, population, grouping AS "group", p.* FROM patterns p JOIN cohorts c ON c.k = p.k + 1,
  (VALUES ('alle'), ('zoals-beoogd')) v(population), (VALUES ('voorgaand'), ('landelijk-voorgaand')) g(grouping)
WHERE roles & 2 = 0
  AND CASE WHEN grouping = 'landelijk-voorgaand' THEN true WHEN population = 'alle' THEN roles & 16 > 0 ELSE roles & 32 > 0 END;

CREATE TEMP TABLE places AS
WITH dates AS (SELECT d FROM range(31) r(d), (SELECT bit_or(enrolled) AS every FROM courses) WHERE (every >> d) & 1 = 1)
SELECT cohort, population, "group", m.k, d, n,
  CASE WHEN qualified_k <= d THEN CASE WHEN within THEN 'startkwalificatie-binnen' ELSE 'startkwalificatie-buiten' END
    WHEN (in_route >> d) & 1 = 1 THEN 'in-traject' WHEN (enrolled >> d) & 1 = 1 THEN 'overig-onderwijs' ELSE 'onbekend' END AS position,
  CASE WHEN d > m.k THEN CASE WHEN qualified_k <= d - 1 THEN CASE WHEN within THEN 'startkwalificatie-binnen' ELSE 'startkwalificatie-buiten' END
    WHEN (in_route >> (d - 1)) & 1 = 1 THEN 'in-traject' WHEN (enrolled >> (d - 1)) & 1 = 1 THEN 'overig-onderwijs' ELSE 'onbekend' END
  END AS previous
FROM members m JOIN dates ON d >= m.k;

SELECT cohort, population, "group", make_date(2000 + k, 10, 1)::VARCHAR AS start, make_date(2000 + d, 10, 1)::VARCHAR AS teldatum, position,
  sum(n)::INTEGER AS n
FROM places GROUP BY ALL ORDER BY ALL;

SELECT cohort, population, "group", make_date(1999 + d, 10, 1)::VARCHAR AS "from", make_date(2000 + d, 10, 1)::VARCHAR AS "to",
  previous AS "fromPosition", position AS "toPosition", sum(n)::INTEGER AS n
FROM places WHERE previous IS NOT NULL GROUP BY ALL ORDER BY ALL;
