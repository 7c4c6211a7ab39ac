import { type FileProblem, fileProblem } from './problem.ts'

/** What a route file may hold: far more than a route needs, and little enough to read at once. */
export const FILE_LIMITS = { bytes: 2 * 1024 * 1024, blocks: 500, list: 1000, text: 5000, problems: 100 }

/** Names that mean something to every object: no field of a route, and a danger where objects are put together. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** No database keeps these: a NUL, and half of a character that takes two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL is what is looked for
const UNKEEPABLE = /\u0000|\p{Surrogate}/u

type Waiting = [path: string, value: unknown][]

/** Without calling itself: a file may be nested as deep as it is long. */
export function overLimits(document: unknown): FileProblem[] {
  const problems: FileProblem[] = []
  const waiting: Waiting = [['', document]]
  for (let next = waiting.pop(); next && problems.length <= FILE_LIMITS.problems; next = waiting.pop()) {
    const [path, value] = next
    if (typeof value === 'string') problems.push(...inText(path, value))
    else if (Array.isArray(value)) problems.push(...inList(path, value, waiting))
    else if (typeof value === 'object' && value !== null) problems.push(...inFields(path, value, waiting))
  }
  return problems
}

function inList(path: string, list: unknown[], waiting: Waiting): FileProblem[] {
  const most = path === 'blocks' ? FILE_LIMITS.blocks : FILE_LIMITS.list
  if (list.length > most) return [fileProblem('too-many', path, { most, found: list.length })]
  for (const [at, one] of list.entries()) waiting.push([below(path, String(at)), one])
  return []
}

function inFields(path: string, fields: object, waiting: Waiting): FileProblem[] {
  const forbidden = Object.keys(fields).filter((key) => FORBIDDEN.has(key))
  for (const [key, value] of Object.entries(fields)) if (!FORBIDDEN.has(key)) waiting.push([below(path, key), value])
  return forbidden.map((field) => fileProblem('forbidden-field', path, { field }))
}

function inText(path: string, text: string): FileProblem[] {
  if (text.length > FILE_LIMITS.text) return [fileProblem('too-long', path, { most: FILE_LIMITS.text, found: text.length })]
  return UNKEEPABLE.test(text) ? [fileProblem('bad-character', path)] : []
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}/${key}`)
