import { describe, expect, test } from 'vitest'
import { aBlock, aDesign, aUnit } from '../testing/designs.ts'
import { ledger } from './ledger.ts'

/** Two books side by side: five units, 32 weeks of the mbo. */
const UNITS = [
  aUnit('motor', { vmboWeeks: 12, mboWeeks: 11, taughtIn: ['vmbo'] }),
  aUnit('remmen', { vmboWeeks: 6, mboWeeks: 8, taughtIn: ['vmbo'] }),
  aUnit('elektra', { vmboWeeks: 7, mboWeeks: 7, taughtIn: ['vmbo'] }),
  aUnit('rekenen', { vmboWeeks: 5, mboWeeks: 4, taughtIn: ['vmbo', 'mbo'] }),
  aUnit('hybride', { vmbo: null, mboWeeks: 2 }),
]

test('what is taught once wins the weeks of the other side; twice and nowhere win nothing', () => {
  const { lines, totals } = ledger(aDesign({ units: UNITS }))
  expect(lines.map(({ unit, cover, weeksWon }) => [unit.id, cover, weeksWon])).toEqual([
    ['motor', 'once', 11],
    ['remmen', 'once', 8],
    ['elektra', 'once', 7],
    ['rekenen', 'twice', 0],
    ['hybride', 'not', 0],
  ])
  expect(totals).toMatchObject({ units: { once: 3, twice: 1, not: 1 }, weeksWon: 26, weeksOpen: 0 })
})

test('the sheet: 30 of 32 weeks stand in both books, 26 are won', () => {
  const { sheet } = ledger(aDesign({ units: UNITS })).totals
  // overlap 11 + 8 + 7 + 4 = 30; new 2; won 11 + 8 + 7 = 26
  expect(sheet).toEqual({ mboWeeks: 32, overlap: 30, new: 2, overlapShare: 30 / 32, newShare: 2 / 32, wonShare: 26 / 32, open: 0 })
})

test('80 % overlap and 20 % new, as the teachers of Willem van Oranje and Koning Willem I found', () => {
  const units = [
    aUnit('known', { mboWeeks: 32, vmboWeeks: 32, taughtIn: ['vmbo'] }),
    aUnit('new', { vmbo: null, mboWeeks: 8, taughtIn: ['mbo'] }),
  ]
  expect(ledger(aDesign({ units })).totals.sheet).toMatchObject({ overlapShare: 0.8, newShare: 0.2, wonShare: 0.8 })
})

describe('blocks say more than the unit', () => {
  const cover = (...blocks: Parameters<typeof aBlock>[1][]) => {
    const units = [aUnit('u', { vmboWeeks: 3, mboWeeks: 5, taughtIn: ['vmbo', 'mbo'] })]
    const all = blocks.map((given, at) => aBlock(`b${at}`, { units: ['u'], ...given }))
    const [line] = ledger(aDesign({ units, blocks: all })).lines
    return line && [line.cover, line.weeksWon, line.notCountedFor]
  }

  test('one block for both sides is once; the side where it is not taught wins its weeks', () => {
    expect(cover({ counts: 'both', place: 'vmbo' })).toEqual(['once', 5, []])
    expect(cover({ counts: 'both', place: 'mbo' })).toEqual(['once', 3, []])
    expect(cover({ counts: 'both', place: 'company' })).toEqual(['once', 3, []])
  })

  test('a block for each side is twice, more blocks of one side are once', () => {
    expect(cover({ counts: 'vmbo' }, { counts: 'mbo' })).toEqual(['twice', 0, []])
    expect(cover({ place: 'vmbo' }, { taughtBy: 'mbo' })).toEqual(['twice', 0, []])
    expect(cover({ counts: 'vmbo' }, { counts: 'both', place: 'mbo' })).toEqual(['once', 5, []])
  })

  test('taught once but counted by one side wins nothing yet, and says so', () => {
    expect(cover({ counts: 'vmbo' })).toEqual(['once', 0, ['mbo']])
    expect(cover({ place: 'vmbo' })).toEqual(['once', 5, []])
  })

  test('a block that counts for neither teaches nothing', () => {
    expect(cover({ counts: 'neither', place: 'vmbo' })).toEqual(['not', 0, []])
  })
})

test('weeks that are not filled in stay open', () => {
  const { totals } = ledger(aDesign({ units: [aUnit('u', { taughtIn: ['vmbo'] })] }))
  expect(totals).toMatchObject({ weeksWon: 0, weeksOpen: 1, sheet: { overlapShare: null, open: 1 } })
})

test('findings name the unit, and blocks that name one which is not there', () => {
  const { findings } = ledger(aDesign({ units: UNITS, blocks: [aBlock('b', { units: ['gone'] })] }))
  expect(findings.map(({ rule, field }) => [rule, field])).toEqual([
    ['ledger/taught-twice', 'units/rekenen'],
    ['ledger/taught-nowhere', 'units/hybride'],
    ['ledger/unknown-unit', 'blocks/b/units'],
  ])
})

test('nothing is an empty ledger', () => {
  expect(ledger(aDesign()).totals).toMatchObject({ units: { once: 0, twice: 0, not: 0 }, weeksWon: 0, sheet: { overlapShare: null } })
})
