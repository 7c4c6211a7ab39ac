import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#platform/i18n.ts'
import { MEASURES_FOR_TEST, ROWS } from './advice-text.rows.ts'
import { adviceText } from './advice-text.ts'
import { advise } from './advise.ts'
import { comparison } from './fixture.ts'

const dutch = (change: Parameters<typeof comparison>[0] = {}) => adviceText('nl', advise(comparison(change)))

describe('in Dutch', () => {
  test('starts with the question', () => {
    expect(dutch().sentences[0]).toBe('Halen meer leerlingen een startkwalificatie dan hun voorgangers op dezelfde scholen?')
    expect(dutch({ measure: 'vsv', versus: 'landelijk' }).sentences[0]).toBe('Vallen minder leerlingen uit (vsv) dan landelijk?')
  })

  test.each([
    [{}, 'Ja, meer startkwalificaties dan voorgangers'],
    [{ difference: -0.085, low: -0.127, high: -0.042 }, 'Nee, minder startkwalificaties dan voorgangers'],
    [{ measure: 'vsv', difference: -0.085, low: -0.127, high: -0.042 }, 'Ja, minder vsv dan voorgangers'],
    [{ measure: 'vsv' }, 'Nee, meer vsv dan voorgangers'],
    [{ holmP: 0.2 }, 'Misschien: meer startkwalificaties dan voorgangers'],
    [{ p: 0.2, holmP: 0.4 }, 'Niet aangetoond: een verschil in startkwalificaties met voorgangers'],
    [{ a: ['<5', 1000] }, 'Niet te zeggen: startkwalificaties naast voorgangers'],
  ] as const)('title of %o: %s', (change, title) => {
    expect(dutch(change as Parameters<typeof comparison>[0]).title).toBe(title)
  })

  test('shares, interval and source carry the numbers', () => {
    const { sentences, source } = dutch()
    expect(sentences).toContain('De route heeft 43,2% (432 van 1.000), voorgaand 2007 34,7% (347 van 1.000).')
    expect(sentences).toContain('Het verschil is +8,5 procentpunten en ligt met 95% zekerheid tussen +4,2 en +12,7.')
    expect(source).toBe('Chi-kwadraat 15,2; p < 0,001; na correctie p = 0,001; phi +0,09; n = 1.000 en 1.000')
  })

  test('zero in the interval is not evidence of no difference', () => {
    const { sentences } = dutch({ low: -0.01, p: 0.2, holmP: 0.4 })
    expect(sentences).toContain(
      'Nul ligt in het interval: er kan ook geen verschil zijn. Dat is iets anders dan bewijs dat er geen verschil is.',
    )
  })

  test('an expected count just below 5 does not read as 5,0', () => {
    expect(dutch({ smallestExpected: 4.96, fisherP: 0.02 }).sentences.join(' ')).toContain('verwachte aantal is 4,9, minder dan 5')
  })

  test('a hidden count reads as words, without a test', () => {
    const { sentences, source } = dutch({ a: ['<5', 1000] })
    expect(sentences).toContain('De route heeft 1 tot 4 van 1.000, voorgaand 2007 34,7% (347 van 1.000).')
    expect(source).toBe('n = 1.000 en 1.000')
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(ROWS)('never a bare "significant", a cause, or a missing value: $name', ({ change }) => {
    for (const measure of MEASURES_FOR_TEST) {
      const { title, sentences, source } = adviceText(language, advise(comparison({ ...change, measure })))
      const all = [title, ...sentences, source].join(' ')
      expect(all).not.toMatch(/signific|dankzij|doordat|because of the route|thanks to|undefined|NaN|null/i)
      expect(sentences.every((sentence) => /[.?]$/.test(sentence))).toBe(true)
    }
  })
})
