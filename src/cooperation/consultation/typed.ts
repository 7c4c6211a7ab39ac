import { profielenIn, schoolYearOf } from '#schools/index.ts'
import { fieldReader, type Read } from '../fields.ts'
import { isId } from '../id.ts'
import { BODY_KINDS, type Body, type BodyTerms, DECIDES, type Member, RHYTHM_UNITS, SIDES, type Side, TASKS } from './body.ts'
import type { MeetingTerms } from './meeting.ts'
import {
  type About,
  ACTION_OUTCOMES,
  type ActionOutcome,
  AGREED,
  DECISION_OUTCOMES,
  type Decision,
  type DecisionOutcome,
} from './minutes.ts'

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
export const MISTAKES: readonly OwnMistake[] = [
  ...(['own-school-missing', 'until-before-from', 'no-rhythm', 'no-mail', 'twice', 'in-past', 'in-future'] as const),
  ...(['not-by-majority', 'reason-missing', 'seen-another', 'no-crebo'] as const),
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

function weekdayIn(form: URLSearchParams): number | null {
  const day = Number(form.get('dag') ?? '')
  return Number.isInteger(day) && day >= 1 && day <= 5 ? day : null
}

export type TypedMember = Omit<Member, 'id' | 'institutionName' | 'until'>

/** Somebody with an account is chosen, somebody without one has a name and perhaps an address. */
export function readMember(
  form: URLSearchParams,
  body: Pick<Body, 'schools'>,
  people: readonly { id: string; name: string }[],
  today: string,
): Read<TypedMember, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const chosen = form.get('wie') ?? ''
  const person = people.find(({ id }) => id === chosen)
  if (chosen !== '' && !person) is.wrong('wie', 'unknown')
  const name = person ? person.name : is.text('naam-lid', 200)
  const email = person ? null : is.text('email', 254, false)
  if (email && !/^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+$/u.test(email)) is.wrong('email', 'no-mail')
  const institutionId = form.get('school') || null
  const school = body.schools.find((one) => one.institutionId === institutionId)
  if (institutionId !== null && !school) is.wrong('school', 'unknown')
  const side = form.get('kant') ? is.oneOf('kant', SIDES) : (school?.side ?? is.oneOf('kant', SIDES))
  const task = is.oneOf('taak', TASKS) ?? 'lid'
  const from = is.day('vanaf') ?? today
  return is.done({ personId: person?.id ?? null, name: name ?? '', email, side: side ?? 'vo', institutionId, task, from })
}

/** A meeting's day, hours and place; `suffix` tells the rows of a year plan apart. */
export function readMeeting(
  form: URLSearchParams,
  hours: { from: string | null; until: string | null },
  suffix = '',
): Read<MeetingTerms, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const plannedOn = is.day(`dag${suffix}`, true)
  const fromTime = is.time(`van${suffix}`) ?? hours.from
  const untilTime = is.time(`tot${suffix}`) ?? hours.until
  if (!fromTime) is.wrong(`van${suffix}`, 'missing')
  if (!untilTime) is.wrong(`tot${suffix}`, 'missing')
  if (fromTime && untilTime && untilTime <= fromTime) is.wrong(`tot${suffix}`, 'until-before-from')
  const place = is.text(`plaats${suffix}`, 200, false) ?? ''
  return is.done({ plannedOn: plannedOn ?? '', fromTime: fromTime ?? '', untilTime: untilTime ?? '', place })
}

/** What a decision can be about: `agreement:clause`, a route, or a figure in words. */
export interface Subjects {
  clauses: readonly { agreementId: string; clauseId: string; title: string }[]
  routes: readonly { routeId: string; name: string }[]
}

export function readDecision(
  form: URLSearchParams,
  decides: Body['decides'],
  subjects: Subjects,
  meetingDay: string,
): Read<Pick<Decision, 'text' | 'agreed' | 'about' | 'returnsOn'>, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const text = is.text('besluit', 2000)
  const agreed = is.oneOf('eens', AGREED)
  if (agreed === 'majority' && decides === 'consensus') is.wrong('eens', 'not-by-majority')
  const returnsOn = is.day('terug')
  if (returnsOn && returnsOn <= meetingDay) is.wrong('terug', 'in-past')
  const figure = is.text('cijfer', 200, false)
  const about = figure ? ({ kind: 'figure', figure } as const) : aboutIn(form.get('over') ?? '', subjects)
  if (about === 'unknown') is.wrong('over', 'unknown')
  return is.done({ text: text ?? '', agreed: agreed ?? 'not-noted', about: about === 'unknown' ? null : about, returnsOn })
}

function aboutIn(typed: string, { clauses, routes }: Subjects): About | null | 'unknown' {
  if (typed === '') return null
  const clause = clauses.find((one) => `${one.agreementId}:${one.clauseId}` === typed)
  if (clause) return { kind: 'clause', ...clause }
  const route = routes.find(({ routeId }) => routeId === typed)
  return route ? { kind: 'route', ...route } : 'unknown'
}

export function readAction(
  form: URLSearchParams,
  members: readonly Pick<Member, 'id'>[],
  meetingDay: string,
): Read<{ text: string; ownerId: string; dueOn: string }, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const text = is.text('actie', 2000)
  const ownerId = is.oneOf(
    'wie',
    members.map(({ id }) => id),
  )
  const dueOn = is.day('voor', true)
  if (dueOn && dueOn < meetingDay) is.wrong('voor', 'in-past')
  return is.done({ text: text ?? '', ownerId: ownerId ?? '', dueOn: dueOn ?? '' })
}

/** What became of a decision that came back. */
export function readDecisionOutcome(
  form: URLSearchParams,
  today: string,
): Read<{ outcome: DecisionOutcome; returnsOn: string | null; note: string }, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const outcome = is.oneOf('uitkomst', DECISION_OUTCOMES) ?? 'stays'
  const returnsOn = outcome === 'again' ? is.day('opnieuw', true) : null
  if (returnsOn && returnsOn <= today) is.wrong('opnieuw', 'in-past')
  const note = is.text('waarom', 2000, false) ?? ''
  if (outcome === 'withdrawn' && note === '') is.wrong('waarom', 'reason-missing')
  return is.done({ outcome, returnsOn, note })
}

/** What became of an action: done, carried over to another day and perhaps another owner, or dropped with a reason. */
export function readActionOutcome(
  form: URLSearchParams,
  members: readonly Pick<Member, 'id'>[],
  today: string,
): Read<{ outcome: ActionOutcome; dueOn: string | null; ownerId: string | null; note: string }, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const outcome = is.oneOf('uitkomst', ACTION_OUTCOMES) ?? 'done'
  const dueOn = outcome === 'moved' ? is.day('opnieuw', true) : null
  if (dueOn && dueOn < today) is.wrong('opnieuw', 'in-past')
  const note = is.text('waarom', 2000, false) ?? ''
  if (outcome !== 'done' && note === '') is.wrong('waarom', 'reason-missing')
  const typed = form.get('nieuw-wie') ?? ''
  const ownerId = outcome === 'moved' && members.some(({ id }) => id === typed) ? typed : null
  if (outcome === 'moved' && typed !== '' && ownerId === null) is.wrong('nieuw-wie', 'unknown')
  return is.done({ outcome, dueOn, ownerId, note })
}

export const BLOCKED_KINDS = ['holiday', 'exams', 'blocked'] as const
export interface TypedBlocked {
  institutionId: string
  kind: (typeof BLOCKED_KINDS)[number]
  name: string
  from: string
  until: string
  weekday: number | null
  hours: { from: string; until: string } | null
}

/** A period in which nobody of a school can meet; with a weekday and hours, only then each week. */
export function readBlocked(form: URLSearchParams, schools: readonly { id: string }[]): Read<TypedBlocked, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const institutionId = form.get('school') ?? ''
  if (!isId(institutionId) || !schools.some(({ id }) => id === institutionId)) is.wrong('school', institutionId ? 'unknown' : 'missing')
  const kind = is.oneOf('soort', BLOCKED_KINDS) ?? 'blocked'
  const name = is.text('naam', 200)
  const [from, until] = [is.day('eerste', true), is.day('laatste', true)]
  if (from && until && until < from) is.wrong('laatste', 'end-before-start')
  const [start, end] = [is.time('van'), is.time('tot')]
  if (start && !end) is.wrong('tot', 'missing')
  if (end && !start) is.wrong('van', 'missing')
  if (start && end && end <= start) is.wrong('tot', 'until-before-from')
  const hours = start && end ? { from: start, until: end } : null
  return is.done({ institutionId, kind, name: name ?? '', from: from ?? '', until: until ?? '', weekday: weekdayIn(form), hours })
}
