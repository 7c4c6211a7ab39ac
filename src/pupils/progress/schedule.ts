import type { OwnProgramme } from './own-programme.ts'
import { movedInOrder, type Pace } from './pace.ts'
import { lastResult, type PartResult, partKey } from './part.ts'
import type { PlannedPart } from './planned-parts.ts'

export const STANDINGS = ['behind', 'on-schedule', 'ahead', 'unknown', 'not-asked'] as const
export type Standing = (typeof STANDINGS)[number]

export const REASONS = [
  'due-passed',
  'failed',
  'done',
  'not-yet',
  'failed-in-time',
  'done-early',
  'no-weeks',
  'exam-dropped',
  'exempt-here',
] as const
export type ScheduleReason = (typeof REASONS)[number]

/** How a pupil stands at one part on the day, and why: `progress/behind`. */
export interface PartFinding<R extends PartResult = PartResult> {
  rule: `progress/${Standing}`
  standing: Standing
  reason: ScheduleReason
  part: PlannedPart
  /** the last day on which it is to be done, after what was decided and in the own programme */
  dueOn: string | null
  /** what counts */
  result: R | null
  /** of what was failed: the first day on which it can be done again */
  retakeFrom: string | null
}

export interface ScheduleFacts<R extends PartResult = PartResult> {
  day: string
  parts: readonly PlannedPart[]
  /** in the order of writing, without what was withdrawn */
  results: readonly R[]
  paces: readonly Pace[]
  own: OwnProgramme | null
}

/** Every part of the route, and what the own programme adds: on schedule, ahead, behind, or not known. */
export function scheduleOf<R extends PartResult>(facts: ScheduleFacts<R>): PartFinding<R>[] {
  const added = facts.own?.parts.filter(({ what }) => what === 'added') ?? []
  const own = added.map(
    ({ id, name, dueOn, hours }): PlannedPart => ({
      ...{ kind: 'own', id, name: name ?? '', year: null, dueOn, hours, change: null, retakeAfterWeeks: null },
    }),
  )
  const move = movedInOrder(plannedDays(facts.parts), facts.paces)
  return [...facts.parts, ...own].map((part) => standingOf(part, facts, move))
}

/** The days by which the design orders its parts; an elective has a day of its own, and holds nothing back. */
export const plannedDays = (parts: readonly PlannedPart[]): string[] =>
  parts.flatMap(({ kind, dueOn }) => (dueOn === null || kind === 'elective' ? [] : [dueOn]))

/** A day that was planned is one on which it may still be done: behind from the day after. */
function standingOf<R extends PartResult>(part: PlannedPart, facts: ScheduleFacts<R>, move: (dueOn: string) => string): PartFinding<R> {
  const { day, results, own } = facts
  const result = lastResult(results, part)
  const other = own?.parts.find((one) => one.part !== null && partKey(one.part) === partKey(part))
  const planned = part.dueOn === null || part.kind === 'own' ? part.dueOn : move(part.dueOn)
  const dueOn = other?.what === 'moved' ? other.dueOn : planned
  const found = (standing: Standing, reason: ScheduleReason): PartFinding<R> => ({
    ...{ rule: `progress/${standing}`, standing, reason, part, dueOn, result, retakeFrom: retakeFrom(part, result) },
  })
  if (result && result.outcome !== 'failed')
    return dueOn !== null && dueOn > day ? found('ahead', 'done-early') : found('on-schedule', 'done')
  if (part.change === 'dropped') return found('not-asked', 'exam-dropped')
  if (other?.what === 'exempt') return found('not-asked', 'exempt-here')
  if (dueOn === null) return result ? found('behind', 'failed') : found('unknown', 'no-weeks')
  if (dueOn < day) return found('behind', result ? 'failed' : 'due-passed')
  return found('on-schedule', result ? 'failed-in-time' : 'not-yet')
}

function retakeFrom({ retakeAfterWeeks }: PlannedPart, result: PartResult | null): string | null {
  if (result?.outcome !== 'failed' || retakeAfterWeeks === null) return null
  return new Date(Date.parse(`${result.on}T00:00:00Z`) + retakeAfterWeeks * 7 * 86_400_000).toISOString().slice(0, 10)
}

/** Of the whole: behind as soon as one part is, ahead when one is and none is behind, not known when nothing is. */
export function wholeStanding(findings: readonly Pick<PartFinding, 'standing'>[]): Standing {
  const has = (standing: Standing): boolean => findings.some((one) => one.standing === standing)
  return (['behind', 'ahead', 'on-schedule'] as const).find(has) ?? 'unknown'
}
