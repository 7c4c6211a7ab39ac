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
import { BLOCK_KINDS, type Block, COUNTS_FOR, PLACES, WEEKDAYS } from '../src/programme/design/block.ts'
import { type RouteDesign, routeDesign } from '../src/programme/design/design.ts'
import { emptyDesign } from '../src/programme/design/empty-design.ts'
import { median } from './measure.ts'

const BLOCKS = 200
const RUNS = 21
/** design.md: a designer page answers within 100 ms on a route of 200 blocks. */
const BUDGET_MS = 100
const YEARS = ['v3', 'v4', 'm1', 'm2', 'm3']

const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T

/** A route in which every analysis has work: fixed days, teachers, chains of conditions, units, money. */
function largeDesign(): RouteDesign {
  const blocks = Array.from({ length: BLOCKS }, (_, at) => blockOf(at))
  const line = (at: number) =>
    ({ id: `l${at}`, name: `Regel ${at}`, year: null, unit: 'pupil-year', cents: 1000 + at, quantity: null }) as const
  const unit = (at: number) => ({ id: `u${at}`, name: `Onderdeel ${at}`, vmbo: 'x', mbo: 'y', vmboWeeks: 2, mboWeeks: 3, taughtIn: [] })
  return {
    ...emptyDesign('Grote route', 'dlr'),
    startsOn: '2026-08-01',
    qualifications: [1, 2, 3].map(
      (at) => ({ crebo: `2500${at}`, name: `Vak ${at}`, niveau: 3, leertraject: 'bol', extended: null }) as const,
    ),
    years: YEARS.map((id) => ({
      id,
      stage: id.startsWith('v') ? 'vmbo' : 'mbo',
      leerjaren: [Number(id[1])],
      enrolledAt: 'vo',
      weeks: 40,
      note: null,
    })),
    blocks,
    units: Array.from({ length: 100 }, (_, at) => unit(at)),
    wayBack: [{ id: 'w', fromYear: 'v3', fromMonth: 3, toYear: 'm1', toMonth: 2, diploma: 'mbo-2', where: 'x', left: 'y' }],
    calendar: {
      vo: 'noord',
      mbo: 'zuid',
      examWeeks: YEARS.map((year) => ({ id: `e${year}`, side: 'vo', year, weeks: { from: 19, to: 21 } })),
      travelMinutes: 20,
      teachers: Array.from({ length: 40 }, (_, at) => ({ name: `D${at}`, days: [pick(WEEKDAYS, at), pick(WEEKDAYS, at + 1)] })),
    },
    intake: { pool: 300, share: 0.2, retention: null },
    costs: Array.from({ length: 20 }, (_, at) => ({ ...line(at), party: pick(['vo', 'mbo'] as const, at) })),
    payments: Array.from({ length: 20 }, (_, at) => ({ ...line(at), from: 'vo', to: 'mbo', share: at % 2 ? 0.01 : null })),
    funding: { vo: 800_000, mbo: 900_000 },
  }
}

function blockOf(at: number): Block {
  const back = (steps: number): string[] => (at - steps >= 0 ? [`b${at - steps}`] : [])
  return {
    id: `b${at}`,
    name: `Blok ${at}`,
    year: YEARS[Math.floor((at / BLOCKS) * YEARS.length)] ?? 'v3',
    kind: pick(BLOCK_KINDS, at),
    weeks: { from: 35 + (at % 10), to: 46 + (at % 6) },
    weekdays: [pick(WEEKDAYS, at)],
    place: pick(PLACES, at),
    hours: 40,
    guided: 30,
    taughtBy: null,
    counts: pick(COUNTS_FOR, at),
    teachers: [`D${at % 40}`],
    needs: [...back(3), ...back(7), ...back(40)],
    retakeAfterWeeks: at % 3 ? 4 : null,
    units: [`u${at % 100}`],
    note: null,
  }
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

const design = largeDesign()
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
