import { fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
import type { TalkSetting } from './setting.ts'
import { AGREEMENT_STATES, type AgreementState, type NewAgreement, TALK_KINDS, type TalkKind, type TalkOutcome } from './talk.ts'

export type TalkMistake =
  | 'in-future'
  | 'in-past'
  | 'nobody-there'
  | 'name-missing'
  | 'already-so'
  | 'settled'
  | 'nothing-said'
  | 'not-offered'
  | 'too-few'
export type TalkWrong = Wrong<TalkMistake>
export type TalkRead<T> = Read<T, TalkMistake>

/** The pupil, a parent, a colleague by id, or somebody by name. */
export interface Person {
  id: string
  name: string
}

/** Rows of agreements on the form of a talk. */
export const ROWS = [1, 2, 3, 4] as const

export interface Planned {
  kind: TalkKind
  plannedOn: string
  leader: Person
  shared: boolean
}

export function readPlan(form: URLSearchParams, leaders: readonly Person[], day: string): TalkRead<Planned> {
  const is = fieldReader<TalkMistake>(form)
  const kind = is.oneOf('soort', TALK_KINDS) ?? 'coach'
  const plannedOn = is.day('dag', true) ?? day
  if (plannedOn < day) is.wrong('dag', 'in-past')
  const leader = leaders.find(({ id }) => id === form.get('wie'))
  if (!leader) is.wrong('wie', 'missing')
  return is.done({ kind, plannedOn, leader: leader ?? { id: '', name: '' }, shared: form.get('gemerkt') !== 'ja' })
}

export interface Held {
  outcome: Omit<TalkOutcome, 'recordedBy'>
  shared: boolean
  agreements: NewAgreement[]
  next: { kind: TalkKind; plannedOn: string } | null
}

export function readHeld(form: URLSearchParams, colleagues: readonly Person[], pupilName: string, day: string): TalkRead<Held> {
  const is = fieldReader<TalkMistake>(form)
  const heldOn = is.day('dag', true) ?? day
  if (heldOn > day) is.wrong('dag', 'in-future')
  const there = form.getAll('erbij')
  if (there.length === 0) is.wrong('erbij', 'nobody-there')
  const staff = is.text('collegas', 300, false) ?? ''
  const notes = is.text('verslag', 6000) ?? ''
  const agreements = ROWS.flatMap((row) => readAgreement(is, form, row, { colleagues, pupilName, day }) ?? [])
  const next = readNext(is, form, day)
  const outcome = { heldOn, pupilThere: there.includes('leerling'), parentThere: there.includes('ouder'), staff, notes }
  return is.done({ outcome, shared: form.get('gemerkt') !== 'ja', agreements, next })
}

type Reader = ReturnType<typeof fieldReader<TalkMistake>>

function readNext(is: Reader, form: URLSearchParams, day: string): Held['next'] {
  if (!form.get('volgende-dag') && !form.get('volgende-soort')) return null
  const kind = is.oneOf('volgende-soort', TALK_KINDS)
  const plannedOn = is.day('volgende-dag', true)
  if (plannedOn && plannedOn < day) is.wrong('volgende-dag', 'in-past')
  return kind && plannedOn ? { kind, plannedOn } : null
}

interface Among {
  colleagues: readonly Person[]
  pupilName: string
  day: string
}

/** An empty row is none. */
function readAgreement(is: Reader, form: URLSearchParams, row: number, { colleagues, pupilName, day }: Among): NewAgreement | null {
  const field = (name: string): string => `${name}-${row}`
  const isEmpty = ['wat', 'naam', 'voor'].every((name) => !(form.get(field(name)) ?? '').trim())
  if (isEmpty) return null
  const what = is.text(field('wat'), 500) ?? ''
  const dueOn = is.day(field('voor'), true) ?? day
  if (dueOn < day) is.wrong(field('voor'), 'in-past')
  const name = is.text(field('naam'), 200, false) ?? ''
  const who = form.get(field('wie')) ?? ''
  if (who === 'leerling') return { ownerKind: 'pupil', ownerId: null, owner: pupilName, what, dueOn }
  if (who === 'ouder') return { ownerKind: 'parent', ownerId: null, owner: name, what, dueOn }
  const colleague = colleagues.find(({ id }) => id === who)
  if (colleague) return { ownerKind: 'colleague', ownerId: colleague.id, owner: colleague.name, what, dueOn }
  if (who !== 'ander') is.wrong(field('wie'), 'missing')
  else if (name === '') is.wrong(field('naam'), 'name-missing')
  return { ownerKind: 'colleague', ownerId: null, owner: name, what, dueOn }
}

export function readCalledOff(form: URLSearchParams): TalkRead<string> {
  const is = fieldReader<TalkMistake>(form)
  return is.done(is.text('reden', 500) ?? '')
}

/** `now`: how it stands by the word of the schools; null when only the pupil said so, which is then confirmed or not. */
export function readAgreementLine(
  form: URLSearchParams,
  now: AgreementState | null,
  day: string,
): TalkRead<{ state: AgreementState; on: string; note: string }> {
  const is = fieldReader<TalkMistake>(form)
  const state = is.oneOf('stand', AGREEMENT_STATES) ?? 'open'
  if (state === now) is.wrong('stand', 'already-so')
  const on = is.day('dag') ?? day
  if (on > day) is.wrong('dag', 'in-future')
  // what was promised and is not done, or is taken up again, says why
  return is.done({ state, on, note: is.text('toelichting', 500, state !== 'done') ?? '' })
}

export function readWords(form: URLSearchParams, day: string): TalkRead<{ wants: string; helps: string; saidOn: string }> {
  const is = fieldReader<TalkMistake>(form)
  const [wants, helps] = [is.text('wil', 1000, false) ?? '', is.text('helpt', 1000, false) ?? '']
  if (wants === '' && helps === '' && form.get('wil') !== null) is.wrong('wil', 'nothing-said')
  const saidOn = is.day('dag') ?? day
  if (saidOn > day) is.wrong('dag', 'in-future')
  return is.done({ wants, helps, saidOn })
}

export function readSetting(
  form: URLSearchParams,
  { schools, routes }: { schools: readonly Person[]; routes: readonly Person[] },
  day: string,
): TalkRead<Omit<TalkSetting, 'id'>> {
  const is = fieldReader<TalkMistake>(form)
  const [kind, id = ''] = (form.get('voor') ?? '').split(':')
  const isKnown = (kind === 'school' ? schools : kind === 'route' ? routes : []).some((one) => one.id === id)
  if (!isKnown) is.wrong('voor', form.get('voor') ? 'not-offered' : 'missing')
  const weeks = is.whole('weken', 60)
  if (weeks === null) is.wrong('weken', 'missing')
  if (weeks === 0) is.wrong('weken', 'too-few')
  const overdue = is.whole('dagen', 90)
  if (overdue === null) is.wrong('dagen', 'missing')
  const validFrom = is.day('vanaf') ?? day
  const of = { institutionId: kind === 'school' ? id : null, routeId: kind === 'route' ? id : null }
  return is.done({ ...of, validFrom, portfolioWeeks: weeks ?? 0, overdueDays: overdue ?? 0 })
}
