import { expect, test } from 'vitest'
import { printVerification } from './print.ts'
import { plannedOutput } from './testing/planned-output.ts'
import { verify } from './verify.ts'

const figures = verify(plannedOutput())
const lineOf = (text: string, id: string) => text.split('\n').find((line) => line.includes(`${id} `)) ?? ''

test('a line per figure, in the language, with columns that align', () => {
  const text = printVerification(figures, 'nl')
  const lines = text.split('\n').slice(0, 226)
  const column = lines[0]?.indexOf('gepubliceerd  ') ?? -1
  expect(lines.every((line) => line.charAt(column - 1) === ' ' && line.charAt(column) !== ' ')).toBe(true)
  expect(lineOf(text, 'leerlingen-in-vm2/tranche-2008/2009-2010/vm2')).toMatch(/^gelijk +ingevoerd .* 624 · 59,8 % +624 · 59,77 %/)
  expect(lineOf(printVerification(figures, 'en'), 'leerlingen-in-vm2/tranche-2008/2009-2010/vm2')).toMatch(/^equal +put in .* 59\.8 %/)
})

test('a test shows whether it was significant, p and phi', () => {
  const text = printVerification(figures, 'nl')
  const line = lineOf(text, 'test/zoals-beoogd/vsv/tranche-2008/landelijk-2008/2012-10-01')
  expect(line).toContain('ja · p <0,01 · phi −0,02')
})

test('the summary closes it', () => {
  const last = printVerification(figures, 'nl').trimEnd().split('\n').slice(-6)
  expect(last[0]).toBe('225 gepubliceerde cijfers en toetsen')
  expect(last[4]).toBe('0 onverklaard')
  expect(last[5]).toBe('0 ontbreken')
})
