import loadHighs, { type Highs } from 'highs'
import type { Knowledge, Question } from './knowledge.ts'

/** The package's types describe its CommonJS half; what is imported here is the function itself. */
const highs = await (loadHighs as unknown as () => Promise<Highs>)()

/** The questions that have one answer only: no other whole numbers of pupils fit everything that is visible. */
export function answered({ unknowns, equations }: Knowledge, questions: Question[]): Question[] {
  const seen = new Map<Question, Set<number>>(questions.map((asked) => [asked, new Set()]))
  const rules = equations.flatMap(ruleOf).join('\n')
  const names = unknowns.map((_, index) => `v${index}`).join('\n')
  for (const asked of questions) {
    for (const sense of ['Maximize', 'Minimize']) {
      if ((seen.get(asked)?.size ?? 0) > 1) continue
      const model = `${sense}\nobj: ${sumOf(asked.unknowns)}\nSubject To\n${rules}\nr: ${sumOf(unknowns.keys())} <= 100000\nGeneral\n${names}\nEnd`
      const solution = highs.solve(model, { output_flag: false, mip_rel_gap: 0 } as object)
      if (solution.Status !== 'Optimal') throw new Error(`the published numbers have no solution: ${solution.Status}`)
      const values = unknowns.map((_, index) => Math.round(solution.Columns[`v${index}`]?.Primal ?? 0))
      for (const [other, found] of seen) found.add(other.unknowns.reduce((sum, index) => sum + (values[index] as number), 0))
    }
  }
  return questions.filter((asked) => seen.get(asked)?.size === 1)
}

function ruleOf({ unknowns, low, high }: Knowledge['equations'][number], index: number): string[] {
  const sum = sumOf(unknowns)
  if (low === high) return [`e${index}: ${sum} = ${low}`]
  return [`l${index}: ${sum} >= ${low}`, ...(Number.isFinite(high) ? [`h${index}: ${sum} <= ${high}`] : [])]
}

function sumOf(unknowns: Iterable<number>): string {
  const terms = [...unknowns].map((index) => `+ v${index}`)
  return terms.length === 0 ? '0 v0' : terms.join('\n')
}

const PRIME = 1_000_003

/** The questions that are a linear combination of what is visible: Gauss elimination, exact, modulo a prime. */
export function computed({ unknowns, equations }: Knowledge, questions: Question[]): Question[] {
  const basis = new Map<number, number[]>()
  for (const { unknowns: summed, low, high } of equations) {
    if (low === high) reduce(basis, rowOf(unknowns.length, summed), true)
  }
  return questions.filter((asked) => reduce(basis, rowOf(unknowns.length, asked.unknowns), false))
}

/** Takes the basis off the row; whether nothing is left. What is left can be added to the basis. */
function reduce(basis: Map<number, number[]>, row: number[], keep: boolean): boolean {
  for (let column = 0; column < row.length; column++) {
    const factor = row[column] as number
    if (factor === 0) continue
    const pivot = basis.get(column)
    if (!pivot) {
      if (keep) basis.set(column, scaled(row, inverse(factor)))
      return false
    }
    for (let i = column; i < row.length; i++) row[i] = ((row[i] as number) + (PRIME - factor) * (pivot[i] as number)) % PRIME
  }
  return true
}

function rowOf(length: number, ones: number[]): number[] {
  const row = Array.from({ length }, () => 0)
  for (const index of ones) row[index] = 1
  return row
}

function scaled(row: number[], factor: number): number[] {
  return row.map((value) => (value * factor) % PRIME)
}

/** Fermat: a^(p − 2). */
function inverse(value: number): number {
  let result = 1
  for (let power = value, left = PRIME - 2; left > 0; left = Math.floor(left / 2), power = (power * power) % PRIME) {
    if (left % 2 === 1) result = (result * power) % PRIME
  }
  return result
}
