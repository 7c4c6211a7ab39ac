import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettlement } from './file/read-settlement.ts'
import { type Settled, settle } from './settle.ts'

const folder = join(import.meta.dirname, '../../../test/settlement')

function settled(name: string): Settled {
  const read = readSettlement(readFileSync(join(folder, `${name}.json`), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return settle(read.settlement)
}

/** Rule and cents of each line that a payer owes, in the order of the rules. */
const owed = ({ statements }: Settled, payer: string, payee: string): [string, number][] =>
  statements.find((one) => one.payer === payer && one.payee === payee)?.lines.map(({ rule, cents }) => [rule, cents]) ?? []
const total = ({ statements }: Settled, payer: string): number | undefined => statements.find((one) => one.payer === payer)?.cents
const names = ({ findings }: Settled): string[] => findings.map(({ rule }) => rule)

describe('TOT-route: 1/5 and 4/5 of the funding, and a shared bus', () => {
  const tot = settled('tot')

  it('bills 23 pupils in year 3 and 21 in year 4 at € 9,000', () => {
    // 23 × 900000 × 1/5 = 4140000; 21 × 900000 × 4/5 = 15120000
    // bus € 7,845.50 over 44 and 19 of 63 pupils: 784550 × 44/63 = 547939.68, × 19/63 = 236610.32; the cent to the first
    expect(owed(tot, 'uilenhof', 'davinci')).toEqual([
      ['bus', 547_940],
      ['leerjaar-3', 4_140_000],
      ['leerjaar-4', 15_120_000],
    ])
    expect(owed(tot, 'insula', 'davinci')).toEqual([['bus', 236_610]])
    expect([total(tot, 'uilenhof'), tot.billable, tot.findings]).toEqual([19_807_940, true, []])
  })

  it('names clause, version, quantity, price and rows', () => {
    const line = tot.statements.flatMap(({ lines }) => lines).find(({ rule }) => rule === 'leerjaar-4')
    expect(line).toMatchObject({
      clause: { agreement: 'Samenwerkingsovereenkomst TOT-route', clause: 'art. 6 lid 2', version: '3' },
      quantity: { number: 21, unit: 'pupils' },
      price: { cents: 900_000, share: { of: 4, over: 5 } },
      sources: ['tl-2025', 'u4'],
    })
  })

  it('shows who got the cent that remained', () => {
    const bus = tot.statements.flatMap(({ lines }) => lines).filter(({ rule }) => rule === 'bus')
    expect(bus.map(({ payer, remarks }) => [payer, remarks])).toEqual([
      ['insula', []],
      ['uilenhof', [{ remark: 'remainder', given: { cents: 1 } }]],
    ])
  })
})

describe('Het Element: € 50 an hour within 120, 100 and 100 hours', () => {
  const element = settled('element')

  it('bills up to the budget and says what is above it', () => {
    // 70 + 58.5 = 128.5 h, budget 120: 120 × 5000 = 600000; 100 × 5000; 86.25 × 5000 = 431250
    expect(owed(element, 'element', 'mbo-a')).toEqual([
      ['aansluiting', 431_250],
      ['route', 500_000],
      ['stage', 600_000],
    ])
    expect(element.findings).toMatchObject([
      { rule: 'hours-above-budget', severity: 'look', subject: 'stage', given: { hours: 128.5, budget: 120, above: 8.5 } },
    ])
    expect(element.billable).toBe(true)
  })
})

describe('Profijt: half the mbo, half the vo schools by their key', () => {
  const profijt = settled('profijt')

  it('divides costs and the hours of vo chairs alone', () => {
    // pot: 2000001 + 10 h × 6000 = 2060001; the mbo's chair (12 h) does not count
    // halves 1030000.5 each: the cent to the first part, the mbo: 1030001 and 1030000
    // keys 400 × 0.35 = 140, 300 × 0.5 = 150, 200 × 0.2 = 40; together 330
    // 1030000 × 140/330 = 436969.70, × 150/330 = 468181.82, × 40/330 = 124848.48: two cents remain, for the .82 and the .70
    const pot = profijt.pots.find(({ rule }) => rule === 'kosten')
    expect(pot).toEqual({
      rule: 'kosten',
      payee: 'mbo-achterhoek',
      cents: 2_060_001,
      parts: [
        { party: 'mbo-achterhoek', weight: 1, cents: 1_030_001, remainder: 0, advanced: 2_000_001 },
        { party: 'vo-a', weight: 140, cents: 436_970, remainder: 1, advanced: 60_000 },
        { party: 'vo-b', weight: 150, cents: 468_182, remainder: 1, advanced: 0 },
        { party: 'vo-c', weight: 40, cents: 124_848, remainder: 0, advanced: 0 },
      ],
    })
  })

  it('gives back what was paid, adds contribution and co-financing, and records closed purses', () => {
    // STERA: costs 4000000, half by the partners: the grant pays 2000000 of its 3000000; the rest 2000000 over four
    expect(owed(profijt, 'vo-a', 'mbo-achterhoek')).toEqual([
      ['bijdrage', 150_000],
      ['kosten', 436_970],
      ['kosten', -60_000],
      ['stera', 500_000],
    ])
    // 150000 + 468182 + 500000 − 1000000
    expect(total(profijt, 'vo-b')).toBe(118_182)
    expect(owed(profijt, 'mbo-achterhoek', 'vo-b')).toEqual([['overleg', 0]])
    expect(names(profijt)).toEqual(['row-without-rule', 'subsidy-not-used-up'])
  })
})

describe('VM2 technology: costs, and a percentage of the funding for exams and administration', () => {
  const vm2 = settled('vm2-technology')

  it('bills the mbo’s costs, 7.5 % and 2.5 % of € 8,500, and half the bonus', () => {
    // costs 1234550 + 45005; 31 pupils × 850000 × 7.5 % = 1976250, × 2.5 % = 658750; 9 diplomas of level 2 × 850000 / 2 = 3825000
    expect(owed(vm2, 'vmbo', 'mbo')).toEqual([
      ['administratie', 658_750],
      ['bonus', 3_825_000],
      ['examens', 1_976_250],
      ['kosten-mbo', 1_279_555],
    ])
    expect(vm2.billable).toBe(true)
  })
})

describe('Willem van Oranje and Koning Willem I: fifteen years without an agreement', () => {
  it('bills nothing and says so, without standing in the way', () => {
    const wvo = settled('wvo-kwic')
    expect([wvo.statements, wvo.billable, names(wvo)]).toEqual([[], true, ['route-without-agreement', 'row-without-rule']])
  })
})

describe('Assen: an activity schedule, closed purses and a teacher at the other side', () => {
  const assen = settled('assen')

  it('bills the teachers in both directions and half the project office', () => {
    // 37.5 h × 6250 = 234375; project office 2500001 over two: the cent to drenthe, first by name; 8 h × 6250 = 50000
    expect(owed(assen, 'nassau', 'drenthe')).toEqual([
      ['docent', 234_375],
      ['projectbureau', 1_250_000],
      ['taakuren', 0],
    ])
    expect(owed(assen, 'drenthe', 'nassau')).toEqual([
      ['activiteiten', 0],
      ['docent-vmbo', 50_000],
      ['taakuren', 0],
    ])
  })

  it('keeps the hours of taakuren and the costs of closed purses, unbilled', () => {
    const recorded = assen.statements.flatMap(({ lines }) => lines).filter(({ price }) => price === null)
    expect(recorded.map(({ payee, quantity }) => [payee, quantity.number, quantity.unit])).toEqual([
      ['nassau', 412.5, 'euro'],
      ['nassau', 24, 'hours'],
      ['drenthe', 24, 'hours'],
    ])
    expect(names(assen)).toEqual([])
  })
})
