import { addOuterProduct, addScaled, dot, invertPositiveDefinite, multiply, quadraticForm, zeroMatrix, zeros } from './linear-algebra.ts'

/** Per covariate pattern: its row of the design, the number of persons and how many had the event. */
export interface CountedRows {
  rows: number[][]
  n: number[]
  events: number[]
}

export type Objective = 'maximum-likelihood' | 'firth'

export interface Maximum {
  parameters: number[]
  /** inverse of the expected information */
  covariance: number[][]
  /** Bernoulli, summed over persons; without Firth's penalty */
  logLikelihood: number
  converged: boolean
}

const MAX_STEPS = 1000
const MAX_HALVINGS = 40
/** Squared length of the last step in standard errors. */
const CLOSE_ENOUGH = 1e-18

/**
 * Fisher scoring (iteratively reweighted least squares) on counts, with step halving so that the objective never falls.
 * McCullagh & Nelder (1989), Generalized Linear Models, 4.4. Firth's penalty: half the log-determinant of the information;
 * Firth (1993), Biometrika 80: 27–38; Heinze & Schemper (2002), Statistics in Medicine 21: 2409–2419.
 */
export function maximise(data: CountedRows, objective: Objective): Maximum {
  const width = data.rows[0]?.length ?? 0
  let here = evaluate(data, objective, zeros(width))
  if (!here) throw new Error('invalid design: its columns are not independent')
  for (let count = 0; count < MAX_STEPS; count++) {
    const isLast = dot(here.step, here.score) < CLOSE_ENOUGH
    const next = walk(data, objective, here)
    if (!next) break
    here = next
    if (isLast) return { ...here, converged: true }
  }
  return { ...here, converged: false }
}

/** The longest of 1, ½, ¼ … of the step that does not lower the objective (rounding aside); `null` when none is found. */
function walk(data: CountedRows, objective: Objective, from: Point): Point | null {
  const slack = 1e-12 * (1 + Math.abs(from.value))
  for (let halving = 0; halving < MAX_HALVINGS; halving++) {
    const parameters = [...from.parameters]
    addScaled(parameters, 0.5 ** halving, from.step)
    const point = evaluate(data, objective, parameters)
    if (point && point.value >= from.value - slack) return point
  }
  return null
}

interface Point extends Omit<Maximum, 'converged'> {
  /** what is maximised: the log-likelihood with its penalty */
  value: number
  score: number[]
  /** where to go next */
  step: number[]
}

/** `null` where the information has no inverse: probabilities that have run into 0 or 1. */
function evaluate(data: CountedRows, objective: Objective, parameters: number[]): Point | null {
  const fitted = data.rows.map((row) => fittedAt(dot(row, parameters)))
  const information = invertPositiveDefinite(weigh(data.rows, fitted, data.n))
  if (!information) return null
  const covariance = information.inverse
  const logLikelihood = logLikelihoodOf(data, fitted)
  if (objective === 'maximum-likelihood') {
    const score = scoreOf(data, fitted)
    return { parameters, value: logLikelihood, logLikelihood, score, step: multiply(covariance, score), covariance }
  }
  const augmented = augment(data, fitted, covariance)
  const score = scoreOf(augmented, fitted)
  const value = logLikelihood + information.logDeterminant / 2
  const step = multiply(invertPositiveDefinite(weigh(data.rows, fitted, augmented.n))?.inverse ?? covariance, score)
  return { parameters, value, logLikelihood, score, step, covariance }
}

/** Σ n π (1 − π) x xᵀ */
function weigh(rows: number[][], fitted: Fitted[], n: number[]): number[][] {
  const information = zeroMatrix(rows[0]?.length ?? 0)
  rows.forEach((row, i) => {
    addOuterProduct(information, (n[i] as number) * (fitted[i] as Fitted).variance, row)
  })
  return information
}

function logLikelihoodOf({ n, events }: CountedRows, fitted: Fitted[]): number {
  return fitted.reduce((total, { logProbability, logComplement }, i) => {
    const withEvent = events[i] as number
    const without = (n[i] as number) - withEvent
    return total + withEvent * logProbability + without * logComplement
  }, 0)
}

function scoreOf({ rows, n, events }: CountedRows, fitted: Fitted[]): number[] {
  const score = zeros(rows[0]?.length ?? 0)
  rows.forEach((row, i) => {
    addScaled(score, (events[i] as number) - (n[i] as number) * (fitted[i] as Fitted).probability, row)
  })
  return score
}

/**
 * Firth's score is the plain score of data to which every pattern adds its leverage h, half of it with the event. Scoring on
 * those data (and not on the plain ones, which swings for ever when h is as large as n) makes the steps short enough.
 */
function augment({ rows, n, events }: CountedRows, fitted: Fitted[], covariance: number[][]): CountedRows {
  const leverage = rows.map((row, i) => (n[i] as number) * (fitted[i] as Fitted).variance * quadraticForm(covariance, row))
  return {
    rows,
    n: n.map((count, i) => count + (leverage[i] as number)),
    events: events.map((count, i) => count + (leverage[i] as number) / 2),
  }
}

interface Fitted {
  probability: number
  variance: number
  logProbability: number
  logComplement: number
}

/** All from exp(−|η|), so that nothing overflows and no 1 − (almost 1) is taken. */
function fittedAt(eta: number): Fitted {
  const small = Math.exp(-Math.abs(eta))
  const away = Math.log1p(small)
  return {
    probability: eta >= 0 ? 1 / (1 + small) : small / (1 + small),
    variance: small / (1 + small) ** 2,
    logProbability: Math.min(eta, 0) - away,
    logComplement: Math.min(-eta, 0) - away,
  }
}
