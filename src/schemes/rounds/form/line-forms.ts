import { PROFIELEN } from '#schools/index.ts'
import { SEVERITIES } from '../../finding.ts'
import { LEERWEGEN, NIVEAUS } from '../../leerweg.ts'
import { type Assessment, criteriaOf, lastOf } from '../criteria.ts'
import { type Decision, decisionOn, grantedOn } from '../decision.ts'
import type { Dossier } from '../finding.ts'
import { SECTORS } from '../sectors.ts'
import { CAUSES, type StatusLine } from '../status.ts'
import { choice, choices, line, type Mistake, pastDayMistake, type Read, readAs, tooLong, wrong } from './read.ts'

/** The lines that differ from the last of their criterion: `oordeel-…`, `nota-…`, and `door` and `dag` for all of them. */
export function readAssessments(form: URLSearchParams, { round, assessments }: Dossier, today: string): Read<Assessment[]> {
  const [by, on] = [line(form, 'door'), line(form, 'dag')]
  const last = lastOf(assessments)
  const rows = criteriaOf(round.regime).map(({ criterion }) => ({
    criterion,
    verdict: choice(form, `oordeel-${criterion}`, SEVERITIES),
    note: line(form, `nota-${criterion}`),
  }))
  const mistakes: (Mistake | null)[] = [
    ...rows.map(({ criterion }) => tooLong(form, `nota-${criterion}`)),
    ...rows.map(({ criterion, verdict, note }): Mistake | null =>
      verdict === null && note !== '' ? { field: `oordeel-${criterion}`, mistake: 'choose' } : null,
    ),
    by === '' ? { field: 'door', mistake: 'missing' } : tooLong(form, 'door'),
    pastDayMistake(form, 'dag', today),
  ]
  const changed = rows.flatMap(({ criterion, verdict, note }): Assessment[] => {
    const was = last.get(criterion)
    return verdict === null || (was?.verdict === verdict && was.note === note) ? [] : [{ criterion, verdict, note, by, on }]
  })
  return readAs([...mistakes, changed.length === 0 ? { field: 'oordelen', mistake: 'nothing-new' } : null], () => changed)
}

/** What was decided on one route: granted, refused, or taken back by the applicants. Art. 13 has a form of its own. */
export function readDecision(form: URLSearchParams, { application, decisions }: Dossier, today: string): Read<Decision> {
  const route = application.routes.find(({ id }) => id === line(form, 'route'))
  const outcome = choice(form, 'uitkomst', ['granted', 'refused', 'withdrawn'])
  const pupils = line(form, 'leerlingen')
  if (route && decisionOn(decisions, route.id)?.outcome === 'revoked') return wrong('route', 'is-revoked')
  const mistakes: (Mistake | null)[] = [
    route ? null : { field: 'route', mistake: 'no-route' },
    outcome ? null : { field: 'uitkomst', mistake: 'choose' },
    pastDayMistake(form, 'dag', today),
    /^\d{0,5}$/.test(pupils) ? null : { field: 'leerlingen', mistake: 'no-number' },
    tooLong(form, 'domein'),
    tooLong(form, 'nota'),
  ]
  return readAs(mistakes, () => ({
    routeId: route?.id ?? '',
    outcome: outcome ?? 'refused',
    on: line(form, 'dag'),
    names: {
      sector: choice(form, 'sector', SECTORS),
      leerwegen: choices(form, 'leerweg', LEERWEGEN),
      profiel: PROFIELEN.find(({ code }) => code === line(form, 'profiel'))?.code ?? null,
      domain: line(form, 'domein'),
      niveau: NIVEAUS.find((one) => String(one) === line(form, 'niveau')) ?? null,
    },
    pupils: pupils === '' ? null : Number(pupils),
    note: line(form, 'nota'),
  }))
}

/** One spring of one route. Who stopped says why; what was revoked has no later spring. */
export function readStatus(form: URLSearchParams, { application, decisions }: Dossier, today: string): Read<StatusLine> {
  const route = application.routes.find(({ id }) => id === line(form, 'route'))
  const status = choice(form, 'stand', ['afgerond', 'lopend', 'gestopt', 'onbekend'])
  const year = Number(line(form, 'jaar'))
  const causes = choices(form, 'oorzaak', CAUSES)
  const isYear = Number.isInteger(year) && year >= 2008 && year <= Number(today.slice(0, 4))
  const mistakes: (Mistake | null)[] = [
    route ? null : { field: 'route', mistake: 'no-route' },
    route && grantedOn(decisions, route.id) === null ? { field: 'route', mistake: 'no-permission' } : null,
    isYear ? null : { field: 'jaar', mistake: 'no-year' },
    status ? null : { field: 'stand', mistake: 'choose' },
    status === 'gestopt' && causes.length === 0 ? { field: 'oorzaak', mistake: 'cause-missing' } : null,
    route && isAfterRevoking(decisions, route.id, year) ? { field: 'jaar', mistake: 'is-revoked' } : null,
    tooLong(form, 'nota'),
  ]
  return readAs(mistakes, () => ({
    routeId: route?.id ?? '',
    year,
    status: status ?? 'onbekend',
    // a cause belongs to stopping; ticks that were left behind do not count
    causes: status === 'gestopt' ? causes : [],
    note: line(form, 'nota'),
  }))
}

function isAfterRevoking(decisions: readonly Decision[], routeId: string, year: number): boolean {
  const last = decisionOn(decisions, routeId)
  return last?.outcome === 'revoked' && year >= Number(last.on.slice(0, 4))
}
