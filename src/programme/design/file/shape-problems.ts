import type { z } from 'zod'
import { type FileProblem, fileProblem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What zod found, in the names of this project. */
export function shapeProblems(document: unknown, issues: readonly Issue[]): FileProblem[] {
  return issues.flatMap((issue) => ofIssue(document, issue))
}

function ofIssue(document: unknown, issue: Issue): FileProblem[] {
  const path = pathOf(document, issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => fileProblem('unknown-field', path, { field }))
  if (issue.code === 'invalid_key')
    return [fileProblem('unknown-field', pathOf(document, issue.path.slice(0, -1)), { field: String(issue.path.at(-1)) })]
  if (standsAt(document, issue.path) === undefined) return [fileProblem('missing-field', path)]
  if (issue.code === 'invalid_type') return [fileProblem('wrong-kind', path, { expected: issue.expected })]
  if (issue.code === 'invalid_value') return [fileProblem('not-in-list', path, { values: issue.values.map(String).join(', ') })]
  if (issue.code === 'too_small') return [fileProblem('too-low', path, { least: Number(issue.minimum), of: issue.origin })]
  if (issue.code === 'too_big') return [fileProblem('too-high', path, { most: Number(issue.maximum), of: issue.origin })]
  return [fileProblem('wrong-form', path)]
}

/** As in ../paths.ts: the id of a part in place of its number in the list. */
export function pathOf(document: unknown, keys: readonly PropertyKey[]): string {
  return keys
    .map((key, at) => {
      const part = typeof key === 'number' ? standsAt(document, keys.slice(0, at + 1)) : null
      return isIdentified(part) ? part.id : String(key)
    })
    .join('/')
}

function standsAt(document: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    document,
  )
}

const isIdentified = (part: unknown): part is { id: string } =>
  typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' && /^[^/\s]{1,64}$/.test(part.id)
