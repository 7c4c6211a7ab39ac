import type { Engine } from '../engine/engine.ts'
import type { TableFile } from '../output.ts'
import { faultNumber } from './faults.ts'

/** Which columns may stand once, and which must then be equal (docs/formats.md). Null is a value here. */
const RULES: Record<TableFile, { key: string[]; other: string[] }[]> = {
  leerlingen: [{ key: ['leerling'], other: ['geslacht', 'geboortedatum'] }],
  experimenten: [{ key: ['experiment', 'brin_vmbo', 'vestiging_vmbo'], other: ['brin_mbo', 'tranche', 'startjaar', 'sector', 'status'] }],
  inschrijvingen: [{ key: ['pid', 'year', 'brin', 'vestiging', 'opleiding'], other: ['leerjaar', 'sector', 'crebo', 'xid'] }],
  diplomas: [{ key: ['pid', 'datum', 'diploma', 'brin', 'xid'], other: [] }],
}
const EXPERIMENT_FACTS = ['tranche', 'startjaar', 'sector', 'status']

/** Cheap and without lines: is there anything to look at closely? Few pupils have two rows at one date. */
export async function isDoubtful(engine: Engine, table: keyof typeof DOUBT): Promise<boolean> {
  const [row] = await engine.rows<{ found: boolean }>(`SELECT ${DOUBT[table]} AS found`)
  return row?.found ?? false
}

/** A pupil with an enrolment who is in leerlingen twice was found by reading the enrolments; here are the others. */
export async function isUnseenPupilTwice(engine: Engine): Promise<boolean> {
  const [count] = await engine.rows<{ pupils: number; seen: number }>(
    'SELECT (SELECT count(*) FROM pupils) AS pupils, (SELECT count(*) FROM seen) AS seen',
  )
  if (count?.pupils === count?.seen) return false
  const unseen = 'SELECT p.leerling FROM pupils p ANTI JOIN seen s ON s.pid = p.rowid'
  const [row] = await engine.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM (${unseen}) GROUP BY leerling HAVING count(*) > 1) AS found`,
  )
  return row?.found ?? false
}

const DOUBT: Record<Exclude<TableFile, 'leerlingen'>, string> = {
  experimenten: `(SELECT coalesce(max(fault), 0) > 0 FROM experimenten)
    OR EXISTS (SELECT 1 FROM experimenten GROUP BY experiment, brin_vmbo, vestiging_vmbo HAVING count(*) > 1)
    OR EXISTS (SELECT 1 FROM experimenten GROUP BY experiment HAVING count(DISTINCT (${EXPERIMENT_FACTS.join(', ')})) > 1)`,
  inschrijvingen: 'EXISTS (SELECT 1 FROM several GROUP BY pid, year, site, opleiding HAVING count(*) > 1)',
  diplomas: `EXISTS (SELECT 1 FROM certificates GROUP BY pid, datum, diploma, brin, xid HAVING count(*) > 1)`,
}

/** Writes the duplicates' faults into the loaded table: equal rows are kept once, contradicting ones not at all. */
export function duplicateFaults(table: TableFile): string[] {
  const rules = RULES[table].map(({ key, other }) => {
    const same =
      other.length === 0 ? 'true' : `count(DISTINCT (${other.map((name) => `coalesce(${name}::VARCHAR, '')`).join(', ')}, 0)) = 1`
    const on = key.map((name) => `t.${name} IS NOT DISTINCT FROM g.${name}`).join(' AND ')
    return `UPDATE ${table} AS t SET fault = CASE WHEN g.same THEN ${faultNumber('exact-duplicate')} ELSE ${faultNumber('contradicting-duplicate')} END
      FROM (SELECT ${key.join(', ')}, ${same} AS same, min(line) AS first FROM ${table} WHERE fault = 0 GROUP BY ${key.join(', ')} HAVING count(*) > 1) g
      WHERE t.fault = 0 AND ${on} AND NOT (g.same AND t.line = g.first)`
  })
  return table === 'experimenten' ? [...rules, contradictingFacts()] : rules
}

/** Tranche, start, sector and status belong to the experiment, not to its sites. */
function contradictingFacts(): string {
  return `UPDATE experimenten SET fault = ${faultNumber('contradicting-duplicate')} WHERE fault = 0 AND experiment IN (
    SELECT experiment FROM experimenten WHERE fault = 0 GROUP BY experiment HAVING count(DISTINCT (${EXPERIMENT_FACTS.join(', ')})) > 1)`
}
