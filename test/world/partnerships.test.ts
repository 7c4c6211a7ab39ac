import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seePairs } from '../../src/cooperation/signal/gather.actions.ts'
import { drawUp } from '../../src/cooperation/statement/draw-up.actions.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { openTestDatabase } from '../../src/platform/database/testing/test-database.ts'
import { cost, funding, hours, key, rules, settles } from './partnerships/money.ts'
import { openStage, type PartnershipPlan, type Stage } from './partnerships/stage.ts'
import { agrees, counts, meets } from './partnerships/year.ts'

/**
 * Each partnership that ran (domain.md 3.2), set up from its templates and played for a year by its own people: agreement,
 * meetings, a list that all confirm, a statement that both sides approve. Numbers of pupils and hours are invented where the
 * source has none; amounts are worked out by hand beside them.
 */
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const played = async (plan: Omit<PartnershipPlan, 'year' | 'scheme'> & Partial<PartnershipPlan>): Promise<Stage> =>
  openStage(database.db, { scheme: 'dlr', year: 2026, ...plan })
const year = ({ plan }: Stage, day: string): string => `${plan.year + 1}-${day}`

describe('TOT-route', () => {
  let stage: Stage
  beforeAll(async () => {
    const pupils = { Uilenhof: { 3: 13, 4: 11 }, Insula: { 3: 10, 4: 10 } }
    const school = (name: keyof typeof pupils) => ({ level: 'vmbo-tl', pupils: pupils[name] })
    stage = await played({ name: 'TOT-route', vo: { Uilenhof: school('Uilenhof'), Insula: school('Insula') }, mbo: ['Da Vinci'] })
    await agrees(stage, 'tot-route')
  })

  test('a planning meeting a year, and a steering group until it runs', async () => {
    const { bodies, states } = await meets(stage, 'tot-route')
    // here a meeting without one side still counts
    expect([bodies.toSorted(), states]).toEqual([
      ['Planningsoverleg', 'Stuurgroep'],
      ['held', 'held'],
    ])
  })

  test('44 pupils on the list', async () => expect(await counts(stage)).toBe(44))

  test('a fifth and four fifths of € 9,000: € 41,400 and € 151,200 in all', async () => {
    await stage.on(year(stage, '07-01'))
    await funding(stage, '9000')
    await cost(stage, 'Da Vinci', 'vervoer', '4400')
    await rules(stage, 'tot-route', 'Da Vinci', ['Uilenhof', 'Insula'])
    const uilenhof = (await settles(stage, 'Uilenhof', 'Da Vinci')).Uilenhof
    const insula = (await settles(stage, 'Insula', 'Da Vinci')).Insula
    // 13 × 900000/5 = 2340000; 11 × 900000 × 4/5 = 7920000; bus 440000 × 24/44 = 240000
    expect(uilenhof).toEqual([
      ['bus', 240_000],
      ['leerjaar-3', 2_340_000],
      ['leerjaar-4', 7_920_000],
    ])
    // 10 × 180000 = 1800000; 10 × 720000 = 7200000; bus 440000 × 20/44 = 200000
    expect(insula).toEqual([
      ['bus', 200_000],
      ['leerjaar-3', 1_800_000],
      ['leerjaar-4', 7_200_000],
    ])
    // 23 pupils: 2340000 + 1800000; 21 pupils: 7920000 + 7200000
    const both = (name: string) =>
      [...(uilenhof ?? []), ...(insula ?? [])].filter(([rule]) => rule === name).reduce((sum, [, cents]) => sum + cents, 0)
    expect([both('leerjaar-3'), both('leerjaar-4')]).toEqual([4_140_000, 15_120_000])
  })
})

describe('Het Element', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await played({
      name: 'Het Element',
      vo: { Element: { level: 'vmbo-kb', pupils: { 3: 40, 4: 38 } } },
      mbo: ['Mbo Eem', 'Mbo Vallei'],
    })
    await agrees(stage, 'element')
  })

  test('the boards meet with each mbo about the split of the offer', async () => {
    const { bodies, states } = await meets(stage, 'element')
    expect(bodies.toSorted()).toEqual(['Bestuursoverleg Mbo Eem', 'Bestuursoverleg Mbo Vallei', 'Contactpersonen van de routes'])
    expect(states).toEqual(['held', 'held'])
  })

  test('78 pupils on the list', async () => expect(await counts(stage)).toBe(78))

  test('€ 50 an hour, within 120, 100 and 100 hours', async () => {
    await stage.on(year(stage, '07-01'))
    await rules(stage, 'element', 'Mbo Eem', ['Element'])
    await hours(stage, 'Mbo Eem', 'Element', 'docent', '130')
    await hours(stage, 'Mbo Eem', 'Element', 'stagebegeleider', '128,5')
    await hours(stage, 'Mbo Eem', 'Element', 'contactpersoon', '100')
    await hours(stage, 'Mbo Eem', 'Element', 'aansluiting', '86,25')
    // 86.25 × 5000 = 431250; 100 × 5000; 130 × 5000; of 128.5 hours only 120 × 5000
    expect((await settles(stage, 'Element', 'Mbo Eem')).Element).toEqual([
      ['aansluiting', 431_250],
      ['contactpersoon', 500_000],
      ['docent', 650_000],
      ['stagebegeleider', 600_000],
    ])
  })
})

describe('Profijt', () => {
  let stage: Stage
  beforeAll(async () => {
    const school = { level: 'vmbo-bb', pupils: { 3: 12 } }
    stage = await played({ name: 'Profijt', vo: { 'Vmbo A': school, 'Vmbo B': school }, mbo: ['Mbo Achterhoek'] })
    await agrees(stage, 'profijt')
  })

  test('a meeting to which one side does not come, is not held', async () => {
    const { bodies, states } = await meets(stage, 'profijt')
    expect(bodies).toContain('Directieberaad')
    expect(states).toEqual(['held', 'not-held'])
  })

  test('24 pupils on the list', async () => expect(await counts(stage)).toBe(24))

  test('half the mbo, half the vo schools by their key; only vo chairs count; closed purses', async () => {
    await stage.on(year(stage, '07-01'))
    await key(stage, 'Vmbo A', '400', '0,35')
    await key(stage, 'Vmbo B', '300', '0,5')
    await cost(stage, 'Mbo Achterhoek', 'profijt', '20000')
    await cost(stage, 'Mbo Achterhoek', 'subsidie', '40000')
    await cost(stage, 'Vmbo B', 'activiteiten', '350')
    await hours(stage, 'Vmbo A', null, 'voorzitter', '10')
    await hours(stage, 'Mbo Achterhoek', null, 'voorzitter', '12')
    const asked = { voorzitter: '60', bijdrage: '1500', subsidie: '30000', 'eigen-deel': '1/2' }
    await rules(stage, 'profijt', 'Mbo Achterhoek', ['Vmbo A', 'Vmbo B'], asked)
    // keys 400 × 0.35 = 140 and 300 × 0.5 = 150, together 290
    // pot: 2000000 + 10 h × 6000 = 2060000, half 1030000: × 140/290 = 497241.38, × 150/290 = 532758.62; the cent to the .62
    // grant: costs 4000000, the partners pay half: 2000000, half of it 1000000: × 140/290 = 482758.62, × 150/290 = 517241.38
    expect((await settles(stage, 'Vmbo A', 'Mbo Achterhoek'))['Vmbo A']).toEqual([
      ['bijdrage', 150_000],
      ['kosten', 497_241],
      // what A paid itself: its chair’s hours
      ['kosten', -60_000],
      ['subsidie', 482_759],
    ])
    const b = await settles(stage, 'Vmbo B', 'Mbo Achterhoek')
    expect(b['Vmbo B']).toEqual([
      ['bijdrage', 150_000],
      ['kosten', 532_759],
      ['subsidie', 517_241],
    ])
  })
})

describe('Dr. Nassau and Drenthe College (Assen)', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await played({ name: 'Assen', vo: { Nassau: { level: 'vmbo-bb', pupils: { 3: 55, 4: 55 } } }, mbo: ['Drenthe'] })
    await agrees(stage, 'assen')
  })

  test('development groups and a steering group meet', async () => {
    const { bodies, states } = await meets(stage, 'assen')
    expect([bodies.includes('Stuurgroep'), states]).toEqual([true, ['held', 'held']])
  })

  test('110 pupils on the list', async () => expect(await counts(stage)).toBe(110))

  test('taakuren are recorded, the project office is shared, a teacher at the other side is billed, both ways', async () => {
    await stage.on(year(stage, '07-01'))
    await hours(stage, 'Drenthe', 'Nassau', 'docent', '37,5')
    await hours(stage, 'Nassau', 'Drenthe', 'docent', '8')
    await hours(stage, 'Nassau', null, 'taakuren', '24')
    await rules(stage, 'assen', 'Drenthe', ['Nassau'], { projectbureau: '25000', docent: '62,50' })
    const owed = await settles(stage, 'Nassau', 'Drenthe')
    // 37.5 × 6250 = 234375; half of 2500000; 8 × 6250 = 50000
    expect(owed.Nassau?.filter(([, cents]) => cents !== 0)).toEqual([
      ['docent-mbo', 234_375],
      ['projectbureau', 1_250_000],
    ])
    expect(owed.Drenthe?.filter(([, cents]) => cents !== 0)).toEqual([['docent-vmbo', 50_000]])
    expect([...(owed.Nassau ?? []), ...(owed.Drenthe ?? [])].some(([rule, cents]) => rule === 'taakuren' && cents === 0)).toBe(true)
  })
})

describe('Willem van Oranje and Koning Willem I', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await played({
      name: 'Autotechniek',
      vo: { 'Willem van Oranje': { level: 'vmbo-kb', pupils: { 4: 16 } } },
      mbo: ['Koning Willem I'],
    })
  })

  test('they meet without an agreement', async () => {
    const { bodies, states } = await meets(stage, 'willem-van-oranje')
    expect([bodies, states]).toEqual([['Overleg vmbo en mbo'], ['held', 'held']])
  })

  test('and count together', async () => expect(await counts(stage)).toBe(16))

  test('nothing is owed, nothing is blocked; that there is no agreement is said', async () => {
    await stage.on(year(stage, '07-01'))
    const act = await stage.as(stage.coordinator)
    const [one, other] = ['Willem van Oranje', 'Koning Willem I'].map((name) => stage.schools[name]?.institution ?? '')
    expect(await drawUp(act, { from: '2026-08-01', to: '2027-07-31', one: one ?? '', other: other ?? '' })).toEqual({
      ok: false,
      why: 'no-rules',
    })
    const [pair] = await seePairs(act)
    const kinds = pair?.signals.map(({ kind }) => kind) ?? []
    expect(kinds).toContain('no-agreement')
    // the mbo missed one meeting, not two: no side is silent; what was promised there is overdue by now
    expect([kinds.includes('side-silent'), kinds.includes('action-overdue'), kinds.includes('decision-overdue')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('VM2, technology', () => {
  let stage: Stage
  beforeAll(async () => {
    const vo = { 'Vmbo Techniek': { level: 'vmbo-bb', pupils: { 3: 31 } } }
    stage = await played({ name: 'VM2 techniek', scheme: 'vm2', year: 2009, vo, mbo: ['Mbo Techniek'] })
    await agrees(stage, 'vm2-technology')
  })

  // the portrait names no bodies: those of a partnership of the same size
  test('they meet', async () => expect((await meets(stage, 'willem-van-oranje')).states).toEqual(['held', 'held']))

  test('31 pupils on the list of 1 October 2009', async () => expect(await counts(stage)).toBe(31))

  test('the mbo’s costs, and a percentage of the funding for exams and administration', async () => {
    await stage.on(year(stage, '07-01'))
    await funding(stage, '8500')
    await cost(stage, 'Mbo Techniek', 'techniek', '12345,50')
    await rules(stage, 'vm2-technology', 'Mbo Techniek', ['Vmbo Techniek'], { examens: '7,5', administratie: '2,5' })
    // 31 × 850000 × 2.5 % = 658750; × 7.5 % = 1976250
    expect((await settles(stage, 'Vmbo Techniek', 'Mbo Techniek'))['Vmbo Techniek']).toEqual([
      ['administratie', 658_750],
      ['examens', 1_976_250],
      ['kosten-mbo', 1_234_550],
    ])
  })
})
