import type { Finding } from '#schemes/index.ts'

/** The qualification is not in the list that the region read in, or not on the day the route begins. null = no number, or no list. */
export function creboNotValid(crebo: string | null, isValid: boolean | null): Finding | null {
  if (crebo === null || isValid !== false) return null
  return { rule: 'programme/crebo-not-valid', severity: 'needs-decision', field: 'qualifications', given: { crebo } }
}
