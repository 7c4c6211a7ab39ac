import { SIDES } from '../route.ts'
import type { Finding, JudgedRoute } from './finding.ts'

/** A vmbo may run a route without a partner (domain.md 5); it is said, because most often it was forgotten. */
export function sideMissing({ sides }: JudgedRoute): Finding | null {
  const missing = SIDES.find((side) => !sides.includes(side))
  return missing ? { rule: 'side-missing', severity: 'needs-decision', field: `partners-${missing}`, given: missing } : null
}
