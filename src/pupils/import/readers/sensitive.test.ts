import { describe, expect, test } from 'vitest'
import { addDropped, type Dropped, droppedByName, looksLikeBsn, looksLikeBsnColumn, showable } from './sensitive.ts'
import { testNumber } from './testing/samples.ts'

describe('the 11-test', () => {
  // 111222333 is the example of the BSN's own documentation; by hand: 9+8+7+12+10+8+9+6−3 = 66 = 6 × 11.
  test('passes 111222333, also written with points, spaces or hyphens', () => {
    for (const text of ['111222333', '111.222.333', ' 1112 22 333 ', '111-222-333']) expect(looksLikeBsn(text)).toBe(true)
  })

  test.each(['111222334', '11122233', '1112223330', '000000000', 'A11222333', ''])('refuses %j', (text) => {
    expect(looksLikeBsn(text)).toBe(false)
  })
})

describe('a column of such numbers', () => {
  test('is recognised by its values, empty cells left out', () => {
    expect(looksLikeBsnColumn(['', testNumber(1), ' ', testNumber(2)])).toBe(true)
  })

  test('also when a spreadsheet took a leading zero from some', () => {
    // 012345672: 8+14+18+20+20+18+14−2 = 110
    expect(looksLikeBsnColumn([testNumber(1), '12345672'])).toBe(true)
    expect(looksLikeBsnColumn(['12345672'])).toBe(false)
  })

  test('is not one with a single other value, nor an empty one', () => {
    expect(looksLikeBsnColumn([testNumber(1), '20301'])).toBe(false)
    expect(looksLikeBsnColumn(['', ' '])).toBe(false)
  })
})

test.each([
  ['BSN', 'bsn'],
  ['Burgerservicenr.', 'bsn'],
  ['bsn_ondwnr-4', 'bsn'],
  ['BSN moeder', 'bsn'],
  ['Persoonsgebonden nummer', 'pgn'],
  ['Onderwijsnummer', 'onderwijsnummer'],
  ['ECK-iD', 'eckid'],
  ['Etniciteit', 'etniciteit'],
  ['Nationaliteit 2', 'nationaliteit'],
  ['Geboorteland', 'land'],
  ['Land van herkomst', 'land'],
  ['Geboorteland vader', 'land_vader'],
  ['land_moeder', 'land_moeder'],
  ['Geboorteland ouder 2', 'land_moeder'],
  ['Pasfoto', 'fotourl'],
  ['Gewicht', 'gewicht'],
])('%s is %s by its name', (header, kind) => {
  expect(droppedByName(header)).toBe(kind)
})

test.each(['Leerlingnummer', 'Achternaam', 'Landelijke code', 'Onderwijssoort', 'Leerweg', 'Geboortedatum', ''])(
  '%j may be kept',
  (header) => {
    expect(droppedByName(header)).toBeNull()
  },
)

test('counting adds up', () => {
  const dropped: Dropped = {}
  addDropped(dropped, 'bsn')
  addDropped(dropped, 'bsn', 2)
  expect(dropped).toEqual({ bsn: 3 })
})

test('what is shown in a sentence has no such number, and is short', () => {
  expect(showable(`leerling ${testNumber(0)} (2026)`)).toBe('leerling ••••••••• (2026)')
  expect(showable('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`)
  expect(showable(`77${testNumber(0)}77`)).toBe('•••••••••')
  expect(showable('31-02-2009')).toBe('31-02-2009')
})
