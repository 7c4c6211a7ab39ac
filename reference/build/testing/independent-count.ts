import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** Counts of one start population, `years` after its start; made here without the monitor, so that the builder is judged by another hand. */
export interface IndependentCount {
  group: string
  population: string
  years: number
  total: number
  vsv: number
  startkwalificatie: number
  binnen: number
  inTraject: number
}

export type Ask = <T>(sql: string) => Promise<T[]>

/** The four CSV files as tables in a database of their own. */
export async function openTables(folder: string): Promise<Ask> {
  const connection = await (await DuckDBInstance.create()).connect()
  for (const table of ['leerlingen', 'experimenten', 'inschrijvingen', 'diplomas'])
    await connection.run(`CREATE TABLE ${table} AS FROM read_csv('${join(folder, `${table}.csv`)}', all_varchar = true)`)
  return async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as T[]
}

export function countPositions(ask: Ask): Promise<IndependentCount[]> {
  return ask<IndependentCount>(`
    WITH experiment AS (
      SELECT DISTINCT experiment, tranche, startjaar::INT AS startjaar, status IN ('afgerond', 'lopend') AS intended FROM experimenten
    ), bb3 AS (
      SELECT leerling, left(teldatum, 4)::INT AS start, brin, vestiging, experiment
      FROM inschrijvingen WHERE opleiding = 'vmbo-bb' AND leerjaar = '3'
    ), regular AS (
      SELECT * FROM bb3 b
      WHERE NOT EXISTS (FROM inschrijvingen i WHERE i.leerling = b.leerling AND i.experiment IS NOT NULL AND left(i.teldatum, 4)::INT = b.start)
    ), route AS (
      SELECT leerling, start, replace(tranche, 'borging', 'borgingscohort') AS tranche, intended
      FROM bb3 JOIN experiment e ON e.experiment = bb3.experiment AND e.startjaar = start
    ), site AS (
      SELECT startjaar::INT AS startjaar, brin_vmbo, vestiging_vmbo, max(status IN ('afgerond', 'lopend')) AS intended
      FROM experimenten GROUP BY ALL
    ), previous AS (
      SELECT leerling, start, intended FROM regular JOIN site ON startjaar = start + 1 AND brin_vmbo = brin AND vestiging_vmbo = vestiging
    ), member AS (
      SELECT CASE WHEN tranche LIKE 'borg%' THEN tranche ELSE 'tranche-' || tranche END AS "group", 'alle' AS population, leerling, start FROM route
      UNION ALL
      SELECT CASE WHEN tranche LIKE 'borg%' THEN tranche ELSE 'tranche-' || tranche END, 'zoals-beoogd', leerling, start FROM route WHERE intended
      UNION ALL SELECT 'landelijk-' || start, 'alle', leerling, start FROM regular
      UNION ALL SELECT 'voorgaand-' || start, 'alle', leerling, start FROM previous
      UNION ALL SELECT 'voorgaand-' || start, 'zoals-beoogd', leerling, start FROM previous WHERE intended
    ), enrolled AS (
      SELECT leerling, left(teldatum, 4)::INT AS year, max(experiment IS NOT NULL) AS in_route FROM inschrijvingen GROUP BY ALL
    ), qualified AS (
      SELECT leerling, min(datum) AS datum, arg_min_null(experiment, datum) IS NOT NULL AS within FROM diplomas
      WHERE diploma IN ('mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo') GROUP BY leerling
    ), placed AS (
      SELECT m.*, year - start AS years, datum <= year || '-10-01' AS has_sk, within, in_route
      FROM member m JOIN (SELECT unnest(range(2007, 2013)) AS year) ON year >= start
      LEFT JOIN qualified USING (leerling) LEFT JOIN enrolled USING (leerling, year)
    )
    SELECT "group", population, years::INT AS years, count(*)::INT AS total,
      count(*) FILTER (has_sk IS NOT TRUE AND in_route IS NULL)::INT AS vsv,
      count(*) FILTER (has_sk)::INT AS startkwalificatie,
      count(*) FILTER (has_sk AND within)::INT AS binnen,
      count(*) FILTER (has_sk IS NOT TRUE AND in_route)::INT AS "inTraject"
    FROM placed GROUP BY ALL`)
}
