import type { z } from 'zod'
import { type FileProblem, fileProblem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What zod found, in the names of this project. */
export function shapeProblems(document: unknown, issues: readonly Issue[]): FileProblem[] {
  return issues.flatMap((issue) => {
    const path = pathOf(document, issue.path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((field) => fileProblem('unknown-field', path, { field: field.slice(0, 60) }))
    if (standsAt(document, issue.path) === undefined) return [fileProblem('missing-field', path)]
    return [fileProblem('wrong-value', path, { expected: expectedOf(issue) })]
  })
}

/** What belongs there, as far as a schema can say it in signs that need no translation. */
function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  if (issue.code === 'not_multiple_of') return `n × ${issue.divisor}`
  return issue.code === 'invalid_format' && issue.format === 'date' ? '2026-08-01' : '–'
}

function pathOf(document: unknown, keys: readonly PropertyKey[]): string {
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
  typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' && /^[\w.-]{1,64}$/.test(part.id)
