import { schoolYearOf } from '#schools/index.ts'

/** Euro cents. Experimenteerbesluit art. 5 lid 3 and art. 6: a diploma at most, and all of them together. */
export const BONUS_PER_DIPLOMA = 850_000
export const BONUS_CEILING = 170_000_000

const DIPLOMA_BEFORE = '2012-10-01'

export interface BonusPupil {
  /** first day in the route */
  startedOn: string
  /** enrolled in it from its first day on */
  enrolledFromStart: boolean
  /** day of the mbo-2 diploma; null = none */
  diplomaOn: string | null
}

export type DiplomaBonus =
  | { due: true; atMostCents: number; payBefore: string }
  | { due: false; why: 'no-diploma' | 'not-enrolled-from-start' | 'started-in-another-year' | 'diploma-too-late' }
  /** the Tijdelijke regeling gave one too, for a diploma in less than four years; its amount is not at hand */
  | { due: 'unknown'; why: 'regeling-not-at-hand' }

/** Whether a pupil's mbo-2 diploma earns the diplomabonus (art. 5 lid 3): starters of 1 August 2009, diploma before 1 October 2012. */
export function diplomaBonus({ startedOn, enrolledFromStart, diplomaOn }: BonusPupil): DiplomaBonus {
  if (diplomaOn === null) return { due: false, why: 'no-diploma' }
  if (startedOn === '2008-08-01') return bonusOf2008(diplomaOn)
  if (startedOn !== '2009-08-01') return { due: false, why: 'started-in-another-year' }
  if (!enrolledFromStart) return { due: false, why: 'not-enrolled-from-start' }
  if (diplomaOn >= DIPLOMA_BEFORE) return { due: false, why: 'diploma-too-late' }
  return { due: true, atMostCents: BONUS_PER_DIPLOMA, payBefore: `${Number(diplomaOn.slice(0, 4)) + 1}-07-01` }
}

/** Less than four years: the reports on VM2 (domain of the Tijdelijke regeling). */
function bonusOf2008(diplomaOn: string): DiplomaBonus {
  const isInTime = schoolYearOf(diplomaOn) - 2008 < 4
  return isInTime ? { due: 'unknown', why: 'regeling-not-at-hand' } : { due: false, why: 'diploma-too-late' }
}

/** What all bonuses together cost at most, in cents. How the ceiling is shared out, the decree does not say. */
export const bonusesAtMost = (diplomas: number): number => Math.min(diplomas * BONUS_PER_DIPLOMA, BONUS_CEILING)
