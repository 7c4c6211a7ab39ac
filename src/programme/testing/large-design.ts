import { BLOCK_KINDS, type Block, COUNTS_FOR, PLACES, WEEKDAYS } from '../design/block.ts'
import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newExam, newMoment, newUnit, newYear } from '../design/new-parts.ts'
import type { DesignYear, Stage } from '../design/year.ts'

/** From vmbo 1 to hbo 4. */
const ALL_YEARS: readonly [id: string, stage: Stage, leerjaar: number][] = (['vmbo', 'mbo', 'hbo'] as const).flatMap((stage) =>
  [1, 2, 3, 4].map((leerjaar) => [`${stage.slice(0, 1)}${leerjaar}`, stage, leerjaar] as [string, Stage, number]),
)

const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T
const many = <T>(n: number, one: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => one(at))

/** A route in which every analysis and every drawing has work: fixed days, teachers, chains of conditions, units, money. */
export function largeDesign({ blocks = 200, units = 120, years = ALL_YEARS.length, firstYear = 0 } = {}): RouteDesign {
  const ids = ALL_YEARS.slice(firstYear, firstYear + years)
  const yearAt = (at: number, of: number): string => ids[Math.floor((at / of) * ids.length)]?.[0] ?? ''
  const last = ids.at(-1)?.[0] ?? ''
  return {
    ...emptyDesign('Grote route', 'dlr'),
    startsOn: '2026-08-01',
    target: { leerwegen: ['bb', 'kb'], who: null, places: 60, minimum: 15 },
    qualifications: many(3, (at) => ({ crebo: `2500${at}`, name: `Vak ${at}`, niveau: 3, leertraject: 'bol', extended: null })),
    years: ids.map(([id, stage, leerjaar]) => yearOf(id, stage, leerjaar)),
    blocks: many(blocks, (at) => blockOf(at, yearAt(at, blocks), units)),
    moments: many(40, (at) =>
      newMoment(`m${at}`, pick(['orientation', 'choice', 'intake'], at), `Moment ${at}`, yearAt(at, 40), 36 + (at % 10)),
    ),
    exams: many(20, (at) => newExam(`e${at}`, `Examenvak ${at}`, pick(['common', 'sector'], at), { year: yearAt(at, 20), week: 10 + at })),
    units: many(units, (at) => newUnit(`u${at}`, `Onderdeel ${at}`, { vmbo: 'x', mbo: 'y', vmboWeeks: 2, mboWeeks: 3 })),
    wayBack: [{ id: 'w', fromYear: ids[0]?.[0] ?? '', fromMonth: 3, toYear: last, toMonth: 2, diploma: 'mbo-2', where: 'x', left: 'y' }],
    calendar: {
      vo: 'noord',
      mbo: 'zuid',
      examWeeks: ids.map(([year]) => ({ id: `x${year}`, side: 'vo', year, weeks: { from: 19, to: 21 } })),
      travelMinutes: 20,
      teachers: many(40, (at) => ({ name: `D${at}`, days: [pick(WEEKDAYS, at), pick(WEEKDAYS, at + 1)] })),
    },
    intake: { pool: 300, share: 0.2, retention: null },
    costs: many(20, (at) => ({ ...lineOf(at), party: pick(['vo', 'mbo'], at) })),
    payments: many(20, (at) => ({ ...lineOf(at), from: 'vo', to: 'mbo', share: at % 2 ? 0.01 : null })),
    funding: { vo: 800_000, mbo: 900_000 },
  }
}

const yearOf = (id: string, stage: Stage, leerjaar: number): DesignYear =>
  newYear(id, stage, [leerjaar], { enrolledAt: stage === 'vmbo' ? 'vo' : stage, weeks: 40 })

const lineOf = (at: number) =>
  ({ id: `l${at}`, name: `Regel ${at}`, year: null, unit: 'pupil-year', cents: 1000 + at, quantity: null }) as const

function blockOf(at: number, year: string, units: number): Block {
  const back = (steps: number): string[] => (at - steps >= 0 ? [`b${at - steps}`] : [])
  return {
    id: `b${at}`,
    name: `Blok ${at}`,
    year,
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
    units: [`u${at % units}`],
    note: null,
  }
}
