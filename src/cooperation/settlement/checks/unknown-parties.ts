import type { Settlement } from '../document.ts'
import { type Finding, finding } from '../finding.ts'

/** Parties that a rule or row names and that are not in the list. */
export function unknownParties(settlement: Settlement): Finding[] {
  const known = new Set(settlement.parties.map(({ id }) => id))
  const { rules, funding, counts, pupilDays, hours, costs, keys, diplomas } = settlement
  const ofRules = rules.flatMap((rule) => {
    const payers = 'payers' in rule ? rule.payers : rule.parts.flatMap(({ parties }) => parties)
    return [rule.payee, ...payers].map((party) => [rule.id, party] as const)
  })
  const ofRows = [...counts, ...pupilDays, ...diplomas].flatMap(({ id, party, partner }) => [[id, party] as const, [id, partner] as const])
  const ofWork = [...hours, ...costs].flatMap((row) => [[row.id, row.party] as const, [row.id, row.for] as const])
  const ofAmounts = [...funding, ...keys].map(({ id, party }) => [id, party] as const)
  const named = new Map<string, { party: string; where: string; rows: number }>()
  for (const [where, party] of [...ofRules, ...ofRows, ...ofWork, ...ofAmounts]) {
    if (party === null || known.has(party)) continue
    const before = named.get(party)
    named.set(party, { party, where: before && before.where < where ? before.where : where, rows: (before?.rows ?? 0) + 1 })
  }
  return [...named.values()].map(({ party, where, rows }) => finding('unknown-party', party, { party, where, rows }))
}
