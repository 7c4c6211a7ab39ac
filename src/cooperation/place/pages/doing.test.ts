import { expect, test } from 'vitest'
import { OnBehalf } from './doing.tsx'

const [ONE, TWO] = [
  { id: 'a', name: 'Het Zwaluwnest' },
  { id: 'b', name: 'De Kade' },
]
const shown = (sides: { id: string; name: string }[], more: { chosen?: string; wrong?: string } = {}) =>
  String(OnBehalf({ language: 'nl', name: 'school', sides, chosen: '', ...more }))

test('who speaks for one school reads for which, and is asked nothing', () => {
  const html = shown([ONE])
  expect(html).toContain('Namens: <b>Het Zwaluwnest</b>')
  expect(html).toContain('<input type="hidden" name="school" value="a"/>')
  expect(html).not.toContain('<select')
})

test('who speaks for two is asked, and neither is chosen beforehand', () => {
  const html = shown([ONE, TWO])
  expect(html.match(/<option[^>]*>[^<]*/g)).toEqual([
    '<option value="" selected="">Kies',
    '<option value="a">Het Zwaluwnest',
    '<option value="b">De Kade',
  ])
  expect(shown([ONE, TWO], { chosen: 'b' })).toContain('<option value="b" selected="">De Kade')
  expect(shown([ONE, TWO], { wrong: 'Kies namens wie u dit doet.' })).toContain('Kies namens wie u dit doet.')
})
