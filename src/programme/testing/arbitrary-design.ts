import fc from 'fast-check'
import { CLAUSES, LEERTRAJECTEN, LEERWEGEN, NIVEAUS, SCHEME_IDS, STATEMENTS } from '#schemes/index.ts'
import { BLOCK_KINDS, COUNTS_FOR, PLACES, WEEKDAYS } from '../design/block.ts'
import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { EXAM_CHANGES, EXAM_PARTS } from '../design/exam.ts'
import { MOMENT_KINDS } from '../design/moment.ts'
import { MONEY_PARTIES, MONEY_UNITS } from '../design/money.ts'
import { DIPLOMAS } from '../design/way-back.ts'
import { STAGES } from '../design/year.ts'

const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null })
const oneOf = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list)
const someOf = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list])
const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most })
/** any text that can be kept, with marks and letters of all kinds */
const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => !text.includes('\u0000'))
const text = orNull(name)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const week = fc.integer({ min: 1, max: 53 })
const weeks = fc.record({ from: week, to: week })
const idsOf = (letter: string, most: number): fc.Arbitrary<string[]> =>
  upTo(most).map((n) => Array.from({ length: n }, (_, at) => `${letter}${at}`))

/** A design with years, blocks and units that name each other as they may, and everything else filled or open by chance. */
export const arbitraryDesign: fc.Arbitrary<RouteDesign> = fc
  .tuple(idsOf('y', 4), idsOf('b', 6), idsOf('u', 3))
  .chain(([years, blocks, units]) => fc.record({ ...loose, ...tied(years, blocks, units) }))
  .map((filled) => ({ ...emptyDesign('leeg', 'dlr'), ...filled }))

const loose = {
  name,
  scheme: oneOf(SCHEME_IDS),
  startsOn: orNull(day),
  target: fc.record({
    leerwegen: someOf(LEERWEGEN),
    who: text,
    places: orNull(fc.integer({ min: 1, max: 2000 })),
    minimum: fc.constant(null),
  }),
  profielen: fc.array(name, { maxLength: 3 }),
  qualifications: fc.array(
    fc.record({
      crebo: orNull(fc.constant('95001')),
      name,
      niveau: orNull(oneOf(NIVEAUS)),
      leertraject: orNull(oneOf(LEERTRAJECTEN)),
      extended: orNull(fc.boolean()),
    }),
    { maxLength: 2 },
  ),
  zomerlek: text,
  note: text,
  agreement: fc.record({ kind: orNull(oneOf(['agreement', 'internal', 'none'] as const)), clauses: someOf(CLAUSES) }),
  statements: fc.record(Object.fromEntries(STATEMENTS.map((one) => [one, fc.boolean()])), { requiredKeys: [] }),
  intake: fc.record({
    pool: orNull(upTo(500)),
    share: orNull(fc.constantFrom(0, 0.125, 1)),
    retention: orNull(fc.array(fc.constantFrom(0.3, 0.9))),
  }),
  open: fc.array(name, { maxLength: 3 }),
}

function tied(years: string[], blocks: string[], units: string[]) {
  const year = years.length === 0 ? null : oneOf(years)
  const list = <T>(ids: string[], part: (id: string, year: fc.Arbitrary<string>) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    year === null ? fc.constant([]) : fc.tuple(...ids.map((id) => part(id, year)))
  return {
    years: fc.tuple(...years.map((id) => yearOf(id))),
    units: fc.tuple(
      ...units.map((id) =>
        fc.record({
          id: fc.constant(id),
          name,
          vmbo: text,
          mbo: text,
          vmboWeeks: orNull(upTo(20)),
          mboWeeks: orNull(upTo(20)),
          taughtIn: someOf(['vmbo', 'mbo'] as const),
        }),
      ),
    ),
    blocks: list(blocks, (id, inYear) => blockOf(id, inYear, blocks, units)),
    moments: list(['m0', 'm1'], (id, inYear) =>
      fc.record({ id: fc.constant(id), kind: oneOf(MOMENT_KINDS), name, year: inYear, week: orNull(week) }),
    ),
    exams: list(['e0', 'e1'], (id, inYear) =>
      fc.record({
        id: fc.constant(id),
        subject: name,
        part: oneOf(EXAM_PARTS),
        change: orNull(oneOf(EXAM_CHANGES)),
        year: orNull(inYear),
        week: orNull(week),
      }),
    ),
    wayBack: list(['w0'], (id, inYear) => wayBackOf(id, inYear)),
    payments: list(['p0'], (id, inYear) => paymentOf(id, inYear)),
  }
}

const yearOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    stage: oneOf(STAGES),
    leerjaren: fc.constantFrom<number[]>([1], [2, 3], [4]),
    enrolledAt: orNull(oneOf(['vo', 'mbo', 'hbo'] as const)),
    weeks: orNull(week),
    note: text,
  })

const blockOf = (id: string, year: fc.Arbitrary<string>, blocks: string[], units: string[]) =>
  fc.record({
    ...{
      id: fc.constant(id),
      name,
      year,
      kind: oneOf(BLOCK_KINDS),
      weeks: orNull(weeks),
      weekdays: someOf(WEEKDAYS),
      place: orNull(oneOf(PLACES)),
    },
    ...{
      hours: orNull(upTo(500)),
      guided: orNull(upTo(500)),
      taughtBy: orNull(oneOf(['vmbo', 'mbo', 'both', 'company'] as const)),
      counts: orNull(oneOf(COUNTS_FOR)),
    },
    ...{
      teachers: fc.array(name, { maxLength: 2 }),
      needs: someOf(blocks),
      retakeAfterWeeks: orNull(upTo(104)),
      units: someOf(units),
      note: text,
    },
  })

const wayBackOf = (id: string, year: fc.Arbitrary<string>) => {
  const month = fc.integer({ min: 1, max: 12 })
  return fc.record({
    id: fc.constant(id),
    fromYear: year,
    fromMonth: month,
    toYear: year,
    toMonth: month,
    diploma: orNull(oneOf(DIPLOMAS)),
    where: text,
    left: text,
  })
}

const paymentOf = (id: string, year: fc.Arbitrary<string>) =>
  fc.record({
    id: fc.constant(id),
    name,
    year: orNull(year),
    unit: orNull(oneOf(MONEY_UNITS)),
    cents: orNull(upTo(1_000_000)),
    quantity: orNull(upTo(100)),
    from: oneOf(MONEY_PARTIES),
    to: oneOf(MONEY_PARTIES),
    share: orNull(fc.constantFrom(0, 0.2, 1)),
  })
