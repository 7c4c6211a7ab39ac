import { fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
import type { Band } from './convert.ts'
import { readBands } from './convert.ts'
import { DAYPARTS, type Daypart, DEVIATIONS, type OwnPart, type OwnProgramme } from './own-programme.ts'
import { PROPOSAL_KINDS, type ProposalKind } from './pace.ts'
import { OUTCOMES, type Outcome, type PartRef, partKey, partOf } from './part.ts'

/** What can be wrong here beside a field that is missing. */
export type ProgressMistake =
  | 'in-future'
  | 'no-mark'
  | 'part-unknown'
  | 'school-unknown'
  | 'half-years-missing'
  | 'what-missing'
  | 'due-missing'
  | 'bands-unreadable'
  | 'not-open'
  | 'no-pupils'
  | 'pupils-gone'
  | 'outcome-missing'
  | 'there-already'
  | 'column-gone'
  | 'column-twice'
  | 'no-outcome-or-mark'
  | 'seen-another'
  | 'nothing-to-add'
  | 'not-all-yours'
  | 'delivered'
  | 'in-past'
  | 'later-than-end'
  | 'reason-missing'
export type ProgressWrong = Wrong<ProgressMistake>
export type ProgressRead<T> = Read<T, ProgressMistake>

/** A part of one route: `<route>/<kind>:<id>`, as the choices of a form have it. */
export interface RoutePart {
  routeId: string
  part: PartRef
}

export const routePartKey = ({ routeId, part }: RoutePart): string => `${routeId}/${partKey(part)}`

export function routePartOf(key: string, known: readonly RoutePart[]): RoutePart | null {
  return known.find((one) => routePartKey(one) === key) ?? null
}

/** What the form may name. */
export interface ProgressChoices {
  today: string
  parts: readonly RoutePart[]
  schools: readonly { id: string }[]
}

export interface TypedResult extends RoutePart {
  outcome: Outcome
  mark: number | null
  on: string
  madeAt: string
  note: string | null
}

/** `deel`, `uitslag`, `cijfer`, `dag`, `school`, `toelichting`. */
export function readResult(form: URLSearchParams, { today, parts, schools }: ProgressChoices): ProgressRead<TypedResult> {
  const is = fieldReader<ProgressMistake>(form)
  const chosen = routePartOf(form.get('deel') ?? '', parts)
  if (!chosen) is.wrong('deel', form.get('deel') ? 'part-unknown' : 'missing')
  const outcome = is.oneOf('uitslag', OUTCOMES)
  const mark = readMark(is, 'cijfer')
  const on = is.day('dag', true)
  if (on && on > today) is.wrong('dag', 'in-future')
  const school = schools.find(({ id }) => id === form.get('school'))
  if (!school) is.wrong('school', form.get('school') ? 'school-unknown' : 'missing')
  const note = is.text('toelichting', 500, false)
  const part = chosen ?? { routeId: '', part: { kind: 'unit' as const, id: '' } }
  return is.done({ ...part, outcome: outcome ?? 'passed', mark, on: on ?? '', madeAt: school?.id ?? '', note })
}

/** Empty, or from 1 to 10 with one decimal. */
export function readMark(is: ReturnType<typeof fieldReader<ProgressMistake>>, field: string): number | null {
  const mark = is.decimal(field, 1)
  if (mark !== null && (mark < 1 || mark > 10)) is.wrong(field, 'no-mark')
  return mark
}

export interface TypedHours extends RoutePart {
  hours: number
  from: string
  until: string
  note: string | null
}

/** `deel`, `uren`, `van`, `tot`, `toelichting`. */
export function readHours(form: URLSearchParams, { today, parts }: ProgressChoices): ProgressRead<TypedHours> {
  const is = fieldReader<ProgressMistake>(form)
  const chosen = routePartOf(form.get('deel') ?? '', parts)
  if (!chosen) is.wrong('deel', form.get('deel') ? 'part-unknown' : 'missing')
  const hours = is.decimal('uren', 2)
  if (hours === null) is.wrong('uren', 'missing')
  if (hours !== null && (hours <= 0 || hours > 5000)) is.wrong('uren', 'no-number')
  const from = is.day('van', true)
  const until = is.day('tot') ?? from
  if (from && until && until < from) is.wrong('tot', 'end-before-start')
  if (until && until > today) is.wrong('tot', 'in-future')
  const note = is.text('toelichting', 500, false)
  const part = chosen ?? { routeId: '', part: { kind: 'block' as const, id: '' } }
  return is.done({ ...part, hours: hours ?? 0, from: from ?? '', until: until ?? '', note })
}

export interface TypedProposal {
  routeId: string
  kind: ProposalKind
  halfYears: number | null
  what: string
  reason: string
  proposedBy: string
  proposedOn: string
}

/** `route`, `soort`, `halve-jaren`, `wat`, `reden`, `door`, `dag`. */
export function readProposal(form: URLSearchParams, routes: readonly { routeId: string }[], today: string): ProgressRead<TypedProposal> {
  const is = fieldReader<ProgressMistake>(form)
  const route = routes.find(({ routeId }) => routeId === form.get('route'))
  if (!route) is.wrong('route', form.get('route') ? 'unknown' : 'missing')
  const kind = is.oneOf('soort', PROPOSAL_KINDS) ?? 'extend'
  const halfYears = kind === 'change' ? null : is.whole('halve-jaren', 2) || null
  if (kind !== 'change' && halfYears === null) is.wrong('halve-jaren', 'half-years-missing')
  const what = is.text('wat', 1000, false) ?? ''
  if (kind === 'change' && what === '') is.wrong('wat', 'what-missing')
  const [reason, proposedBy] = [is.text('reden', 2000), is.text('door', 200)]
  const on = is.day('dag') ?? today
  if (on > today) is.wrong('dag', 'in-future')
  return is.done({
    routeId: route?.routeId ?? '',
    kind,
    halfYears,
    what,
    reason: reason ?? '',
    proposedBy: proposedBy ?? '',
    proposedOn: on,
  })
}

export interface TypedDecision {
  outcome: 'agreed' | 'refused'
  reason: string
  decidedOn: string
  holdsFrom: string | null
  decidedWith: string
  talkId: string | null
}

/** `besluit`, `reden`, `dag`, `ingang`, `met`, `gesprek`. */
export function readDecision(
  form: URLSearchParams,
  talks: readonly { id: string }[],
  proposedOn: string,
  today: string,
): ProgressRead<TypedDecision> {
  const is = fieldReader<ProgressMistake>(form)
  const outcome = is.oneOf('besluit', ['agreed', 'refused'] as const) ?? 'refused'
  const [reason, decidedWith] = [is.text('reden', 2000), is.text('met', 300)]
  const on = is.day('dag') ?? today
  if (on > today) is.wrong('dag', 'in-future')
  if (on < proposedOn) is.wrong('dag', 'end-before-start')
  const holdsFrom = outcome === 'agreed' ? (is.day('ingang') ?? on) : null
  const talkId = talks.find(({ id }) => id === form.get('gesprek'))?.id ?? null
  return is.done({ outcome, reason: reason ?? '', decidedOn: on, holdsFrom, decidedWith: decidedWith ?? '', talkId })
}

export type TypedProgramme = Pick<OwnProgramme, 'startsOn' | 'endsOn' | 'dayparts' | 'times' | 'reason'> & { routeId: string }

/** `route`, `van`, `tot`, `dagdelen`, `tijden`, `reden`. */
export function readProgramme(form: URLSearchParams, routes: readonly { routeId: string }[]): ProgressRead<TypedProgramme> {
  const is = fieldReader<ProgressMistake>(form)
  const route = routes.find(({ routeId }) => routeId === form.get('route'))
  if (!route) is.wrong('route', form.get('route') ? 'unknown' : 'missing')
  const [startsOn, endsOn] = [is.day('van', true), is.day('tot')]
  if (startsOn && endsOn && endsOn < startsOn) is.wrong('tot', 'end-before-start')
  const dayparts = form.getAll('dagdelen').filter((one): one is Daypart => DAYPARTS.some((other) => other === one))
  const [times, reason] = [is.text('tijden', 300, false), is.text('reden', 1000)]
  return is.done({ routeId: route?.routeId ?? '', startsOn: startsOn ?? '', endsOn, dayparts, times: times ?? '', reason: reason ?? '' })
}

/** `wat`, `deel` or `naam`, `klaar`, `uren`, `reden`. */
export function readOwnPart(form: URLSearchParams, routeId: string, parts: readonly RoutePart[]): ProgressRead<Omit<OwnPart, 'id'>> {
  const is = fieldReader<ProgressMistake>(form)
  const what = is.oneOf('wat', DEVIATIONS) ?? 'exempt'
  const dueOn = is.day('klaar')
  if (what === 'moved' && dueOn === null) is.wrong('klaar', 'due-missing')
  const hours = is.decimal('uren', 2) || null
  const reason = is.text('reden', 1000, false) ?? ''
  const name = what === 'added' ? is.text('naam', 200) : null
  const chosen = routePartOf(`${routeId}/${form.get('deel') ?? ''}`, parts)
  if (what !== 'added' && !chosen) is.wrong('deel', 'part-unknown')
  return is.done({
    what,
    part: what === 'added' ? null : (chosen?.part ?? null),
    name,
    dueOn: what === 'exempt' ? null : dueOn,
    hours,
    reason,
  })
}

export interface TypedRule {
  routeId: string
  part: PartRef
  madeAt: string
  to: string
  toPart: string
  bands: readonly Band[]
  validFrom: string
  validUntil: string | null
  source: string
}

/** `deel`, `gemaakt`, `naar`, `wordt`, `schaal`, `van`, `tot`, `bron`. */
export function readRule(form: URLSearchParams, routeId: string, choices: ProgressChoices): ProgressRead<TypedRule> {
  const is = fieldReader<ProgressMistake>(form)
  const part = partOf(form.get('deel') ?? '')
  const known = part && routePartOf(routePartKey({ routeId, part }), choices.parts)
  if (!known) is.wrong('deel', form.get('deel') ? 'part-unknown' : 'missing')
  const school = (field: string): string => {
    const found = choices.schools.find(({ id }) => id === form.get(field))
    if (!found) is.wrong(field, form.get(field) ? 'school-unknown' : 'missing')
    return found?.id ?? ''
  }
  const [madeAt, to] = [school('gemaakt'), school('naar')]
  const bands = readBands(form.get('schaal') ?? '')
  if (!bands) is.wrong('schaal', 'bands-unreadable')
  const [validFrom, validUntil] = [is.day('van', true), is.day('tot')]
  if (validFrom && validUntil && validUntil < validFrom) is.wrong('tot', 'end-before-start')
  const [toPart, source] = [is.text('wordt', 200), is.text('bron', 300, false)]
  return is.done({
    ...{ routeId, part: known?.part ?? { kind: 'unit', id: '' }, madeAt, to, toPart: toPart ?? '', bands: bands ?? [] },
    ...{ validFrom: validFrom ?? '', validUntil, source: source ?? '' },
  })
}

export const endField = (ruleId: string): string => `laatste-dag-${ruleId}`

/** The last day of a rule: today or later, and not beyond the end that it has. */
export function readRuleEnd(
  form: URLSearchParams,
  { id, validFrom, validUntil }: { id: string; validFrom: string; validUntil: string | null },
  today: string,
): ProgressRead<string> {
  const is = fieldReader<ProgressMistake>(form)
  const field = endField(id)
  const lastDay = is.day(field, true)
  if (lastDay && lastDay < today) is.wrong(field, 'in-past')
  if (lastDay && lastDay < validFrom) is.wrong(field, 'end-before-start')
  if (lastDay && validUntil && lastDay > validUntil) is.wrong(field, 'later-than-end')
  return is.done(lastDay ?? '')
}
