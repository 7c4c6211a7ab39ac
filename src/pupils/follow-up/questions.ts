import { fieldReader, type Read } from '#platform/form/fields.ts'

/** Few and short; each answer is one of a few words, so that answers can be counted and nobody is known by them. */
export const QUESTIONS = {
  place: ['school', 'school-and-work', 'work', 'neither'],
  level: ['vmbo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'higher', 'none'],
  /** did the route fit */
  fitted: ['yes', 'partly', 'no'],
  /** did somebody know you */
  known: ['yes', 'partly', 'no'],
  /** what was missing: the design hears of the first two, the agreements of the others */
  missed: ['content', 'practice', 'guidance', 'hand-over', 'travel', 'nothing'],
} as const
export type Question = keyof typeof QUESTIONS

/** Null: left open, or not asked at that moment. */
export interface Answer {
  place: string | null
  level: string | null
  fitted: string | null
  known: string | null
  missed: string | null
  words: string | null
  /** of who tells at another moment (telling.ts) */
  helped: string | null
  better: string | null
  /** the school may read it with the name */
  named: boolean
}

export type AnswerMistake = 'consent-missing' | 'nothing-told' | 'words-need-name'
export const FIELD = { place: 'nu', level: 'niveau', fitted: 'paste', known: 'kende', missed: 'miste' } as const satisfies Record<
  Question,
  string
>

/** Consent comes first; without it nothing is kept. */
export function readAnswer(form: URLSearchParams): Read<Answer, AnswerMistake> {
  const is = fieldReader<AnswerMistake>(form)
  if (form.get('toestemming') !== 'ja') is.wrong('toestemming', 'consent-missing')
  const one = (question: Exclude<Question, 'level'>): string | null => is.oneOf<string>(FIELD[question], QUESTIONS[question])
  return is.done({
    place: one('place'),
    level: form.get(FIELD.level) ? is.oneOf<string>(FIELD.level, QUESTIONS.level) : null,
    fitted: one('fitted'),
    known: one('known'),
    missed: one('missed'),
    words: is.text('woorden', 1000, false),
    ...{ helped: null, better: null },
    named: form.get('naam') === 'ja',
  })
}
