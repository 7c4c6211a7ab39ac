import { describe, expect, it } from 'vitest'
import { settlementCsv } from './csv.ts'
import { REMARKS, UNITS } from './line.ts'
import { settle } from './settle.ts'
import { CLAUSE, counted, funded, withRule } from './testing/small.ts'
import { euro, priceText, quantityText, remarkText } from './words.ts'

describe('amounts in words', () => {
  it.each([
    [4_140_000, '€ 41.400,00', '€ 41,400.00'],
    [-1, '−€ 0,01', '−€ 0.01'],
    [0, '€ 0,00', '€ 0.00'],
  ])('%i cents', (cents, dutch, english) => {
    expect([euro('nl', cents), euro('en', cents)]).toEqual([dutch, english])
  })

  it('show the share of a price', () => {
    const price = (share: { of: number; over: number } | null, per = 1) => priceText('nl', { cents: 900_000, share, per })
    expect(price(null)).toBe('€ 9.000,00')
    expect(price({ of: 1, over: 1 })).toBe('€ 9.000,00')
    expect(price({ of: 4, over: 5 })).toBe('€ 9.000,00 × 4/5')
    expect(price({ of: 750, over: 10_000 })).toBe('€ 9.000,00 × 7,5%')
    expect(price({ of: 1, over: 5 }, 365)).toBe('€ 9.000,00 × 1/5 / 365')
    expect(priceText('nl', null)).toBe('–')
  })

  it('show a quantity with as many decimals as it has', () => {
    expect(quantityText('nl', { number: 86.25, unit: 'hours', of: null })).toBe('86,25 uur')
    expect(quantityText('nl', { number: 19, unit: 'weight', of: 44 })).toBe('19/44 deel')
    for (const unit of UNITS) expect(quantityText('en', { number: 1, unit, of: null })).toMatch(/^1 \w+/)
  })

  it.each(REMARKS)('remark %s is a sentence', (remark) => {
    const given = { cents: 1, now: 2, lines: 'a', hours: 3, budget: 2 }
    for (const language of ['nl', 'en'] as const) expect(remarkText(language, { remark, given })).toMatch(/^[A-Z\d][^[\]]*\.$/)
  })
})

describe('the CSV for the finance system', () => {
  const settled = settle(
    withRule(
      { kind: 'funding-share', share: { of: 1, over: 5 }, clause: { ...CLAUSE, agreement: '=1+1' }, cap: 100_000 },
      { clauses: [{ ...CLAUSE, agreement: '=1+1', from: '2024-08-01', to: null }], counts: [counted('c', 3)], funding: [funded(900_001)] },
    ),
  )
  const lines = settlementCsv(settled, 'nl').split('\r\n')

  it('is for a Dutch spreadsheet', () => {
    expect(lines[0]).toMatch(/^\uFEFFbetaler;ontvanger;regel-id;overeenkomst;/)
    // 3 × 900001 / 5 = 540000.6, and back to the cap of € 1,000
    expect(lines[1]).toContain(';3;leerlingen;9000,01;1/5;5400,01;')
    expect(lines[2]).toContain(';1;keer;-4400,01;;-4400,01;')
    expect(lines.slice(3)).toEqual([''])
  })

  it('runs no formula', () => {
    expect(lines[1]).toContain(";'=1+1;")
  })
})
