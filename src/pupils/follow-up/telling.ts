import { fieldReader, type Read } from '#platform/form/fields.ts'
import { type Answer, type AnswerMistake, FIELD, QUESTIONS } from './questions.ts'

/** What somebody who tells may write, in own words. */
export const OPEN_FIELD = { words: 'meegemaakt', helped: 'hielp', better: 'beter' } as const
/** and may tick: counted with the answers of the others. */
export const TICKED = ['fitted', 'known', 'missed'] as const

interface Followed {
  recordId: string
  pupilId: string
  moment: unknown
  mayAsk: boolean
}

/** Of who is in the route no more at the own school one line each; none of who was asked to tell before. `stillIn`: records. */
export function mayTell<T extends Followed>(all: readonly T[], stillIn: ReadonlySet<string>): T[] {
  const asked = new Set(all.flatMap(({ pupilId, moment }) => (moment === null ? [pupilId] : [])))
  const former = all.filter(({ pupilId, recordId, mayAsk }) => mayAsk && !asked.has(pupilId) && !stillIn.has(recordId))
  return [...new Map(former.map((one) => [one.pupilId, one])).values()]
}

/** Anything may be left open, but something is told. What is written is for the school to read, and that is with the name. */
export function readTelling(form: URLSearchParams): Read<Answer, AnswerMistake> {
  const is = fieldReader<AnswerMistake>(form)
  if (form.get('toestemming') !== 'ja') is.wrong('toestemming', 'consent-missing')
  const has = (field: string): boolean => (form.get(field) ?? '').trim() !== ''
  const hasWritten = Object.values(OPEN_FIELD).some(has)
  const named = form.get('naam') === 'ja'
  if (hasWritten && !named) is.wrong('naam', 'words-need-name')
  if (!hasWritten && !TICKED.some((question) => has(FIELD[question]))) is.wrong(OPEN_FIELD.words, 'nothing-told')
  const ticked = (question: (typeof TICKED)[number]): string | null =>
    has(FIELD[question]) ? is.oneOf<string>(FIELD[question], QUESTIONS[question]) : null
  const written = (question: keyof typeof OPEN_FIELD): string | null => is.text(OPEN_FIELD[question], 1000, false)
  return is.done({
    ...{ place: null, level: null, fitted: ticked('fitted'), known: ticked('known'), missed: ticked('missed'), named },
    ...{ words: written('words'), helped: written('helped'), better: written('better') },
  })
}
