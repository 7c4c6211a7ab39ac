import {
  breakEven,
  clusterProposals,
  compare,
  costs,
  delay,
  evidence,
  forecast,
  groupsOf,
  hoursTable,
  ledger,
  wayBackGaps,
  weekCheck,
} from '../src/programme/analysis/index.ts'
import { routeDesign } from '../src/programme/design/design.ts'
import { largeDesign } from '../src/programme/testing/large-design.ts'
import { median } from './measure.ts'

const BLOCKS = 200
const RUNS = 21
/** design.md: a designer page answers within 100 ms on a route of 200 blocks. */
const BUDGET_MS = 100

function timed(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

// vmbo 3 to mbo 3
const design = largeDesign({ blocks: BLOCKS, units: 100, years: 5, firstYear: 2 })
const text = JSON.stringify(design)
const other = routeDesign.parse({ ...design, blocks: design.blocks.slice(20) })

const ANALYSES: Record<string, () => unknown> = {
  ledger: () => ledger(design),
  hours: () => hoursTable(design),
  weeks: () => weekCheck(design),
  'way back': () => wayBackGaps(design),
  delay: () => delay(design),
  forecast: () => forecast(design, 1),
  costs: () => costs(design, 40),
  'break-even': () => breakEven(design),
  evidence: () => evidence(design),
  compare: () => compare(design, other),
}

const yardstick = timed(() => routeDesign.parse(JSON.parse(text)))
const rows = Object.entries(ANALYSES).map(([name, work]): [string, number] => [name, timed(work)])
const together = timed(() => Object.values(ANALYSES).map((work) => work()))
const start = performance.now()
await clusterProposals(groupsOf(design, forecast(design, 1), 'De Wetering'), { least: 15, most: 24 })
const clusters = performance.now() - start

const row = (name: string, ms: number, note = ''): string => `| ${name} | ${ms.toFixed(2)} ms | ${(ms / yardstick).toFixed(1)} × |${note}`
console.log(`| ${BLOCKS} blocks | median of ${RUNS} | beside parsing |\n| --- | ---: | ---: |`)
console.log([row('parsing the same design', yardstick), ...rows.map(([name, ms]) => row(name, ms))].join('\n'))
console.log(row('all together', together, together <= BUDGET_MS ? ` (≤ ${BUDGET_MS} ms)` : ` (! > ${BUDGET_MS} ms)`))
console.log(row('cluster proposals, once, with loading the solver', clusters))
