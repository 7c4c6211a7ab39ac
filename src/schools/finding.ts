import type { nl } from './messages.nl.ts'

/** The name of a rule is the key of its sentence: messages.nl.ts, `wrong`. */
export type SchoolRule = keyof typeof nl.wrong

/** What is wrong, at which field of the form. */
export interface Finding {
  rule: SchoolRule
  field: string
  /** what was typed, or what stands in the way */
  given?: string
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; findings: Finding[] }

/** What somebody typed: every answer of a form, in the order of the form. */
export type Typed = ReadonlyMap<string, readonly string[]>

export const answer = (typed: Typed, name: string): string => typed.get(name)?.[0]?.trim() ?? ''
export const answers = (typed: Typed, name: string): readonly string[] => typed.get(name) ?? []

/** The value when nothing is wrong with it. */
export function outcomeOf<T>(findings: readonly (Finding | null)[], value: () => T): Outcome<T> {
  const wrong = findings.filter((one) => one !== null)
  return wrong.length > 0 ? { ok: false, findings: wrong } : { ok: true, value: value() }
}

export const refused = (...findings: Finding[]): { ok: false; findings: Finding[] } => ({ ok: false, findings })
