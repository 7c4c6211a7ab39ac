import { besluit, uitvoeringsregeling } from '../decrees/law-source.ts'
import type { Source } from '../source.ts'
import { temporary } from '../vm2/regimes.ts'
import type { Regime } from './round.ts'

/** What a project plan has to answer. */
export const QUESTIONS = [
  'vision',
  'elaboration',
  'organisation',
  'one-programme',
  'preparation',
  'support',
  'connection',
  'risks',
  'per-route',
  'cooperation',
  'start-at',
  'way-out',
] as const
export type Question = (typeof QUESTIONS)[number]

export interface QuestionRow {
  question: Question
  source: Source
}

const ask = (question: Question, source: Source): QuestionRow => ({ question, source })

const BESLUIT: readonly QuestionRow[] = [
  ask('vision', besluit('3', '2 c 1°')),
  ask('elaboration', besluit('3', '2 c 2°')),
  ask('organisation', besluit('3', '2 c 2°')),
  ask('one-programme', besluit('3', '2 c 2°')),
  ask('preparation', uitvoeringsregeling('3', '2 a')),
  ask('support', uitvoeringsregeling('3', '2 b')),
  ask('connection', uitvoeringsregeling('3', '2 c')),
  ask('risks', uitvoeringsregeling('3', '2 d')),
]

/** The questions of the Tijdelijke regeling are not at hand; the reports tell what the plan had to say at least. */
const VM2: readonly QuestionRow[] = [
  ask('cooperation', temporary('aanvraag')),
  ask('start-at', temporary('aanvraag')),
  ask('way-out', temporary('aanvraag')),
]

/** The last one only where one form asks for several routes (Uitvoeringsregeling art. 2 lid 5 c). */
export function questionsOf(regime: Regime, routes: number): readonly QuestionRow[] {
  if (regime === 'vm2') return VM2
  return routes > 1 ? [...BESLUIT, ask('per-route', uitvoeringsregeling('2', '5 c'))] : BESLUIT
}
