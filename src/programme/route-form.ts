import { findScheme, LEERTRAJECTEN, LEERWEGEN, NIVEAUS } from '#schemes/index.ts'
import { YEARS } from './design/day.ts'
import { MOST_IN_NAME } from './design/text.ts'
import type { RouteData } from './route.ts'

/** What somebody typed, as the fields of the form. */
export interface TypedRoute {
  naam: string
  regeling: string
  profiel: string
  leerweg: string
  niveau: string
  leertraject: string
  crebo: string
  begin: string
  einde: string
  'partners-vo': readonly string[]
  'partners-mbo': readonly string[]
}

/** Why a form cannot be kept; at which field. */
export interface RouteMistake {
  field: keyof TypedRoute
  mistake:
    | 'name-missing'
    | 'name-too-long'
    | 'scheme-missing'
    | 'date-missing'
    | 'date-wrong'
    | 'date-out-of-bounds'
    | 'ends-before-start'
    | 'crebo-form'
    | 'unknown-choice'
    | 'site-on-both-sides'
    | 'own-school-missing'
}

export interface RouteInput extends RouteData {
  vo: readonly string[]
  mbo: readonly string[]
}

export type ReadRoute = { ok: true; value: RouteInput } | { ok: false; mistakes: RouteMistake[] }

/** Empty means not chosen: only name, scheme and first day are asked of every route. */
export function readRoute(typed: TypedRoute): ReadRoute {
  const mistakes = [
    nameMistake(typed),
    schemeMistake(typed),
    ...dateMistakes(typed),
    creboMistake(typed),
    ...choiceMistakes(typed),
    sidesMistake(typed),
  ]
  const wrong = mistakes.filter((one) => one !== null)
  return wrong.length > 0 ? { ok: false, mistakes: wrong } : { ok: true, value: inputOf(typed) }
}

function inputOf(typed: TypedRoute): RouteInput {
  return {
    name: typed.naam.trim(),
    scheme: typed.regeling,
    profiel: typed.profiel || null,
    leerweg: LEERWEGEN.find((one) => one === typed.leerweg) ?? null,
    niveau: NIVEAUS.find((one) => String(one) === typed.niveau) ?? null,
    leertraject: LEERTRAJECTEN.find((one) => one === typed.leertraject) ?? null,
    crebo: typed.crebo.trim() || null,
    startsOn: typed.begin,
    endsOn: typed.einde || null,
    vo: typed['partners-vo'],
    mbo: typed['partners-mbo'],
  }
}

type Found = RouteMistake | null

/** A design takes its name and first day from the route: what a design cannot keep, no route may have. */
function nameMistake({ naam }: TypedRoute): Found {
  if (naam.trim() === '') return { field: 'naam', mistake: 'name-missing' }
  return naam.trim().length > MOST_IN_NAME ? { field: 'naam', mistake: 'name-too-long' } : null
}

const schemeMistake = ({ regeling }: TypedRoute): Found => (findScheme(regeling) ? null : { field: 'regeling', mistake: 'scheme-missing' })

function dateMistakes({ begin, einde }: TypedRoute): Found[] {
  if (begin === '') return [{ field: 'begin', mistake: 'date-missing' }]
  if (!isDay(begin)) return [{ field: 'begin', mistake: 'date-wrong' }]
  if (!isNear(begin)) return [{ field: 'begin', mistake: 'date-out-of-bounds' }]
  if (einde === '') return []
  if (!isDay(einde)) return [{ field: 'einde', mistake: 'date-wrong' }]
  if (!isNear(einde)) return [{ field: 'einde', mistake: 'date-out-of-bounds' }]
  return einde < begin ? [{ field: 'einde', mistake: 'ends-before-start' }] : []
}

function creboMistake({ crebo }: TypedRoute): Found {
  return crebo.trim() === '' || /^\d{5}$/.test(crebo.trim()) ? null : { field: 'crebo', mistake: 'crebo-form' }
}

function choiceMistakes({ leerweg, niveau, leertraject }: TypedRoute): Found[] {
  const isKnown = (list: readonly (string | number)[], chosen: string): boolean =>
    chosen === '' || list.some((one) => String(one) === chosen)
  return [
    isKnown(LEERWEGEN, leerweg) ? null : { field: 'leerweg', mistake: 'unknown-choice' },
    isKnown(NIVEAUS, niveau) ? null : { field: 'niveau', mistake: 'unknown-choice' },
    isKnown(LEERTRAJECTEN, leertraject) ? null : { field: 'leertraject', mistake: 'unknown-choice' },
  ]
}

/** A site of a vertical school has either vmbo or mbo; the same site cannot hand over to itself. */
function sidesMistake(typed: TypedRoute): Found {
  const both = typed['partners-vo'].some((site) => typed['partners-mbo'].includes(site))
  return both ? { field: 'partners-mbo', mistake: 'site-on-both-sides' } : null
}

const isNear = (day: string): boolean => Number(day.slice(0, 4)) >= YEARS.least && Number(day.slice(0, 4)) <= YEARS.most

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
