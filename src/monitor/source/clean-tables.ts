import { dateOf, enumOf } from './judge.ts'
import { type Relation, readColumns } from './relation.ts'
import { type Column, INPUT } from './tables.ts'

/**
 * The quick reading of a delivery that may well be clean: DuckDB casts while it parses, and the first doubt ends the
 * query with an error, after which the tables are read again with lines (load.ts). Nothing is judged here, so nothing
 * can be judged differently.
 */
const FIRST_YEAR = 1900
const YEARS = 200
// The argument must differ per row: DuckDB evaluates a constant one even where no row needs it.
const DOUBT = "error('not clean: ' || coalesce(r.leerling, ''))"

/** `pupils (leerling, geslacht, geboortedatum)`; the rowid is the number of the pupil. */
export function cleanPupils(relation: Relation): string {
  const doubt = `${isEmpty('r.leerling')} OR r.date IS NULL`
  return `CREATE OR REPLACE TABLE pupils AS SELECT r.leerling, r.geslacht, CASE WHEN ${doubt} THEN ${DOUBT}::DATE ELSE r.date END AS geboortedatum
    FROM (SELECT *, ${dateOf('geboortedatum')} AS date FROM ${typedSource(relation)}) r`
}

/**
 * `enrolments (pid, year, site, opleiding, leerjaar, sector, crebo, xid)`; `site` is brin and vestiging.
 * `experiments`: the known ones in the order of their numbers, so that reading an experiment is reading its number.
 */
export function cleanEnrolments(relation: Relation, experiments: readonly string[]): string {
  const doubt = `r.pid IS NULL OR r.teldatum IS NULL OR ${isEmpty('r.brin')} OR r.opleiding IS NULL OR r.leerjaar IS NULL
    OR (${isEmpty('r.vestiging')} AND NOT starts_with(r.opleiding::VARCHAR, 'mbo-'))`
  // Not a join: a pupil who is in leerlingen twice ends this query, which saves looking for them.
  const pid = '(SELECT p.rowid FROM pupils p WHERE p.leerling = f.leerling)'
  return `CREATE OR REPLACE TABLE enrolments AS SELECT CASE WHEN ${doubt} THEN ${DOUBT} ELSE r.pid END::INTEGER AS pid,
    (${FIRST_YEAR} + enum_code(r.teldatum) % ${YEARS})::SMALLINT AS year, ${siteOf('r')} AS site, r.opleiding,
    (enum_code(r.leerjaar) + 1)::TINYINT AS leerjaar, r.sector, r.crebo, ${NUMBER_OF_EXPERIMENT} AS xid
    FROM (SELECT *, ${pid} AS pid FROM ${typedSource(relation, experiments)} f) r`
}

/** `certificates (pid, datum, diploma, brin, xid)`. */
export function cleanCertificates(relation: Relation, experiments: readonly string[]): string {
  const doubt = `p.rowid IS NULL OR ${isEmpty('r.brin')} OR r.diploma IS NULL OR coalesce(r.date < p.geboortedatum, true)`
  return `CREATE OR REPLACE TABLE certificates AS SELECT CASE WHEN ${doubt} THEN ${DOUBT} ELSE p.rowid END::INTEGER AS pid,
    r.date AS datum, r.diploma, r.brin, ${NUMBER_OF_EXPERIMENT} AS xid
    FROM (SELECT *, ${dateOf('datum')} AS date FROM ${typedSource(relation, experiments)}) r LEFT JOIN pupils p ON p.leerling = r.leerling`
}

const NUMBER_OF_EXPERIMENT = '(enum_code(r.experiment) + 1)::SMALLINT'

/** A site is a brin with a vestiging; an mbo may have none. The separator stands in no code. */
export function siteOf(from: string): string {
  return `concat(${from}.brin, chr(31), ${from}.vestiging)`
}

const isEmpty = (value: string): string => `(${value} IS NULL OR ${value} = '')`

function typedSource(relation: Relation, experiments: readonly string[] = []): string {
  const types = Object.entries(INPUT[relation.file.table]).map(([name, column]): [string, string] => {
    if (name === 'experiment') return [name, enumOf(experiments.length > 0 ? experiments : [''])]
    // A crebo that is no number is allowed, and rare enough to read it the careful way.
    return [name, name === 'crebo' ? 'INTEGER' : readAs(column)]
  })
  return readColumns(relation, new Map(types))
}

function readAs(column: Column): string {
  if (column.kind === 'code') return enumOf(column.codes)
  if (column.kind === 'leerjaar') return enumOf(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  if (column.kind === 'teldatum') return enumOf(['-10-01', '1-10-', '01-10-'].flatMap(firstOctobers))
  return 'VARCHAR'
}

function firstOctobers(form: string): string[] {
  const years = Array.from({ length: YEARS }, (_, index) => String(FIRST_YEAR + index))
  return years.map((year) => (form.startsWith('-') ? year + form : form + year))
}

/** True for the error that a doubt, or a value DuckDB cannot cast or parse, gives. */
export function isDoubt(error: unknown): boolean {
  return /not clean|Invalid Input Error|Conversion Error|IO Error/.test(String(error))
}
