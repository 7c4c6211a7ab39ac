import { isDay } from '../day.ts'
import { PHASES, type Phase, type RouteLine } from '../pupil.ts'
import { answer, type FormFinding, type Typed } from '../typed.ts'

export type RouteRule =
  | 'record-not-chosen'
  | 'route-not-chosen'
  | 'phase-not-chosen'
  | 'from-no-date'
  | 'until-no-date'
  | 'until-before-from'
  | 'from-before-route'
  | 'reason-missing'
  | 'already-in-route'
  | 'phase-is-so-already'
  | 'phase-from-outside'

type Finding = FormFinding<RouteRule>
export type Read<T> = { ok: true; value: T } | { ok: false; findings: Finding[] }

export interface PartnerRoute {
  id: string
  name: string
  startsOn: string
}

export interface NewRouteLine {
  recordId: string
  routeId: string
  phase: Phase
  validFrom: string
  validUntil: string | null
  reason: string | null
}

const wrong = (rule: RouteRule, field: string, given?: string): Finding => ({ rule, field, ...(given === undefined ? {} : { given }) })

function decided<T>(findings: readonly (Finding | null | false)[], value: () => T): Read<T> {
  const found = findings.filter((one): one is Finding => Boolean(one))
  return found.length > 0 ? { ok: false, findings: found } : { ok: true, value: value() }
}

/** `record`, `route`, `fase`, `vanaf` */
export function readEntry(typed: Typed, recordIds: readonly string[], routes: readonly PartnerRoute[]): Read<NewRouteLine> {
  const [recordId, from] = [answer(typed, 'record'), answer(typed, 'vanaf')]
  const route = routes.find(({ id }) => id === answer(typed, 'route'))
  const phase = phaseOf(typed)
  return decided(
    [
      !recordIds.includes(recordId) && wrong('record-not-chosen', 'record'),
      !route && wrong('route-not-chosen', 'route'),
      !phase && wrong('phase-not-chosen', 'fase'),
      !isDay(from) && wrong('from-no-date', 'vanaf', from),
      route && isDay(from) && from < route.startsOn && wrong('from-before-route', 'vanaf', route.startsOn),
    ].map((one) => one || null),
    () => ({ recordId, routeId: route?.id ?? '', phase: phase ?? 'VO', validFrom: from, validUntil: null, reason: null }),
  )
}

/** `tot` (the last day) and `reden` */
export function readEnd(typed: Typed, line: RouteLine): Read<NewRouteLine> {
  const [until, reason] = [answer(typed, 'tot'), answer(typed, 'reden')]
  return decided(
    [
      !isDay(until) && wrong('until-no-date', 'tot', until),
      isDay(until) && until < line.validFrom && wrong('until-before-from', 'tot', line.validFrom),
      reason === '' && wrong('reason-missing', 'reden'),
    ],
    () => ({ ...fieldsOf(line), validUntil: until, reason: reason.slice(0, 500) }),
  )
}

/** `fase` and `vanaf`, the first day of the new phase: what held until then, and what follows. */
export function readPhase(typed: Typed, line: RouteLine, dayBefore: (day: string) => string): Read<[NewRouteLine, NewRouteLine]> {
  const from = answer(typed, 'vanaf')
  const phase = phaseOf(typed)
  const isInside = from > line.validFrom && (line.validUntil === null || from <= line.validUntil)
  return decided(
    [
      !phase && wrong('phase-not-chosen', 'fase'),
      phase === line.phase && wrong('phase-is-so-already', 'fase'),
      !isDay(from) && wrong('from-no-date', 'vanaf', from),
      isDay(from) && !isInside && wrong('phase-from-outside', 'vanaf', line.validFrom),
    ].map((one) => one || null),
    () => [
      { ...fieldsOf(line), validUntil: dayBefore(from) },
      { ...fieldsOf(line), phase: phase ?? line.phase, validFrom: from },
    ],
  )
}

/** `fase`, `vanaf`, `tot` (may be empty) and `reden`, why it is put right */
export function readCorrection(typed: Typed, line: RouteLine): Read<NewRouteLine> {
  const [from, until, reason] = [answer(typed, 'vanaf'), answer(typed, 'tot'), answer(typed, 'reden')]
  const phase = phaseOf(typed)
  return decided(
    [
      !phase && wrong('phase-not-chosen', 'fase'),
      !isDay(from) && wrong('from-no-date', 'vanaf', from),
      until !== '' && !isDay(until) && wrong('until-no-date', 'tot', until),
      isDay(from) && isDay(until) && until < from && wrong('until-before-from', 'tot', from),
      reason === '' && wrong('reason-missing', 'reden'),
    ].map((one) => one || null),
    () => ({ ...fieldsOf(line), phase: phase ?? line.phase, validFrom: from, validUntil: until || null, reason: reason.slice(0, 500) }),
  )
}

const phaseOf = (typed: Typed): Phase | undefined => PHASES.find((one) => one === answer(typed, 'fase'))

function fieldsOf({ recordId, routeId, phase, validFrom, validUntil, reason }: RouteLine): NewRouteLine {
  return { recordId, routeId, phase, validFrom, validUntil, reason }
}
