import { fieldReader, type Read } from '../fields.ts'
import { type Answer, keyOf, type Subject } from './assessment.ts'
import { QUESTIONS, SCORES, type Scores, type Side } from './questions.ts'

export type AssessmentMistake = 'nothing-answered' | 'nothing-chosen' | 'in-past'

/** An answer as typed; a question may stay open, all of them not. `sides`: in whose name somebody can answer. */
export function readAnswer(form: URLSearchParams, sides: readonly Side[]): Read<Answer, AssessmentMistake> {
  const is = fieldReader<AssessmentMistake>(form)
  const side = sides.length === 1 ? (sides[0] as Side) : is.oneOf('kant', sides)
  const scores: Scores = {}
  for (const question of QUESTIONS) {
    const typed = form.get(question) ?? ''
    const score = SCORES.find((one) => String(one) === typed)
    if (score) scores[question] = score
    else if (typed !== '') is.wrong(question, 'unknown')
  }
  if (Object.keys(scores).length === 0) is.wrong(QUESTIONS[0], 'nothing-answered')
  const remark = is.text('toelichting', 2000, false)
  return is.done({ side: side ?? 'vo', scores, remark: remark ?? '', mayBeSeen: form.get('herkenbaar') === 'ja' })
}

export interface Opening {
  subjects: readonly Subject[]
  schoolYear: number
  opensOn: string
  closesOn: string
}

/** What is opened, and from when to when. */
export function readOpening(form: URLSearchParams, choices: readonly Subject[], today: string): Read<Opening, AssessmentMistake> {
  const is = fieldReader<AssessmentMistake>(form)
  const keys = form.getAll('waarover')
  const subjects = choices.filter((one) => keys.includes(keyOf(one)))
  if (keys.length === 0) is.wrong('waarover', 'nothing-chosen')
  if (subjects.length < new Set(keys).size) is.wrong('waarover', 'unknown')
  const [schoolYear = 0] = is.years('schooljaar')
  if ((form.get('schooljaar') ?? '').trim() === '') is.wrong('schooljaar', 'missing')
  const [opensOn, closesOn] = [is.day('van', true), is.day('tot', true)]
  if (opensOn && closesOn && closesOn < opensOn) is.wrong('tot', 'end-before-start')
  if (closesOn && closesOn < today) is.wrong('tot', 'in-past')
  return is.done({ subjects, schoolYear, opensOn: opensOn ?? '', closesOn: closesOn ?? '' })
}
