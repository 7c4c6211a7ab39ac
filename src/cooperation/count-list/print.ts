import { createHash } from 'node:crypto'
import type { CountFacts } from './line.ts'

/** What a list is of. */
export interface Head {
  routeId: string
  teldatum: string
  scheme: string | null
}

/** A line as it was frozen: known by a random number that names nobody. */
export interface FrozenLine extends CountFacts {
  id: string
}

/**
 * What the hash is over; `count_list_text` in the database writes the same. The records of the pupil stand outside it:
 * when they are destroyed the line stays and the hash holds.
 */
export function frozenText({ routeId, teldatum, scheme }: Head, lines: readonly FrozenLine[]): string {
  const rows = [...lines].sort((one, other) => (one.id < other.id ? -1 : 1)).map((line) => [line.id, ...factsOf(line)].join('\t'))
  return ['doorloop-tellijst/1', routeId, teldatum, scheme ?? '-', ...rows].join('\n')
}

/** The facts of a line in a fixed order. */
export const factsOf = (line: CountFacts): string[] =>
  [
    ...[line.phase, line.institutionId, line.partnerId, line.siteId, line.opleiding],
    ...[line.leerjaar, line.crebo, line.level, line.startYear],
  ].map((value) => String(value ?? '-'))

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
