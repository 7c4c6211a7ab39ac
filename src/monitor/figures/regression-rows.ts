import { type Design, type Pattern as DesignPattern, fitLogistic, type LogisticFit } from '#statistics/index.ts'
import type { Pattern } from '../count/patterns.ts'
import type { ModelRow, RegressionRow } from '../rows.ts'
import { VSV_DEFINITION } from './comparison-rows.ts'
import type { StartedGroup } from './groups.ts'
import { positionOf } from './path-code.ts'

export type RegressionModel = 'regression' | 'regression-interaction'

const GROUP = 'groep:traject'
const SEX = 'geslacht:v'
const AGE = 'leeftijd'
/** A start enrolment without sector is a category of its own: nothing is guessed, nobody is left out for it. */
const NO_SECTOR = 'onbekend'

/**
 * vsv at the last count date, traject against landelijk, corrected for sex (reference m), age in whole years and sector
 * (reference: the first by alphabet). Covariates are categories or whole years, so counts per pattern are all it needs.
 */
export function regressionRows(
  model: RegressionModel,
  own: StartedGroup,
  national: StartedGroup,
  clustered: boolean,
): (RegressionRow | ModelRow)[] {
  const { cohort, population } = own
  const keys = { cohort: cohort.id, population, definition: VSV_DEFINITION }
  const { design, excluded } = designOf(model, own, national)
  const lastYear = own.years.at(-1) ?? own.startYear
  // On the day of the start nobody can have left: there is no outcome yet.
  const fit = lastYear === own.startYear ? null : fitLogistic(design, { clustered })
  const coefficients = (fit?.coefficients ?? []).map((coefficient): RegressionRow => ({ table: model, ...keys, ...coefficient }))
  return [...coefficients, modelRow(model, keys, design, excluded, fit)]
}

function modelRow(
  model: RegressionModel,
  keys: Pick<ModelRow, 'cohort' | 'population' | 'definition'>,
  { patterns }: Design,
  excluded: number,
  fit: LogisticFit | null,
): ModelRow {
  const counts = { n: sum(patterns.map(({ n }) => n)), events: sum(patterns.map(({ events }) => events)), excluded }
  const { logLikelihood, converged, separation, method } = fit ?? NO_FIT
  return { table: 'models', model, ...keys, ...counts, logLikelihood, converged, separation, method }
}

const NO_FIT = { logLikelihood: null, converged: false, separation: 'none', method: 'none' } as const

function designOf(model: RegressionModel, own: StartedGroup, national: StartedGroup): { design: Design; excluded: number } {
  const all = [own, national].flatMap((group) => group.patterns.map((pattern) => ({ pattern, isOwn: group === own })))
  const complete = all.filter(({ pattern }) => pattern.sex !== null)
  const sectors = [...new Set(complete.map(({ pattern }) => pattern.sector ?? NO_SECTOR))].sort()
  const others = sectors.slice(1)
  const years = (own.years.at(-1) ?? own.startYear) - own.startYear
  const merged = new Map<string, DesignPattern>()
  for (const { pattern, isOwn } of complete) {
    const x = covariates(pattern, isOwn, others, model)
    const school = pattern.school ?? undefined
    const key = `${x.join()}|${school}`
    const cell = merged.get(key) ?? { x, n: 0, events: 0, ...(school === undefined ? {} : { cluster: school }) }
    cell.n += pattern.n
    cell.events += positionOf(pattern, years) === 'onbekend' ? pattern.n : 0
    merged.set(key, cell)
  }
  const terms = [
    GROUP,
    SEX,
    AGE,
    ...others.map((sector) => `sector:${sector}`),
    ...(model === 'regression-interaction' ? [`${SEX} × ${AGE}`] : []),
  ]
  const excluded = sum(all.filter(({ pattern }) => pattern.sex === null).map(({ pattern }) => pattern.n))
  return { design: { terms, patterns: [...merged.values()] }, excluded }
}

function covariates(pattern: Pattern, isOwn: boolean, sectors: string[], model: RegressionModel): number[] {
  const female = pattern.sex === 'v' ? 1 : 0
  const sector = pattern.sector ?? NO_SECTOR
  const interaction = model === 'regression-interaction' ? [female * pattern.age] : []
  return [isOwn ? 1 : 0, female, pattern.age, ...sectors.map((name) => (name === sector ? 1 : 0)), ...interaction]
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
