import type { Count, ModelRow, RegressionRow, Row } from '../rows.ts'
import { HIDDEN_TO, isSmall } from './cells.ts'
import type { Decisions } from './decisions.ts'

export interface ModelVerdict {
  /** fields of the model's row that are told otherwise */
  change: Partial<ModelRow>
  mayTellTerms: boolean
}

/** What a model counts, and what it leaves out: `n` and `excluded` make up its groups, `events` those of them with vsv. */
interface ModelCounts {
  row: ModelRow
  visible: boolean
  parts: number[]
}

export function modelKey(model: ModelRow['model'], { cohort, population }: { cohort: string; population: string }): string {
  return `${model}/${cohort}/${population}`
}

/**
 * A model gives its events away (the likelihood equations return them), and with the positions those it excluded. It is
 * told when vsv of both its groups is visible and nothing that can be subtracted is about 1–4 pupils: also not the
 * difference with the same model over the other population.
 */
export function hideModels(rows: readonly Row[], decisions: Decisions): Map<string, ModelVerdict> {
  const verdicts = new Map<string, ModelVerdict>()
  const told: ModelCounts[] = []
  for (const row of rows) {
    if (row.table !== 'models') continue
    const counts = countsOf(row, rows, decisions)
    const rivals = told.filter((other) => other.row.cohort === row.cohort)
    const safe = counts.visible && !counts.parts.some(isSmall) && !rivals.some((other) => betray(other.parts, counts.parts))
    if (safe) told.push(counts)
    verdicts.set(modelKey(row.model, row), safe ? { change: {}, mayTellTerms: true } : { change: hiddenCounts(row), mayTellTerms: false })
  }
  return verdicts
}

function countsOf(row: ModelRow, rows: readonly Row[], decisions: Decisions): ModelCounts {
  const groups = [vsvAtTheEnd(row, 'traject', rows, decisions), vsvAtTheEnd(row, 'landelijk', rows, decisions)]
  const numbers = [...groups.flat(), row.n, row.events, row.excluded]
  if (!numbers.every((count) => typeof count === 'number')) return { row, visible: false, parts: [] }
  const [vsvA, totalA, vsvB, totalB, n, events, excluded] = numbers as [number, number, number, number, number, number, number]
  const excludedEvents = vsvA + vsvB - events
  const addsUp = n + excluded === totalA + totalB && excludedEvents >= 0 && excludedEvents <= excluded
  return { row, visible: addsUp, parts: [events, n - events, excluded, excludedEvents, excluded - excludedEvents] }
}

/** [vsv, total] at the last count date, as they may be told. */
function vsvAtTheEnd(row: ModelRow, group: 'traject' | 'landelijk', rows: readonly Row[], decisions: Decisions): [Count, Count] {
  const found = rows.flatMap((other) => {
    if (other.table !== 'positions' || other.position !== 'onbekend') return []
    return other.cohort === row.cohort && other.population === row.population && other.group === group ? [other] : []
  })
  const last = found.sort((a, b) => a.teldatum.localeCompare(b.teldatum)).at(-1)
  const [vsv = 'x', total = 'x'] = last ? decisions.counts(last) : []
  return [vsv, total]
}

function betray(a: number[], b: number[]): boolean {
  return a.some((part, index) => isSmall(Math.abs(part - (b[index] ?? 0))))
}

function hiddenCounts({ n, events, excluded }: ModelRow): Partial<ModelRow> {
  return { n: hide(n), events: hide(events), excluded: hide(excluded), logLikelihood: null }
}

/** Always `x`: that the events are `<5` would bound the vsv of both groups. */
function hide(count: Count): Count {
  return count === 0 ? 0 : 'x'
}

const AT_MOST_FOUR = 1 / Math.sqrt(HIDDEN_TO)

/**
 * A category with at most four events (or four others) shows in its standard error: the information about its
 * coefficient is the sum of p(1 − p) over the category, at most its number of events, so the error is at least 1/√4.
 */
export function mayTellTerm({ term, standardError }: RegressionRow): boolean {
  const isCategory = term.startsWith('sector:') || term.startsWith('geslacht:')
  return !isCategory || standardError < AT_MOST_FOUR
}
