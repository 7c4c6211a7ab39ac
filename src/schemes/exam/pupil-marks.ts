import type { Niveau } from '../leerweg.ts'
import type { SchemeId } from '../scheme.ts'

/** How kunstvak and lichamelijke opvoeding are judged. */
export const JUDGEMENTS = ['onvoldoende', 'voldoende', 'goed'] as const
export type MarkWord = (typeof JUDGEMENTS)[number]

/** A pupil's results in the common part of the vmbo exam; null = not there yet. Final marks are whole numbers, 1 to 10. */
export interface PupilMarks {
  scheme: SchemeId
  /** the level to which the pupil goes */
  niveau: Niveau
  hasVmboDiploma: boolean
  /** the chosen kunstvak, and lichamelijke opvoeding */
  art: MarkWord | null
  sports: MarkWord | null
  /** final mark of the school exam */
  maatschappijleer: number | null
  dutch: number | null
  english: number | null
  rekentoets: number | null
  /** whether the school expects the pupil to finish the route; null = not judged */
  expectedToFinish: boolean | null
}

/** The marks with what is missing at its worst and at its best: what fits at worst is sure, what fails at best is lost. */
export function worstAndBest(marks: readonly (number | null)[]): [number[], number[]] {
  for (const mark of marks) if (mark !== null && !isFinalMark(mark)) throw new Error(`no final mark: ${mark}`)
  return [marks.map((mark) => mark ?? 1), marks.map((mark) => mark ?? 10)]
}

const isFinalMark = (mark: number): boolean => Number.isInteger(mark) && mark >= 1 && mark <= 10
