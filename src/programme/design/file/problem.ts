/** What can be wrong with a route file. Its sentence and what to do hang on the name. */
export const FILE_PROBLEMS = [
  'too-large',
  'not-json',
  'not-a-route',
  'other-format',
  'forbidden-field',
  'unknown-field',
  'missing-field',
  'wrong-kind',
  'not-in-list',
  'too-low',
  'too-high',
  'wrong-form',
  'too-many',
  'too-long',
  'bad-character',
  'duplicate-id',
  'unknown-id',
  'and-more',
] as const
export type FileProblemName = (typeof FILE_PROBLEMS)[number]

export interface FileProblem {
  problem: FileProblemName
  /** where, as in ../paths.ts; empty for the file as a whole. Of a part without a good id the place in its list stands there */
  path: string
  /** what the sentence names */
  given: Readonly<Record<string, string | number>>
}

export const fileProblem = (problem: FileProblemName, path = '', given: FileProblem['given'] = {}): FileProblem => ({
  problem,
  path,
  given,
})
