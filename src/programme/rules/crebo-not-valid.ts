import type { Finding, JudgedRoute } from './finding.ts'

/** The qualification is not in the list, or not on the day the route begins. */
export function creboNotValid({ crebo, creboIsValid }: JudgedRoute): Finding | null {
  return crebo !== null && creboIsValid === false
    ? { rule: 'crebo-not-valid', severity: 'needs-decision', field: 'crebo', given: crebo }
    : null
}
