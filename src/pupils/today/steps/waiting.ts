import type { DueFacts, DueStep } from './due.ts'
import { STEP_KINDS, type StepKind } from './ladder.ts'

/** Of a pupil what decides whether a step is due: the days that count of this school year, of whichever school's record. */
export interface CountedPupil extends Pick<DueFacts, 'absent' | 'late' | 'called' | 'taken'> {
  pupilId: string
}

/** At a school that somebody leads, where a home visit or a report may be due. */
export interface LedPupil {
  pupilId: string
  name: string
  schoolIds: readonly string[]
}

/** What waits for somebody to do it, of one pupil. */
export interface PupilSteps {
  pupilId: string
  name: string
  /** the most urgent */
  first: DueStep
  others: readonly DueStep[]
}

export const stepKind = (step: DueStep): StepKind => (step.rule === 'absence/report-due' ? 'report' : step.kind)

const LED: readonly StepKind[] = ['visit', 'report']
/** A home visit costs a school two people, and a report goes out in its name: who leads decides. The rest is for who guides the pupil. */
export const isForLeader = (step: DueStep): boolean => LED.includes(stepKind(step))

/** Null when nothing waits. */
export function pupilSteps({ pupilId, name }: Pick<PupilSteps, 'pupilId' | 'name'>, steps: readonly DueStep[]): PupilSteps | null {
  const [first, ...others] = steps.toSorted(byUrgency)
  return first ? { pupilId, name, first, others } : null
}

export const mostUrgentFirst = (pupils: readonly PupilSteps[]): PupilSteps[] =>
  pupils.toSorted((one, other) => byUrgency(one.first, other.first) || one.name.localeCompare(other.name))

/** A report that the law asks for, then the higher on the ladder; of two alike what waits longest. */
const byUrgency = (one: DueStep, other: DueStep): number => urgency(other) - urgency(one) || one.since.localeCompare(other.since)

const urgency = (step: DueStep): number => (step.severity === 'not-allowed' ? STEP_KINDS.length : STEP_KINDS.indexOf(stepKind(step)))
