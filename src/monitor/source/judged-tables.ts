import type { TableFile } from '../output.ts'
import { siteOf } from './clean-tables.ts'
import { faultNumber } from './faults.ts'
import { faultExpression, typedColumns } from './judge.ts'
import { columnNames } from './tables.ts'

/**
 * `CREATE TABLE leerlingen AS …` and so on: typed columns and `fault`. Enrolments and diplomas get the number of
 * their pupil (`pid`, the rowid of `pupils`) and experiment (`xid`) in the same pass: a number is smaller and faster than a name.
 */
export function judgedTable(table: TableFile, source: string, { lines }: { lines: boolean }): string {
  const line = lines ? 'r.line, ' : ''
  return `CREATE OR REPLACE TABLE ${table} AS SELECT ${line}${BODY[table](typedColumns(table), faultExpression(table), source)}`
}

type Body = (typed: Record<string, string>, fault: string, source: string) => string

const selected = (typed: Record<string, string>, names: string[]): string => names.map((name) => `${typed[name]} AS ${name}`).join(', ')
const JOINED = 'LEFT JOIN pupils p ON p.leerling = r.leerling LEFT JOIN experiments x ON x.experiment = r.experiment'
const PLACES = 'p.rowid::INTEGER AS pid, x.xid AS xid'

const BODY: Record<TableFile, Body> = {
  leerlingen: (typed, fault, source) => `${selected(typed, columnNames('leerlingen'))}, ${fault} AS fault FROM ${source} r`,
  experimenten: (typed, fault, source) => `${selected(typed, columnNames('experimenten'))}, ${fault} AS fault FROM ${source} r`,
  inschrijvingen: (typed, fault, source) =>
    `${PLACES}, ${typed.teldatum} AS year, ${selected(typed, ['brin', 'vestiging', 'opleiding', 'leerjaar', 'sector', 'crebo'])},
     ${withReferences('inschrijvingen', fault)} AS fault FROM ${source} r ${JOINED}`,
  diplomas: (typed, fault, source) =>
    `${PLACES}, ${selected(typed, ['datum', 'diploma', 'brin'])},
     ${withReferences('diplomas', fault, `WHEN ${typed.datum} < p.geboortedatum THEN ${faultIn('diplomas', 'diploma-before-birth', 'datum')}`)} AS fault
     FROM ${source} r ${JOINED}`,
}

/** A row by itself first, then what it points to. */
function withReferences(table: 'inschrijvingen' | 'diplomas', own: string, further = ''): string {
  return `(CASE WHEN ${own} > 0 THEN ${own}
    WHEN p.leerling IS NULL THEN ${faultIn(table, 'unknown-pupil', 'leerling')}
    WHEN r.experiment <> '' AND x.xid IS NULL THEN ${faultIn(table, 'unknown-experiment', 'experiment')}
    ${further} ELSE 0 END)::SMALLINT`
}

function faultIn(table: TableFile, fault: 'unknown-pupil' | 'unknown-experiment' | 'diploma-before-birth', column: string): number {
  return faultNumber(fault, columnNames(table).indexOf(column))
}

/** SQL for the text in the column with this number. */
export function referencesInto(table: TableFile, from: string, columnNumber: string): string {
  const cases = columnNames(table).map((name, index) => `WHEN ${index} THEN ${from}.${name}`)
  return `CASE ${columnNumber} ${cases.join(' ')} END`
}

/** The rows that count, under the names and numbers that the counting uses. */
export function finalTable(table: TableFile): string {
  return `CREATE OR REPLACE TABLE ${FINAL[table]}`
}

const FINAL: Record<TableFile, string> = {
  leerlingen: 'pupils AS SELECT leerling, geslacht, geboortedatum FROM leerlingen',
  experimenten: `experiments AS SELECT row_number() OVER (ORDER BY experiment)::SMALLINT AS xid, * FROM (
    SELECT experiment, min(tranche) AS tranche, min(startjaar) AS startjaar, min(sector) AS sector, min(status) AS status FROM experimenten GROUP BY experiment)`,
  inschrijvingen: `enrolments AS SELECT pid, year, ${siteOf('i')} AS site, opleiding, leerjaar, sector, TRY_CAST(crebo AS INTEGER) AS crebo, xid FROM inschrijvingen i`,
  diplomas: 'certificates AS SELECT pid, datum, diploma, brin, xid FROM diplomas',
}
