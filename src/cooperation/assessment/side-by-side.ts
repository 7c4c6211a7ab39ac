import { QUESTIONS, type Question, SIDES, type Side } from './questions.ts'

/** How often a side gave a score; `score` null: so many answers are kept back, because too few people gave them. */
export interface ScoreCount {
  side: Side
  question: Question
  score: number | null
  answers: number
  keptBack: number
}

export interface SideScores {
  /** answers that are shown */
  n: number
  keptBack: number
  /** null without shown answers */
  mean: number | null
  lowest: number | null
  highest: number | null
}

export interface Compared {
  question: Question
  vo: SideScores
  mbo: SideScores
  /** between the two means; null when a side shows none */
  apart: number | null
  isFar: boolean
}

/** From here on two sides see the same thing so differently that it asks for a talk. */
export const FAR_APART = 1.5

/** Per question both sides beside each other, in the order of the form. */
export function sideBySide(counts: readonly ScoreCount[]): Compared[] {
  return QUESTIONS.map((question) => {
    const [vo, mbo] = SIDES.map((side) => counts.filter((one) => one.question === question && one.side === side)) as [
      ScoreCount[],
      ScoreCount[],
    ]
    const [left, right] = [scoresOf(vo), scoresOf(mbo)]
    const apart = left.mean === null || right.mean === null ? null : Math.abs(left.mean - right.mean)
    return { question, vo: left, mbo: right, apart, isFar: isFar(vo, mbo) }
  })
}

function scoresOf(counts: readonly ScoreCount[]): SideScores {
  const shown = counts.flatMap(({ score, answers }) => (score === null ? [] : [{ score, answers }]))
  const { sum, n } = totalOf(counts)
  const keptBack = counts.reduce((all, one) => all + one.keptBack, 0)
  if (n === 0) return { n, keptBack, mean: null, lowest: null, highest: null }
  const scores = shown.map(({ score }) => score)
  return { n, keptBack, mean: sum / n, lowest: Math.min(...scores), highest: Math.max(...scores) }
}

function totalOf(counts: readonly ScoreCount[]): { sum: number; n: number } {
  return counts.reduce((all, { score, answers }) => (score === null ? all : { sum: all.sum + score * answers, n: all.n + answers }), {
    sum: 0,
    n: 0,
  })
}

/** In whole numbers, so that 1.5 apart is 1.5: |a/n − b/m| ≥ 3/2 is 2·|a·m − b·n| ≥ 3·n·m. */
function isFar(vo: readonly ScoreCount[], mbo: readonly ScoreCount[]): boolean {
  const [left, right] = [totalOf(vo), totalOf(mbo)]
  if (left.n === 0 || right.n === 0) return false
  return 2 * Math.abs(left.sum * right.n - right.sum * left.n) >= 3 * left.n * right.n
}
