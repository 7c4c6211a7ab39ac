import { profielenIn, schoolYearOf } from '#schools/index.ts'
import { fieldReader, type Read } from '../fields.ts'
import { BODY_KINDS, type BodyTerms, DECIDES, RHYTHM_UNITS, type Side } from './body.ts'

/** Beside what can be wrong with a field. */
export type OwnMistake =
  | 'own-school-missing'
  | 'until-before-from'
  | 'no-rhythm'
  | 'no-mail'
  | 'twice'
  | 'in-past'
  | 'in-future'
  | 'not-by-majority'
  | 'reason-missing'
  | 'seen-another'
  | 'no-crebo'
  | 'both-sides'
export const MISTAKES: readonly OwnMistake[] = [
  ...(['own-school-missing', 'until-before-from', 'no-rhythm', 'no-mail', 'twice', 'in-past', 'in-future'] as const),
  ...(['not-by-majority', 'reason-missing', 'seen-another', 'no-crebo', 'both-sides'] as const),
]

export interface Around {
  schools: readonly { id: string; side: Side }[]
  routes: readonly string[]
}

export interface TypedBody {
  terms: BodyTerms
  schools: { institutionId: string; side: Side }[]
  routes: string[]
}

const MOST_STANDING = 20

/** The form of a body. */
export function readBody(form: URLSearchParams, around: Around, today: string): Read<TypedBody, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const name = is.text('naam', 200)
  const kind = is.oneOf('soort', BODY_KINDS) ?? 'own'
  const [fromTime, untilTime] = [is.time('van'), is.time('tot')]
  if (fromTime && untilTime && untilTime <= fromTime) is.wrong('tot', 'until-before-from')
  if (fromTime && !untilTime) is.wrong('tot', 'missing')
  if (untilTime && !fromTime) is.wrong('van', 'missing')
  const every = is.whole('elke', 52)
  const unit = form.get('ritme') ? is.oneOf('ritme', RHYTHM_UNITS) : null
  if ((every === null || every === 0) !== (unit === null)) is.wrong('elke', 'no-rhythm')
  const profielen = profielenIn(schoolYearOf(today)).map(({ code }) => code)
  const crebo = is.text('crebo', 5, false)
  if (crebo && !/^\d{5}$/.test(crebo)) is.wrong('crebo', 'no-crebo')
  const decides = is.oneOf('beslist', DECIDES) ?? 'consensus'
  const about = is.text('waarvoor', 2000, false) ?? ''
  const standing = linesOf(form.get('vast') ?? '')
  if (standing.length > MOST_STANDING || standing.some((one) => one.length > 200)) is.wrong('vast', 'too-long')
  const schools = form.getAll('scholen').flatMap((id) => {
    const found = around.schools.find((one) => one.id === id)
    if (!found) is.wrong('scholen', 'unknown')
    return found ? [{ institutionId: found.id, side: found.side }] : []
  })
  const routes = form.getAll('routes')
  if (!routes.every((id) => around.routes.includes(id))) is.wrong('routes', 'unknown')
  return is.done({
    terms: {
      ...{ kind, name: name ?? '', profiel: form.get('profiel') ? is.oneOf('profiel', profielen) : null, crebo },
      ...{ rhythm: every && unit ? { every, unit } : null, months: monthsIn(form), weekday: weekdayIn(form), fromTime, untilTime },
      ...{ standing, needsBoth: form.get('beide') === 'ja', decides, about },
    },
    schools,
    routes: [...new Set(routes)],
  })
}

/** One item a line. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const monthsIn = (form: URLSearchParams): number[] =>
  [...new Set(form.getAll('maanden').map(Number))].filter((one) => Number.isInteger(one) && one >= 1 && one <= 12).toSorted((a, b) => a - b)

export function weekdayIn(form: URLSearchParams): number | null {
  const day = Number(form.get('dag') ?? '')
  return Number.isInteger(day) && day >= 1 && day <= 5 ? day : null
}
