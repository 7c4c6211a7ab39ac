import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { FormFinding } from '../typed.ts'

/** Findings as sentences, each at its field. */
export function mistakesOf<Rule extends string>(
  findings: readonly FormFinding<Rule>[],
  sentences: Readonly<Record<Rule, (given: string) => string>>,
): Mistake[] {
  return findings.map(({ rule, field, given }) => ({ field, sentence: sentences[rule](given ?? '') }))
}

export const wrongAt = (mistakes: readonly Mistake[], field: string): string | undefined =>
  mistakes.find((one) => one.field === field)?.sentence
