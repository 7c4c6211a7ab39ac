import { findRule } from '#schemes/index.ts'
import type { RouteDesign } from '../design/design.ts'
import type { ListPart } from './parts.ts'
import { rowsOf } from './row.ts'
import type { WrongRow } from './table.ts'

/**
 * Exceptions to a rule that is not there. The schema cannot hold this: a rule may be gone in a later version of Doorloop,
 * and a design that names it must still open and be saved. So only what somebody types is looked at, not what stands there.
 */
export function unknownRule(design: RouteDesign, part: ListPart, key: string | null, typed: string): boolean {
  if (part.id !== 'uitzonderingen' || typed.trim() === '' || findRule(typed.trim())) return false
  return rowsOf(design, part).find((one) => one.key === key)?.row.rule !== typed.trim()
}

/** The same for each row of a table that stays. */
export function unknownRules(design: RouteDesign, part: ListPart, form: URLSearchParams): WrongRow[] {
  const rows = form.getAll('rij').filter((row) => form.get(`${row}:weg`) !== 'ja')
  return rows
    .filter((row) => unknownRule(design, part, row.startsWith('nieuw-') ? null : row, form.get(`${row}:rule`) ?? ''))
    .map((row) => ({ row, field: 'rule', mistake: 'unknown-choice' }))
}
