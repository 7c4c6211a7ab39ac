import { describe, expect, test } from 'vitest'
import { LAW_TEXTS, type LawText } from '../source.ts'
import { NO_RULE } from './article-row.ts'
import { wrongRows } from './coverage.ts'
import { noRuleWords } from './index.ts'
import { articleText, lawArticles, lids } from './law-text.ts'
import { parseLaw } from './parse-law.ts'

const SMALL = `
### Artikel  1
####Woorden
In dit besluit is:
a.  *school:* een school;
b. huis: een huis.

### Artikel  2a
####Regels
1.  Er is een regel, die inhoudt:
a. dit:
1°. zus, of
2°. zo;
b. dat,
1°. en meer.
Dit hoort erbij.
2. Er is nog een regel:
1°. zonder letter.
Lasten en bevelen dat dit besluit verdwijnt.
a. Minister
`

describe('a text is read', () => {
  const parts = parseLaw(SMALL).flatMap((article) => article.parts)

  test('into articles, leden, onderdelen', () => {
    expect(parts.map(({ article, lid, depth }) => [article, lid, depth])).toEqual([
      ['1', null, 0],
      ['1', 'a', 1],
      ['1', 'b', 1],
      ['2a', null, 0],
      ['2a', '1', 1],
      ['2a', '1 a', 2],
      ['2a', '1 a 1°', 3],
      ['2a', '1 a 2°', 3],
      ['2a', '1 b', 2],
      ['2a', '1 b 1°', 3],
      ['2a', '2', 1],
      ['2a', '2 1°', 2],
    ])
  })
  test('with their words, without marks', () => {
    expect(parts[1]?.text).toBe('school: een school;')
    expect(parts[9]?.text).toBe('en meer. Dit hoort erbij.')
    expect(parseLaw(SMALL)[1]?.heading).toBe('Regels')
  })
})

describe('the shipped texts', () => {
  test.each([
    ['BWBR0032082', 15, '4', '9 d', 'een overzicht van de wijze waarop de bekostiging wordt besteedt.'],
    ['BWBR0033984', 21, '4', '1 d', 'de wijze waarop klachten worden afgehandeld,'],
    ['BWBR0033871', 7, '2', '4 a', 'de samenwerkingsovereenkomst of de interne regeling;'],
  ] as const)('%s has %d articles', (text, count, article, lid, words) => {
    expect(lawArticles(text)).toHaveLength(count)
    expect(articleText(text, article, lid)?.parts.map((part) => part.text)).toEqual([words])
  })
  test('an article, a lid with what stands under it, and what does not exist', () => {
    const lidsOf = (article: string, lid?: string) => articleText('BWBR0033984', article, lid)?.parts.map((part) => part.lid)
    expect(lidsOf('2', '1 a')).toEqual(['1 a', '1 a 1°', '1 a 2°'])
    expect(lidsOf('6')).toEqual([null, 'a', 'b', 'c', 'd'])
    expect(lidsOf('14')).toEqual([null])
    expect(lidsOf('7', '3 b')).toEqual(['3 b', '3 b 1°', '3 b 2°'])
    expect([lidsOf('99'), lidsOf('14', '1')]).toEqual([undefined, undefined])
  })
  test.each(LAW_TEXTS)('%s: no part without words but articles with leden', (text) => {
    expect(lids(text).filter((part) => part.text === '' && part.lid !== null)).toEqual([])
  })
})

describe('a table with a fault is seen', () => {
  const text: LawText = 'BWBR0033871'
  const row = (article: string, lid: string | null) => ({ text, article, lid, rules: [], why: 'citation' as const })
  const whole = [
    ...['1', '2'].map((lid) => row('1', lid)),
    ...['1', '2', '3', '4', '5', '6', '7'].map((lid) => row('2', lid)),
    ...['1', '2'].flatMap((lid) => [row('3', lid), row('4', lid), row('5', lid)]),
    row('6', null),
    row('7', null),
  ]

  test('none', () => {
    expect(wrongRows(text, whole)).toEqual([])
  })
  test('a lid without a row; a row of the whole article is not enough', () => {
    expect(
      wrongRows(
        text,
        whole.filter(({ article, lid }) => article !== '4' || lid !== '2'),
      ),
    ).toEqual(['art. 4 lid 2: no row'])
    expect(wrongRows(text, [...whole.filter(({ article }) => article !== '1'), row('1', null)])).toEqual([
      'art. 1 lid 1: no row',
      'art. 1 lid 2: no row',
    ])
  })
  test('some onderdelen without a row', () => {
    const without = whole.filter(({ article, lid }) => article !== '3' || lid !== '2')
    expect(wrongRows(text, [...without, row('3', '2 a'), row('3', '2 b'), row('3', '2 d')])).toEqual([
      'art. 3 lid 2: no row',
      'art. 3 lid 2 c: no row',
    ])
    expect(wrongRows(text, [...without, ...['a', 'b', 'c', 'd'].map((part) => row('3', `2 ${part}`))])).toEqual([])
  })
  test('a row of no lid, a row twice, a row that says nothing', () => {
    expect(wrongRows(text, [...whole, row('8', null)])).toEqual(['art. 8: no such lid'])
    expect(wrongRows(text, [...whole, row('6', null)])).toEqual(['art. 6: two rows'])
    expect(wrongRows(text, [...whole.slice(1), { ...row('1', '1'), why: null }])).toEqual(['art. 1 lid 1: says nothing'])
  })
})

test('why a lid is no rule has its sentence', () => {
  for (const words of [noRuleWords.nl, noRuleWords.en]) expect(Object.keys(words).sort()).toEqual([...NO_RULE].sort())
})
