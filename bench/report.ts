import { type Measured, median } from './measure.ts'

export interface SizeResult {
  /** a year */
  starters: number
  yardstick: Measured[]
  monitor: Measured[]
}

interface Budget {
  ratio?: number
  seconds?: number
  megabytes?: number
  /** times the time at 250,000 */
  growth?: number
}

/** The budgets of the monitor, by starters a year. */
const BUDGETS: Record<number, Budget> = {
  25000: { seconds: 1.3 },
  250000: { ratio: 1.25, megabytes: 1024 },
  2500000: { growth: 11, megabytes: 4096 },
}
const REFERENCE_SIZE = 250_000

/** A Markdown table, one row a size, fit for bench/README.md; a figure outside its budget carries an exclamation mark. */
export function report(results: SizeResult[]): string {
  const reference = results.find((result) => result.starters === REFERENCE_SIZE)
  const head = ['starters a year', 'yardstick', 'monitor', 'ratio', 'against 250,000', 'peak yardstick', 'peak monitor']
  const rows = results.map((result) => row(result, reference))
  return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function row(result: SizeResult, reference: SizeResult | undefined): string[] {
  const budget = BUDGETS[result.starters] ?? {}
  const yardstick = seconds(result.yardstick)
  const monitor = seconds(result.monitor)
  return [
    result.starters.toLocaleString('en-GB'),
    `${yardstick.toFixed(2)} s`,
    held(monitor, budget.seconds, `${monitor.toFixed(2)} s`),
    held(monitor / yardstick, budget.ratio, `${(monitor / yardstick).toFixed(2)} ×`),
    reference ? growth(monitor / seconds(reference.monitor), budget.growth) : '–',
    megabytes(peak(result.yardstick), undefined),
    megabytes(peak(result.monitor), budget.megabytes),
  ]
}

const seconds = (runs: Measured[]) => median(runs.map((run) => run.seconds))
const growth = (times: number, budget: number | undefined) => held(times, budget, `${times.toFixed(2)} ×`)

function peak(runs: Measured[]): number | null {
  const peaks = runs.flatMap((run) => run.peak ?? [])
  return peaks.length > 0 ? Math.max(...peaks) : null
}

const megabytes = (value: number | null, budget: number | undefined) =>
  value === null ? 'unknown' : held(value, budget, `${Math.round(value)} MB`)

/** `1.18 × (≤ 1.25)`; `1.31 × (! > 1.25)` when the budget is broken. */
function held(value: number, budget: number | undefined, text: string): string {
  if (budget === undefined) return text
  return value <= budget ? `${text} (≤ ${budget})` : `${text} (! > ${budget})`
}
