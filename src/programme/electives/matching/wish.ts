import type { Times } from '../elective.ts'

/** What can be given: an elective with the places that are left. */
export interface Offer extends Times {
  id: string
  free: number
  isOpen: boolean
}

/** What a pupil asks: one of these electives, the dearest first. */
export interface Wish {
  id: string
  pupilId: string
  choices: readonly string[]
  /** where the pupil has a place already */
  held: readonly (Times & { id: string })[]
}

export const REASONS = ['closed', 'held', 'clash', 'full'] as const
/** Why a choice was not given: not open, somewhere else on that day already, somewhere else by this division, or all places went to others. */
export type Reason = (typeof REASONS)[number]

export interface Given {
  wishId: string
  /** null: no place */
  electiveId: string | null
  /** 1 = the first choice */
  choice: number | null
  /** of the pupil: 1 goes first where choices are equally good */
  lottery: number
  /** each choice that was better than what was given */
  why: readonly { elective: string; reason: Reason }[]
}

export interface Matching {
  given: Given[]
  /** false when time was up before it was certain that nothing is better */
  isBest: boolean
}
