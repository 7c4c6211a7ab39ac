/** What can be wrong with a settlement file as a file. What is wrong with its content is a finding. */
export const FILE_PROBLEMS = [
  'too-large',
  'not-json',
  'other-format',
  'unknown-field',
  'missing-field',
  'wrong-value',
  'duplicate-id',
  'wrong-order',
  'wrong-school-year',
  'period-too-long',
  'parts-not-whole',
  'too-much',
  'and-more',
] as const
export type FileProblemName = (typeof FILE_PROBLEMS)[number]

export interface FileProblem {
  problem: FileProblemName
  /** keys with `/` between them, a part of a list by its id: `rules/onderwijs-3/share`; empty for the file as a whole */
  path: string
  given: Readonly<Record<string, string | number>>
}

export const fileProblem = (problem: FileProblemName, path = '', given: FileProblem['given'] = {}): FileProblem => ({
  problem,
  path,
  given,
})
