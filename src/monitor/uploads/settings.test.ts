import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const read = (levering: string, leverdatum: string) => readSettings({ levering, leverdatum, acceptRejects: false })

test('nothing typed is an unknown delivery without a date', () => {
  expect(read('', ' ')).toEqual({ settings: { levering: 'onbekend', leverdatum: null, acceptRejects: false }, findings: [] })
})

test('what was typed is what is set', () => {
  expect(read('voorlopig', '2013-01-15').settings).toMatchObject({ levering: 'voorlopig', leverdatum: '2013-01-15' })
})

test.each(['2013-02-29', '15-1-2013', 'morgen', '2013-1-15'])('%s is no date', (text) => {
  expect(read('definitief', text).findings).toEqual([{ rule: 'leverdatum-no-date', value: text }])
})

test('a levering that does not exist is found', () => {
  expect(read('half', '').findings).toEqual([{ rule: 'levering-unknown', value: 'half' }])
})
