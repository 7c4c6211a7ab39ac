import { NO_TEST } from '../../disclosure/index.ts'
import type { MonitorOutput } from '../../output.ts'
import type { Count, Row } from '../../rows.ts'
import { sampleRun } from './sample-run.ts'

/** The sample as a count to publish: small counts hidden, another beside each, and what follows from them not computed. */
export function hiddenOutput(): Partial<MonitorOutput> {
  const { output } = sampleRun()
  return { rows: output.rows.map(hide), source: { ...output.source, published: true } }
}

const isSmall = (count: Count) => typeof count === 'number' && count > 0 && count < 40

function hide(row: Row): Row {
  if (row.table === 'comparisons') {
    if (!isSmall(row.a[0])) return row
    return { ...row, ...NO_TEST, a: ['<5', row.a[1]], b: ['x', row.b[1]] }
  }
  if (row.table === 'incidence') return { ...row, probability: null, standardError: null }
  if (!('n' in row) || row.table === 'experiments' || row.table === 'models' || !isSmall(row.n)) return row
  return 'percent' in row ? { ...row, n: '<5', percent: null } : { ...row, n: 'x' }
}
