import { describe, expect, it } from 'vitest'
import type { Settlement } from './document.ts'
import { type Settled, settle } from './settle.ts'
import { CLAUSE, counted, funded, present, small, spent, withPot, withRule, worked } from './testing/small.ts'

const linesOf = ({ statements }: Settled) => statements.flatMap(({ lines }) => lines)
const cents = (settlement: Settlement): number[] => linesOf(settle(settlement)).map((line) => line.cents)
const share = { kind: 'funding-share', share: { of: 1, over: 5 } }

describe('a share of the funding', () => {
  it('is rounded once, over all pupils together', () => {
    // 3 × 900001 / 5 = 540000.6
    const world = { counts: [counted('c', 3)], funding: [funded(900_001)] }
    expect(cents(withRule(share, world))).toEqual([540_001])
    expect(cents(withRule({ ...share, rounding: 'down' }, world))).toEqual([540_000])
  })

  it('takes only the route, cohort, phase, leerjaar and level of the rule', () => {
    const other = [
      { route: 'zorg' },
      { cohort: '2024' },
      { phase: 'MBO' },
      { leerjaar: 4 },
      { level: 'kb' },
      { party: 'tweede' },
      { partner: 'tweede' },
    ]
    const counts = [counted('c', 10, { cohort: '2025' }), ...other.map((one, at) => counted(`o${at}`, 1, { cohort: '2025', ...one }))]
    const scope = { route: 'techniek', cohort: '2025', phase: 'VO', leerjaar: 3, level: 'tl' }
    // 10 × 900000 / 5
    expect(cents(withRule({ ...share, ...scope }, { counts, funding: [funded(900_000)] }))).toEqual([1_800_000])
  })

  it('takes the amount of the school and level before a general one', () => {
    const funding = [
      funded(500, { id: 'a' }),
      funded(600, { id: 'b', level: 'tl' }),
      funded(700, { id: 'c', party: 'vmbo' }),
      funded(800, { id: 'd', party: 'vmbo', level: 'tl' }),
    ]
    const prices = [4, 3, 2, 1].map((count) => {
      return linesOf(settle(withRule(share, { counts: [counted('x', 1)], funding: funding.slice(0, count) })))[0]?.price?.cents
    })
    expect(prices).toEqual([800, 700, 600, 500])
  })

  it('of the mbo’s funding goes the other way', () => {
    const rule = { ...share, payee: 'vmbo', payers: ['mbo'], funding: 'mbo', phase: 'MBO' }
    const counts = [counted('c', 10, { partner: 'mbo', phase: 'MBO', level: 'mbo-2' })]
    const settled = settle(withRule(rule, { counts, funding: [funded(800_000, { side: 'mbo' })] }))
    // 10 × 800000 / 5
    expect(settled.statements.map(({ payer, payee, cents: owed }) => [payer, payee, owed])).toEqual([['mbo', 'vmbo', 1_600_000]])
  })

  it('counts on another day when the rule says so', () => {
    const counts = [counted('c1', 10), counted('c2', 8, { teldatum: '2026-02-01' })]
    // 8 × 900000 / 5
    expect(cents(withRule({ ...share, teldatum: '02-01' }, { counts, funding: [funded(900_000)] }))).toEqual([1_440_000])
  })

  it('by days takes each day of a pupil once, within the days of the rule', () => {
    const pupilDays = [
      present('p1', 'leerling-1', '2025-08-01', '2026-07-31'),
      // ten days, of which four fall together with these
      present('p2', 'leerling-2', '2025-09-01', '2025-09-10'),
      present('p3', 'leerling-2', '2025-09-07', '2025-09-12'),
      present('p4', 'leerling-3', '2024-08-01', '2025-07-31'),
    ]
    const settled = settle(withRule({ ...share, measure: 'pupil-days' }, { pupilDays, funding: [funded(900_000)] }))
    // 365 + 12 days; 377 × 900000 / (5 × 365) = 185917.8
    expect(linesOf(settled)).toMatchObject([
      { quantity: { number: 377, unit: 'pupil-days' }, cents: 185_918, sources: ['bekostiging', 'p1', 'p2', 'p3'] },
    ])
  })

  it('holds from the first to the last day of its clause', () => {
    const world = (from: string, to: string | null) =>
      withRule(share, { clauses: [{ ...CLAUSE, from, to }], counts: [counted('c', 5)], funding: [funded(900_000)] })
    // 5 × 900000 / 5; the count is on 1 October 2025
    expect([world('2025-10-01', null), world('2020-08-01', '2025-10-01')].map(cents)).toEqual([[900_000], [900_000]])
    expect([world('2025-10-02', null), world('2020-08-01', '2025-09-30')].map(cents)).toEqual([[], []])
  })
})

describe('a price per hour', () => {
  const price = { kind: 'hour-price', cents: 5000 }

  it.each([
    // below, on and above the budget of 120 hours at € 50
    [119.99, 599_950, 0],
    [120, 600_000, 0],
    [120.01, 600_000, 1],
  ])('for %f hours bills %i cents', (hours, billed, findings) => {
    const settled = settle(withRule({ ...price, budget: { hours: 120, per: 'rule' } }, { hours: [worked('h', hours)] }))
    expect([linesOf(settled).map((line) => line.cents), settled.findings.length]).toEqual([[billed], findings])
  })

  it('has a budget for each route or person when agreed so', () => {
    const hours = [
      worked('a', 60, { route: 'x', person: 'A' }),
      worked('b', 60, { route: 'x', person: 'B' }),
      worked('c', 60, { route: 'y', person: 'B' }),
    ]
    const billed = (per: string) => cents(withRule({ ...price, budget: { hours: 100, per } }, { hours }))
    // all: 180 of 100; x 120 of 100 and y 60; A 60 and B 120 of 100
    expect([billed('rule'), billed('route'), billed('person')]).toEqual([[500_000], [500_000, 300_000], [300_000, 500_000]])
  })

  it('with several payers goes by whom the hours were for', () => {
    const hours = [worked('a', 10, { for: 'vmbo' }), worked('b', 5, { for: 'tweede' }), worked('c', 1, { for: null })]
    const settled = settle(withRule({ ...price, payers: ['vmbo', 'tweede'] }, { hours }))
    expect(linesOf(settled).map((line) => [line.payer, line.cents])).toEqual([
      ['tweede', 25_000],
      ['vmbo', 50_000],
    ])
    expect(settled.findings.map(({ rule, subject }) => [rule, subject])).toEqual([['hours-for-nobody', 'regel']])
  })

  it('leaves the payee’s own work alone, also with one payer', () => {
    // 37.5 for the vmbo × € 50 = € 1,875; 2.25 + 0.5 = 2.75 hours of nobody
    const hours = [worked('a', 37.5), worked('b', 2.25, { for: null }), worked('c', 0.5, { for: null }), worked('d', 9, { for: 'tweede' })]
    const settled = settle(withRule(price, { hours }))
    expect(linesOf(settled).map((line) => [line.payer, line.cents, line.sources])).toEqual([['vmbo', 187_500, ['a']]])
    const found = settled.findings.find(({ rule }) => rule === 'hours-for-nobody')
    expect(found).toMatchObject({ severity: 'look', subject: 'regel', given: { party: 'mbo', hours: 2.75 } })
    expect(settled.billable).toBe(true)
  })
})

describe('a cap and a minimum', () => {
  const fixed = (more: object) => withRule({ kind: 'contribution', cents: 100_000, per: 'school-year', ...more })

  it('are lines of their own', () => {
    expect(cents(fixed({ cap: 80_000 }))).toEqual([100_000, -20_000])
    expect(cents(fixed({ minimum: 120_000 }))).toEqual([100_000, 20_000])
    expect(cents(fixed({ cap: 100_000, minimum: 100_000 }))).toEqual([100_000])
  })

  it('leave a minimum for who has no line', () => {
    const none = withRule({ ...share, minimum: 5000 }, { counts: [counted('c', 0)], funding: [funded(1)] })
    expect(cents(none)).toEqual([5000])
  })
})

describe('pots', () => {
  const over = (by: string) => [{ share: { of: 1, over: 1 }, parties: ['mbo', 'tweede', 'vmbo'], by }]

  it('are one a school year', () => {
    const costs = [spent('a', 'mbo', 300), spent('b', 'mbo', 600, { date: '2026-08-15' })]
    const settlement = withPot(
      { kind: 'shared-costs', costs: ['kosten'], parts: over('equal') },
      { costs, period: { from: '2025-08-01', to: '2027-07-31' } },
    )
    expect(settle(settlement).pots.map((pot) => pot.cents)).toEqual([300, 600])
  })

  it('divide a bus by the pupils on the count date', () => {
    const counts = [counted('a', 30), counted('b', 10, { party: 'tweede' }), counted('c', 0, { party: 'mbo' })]
    const settlement = withPot(
      { kind: 'shared-transport', costs: ['kosten'], parts: over('pupils') },
      { counts, costs: [spent('bus', 'mbo', 1001)] },
    )
    // 1001 × 30/40 = 750.75, × 10/40 = 250.25
    expect(cents(settlement)).toEqual([250, 751])
  })

  it.each([
    // costs 1000, a quarter by the partners: the grant pays at most 750
    [749, 251, 0],
    [750, 250, 0],
    [751, 250, 1],
  ])('of a subsidy of %i leave %i for the partners', (grant, left, findings) => {
    const settlement = withPot(
      { kind: 'subsidy', costs: ['kosten'], cents: grant, coFinancing: { of: 1, over: 4 }, parts: over('equal') },
      { costs: [spent('a', 'mbo', 1000)] },
    )
    const settled = settle(settlement)
    expect([settled.pots[0]?.cents, settled.findings.length]).toEqual([left, findings])
  })
})

describe('a diploma bonus', () => {
  it('is for diplomas before the day, of the level', () => {
    const diploma = (id: string, date: string, niveau: number) => ({ id, party: 'vmbo', date, niveau, diplomas: 1 })
    const diplomas = [diploma('a', '2026-06-30', 2), diploma('b', '2026-07-01', 2), diploma('c', '2026-06-30', 1)]
    expect(cents(withRule({ kind: 'diploma-bonus', cents: 850_000, niveau: 2, before: '2026-07-01' }, { diplomas }))).toEqual([850_000])
  })
})

describe('a correction', () => {
  const world = (pupils: number, billed: Settlement['billed'] = []) =>
    withRule({ ...share, rounding: 'down' }, { counts: [counted('c', pupils)], funding: [funded(900_000)], billed })

  it('is a new line with the difference, and names what it corrects', () => {
    const [first] = linesOf(settle(world(23)))
    if (!first) throw new Error('no line')
    const { id, subject, rule, kind, clause, payer, payee } = first
    const billed = [{ id, subject, rule, kind, clause, payer, payee, cents: first.cents }]
    const later = linesOf(settle(world(22, billed)))
    // one pupil less: 900000 / 5
    expect(later).toMatchObject([
      { subject, cents: -180_000, remarks: [{ remark: 'correction', given: { cents: 4_140_000, now: 3_960_000, lines: id } }] },
    ])
    expect(later[0]?.id).not.toBe(id)
    expect(linesOf(settle(small({ billed })))).toMatchObject([{ subject, cents: -4_140_000, rule: 'regel' }])
    expect(linesOf(settle(world(23, billed)))).toEqual([])
  })
})

describe('a rule of an agreement', () => {
  const counts = [
    counted('a', 10, { cohort: '2025' }),
    counted('b', 4, { route: 'zorg', cohort: '2025' }),
    counted('c', 3, { cohort: '2024', leerjaar: 4 }),
  ]
  const of = (routes: object[] | null) =>
    settle(withRule({ kind: 'funding-share', share: { of: 1, over: 5 }, routes }, { counts, funding: [funded(900_000)] })).statements[0]
      ?.cents

  it('bills the pupils of its routes alone', () => {
    // (10 + 3) × 900000 / 5 = 2340000; with the 4 of zorg 17 × 180000 = 3060000
    expect([of([{ route: 'techniek' }]), of(null)]).toEqual([2_340_000, 3_060_000])
  })
  it('and of its cohorts', () => expect(of([{ route: 'techniek', cohorts: ['2025'] }])).toBe(1_800_000))
})
