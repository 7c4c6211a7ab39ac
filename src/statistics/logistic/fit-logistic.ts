import { normalQuantileOfLevel, twoSidedNormalP } from '../distributions.ts'
import { clusterCovariance } from './cluster-covariance.ts'
import { assertDesign, type Design, type Pattern } from './design.ts'
import { dot, quadraticForm, transpose } from './linear-algebra.ts'
import { type CountedRows, type Maximum, maximise, type Objective } from './maximise.ts'
import { type OrthonormalBasis, orthonormalBasis } from './orthonormal-basis.ts'
import { findSeparation, type Separation } from './separation.ts'

export type { Design, Pattern } from './design.ts'

export const INTERCEPT = '(intercept)'

export interface FitOptions {
  /** also standard errors that are robust to likeness within `cluster`; every pattern must then name its cluster */
  clustered?: boolean
}

export interface Coefficient {
  term: string
  /** log-odds */
  estimate: number
  standardError: number
  /** only when asked for, with two clusters or more, and not with Firth's fit (whose penalty belongs to no cluster) */
  clusterStandardError?: number
  /** Wald, like `p` and the limits: from `standardError`, not from `clusterStandardError` */
  z: number
  p: number
  oddsRatio: number
  /** 95 %, of the odds ratio */
  low: number
  high: number
}

export interface LogisticFit {
  /** the intercept first, then the terms in the order given; aliased terms are absent */
  coefficients: Coefficient[]
  /** terms that are constant or a sum of earlier ones, and so have no coefficient of their own */
  aliased: string[]
  n: number
  events: number
  /** Bernoulli, over persons, without penalty; `null` when there is nobody */
  logLikelihood: number | null
  converged: boolean
  separation: Separation
  method: Objective | 'none'
}

/**
 * Logistic regression on counts per covariate pattern; the intercept is added. Maximum likelihood when it exists, Firth's
 * penalised likelihood when the data are separated (also when nobody or everybody has the event: 'complete').
 * Patterns without persons are ignored; when nobody is left the method is 'none' and there are no coefficients.
 */
export function fitLogistic(design: Design, options: FitOptions = {}): LogisticFit {
  assertDesign(design)
  const patterns = design.patterns.filter(({ n }) => n > 0)
  if (patterns.length === 0) return fitOfNobody()
  const terms = [INTERCEPT, ...design.terms]
  const basis = orthonormalBasis(columnsOf(patterns, terms.length))
  const data: CountedRows = {
    rows: transpose(basis.columns, patterns.length),
    n: patterns.map(({ n }) => n),
    events: patterns.map(({ events }) => events),
  }
  const separation = findSeparation(data)
  const method = separation === 'none' ? 'maximum-likelihood' : 'firth'
  const fit = maximise(data, method)
  const robust = options.clustered ? clusterCovariance(data, clustersOf(patterns), fit) : null
  return {
    coefficients: describe(terms, basis, fit, method === 'firth' ? null : robust),
    aliased: terms.filter((_, index) => !basis.kept.includes(index)),
    n: total(data.n),
    events: total(data.events),
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    separation,
    method,
  }
}

function fitOfNobody(): LogisticFit {
  return {
    coefficients: [],
    aliased: [],
    n: 0,
    events: 0,
    logLikelihood: null,
    converged: false,
    separation: 'none',
    method: 'none',
  }
}

function columnsOf(patterns: Pattern[], width: number): number[][] {
  return transpose(
    patterns.map(({ x }) => [1, ...x]),
    width,
  )
}

function clustersOf(patterns: Pattern[]): string[] {
  return patterns.map(({ cluster }) => {
    if (cluster === undefined) throw new Error('invalid pattern: a clustered fit needs the cluster of every pattern')
    return cluster
  })
}

/** From the basis back to the terms: the weights of term i over the basis columns give its estimate and its variance. */
function describe(terms: string[], basis: OrthonormalBasis, fit: Maximum, robust: number[][] | null): Coefficient[] {
  return basis.kept.map((index) => {
    const weights = basis.weights.map((ofColumn) => ofColumn[index] as number)
    const estimate = dot(weights, fit.parameters)
    const standardError = Math.sqrt(quadraticForm(fit.covariance, weights))
    const coefficient = { term: terms[index] as string, estimate, standardError, ...wald(estimate, standardError) }
    return robust ? { ...coefficient, clusterStandardError: Math.sqrt(quadraticForm(robust, weights)) } : coefficient
  })
}

function wald(estimate: number, standardError: number) {
  const z = estimate / standardError
  const margin = normalQuantileOfLevel(0.95) * standardError
  return {
    z,
    p: twoSidedNormalP(z),
    oddsRatio: Math.exp(estimate),
    low: Math.exp(estimate - margin),
    high: Math.exp(estimate + margin),
  }
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
