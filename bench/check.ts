import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'

/** Rows that break a reject rule of docs/formats.md, by rule, and the size of the data. All broken rules must be 0. */
const RULES: Record<string, string> = {
  'missing value': `SELECT count(*) FROM inschrijvingen WHERE leerling IS NULL OR teldatum IS NULL OR brin IS NULL OR opleiding IS NULL
      OR leerjaar IS NULL OR (vestiging IS NULL AND opleiding NOT LIKE 'mbo%')`,
  'missing value of a diploma': `SELECT count(*) FROM diplomas WHERE leerling IS NULL OR datum IS NULL OR diploma IS NULL OR brin IS NULL`,
  'unknown code': `SELECT count(*) FROM inschrijvingen WHERE opleiding NOT IN ('vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'mbo-1',
      'mbo-2-bol', 'mbo-2-bbl', 'mbo-3-bol') OR sector NOT IN ('techniek', 'economie', 'zorg-welzijn', 'landbouw', 'intersectoraal')`,
  'leerjaar outside 1–9': `SELECT count(*) FROM inschrijvingen WHERE leerjaar NOT BETWEEN 1 AND 9`,
  'teldatum that is not 1 October': `SELECT count(*) FROM inschrijvingen WHERE month(teldatum) <> 10 OR day(teldatum) <> 1`,
  'unknown pupil': `SELECT count(*) FROM (SELECT leerling FROM inschrijvingen UNION ALL SELECT leerling FROM diplomas)
      ANTI JOIN leerlingen USING (leerling)`,
  'unknown experiment': `SELECT count(*) FROM (SELECT experiment FROM inschrijvingen UNION ALL SELECT experiment FROM diplomas)
      ANTI JOIN experimenten USING (experiment) WHERE experiment IS NOT NULL`,
  'two rows for one enrolment': `SELECT count(*) FROM (SELECT 1 FROM inschrijvingen GROUP BY leerling, teldatum, brin, vestiging, opleiding HAVING count(*) > 1)`,
  'one pupil twice': `SELECT count(*) - count(DISTINCT leerling) FROM leerlingen`,
  'one diploma twice': `SELECT count(*) FROM (SELECT 1 FROM diplomas GROUP BY leerling, datum, diploma, brin, experiment HAVING count(*) > 1)`,
  'one experiment and site twice': `SELECT count(*) FROM (SELECT 1 FROM experimenten GROUP BY experiment, brin_vmbo, vestiging_vmbo HAVING count(*) > 1)`,
  'experiment that contradicts itself': `SELECT count(*) FROM (SELECT experiment FROM experimenten GROUP BY experiment
      HAVING count(DISTINCT (tranche, startjaar, status, sector)) > 1)`,
  'diploma before birth': `SELECT count(*) FROM diplomas JOIN leerlingen USING (leerling) WHERE datum < geboortedatum`,
  'id of another length than 9 to 11': `SELECT count(*) FROM leerlingen WHERE length(leerling) NOT BETWEEN 9 AND 11`,
}

const SIZES = `SELECT year(teldatum)::INTEGER AS year, count(*)::INTEGER AS enrolments,
    (count(*) FILTER (opleiding = 'vmbo-bb' AND leerjaar = 3))::INTEGER AS starters,
    round(100 * count(*) FILTER (opleiding = 'vmbo-bb' AND leerjaar = 3 AND startjaar = year(teldatum))
      / count(*) FILTER (opleiding = 'vmbo-bb' AND leerjaar = 3), 1)::DOUBLE AS percent_in_tranche
  FROM inschrijvingen LEFT JOIN (SELECT DISTINCT experiment, startjaar FROM experimenten) USING (experiment)
  GROUP BY ALL ORDER BY year`

/** Broken rules with their number of rows; empty when the folder is valid. */
export async function brokenRules(folder: string): Promise<Record<string, number>> {
  const connection = await connectTo(folder)
  const broken: Record<string, number> = {}
  for (const [rule, sql] of Object.entries(RULES)) {
    const [[count]] = (await (await connection.runAndReadAll(sql)).getRows()) as [[bigint]]
    if (count > 0n) broken[rule] = Number(count)
  }
  return broken
}

async function connectTo(folder: string) {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '4GB' })
  const connection = await instance.connect()
  for (const table of ['leerlingen', 'experimenten', 'inschrijvingen', 'diplomas']) {
    const file = join(folder, `${table}.csv`).replaceAll("'", "''")
    await connection.run(`CREATE VIEW ${table} AS FROM read_csv('${file}', sample_size = -1)`)
  }
  return connection
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2]
  if (!folder) throw new Error('usage: tsx bench/check.ts FOLDER')
  const broken = await brokenRules(folder)
  console.table((await (await connectTo(folder)).runAndReadAll(SIZES)).getRowObjects())
  console.log(Object.keys(broken).length === 0 ? 'every row is valid' : broken)
  process.exitCode = Object.keys(broken).length === 0 ? 0 : 1
}
