import { isDay, PROFIELEN, schoolYearOf } from '#schools/index.ts'
import { ELECTIVE_KINDS, type ElectiveInput, SCHOOL_DAYS } from './elective.ts'

/** What somebody typed, as the fields of the form. */
export interface TypedElective {
  naam: string
  soort: string
  profiel: readonly string[]
  doelen: string
  vestiging: string
  bedrijf: string
  plaats: string
  begin: string
  einde: string
  dag: readonly string[]
  plekken: string
  contact: string
  open: string
}

export interface ElectiveMistake {
  field: keyof TypedElective
  mistake:
    | 'name-missing'
    | 'too-long'
    | 'kind-missing'
    | 'unknown-choice'
    | 'goals-missing'
    | 'too-many-goals'
    | 'site-missing'
    | 'place-missing'
    | 'date-wrong'
    | 'ends-before-start'
    | 'two-school-years'
    | 'day-missing'
    | 'places-wrong'
    | 'places-below-taken'
}

export type ReadElective = { ok: true; value: ElectiveInput } | { ok: false; mistakes: ElectiveMistake[] }

const MOST_GOALS = 20
const MOST_PLACES = 500
const LONGEST: Partial<Record<keyof TypedElective, number>> = { naam: 120, plaats: 80, contact: 80 }
const LONGEST_GOAL = 300

/** `taken`: places that pupils have already; `sites` and `companies`: what may be chosen. */
export function readElective(
  typed: TypedElective,
  { sites, companies, taken }: { sites: readonly string[]; companies: readonly string[]; taken: number },
): ReadElective {
  const goals = goalsIn(typed.doelen)
  const mistakes = [
    ...whatMistakes(typed, goals),
    sites.includes(typed.vestiging) ? null : wrong('vestiging', 'site-missing'),
    typed.bedrijf === '' || companies.includes(typed.bedrijf) ? null : wrong('bedrijf', 'unknown-choice'),
    typed.plaats.trim() === '' ? wrong('plaats', 'place-missing') : null,
    ...timeMistakes(typed),
    placesMistake(typed.plekken, taken),
    ...longMistakes(typed),
  ].filter((one) => one !== null)
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: inputOf(typed, goals) }
}

const wrong = (field: keyof TypedElective, mistake: ElectiveMistake['mistake']): ElectiveMistake => ({ field, mistake })

/** A goal a line; an empty line is none, and the same goal twice is one. */
export const goalsIn = (text: string): string[] => [...new Set(text.split(/\r?\n/).map((one) => one.trim()))].filter(Boolean)

function whatMistakes({ naam, soort, profiel }: TypedElective, goals: readonly string[]): (ElectiveMistake | null)[] {
  return [
    naam.trim() === '' ? wrong('naam', 'name-missing') : null,
    ELECTIVE_KINDS.some((one) => one === soort) ? null : wrong('soort', 'kind-missing'),
    profiel.every((code) => PROFIELEN.some((one) => one.code === code)) ? null : wrong('profiel', 'unknown-choice'),
    goals.length === 0 ? wrong('doelen', 'goals-missing') : null,
    goals.length > MOST_GOALS ? wrong('doelen', 'too-many-goals') : null,
    goals.some((goal) => goal.length > LONGEST_GOAL) ? wrong('doelen', 'too-long') : null,
  ]
}

function timeMistakes({ begin, einde, dag }: TypedElective): (ElectiveMistake | null)[] {
  const day = daysIn(dag).length === 0 ? wrong('dag', 'day-missing') : null
  if (!isDay(begin)) return [wrong('begin', 'date-wrong'), day]
  if (!isDay(einde)) return [wrong('einde', 'date-wrong'), day]
  if (einde < begin) return [wrong('einde', 'ends-before-start'), day]
  return [schoolYearOf(begin) === schoolYearOf(einde) ? null : wrong('einde', 'two-school-years'), day]
}

function placesMistake(plekken: string, taken: number): ElectiveMistake | null {
  const places = /^\d{1,3}$/.test(plekken.trim()) ? Number(plekken) : 0
  if (places < 1 || places > MOST_PLACES) return wrong('plekken', 'places-wrong')
  return places < taken ? wrong('plekken', 'places-below-taken') : null
}

function longMistakes(typed: TypedElective): ElectiveMistake[] {
  const fields = Object.keys(LONGEST) as (keyof TypedElective)[]
  return fields.filter((field) => typed[field].length > (LONGEST[field] ?? 0)).map((field) => wrong(field, 'too-long'))
}

const daysIn = (dag: readonly string[]): number[] => SCHOOL_DAYS.filter((day) => dag.includes(String(day)))

function inputOf(typed: TypedElective, goals: readonly string[]): ElectiveInput {
  return {
    name: typed.naam.trim(),
    kind: ELECTIVE_KINDS.find((one) => one === typed.soort) ?? 'keuzevak',
    schoolYear: schoolYearOf(typed.begin),
    profielen: typed.profiel,
    goals,
    siteId: typed.vestiging,
    companyId: typed.bedrijf || null,
    place: typed.plaats.trim(),
    startsOn: typed.begin,
    endsOn: typed.einde,
    weekdays: daysIn(typed.dag),
    places: Number(typed.plekken),
    contact: typed.contact.trim() || null,
    isOpen: typed.open === 'ja',
  }
}
