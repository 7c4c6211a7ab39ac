import type { MonitorOutput } from '../output.ts'
import type { Row } from '../rows.ts'
import { type Decisions, decide } from './decisions.ts'
import { withHolmOfVisible } from './holm-of-visible.ts'
import { hideModels, type ModelVerdict, mayTellTerm, modelKey } from './models.ts'
import { publishedWarnings } from './published-warnings.ts'

/**
 * The output as it may leave the house: numbers of 1–4 pupils become `<5`, and enough others `x` that none of them can be
 * computed from everything that stays visible. Experiments are no pupils: their table stays as it is.
 */
export function publish(output: MonitorOutput): MonitorOutput {
  if (output.source.published) return output
  const decisions = decide(output.rows)
  const models = hideModels(output.rows, decisions)
  const rows = withHolmOfVisible(output.rows.flatMap((row) => publishedRow(row, decisions, models)))
  return { ...output, source: { ...output.source, published: true }, warnings: publishedWarnings(output.warnings), rows }
}

function publishedRow(row: Row, decisions: Decisions, models: Map<string, ModelVerdict>): Row[] {
  const counts = decisions.counts(row)
  const [n = 'x', total = 'x', otherN = 'x', otherTotal = 'x'] = counts
  const visible = counts.every((count) => typeof count === 'number')
  switch (row.table) {
    case 'positions':
    case 'retention':
    case 'binding':
    case 'new-leavers':
      return [{ ...row, n, total, percent: visible ? row.percent : null }]
    case 'flows':
      return [{ ...row, n }]
    case 'paths':
      return decisions.mayTellPaths(row) ? [row] : []
    case 'comparisons':
      return [{ ...row, a: [n, total], b: [otherN, otherTotal], ...(visible ? {} : NO_TEST) }]
    case 'incidence':
      return [visible ? row : { ...row, probability: null, standardError: null }]
    case 'models':
      return [{ ...row, ...models.get(modelKey(row.model, row))?.change }]
    case 'regression':
    case 'regression-interaction':
      return models.get(modelKey(row.table, row))?.mayTellTerms && mayTellTerm(row) ? [row] : []
    case 'experiments':
      return [row]
  }
}

/** Every statistic of a 2×2 table gives its counts away. */
export const NO_TEST = {
  chiSquare: null,
  p: null,
  phi: null,
  difference: null,
  low: null,
  high: null,
  smallestExpected: null,
  fisherP: null,
  holmP: null,
}
