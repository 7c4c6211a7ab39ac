/**
 * What goes with a cooperation that works, as statements to agree with from 1 to 5: the success conditions of the VM2
 * monitor and of the study of 2018 (domain.md 5).
 */
export const QUESTIONS = ['owner', 'need', 'levels', 'vision', 'agreements-kept', 'time', 'wider', 'learning', 'clear'] as const
export type Question = (typeof QUESTIONS)[number]

export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]
export type Scores = Partial<Record<Question, Score>>

export const SIDES = ['vo', 'mbo'] as const
export type Side = (typeof SIDES)[number]
