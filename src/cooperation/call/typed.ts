import type { Choices, Place } from '../place/place.ts'
import { placeReader, type Read, readCents, readPlace, readSchool } from '../place/typed.ts'
import { type Application, type ApplicationHead, type CallHead, NEXT } from './call.ts'

export function readCall(form: URLSearchParams): Read<CallHead> {
  const is = placeReader(form)
  const [name, source, note] = [is.text('naam', 200), is.text('bron', 500), is.text('toelichting', 2000, false)]
  const [opensOn, closesOn] = [is.day('open'), is.day('sluit')]
  if (opensOn && closesOn && closesOn < opensOn) is.wrong('sluit', 'end-before-start')
  const percent = is.decimal('eigen-deel', 2)
  if (percent !== null && percent > 100) is.wrong('eigen-deel', 'no-number')
  const ownShare = percent === null ? null : Math.round(percent * 100) / 10_000
  const cents = readCents(is, 'bedrag', false)
  return is.done({ name: name ?? '', source: source ?? '', opensOn, closesOn, cents, ownShare, note: note ?? '' })
}

/** The school that leads takes part. */
export function readApplication(form: URLSearchParams, choices: Choices): Read<{ head: ApplicationHead; place: Place }> {
  const is = placeReader(form)
  const title = is.text('titel', 200)
  const leadId = readSchool(form, is, 'trekker', choices.schools) ?? ''
  const { schoolIds, routeIds } = readPlace(form, is, choices)
  const head = { title: title ?? '', leadId, askedCents: readCents(is, 'gevraagd', false), accountBy: is.day('verantwoorden') }
  return is.done({ head, place: { schoolIds: [...new Set([leadId, ...schoolIds])].filter(Boolean), routeIds } })
}

/** The next step of an application: on which day, and what was granted. */
export function readStep(form: URLSearchParams, application: Application, today: string): Read<Application> {
  const is = placeReader(form)
  const state = is.oneOf('stap', NEXT[application.state])
  const on = is.day('op') ?? today
  if (on > today) is.wrong('op', 'in-future')
  const before = application.decidedOn ?? application.submittedOn
  if (before && on < before) is.wrong('op', 'end-before-start')
  if (state === 'submitted' && application.askedCents === null) is.wrong('gevraagd', 'missing')
  const grantedCents = state === 'granted' ? readCents(is, 'toegekend') : application.grantedCents
  const days = state === 'submitted' ? { submittedOn: on } : state === 'accounted' ? { accountedOn: on } : state ? { decidedOn: on } : {}
  return is.done({ ...application, state: state ?? application.state, grantedCents, ...days })
}
