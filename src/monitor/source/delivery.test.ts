import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isDate, readDelivery } from './delivery.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (text: string): void => writeFileSync(join(folder, 'levering.json'), text)

describe('the delivery', () => {
  it('is unknown when nobody says', () => {
    expect(readDelivery(tmpdir(), {})).toEqual({ levering: 'onbekend', leverdatum: null })
  })
  it('comes from levering.json, and what is said goes first', () => {
    write('{"levering": "voorlopig", "leverdatum": "2012-11-15"}')
    expect(readDelivery(folder, {})).toEqual({ levering: 'voorlopig', leverdatum: '2012-11-15' })
    expect(readDelivery(folder, { levering: 'definitief' })).toEqual({ levering: 'definitief', leverdatum: '2012-11-15' })
  })
  it.each(['', '{', '[]x', '"x"', '{"levering": "bijna"}', '{"leverdatum": "2012-02-30"}'])('%s is refused', (text) => {
    write(text)
    expect(() => readDelivery(folder, {})).toThrow('delivery-unreadable')
  })
})

it('a date is one that the calendar has', () => {
  expect(['2012-02-29', '2013-02-29', '2012-2-29', '', 20120229].map(isDate)).toEqual([true, false, false, false, false])
})
