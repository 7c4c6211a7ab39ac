import { expect, test } from 'vitest'
import { AGREEMENT_TEMPLATES, findAgreementTemplate, startingClauses, TEMPLATE_IDS } from './templates.ts'

const title = (subject: string) => `Titel ${subject}`

test('every partnership is there, and says where it is from', () => {
  expect(AGREEMENT_TEMPLATES.map(({ id }) => id)).toEqual(TEMPLATE_IDS)
  expect(AGREEMENT_TEMPLATES.every(({ source }) => /20(13|18)/.test(source))).toBe(true)
})

test('Het Element: € 50 an hour, 120, 100 and 100 hours', () => {
  const [money] = startingClauses(findAgreementTemplate('element'), [], title)
  expect(money?.promises.map(({ id, amount, priceCents }) => [id, amount, priceCents])).toEqual([
    ['b1', null, 5000],
    ['b2', 120, null],
    ['b3', 100, null],
    ['b4', 100, null],
  ])
})

test('what the scheme obliges and the template does not say is an empty clause, each subject once', () => {
  const clauses = startingClauses(findAgreementTemplate('vm2-technology'), [{ scheme: 'vm2', day: '2013-08-01' }], title)
  expect(clauses.map(({ id, subject, text }) => [id, subject, text === ''])).toEqual([
    ['c1', 'spending-of-funding', false],
    ['c2', 'programmes', true],
    ['c3', 'location', true],
    ['c4', 'responsibilities', true],
  ])
  expect(clauses[1]?.title).toBe('Titel programmes')
})

test('two routes under one scheme ask for each subject once; the partnership without agreement tells nothing', () => {
  const twice = [{ scheme: 'glr', day: '2026-08-01' } as const, { scheme: 'dlr', day: '2026-08-01' } as const]
  const clauses = startingClauses(findAgreementTemplate('willem-van-oranje'), twice, title)
  expect(new Set(clauses.map(({ subject }) => subject)).size).toBe(clauses.length)
  expect(clauses.every(({ text, source }) => text === '' && source === null)).toBe(true)
})
