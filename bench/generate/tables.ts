import { FIRST_YEAR, LAST_YEAR, type Size } from './world.ts'

/** Pupils `low` … `high − 1`. */
export interface Range {
  low: number
  high: number
}

/**
 * Macro `starters(low, high)`: a row per starter with the course of his life in years since the start:
 * `left_at` (drop-out), `qualified_at` (startkwalificatie), `route_until` (last year in the experiment); 99 = never.
 * The shares are about those published for VM2; boys and older pupils drop out somewhat more.
 */
export const STARTERS = `CREATE MACRO starters(low, high) AS TABLE
  WITH born AS (
    SELECT i, start_of(i) AS start, site_of(i) AS site, draw(i, 'sex') AS sex, draw(i, 'vsv') AS vsv, draw(i, 'sk') AS sk,
      draw(i, 'route') AS route, draw(i, 'track') AS track, draw(i, 'older') < 0.2 AS older
    FROM range(low, high) r(i)
  ), placed AS (
    SELECT b.*, e.experiment, coalesce(e.sector, 1 + (hash(i, 'sector') % 5)::INTEGER) AS sector,
      coalesce(e.mbo, mbo_of(i)) AS mbo,
      vsv * (CASE WHEN sex < 0.58 THEN 0.93 ELSE 1.1 END) * (CASE WHEN older THEN 0.9 ELSE 1.03 END) AS risk
    FROM born b LEFT JOIN experiment_sites e ON e.startjaar = b.start AND e.site = b.site AND draw(i, 'joins') < e.takes_part
  ), dropped AS (
    SELECT *, CASE WHEN risk < 0.025 THEN 1 WHEN risk < 0.09 THEN 2 WHEN risk < 0.17 THEN 3
      WHEN risk < 0.255 THEN 4 WHEN risk < 0.31 THEN 5 ELSE 99 END AS left_at
    FROM placed
  )
  SELECT *,
    CASE WHEN experiment IS NULL THEN -1 WHEN route < 0.07 THEN 3 WHEN route < 0.3 THEN 2 WHEN route < 0.64 THEN 1 ELSE 0 END AS route_until,
    CASE WHEN left_at < 99 THEN 99
      WHEN sk < CASE WHEN experiment IS NULL THEN 0.05 ELSE 0.2 END THEN 3
      WHEN sk < 0.52 THEN 4 WHEN sk < 0.72 THEN 5 ELSE 99 END AS qualified_at
  FROM dropped`

export function leerlingen(size: Size, range: Range): string {
  const start = `CASE WHEN i < ${size.firstOther} THEN start_of(i) ELSE ${otherEntry('i')} + 2 END`
  return `SELECT pupil_id(i) AS leerling,
      CASE WHEN draw(i, 'no sex') < 0.002 THEN NULL WHEN draw(i, 'sex') < 0.58 THEN 'm' ELSE 'v' END AS geslacht,
      birth_date(i, ${start}) AS geboortedatum
    FROM range(${range.low}, ${range.high}) r(i)`
}

export function experimenten(): string {
  return `SELECT experiment, tranche, startjaar, vmbo_brin(site) AS brin_vmbo, vmbo_vestiging(site) AS vestiging_vmbo,
      mbo_brin(mbo) AS brin_mbo, sector_of(sector) AS sector, status
    FROM experiment_sites`
}

/** Enrolments of starters at one count date, the second ones (2 %) included. */
export function starterEnrolments(year: number, range: Range): string {
  return `WITH now AS (
      SELECT *, ${year} - start AS t, t <= route_until AND t < least(left_at, qualified_at) AS in_route,
        draw(i, 'repeats') < 0.03 AS repeats, draw(i, ${year}) < 0.02 AS twice
      FROM starters(${range.low}, ${range.high})
      WHERE start <= ${year}
    ), enrolled AS (
      SELECT *, t < 2 OR (t = 2 AND repeats) AS at_vmbo, unnest(CASE WHEN twice THEN [1, 2] ELSE [1] END) AS nth
      FROM now
      WHERE (t < left_at OR (t > left_at AND draw(i, 'back') < 0.15)) AND (t < qualified_at OR draw(i, 'goes on') < 0.35)
    ), course AS (
      SELECT *, CASE WHEN nth = 2 AND t = 0 THEN 'vmbo-bb' WHEN nth = 2 THEN 'mbo-1'
          WHEN at_vmbo THEN 'vmbo-bb' WHEN in_route THEN 'mbo-2-bol' WHEN t >= qualified_at THEN 'mbo-3-bol'
          WHEN t = 2 AND track < 0.1 THEN 'mbo-1' WHEN track < 0.65 THEN 'mbo-2-bol' ELSE 'mbo-2-bbl' END AS opleiding
      FROM enrolled
    )
    SELECT pupil_id(i) AS leerling, make_date(${year}, 10, 1) AS teldatum,
      CASE WHEN opleiding = 'vmbo-bb' THEN vmbo_brin((site + nth - 1) % 3000) ELSE mbo_brin((mbo + nth - 1) % 60) END AS brin,
      CASE WHEN opleiding = 'vmbo-bb' THEN vmbo_vestiging((site + nth - 1) % 3000)
        WHEN i % 2 = 0 THEN NULL ELSE '00' END AS vestiging,
      opleiding,
      CASE WHEN nth = 2 AND t > 0 THEN 1 WHEN at_vmbo THEN CASE WHEN t = 0 OR (t = 1 AND repeats) THEN 3 ELSE 4 END
        ELSE greatest(t - 1, 1) END AS leerjaar,
      sector_of(sector) AS sector,
      CASE WHEN opleiding <> 'vmbo-bb' THEN (90000 + hash(i, 'crebo') % 400)::VARCHAR END AS crebo,
      CASE WHEN in_route AND nth = 1 THEN experiment END AS experiment
    FROM course`
}

/** Enrolments of the others at one count date: four years vmbo from their entry. */
export function otherEnrolments(year: number, range: Range): string {
  return `SELECT pupil_id(i) AS leerling, make_date(${year}, 10, 1) AS teldatum, vmbo_brin(site_of(i)) AS brin,
      vmbo_vestiging(site_of(i)) AS vestiging,
      ['vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo'][1 + (hash(i, 'path') % 4)::INTEGER] AS opleiding,
      1 + ${year} - ${otherEntry('i')} AS leerjaar, NULL AS sector, NULL AS crebo, NULL AS experiment
    FROM range(${range.low}, ${range.high}) r(i)
    WHERE ${year} - ${otherEntry('i')} BETWEEN 0 AND 3`
}

/** All diplomas of the starters, up to the last count date: vmbo-bb, mbo-1, and the one that is a startkwalificatie. */
export function diplomas(range: Range): string {
  return `WITH earned AS (
      SELECT *, unnest([
        CASE WHEN left_at > 2 AND draw(i, 'exam') < CASE WHEN experiment IS NULL THEN 0.9 ELSE 0.6 END
          THEN {'t': 2, 'diploma': 'vmbo-bb'} END,
        CASE WHEN left_at > 3 AND track < 0.1 AND draw(i, 'mbo-1') < 0.8 THEN {'t': 3, 'diploma': 'mbo-1'} END,
        CASE WHEN qualified_at < 99 THEN {'t': qualified_at, 'diploma': CASE WHEN track > 0.94 THEN 'mbo-3' ELSE 'mbo-2' END} END
      ]) AS got
      FROM starters(${range.low}, ${range.high})
    )
    SELECT pupil_id(i) AS leerling,
      CASE WHEN draw(i, 'on the day') < 0.01 THEN make_date(start + got.t, 10, 1)
        ELSE make_date(start + got.t, 6, 1) + (hash(i, 'day') % 60)::INTEGER END AS datum,
      got.diploma AS diploma,
      CASE WHEN got.diploma = 'vmbo-bb' THEN vmbo_brin(site) ELSE mbo_brin(mbo) END AS brin,
      CASE WHEN got.t - 1 <= route_until THEN experiment END AS experiment
    FROM earned
    WHERE got IS NOT NULL AND start + got.t <= ${LAST_YEAR}`
}

/** Years of entry reach three years before the first count date, so that every count date has pupils of all four years. */
function otherEntry(i: string): string {
  return `(${FIRST_YEAR - 3} + (hash(${i}, 'entry') % ${LAST_YEAR - FIRST_YEAR + 4})::INTEGER)`
}
