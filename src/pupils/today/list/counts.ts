import { PLACES, type Place } from '#programme/index.ts'
import { MARK_KINDS, type MarkKind } from '../marks/mark.ts'
import type { MorningLine } from './morning.ts'

/** Where a line of the list belongs: a pupil may be at two places on one day. */
export const WHERE = [...PLACES, 'unknown', 'free'] as const
export type Where = (typeof WHERE)[number]

export const whereOf = ({ expected }: Pick<MorningLine, 'expected'>): readonly Where[] =>
  expected.kind === 'at' ? (expected.places satisfies readonly Place[]) : [expected.kind]

/** Nobody looks out for who is free; somebody who was marked all the same stays on the list. */
export const isExpected = (line: Pick<MorningLine, 'expected' | 'standing'>): boolean =>
  line.expected.kind !== 'free' || line.standing.last !== null

export interface MorningCounts {
  marks: Record<MarkKind, number>
  unmarked: number
  /** marked otherwise by two people */
  against: number
  where: Record<Where, number>
}

export function countMorning(lines: readonly MorningLine[]): MorningCounts {
  const counts: MorningCounts = { marks: zeroes(MARK_KINDS), unmarked: 0, against: 0, where: zeroes(WHERE) }
  for (const line of lines) {
    for (const where of whereOf(line)) counts.where[where] += 1
    if (!isExpected(line)) continue
    const { last, against } = line.standing
    if (last) counts.marks[last.kind] += 1
    else counts.unmarked += 1
    if (against) counts.against += 1
  }
  return counts
}

const zeroes = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
