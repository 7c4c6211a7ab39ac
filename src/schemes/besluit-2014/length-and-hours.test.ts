import { describe, expect, test } from 'vitest'
import type { RoutePlan } from '../plan.ts'
import { judged } from './testing/judged.ts'
import { beroepsPlan, toMbo3Plan, vakmanschapPlan, yearsOf } from './testing/plans.ts'

const ENOUGH = { total: 9000, guided: 9000, bpv: 9000 }
const FITS = 'fits'
const NO = 'not-allowed'
const DECIDE = 'needs-decision'

/** Years of which the last is a part: 3.5 = three whole ones and one of 20 weeks. */
function lasting(years: number): RoutePlan['years'] {
  const all = yearsOf(Math.ceil(years), ENOUGH)
  const part = years - Math.floor(years)
  return all.map((year, at) => (part > 0 && at === all.length - 1 ? { ...year, weeks: 40 * part } : year))
}

/** Art. 6 a–d, a quarter of a year below and above each bound. */
const to2 = [2.75, 3, 3.25, 3.75, 4, 4.25] as const
const to4 = [3.75, 4, 4.25, 4.75, 5, 5.25] as const
const extended = [4.75, 5, 5.25, 5.75, 6, 6.25] as const
const verdicts = [NO, FITS, FITS, FITS, FITS, NO] as const
const mbo4 = { crebo: '25252', niveau: 4, leertraject: 'bol', extended: true } as const

describe('length (art. 6)', () => {
  test.each(to2.map((years, at) => [years, verdicts[at]]))('a: mbo 2 in %d years', (years, expected) => {
    expect(judged(vakmanschapPlan({ years: lasting(years as number) }))['length-to-mbo-2']).toBe(expected)
  })
  test.each(to4.map((years, at) => [years, verdicts[at]]))('b, c: mbo 3 and 4 in %d years', (years, expected) => {
    expect(judged(toMbo3Plan({ years: lasting(years as number) }))['length-to-mbo-3']).toBe(expected)
    expect(judged(beroepsPlan({ years: lasting(years as number) }))['length-to-mbo-4']).toBe(expected)
  })
  test.each(extended.map((years, at) => [years, verdicts[at]]))('d: extended mbo 4 in %d years', (years, expected) => {
    const plan = beroepsPlan({ qualifications: [mbo4], years: lasting(years as number) })
    expect(judged(plan)['length-to-extended-mbo-4']).toBe(expected)
  })

  test('a school year of 38 weeks is a whole one; weeks not filled in need a decision', () => {
    const years = yearsOf(3, ENOUGH)
    expect(judged(vakmanschapPlan({ years: years.map((year) => ({ ...year, weeks: 38 })) }))['length-to-mbo-2']).toBe(FITS)
    expect(judged(vakmanschapPlan({ years: years.map((year) => ({ ...year, weeks: null })) }))['length-to-mbo-2']).toBe(DECIDE)
    expect(judged(vakmanschapPlan({ years: [] }))['length-to-mbo-2']).toBe(DECIDE)
  })

  test.each([1, 2, 3, 4])('%i weeks more than four years, or than two at the school, are too many', (weeks) => {
    const [first, ...others] = yearsOf(4, ENOUGH)
    const [last] = yearsOf(5, ENOUGH).slice(-1)
    if (!first || !last) throw new Error('no years')
    const longer = vakmanschapPlan({ years: [first, ...others, { ...last, weeks }] })
    expect(judged(longer)['length-to-mbo-2']).toBe(NO)
    const atSchool = yearsOf(3, ENOUGH).map((year, at) => ({ ...year, enrolledAt: 'vo' as const, weeks: at === 2 ? weeks : 40 }))
    expect(judged(vakmanschapPlan({ years: atSchool }))['at-most-two-years-at-school']).toBe(NO)
  })

  test('three years of 35 weeks are no three school years; three of 38 are', () => {
    const three = (weeks: number) => vakmanschapPlan({ years: yearsOf(3, ENOUGH).map((year) => ({ ...year, weeks })) })
    expect([35, 37, 38, 40].map((weeks) => judged(three(weeks))['length-to-mbo-2'])).toEqual([NO, NO, FITS, FITS])
  })

  test('years before vmbo 3 and of the hbo do not count', () => {
    const [first, ...others] = yearsOf(3, ENOUGH)
    if (!first) throw new Error('no years')
    const before = { ...first, id: 'v2', routeYear: null }
    const after = { ...first, id: 'h1', stage: 'hbo', routeYear: 4 } as const
    expect(judged(vakmanschapPlan({ years: [before, first, ...others, after] }))['length-to-mbo-2']).toBe(FITS)
  })

  test('of two levels in one design, what misses one of them is a decision', () => {
    const qualifications = [{ ...mbo4, niveau: 2 } as const, { ...mbo4, niveau: 3 } as const]
    const both = judged(vakmanschapPlan({ qualifications, years: lasting(5) }))
    expect([both['length-to-mbo-2'], both['length-to-mbo-3']]).toEqual([DECIDE, FITS])
  })
})

/** Art. 6a lid 2 and 6b lid 2: total, guided, bpv. */
const NORMS = [
  ['bol', 3, 3000, 2400, 250],
  ['bol', 4, 4000, 2950, 450],
  ['bol', 5, 5000, 3500, 900],
  ['bol', 6, 6000, 4050, 1350],
  ['bbl', 3, 2850, 2200, 610],
  ['bbl', 4, 3700, 2400, 1220],
  ['bbl', 5, 4550, 2600, 1830],
  ['bbl', 6, 5400, 2800, 2300],
] as const

describe.each(NORMS)('hours (art. 6a, 6b): %s in %d years', (leertraject, years, total, guided, bpv) => {
  const plan = (hours: { total: number; guided: number; bpv: number }) =>
    judged(beroepsPlan({ qualifications: [{ ...mbo4, leertraject }], years: yearsOf(years, hours) }))

  test.each([
    [-1, NO],
    [0, FITS],
    [1, FITS],
  ] as const)('%d beside the norm', (beside, expected) => {
    const norms = { total, guided, bpv }
    for (const kind of ['total', 'guided', 'bpv'] as const) {
      const all = plan({ ...norms, [kind]: norms[kind] + beside })
      expect(all[`${leertraject}-${kind}-hours`]).toBe(expected)
    }
  })
})

describe('hours that are not sure', () => {
  const at = (years: number, hours: number, open = 0) => {
    const all = lasting(years).map((year, n) => ({ ...year, hours: { total: n === 0 ? hours : 0, guided: 9000, bpv: 9000, open } }))
    return judged(vakmanschapPlan({ years: all }))['bol-total-hours']
  }

  test('between three and four years: 3,000 decides nothing, 4,000 fits', () => {
    expect([at(3.5, 2999), at(3.5, 3000), at(3.5, 3999), at(3.5, 4000)]).toEqual([NO, DECIDE, DECIDE, FITS])
  })
  test('a block without hours leaves it open, unless the others are enough', () => {
    expect([at(3, 2999, 1), at(3, 3000, 1)]).toEqual([DECIDE, FITS])
  })
  test('a year without hours leaves it open', () => {
    const years = yearsOf(3, { total: 2999, guided: 2400, bpv: 250 }).map((year, n) => (n === 1 ? { ...year, hours: null } : year))
    expect(judged(vakmanschapPlan({ years }))['bol-total-hours']).toBe(DECIDE)
  })
  test('bol and bbl in one design: one of both norms is somebody’s decision', () => {
    const mbo2 = { crebo: '25250', niveau: 2, extended: false } as const
    const qualifications = [
      { ...mbo2, leertraject: 'bol' },
      { ...mbo2, leertraject: 'bbl' },
    ] as const
    const all = judged(vakmanschapPlan({ qualifications, years: yearsOf(3, { total: 2850, guided: 2200, bpv: 610 }) }))
    expect([all['bol-total-hours'], all['bbl-total-hours']]).toEqual([DECIDE, FITS])
  })
})
