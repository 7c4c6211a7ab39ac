import fc from 'fast-check'
import { CLAUSES } from '../clause.ts'
import { LEERTRAJECTEN, LEERWEGEN, NIVEAUS } from '../leerweg.ts'
import type { PlanYear, RoutePlan } from '../plan.ts'
import { SCHEME_IDS } from '../scheme.ts'
import { STATEMENTS } from '../statement.ts'

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const day = fc.tuple(fc.integer({ min: 2002, max: 2028 }), oneOf(['08-01', '07-31', '10-01'])).map(([year, rest]) => `${year}-${rest}`)
const few = fc.integer({ min: 0, max: 2 })

const hours = fc.record({
  total: fc.integer({ min: 0, max: 2000 }),
  guided: fc.integer({ min: 0, max: 1500 }),
  bpv: fc.integer({ min: 0, max: 900 }),
  open: few,
})

const year: fc.Arbitrary<Omit<PlanYear, 'id' | 'routeYear'>> = fc.record({
  stage: oneOf(['vmbo', 'mbo', 'hbo'] as const),
  leerjaren: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
  enrolledAt: orNull(oneOf(['vo', 'mbo', 'hbo'] as const)),
  weeks: orNull(oneOf([10, 20, 40])),
  hours: orNull(hours),
})

/** Years in a row; the first few lie before vmbo 3. */
const years = fc
  .tuple(fc.array(year, { maxLength: 7 }), few)
  .map(([list, before]) => list.map((one, at): PlanYear => ({ ...one, id: `y${at}`, routeYear: at < before ? null : at - before + 1 })))

const exam = fc.record({
  id: oneOf(['e1', 'e2', 'e3']),
  subject: oneOf(['Nederlands', 'wiskunde', 'cspe']),
  part: oneOf(['common', 'sector', 'vocational', 'other'] as const),
  change: orNull(oneOf(['kept', 'moved', 'dropped'] as const)),
  routeYear: orNull(fc.integer({ min: 1, max: 5 })),
})

/** Any plan that a design can give, sensible or not. */
export const arbitraryPlan: fc.Arbitrary<RoutePlan> = fc.record({
  scheme: oneOf(SCHEME_IDS),
  startsOn: orNull(day),
  leerwegen: fc.subarray([...LEERWEGEN]),
  qualifications: fc.array(
    fc.record({
      crebo: orNull(fc.constant('25950')),
      niveau: orNull(oneOf(NIVEAUS)),
      leertraject: orNull(oneOf(LEERTRAJECTEN)),
      extended: orNull(fc.boolean()),
    }),
    { maxLength: 2 },
  ),
  profielen: fc.subarray(['PIE', 'Z&W', 'groen', 'E&O', 'techniek']),
  partners: fc.record({ vo: few, mbo: few, oneBoard: orNull(fc.boolean()) }),
  years,
  exams: fc.array(exam, { maxLength: 3 }),
  agreement: fc.record({ kind: orNull(oneOf(['agreement', 'internal', 'none'] as const)), clauses: fc.subarray([...CLAUSES]) }),
  transfersFunding: fc.boolean(),
  wayBack: fc.record({ described: fc.boolean(), monthsWithout: few, toStartkwalificatie: fc.boolean() }),
  statements: fc.dictionary(oneOf(STATEMENTS), fc.boolean()) as fc.Arbitrary<RoutePlan['statements']>,
})
