/** What somebody typed: every answer of a form. */
export type Typed = ReadonlyMap<string, readonly string[]>

export const answer = (typed: Typed, name: string): string => typed.get(name)?.[0]?.trim() ?? ''
export const answers = (typed: Typed, name: string): readonly string[] => typed.get(name) ?? []

/** What is wrong, at which field of the form; the name is the key of its sentence (pages/messages, `wrong`). */
export interface FormFinding<Rule extends string> {
  rule: Rule
  field: string
  given?: string
}

/** `null`: what it is about is not there, or not for who asks. */
export type Outcome<T, Rule extends string> = { ok: true; value: T } | { ok: false; findings: FormFinding<Rule>[] } | null
