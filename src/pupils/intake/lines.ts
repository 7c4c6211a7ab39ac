import { fieldReader, type Read } from '#platform/form/fields.ts'
import {
  ACTIVITIES,
  type Candidate,
  CHOICES,
  type LineKind,
  mayFollow,
  OBJECTION_OUTCOMES,
  openObjections,
  PUPIL_PARTIES,
  standingOf,
} from './intake.ts'

/** What can be written with a candidate by one form each, as the address says it. */
export const FORMS = {
  activiteit: 'activity',
  toets: 'test',
  gesprek: 'talk',
  keuze: 'choice',
  verteld: 'told',
  bezwaar: 'objection',
  antwoord: 'answer',
  aanbod: 'offered',
  aangenomen: 'accepted',
  afgeslagen: 'declined',
  'niet-geplaatst': 'not-placed',
} as const satisfies Record<string, LineKind>
export type FormKind = keyof typeof FORMS

export type LineMistake = 'in-future' | 'not-now' | 'no-day'

type Values = Record<string, string | null>

/** Reads the form of one kind of line; each kind has fields of its own name, for they stand on one page. */
export function readLine(form: URLSearchParams, kind: FormKind, candidate: Candidate, day: string): Read<Values, LineMistake> {
  const is = fieldReader<LineMistake>(form)
  const past = (field: string): string | null => {
    const on = is.day(field)
    return on !== null && on > day ? is.wrong(field, 'in-future') : (on ?? day)
  }
  if (!mayFollow(standingOf(candidate), FORMS[kind])) is.wrong(`${kind}-op`, 'not-now')
  const words = (isRequired = false): string | null => is.text(`${kind}-tekst`, 1000, isRequired)
  const read: Record<FormKind, () => Values> = {
    activiteit: () => activity(form, is, day),
    toets: () => ({ what: is.text('toets-naam', 120), happened_on: past('toets-op'), outcome: is.text('toets-uitslag', 200), words: null }),
    gesprek: () => ({ what: is.text('gesprek-met', 120, false), happened_on: past('gesprek-op'), words: words(true) }),
    keuze: () => ({
      party: is.oneOf('keuze-van', PUPIL_PARTIES),
      outcome: is.oneOf('keuze-is', CHOICES),
      happened_on: past('keuze-op'),
      words: words(),
    }),
    verteld: () => ({ party: is.oneOf('verteld-aan', PUPIL_PARTIES), what: is.text('verteld-hoe', 200), happened_on: past('verteld-op') }),
    bezwaar: () => ({
      party: 'parent',
      happened_on: past('bezwaar-op'),
      shown: is.text('bezwaar-getoond', 1000, false),
      words: words(true),
    }),
    antwoord: () => ({
      of_line: openObjections(candidate).find(({ id }) => id === form.get('antwoord-bij'))?.id ?? is.wrong('antwoord-bij', 'unknown'),
      outcome: is.oneOf('antwoord-is', OBJECTION_OUTCOMES),
      shown: is.text('antwoord-getoond', 1000, false),
      words: words(),
      happened_on: past('antwoord-op'),
    }),
    aanbod: () => ({ happened_on: past('aanbod-op') }),
    aangenomen: () => ({ happened_on: past('aangenomen-op') }),
    afgeslagen: () => ({ happened_on: past('afgeslagen-op'), words: words() }),
    'niet-geplaatst': () => ({ happened_on: past('niet-geplaatst-op'), words: words(true) }),
  }
  return is.done({ kind: FORMS[kind], ...read[kind]() })
}

/** Planned on a day to come, or attended (or not) on one that was. */
function activity(form: URLSearchParams, is: ReturnType<typeof fieldReader<LineMistake>>, day: string): Values {
  const [what, on] = [is.oneOf('activiteit-soort', ACTIVITIES), is.day('activiteit-op', true)]
  const attended = form.get('activiteit-er')
  if (on && on > day && attended) is.wrong('activiteit-op', 'in-future')
  const outcome = attended === 'ja' ? 'attended' : attended === 'nee' ? 'missed' : null
  return { what, planned_on: on, happened_on: outcome ? on : null, outcome, words: is.text('activiteit-tekst', 1000, false) }
}
