import { describe, expect, test } from 'vitest'
import { articleText } from '../law/law-text.ts'
import { BBL_HOURS, BOL_HOURS } from './hours-norms.ts'
import { STUDY_LENGTH } from './study-length.ts'

const words = (article: string, lid: string): string => articleText('BWBR0033984', article, lid)?.parts[0]?.text ?? ''

const NUMBERS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes']

/** The numbers of our tables are those that stand in the text, read from it. */
describe('the text itself says', () => {
  test.each(['a', 'b', 'c', 'd'] as const)('art. 6 %s', (part) => {
    const [, min, max] = /ten minste (\w+) en ten hoogste (\w+) volledige studiejaren/.exec(words('6', part)) ?? []
    const { min: ourMin, max: ourMax } = STUDY_LENGTH[part]
    expect([min, max].map((word) => NUMBERS.indexOf(word ?? ''))).toEqual([ourMin, ourMax])
  })

  test.each([
    ['6a', BOL_HOURS],
    ['6b', BBL_HOURS],
  ] as const)('art. %s lid 2', (article, norms) => {
    const read = ['a', 'b', 'c', 'd'].map((part) => {
      const text = words(article, `2 ${part}`)
      const [total, guided, bpv] = [...text.matchAll(/\d[\d.]*\d/g)].map(([number]) => Number(number.replace('.', '')))
      return { years: NUMBERS.indexOf(text.split(' ')[0] ?? ''), total, guided, bpv }
    })
    expect(read).toEqual(norms)
  })

  test('only of four years bbl no total "ten minste"', () => {
    const without = ['6a', '6b'].flatMap((article) =>
      ['a', 'b', 'c', 'd']
        .filter((part) => !/studiejaren ten minste/.test(words(article, `2 ${part}`)))
        .map((part) => `${article} ${part}`),
    )
    expect(without).toEqual(['6b b'])
  })
})
