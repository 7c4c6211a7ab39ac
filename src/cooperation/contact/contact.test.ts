import { describe, expect, test } from 'vitest'
import type { RouteAt, School } from '../place/place.ts'
import { type Contact, isNow, troubleOf } from './contact.ts'
import { goBetweens, oppositesOf, pairsWithout } from './opposite.ts'

const DAY = '2026-11-23'
const contact = (more: Partial<Contact> = {}): Contact => ({
  ...{ id: 'k', kind: 'contact', institutionId: 'nest', otherInstitutionId: null, personId: 'p', person: 'Tom', about: '', reached: '' },
  ...{ profielen: [], crebos: [], from: '2026-08-01', until: null, successorId: null, successor: null, handsOverOn: null },
  ...{ leftOn: null, rolesUntil: null, ...more },
})
const school = (id: string, side: 'vo' | 'mbo', profielen: string[] = []): School => ({ id, name: id, side, profielen, reach: [id] })
const SCHOOLS = [school('kade', 'vo', ['HBR']), school('nest', 'vo', ['PIE']), school('roc', 'mbo')]
const route = (more: Partial<RouteAt> = {}): RouteAt => ({
  id: 'r',
  name: 'Techniek',
  profiel: 'PIE',
  crebo: '25655',
  schoolIds: ['nest', 'roc'],
  ...more,
})

describe('a contact holds', () => {
  test.each([
    ['on its first day', { from: DAY }, true],
    ['not the day before', { from: '2026-11-24' }, false],
    ['on its last day', { until: DAY }, true],
    ['not the day after', { until: '2026-11-22' }, false],
  ])('%s', (_what, more, holds) => expect(isNow(contact(more), DAY)).toBe(holds))
})

describe('what is the matter', () => {
  test.each([
    ['gone yesterday', { leftOn: '2026-11-22', successor: 'Els' }, 'left'],
    ['here for the last day, and somebody takes over', { leftOn: DAY, successor: 'Els' }, null],
    ['here for the last day, and nobody does', { leftOn: DAY }, 'leaves'],
    ['without a role since yesterday', { rolesUntil: '2026-11-22' }, 'role-ended'],
    ['a role that ends', { rolesUntil: '2027-07-31' }, 'leaves'],
    ['handed over tomorrow', { successor: 'Els', handsOverOn: '2026-11-24' }, null],
    ['handed over today, on paper only', { successor: 'Els', handsOverOn: DAY }, 'handover-due'],
    ['nothing but no successor', {}, 'no-successor'],
    ['over already', { until: '2026-11-22', leftOn: '2026-01-01' }, null],
  ])('%s', (_what, more, trouble) => expect(troubleOf(contact(more), DAY)?.trouble ?? null).toBe(trouble))
})

describe('opposite a profile', () => {
  test('stands nobody until an mbo contact says so', () => {
    const found = oppositesOf([contact({ profielen: ['PIE'] })], SCHOOLS, [route()], DAY)
    expect(found.map(({ profiel, vo, mbo }) => [profiel, vo.map(({ school: one, contacts }) => [one.id, contacts.length]), mbo])).toEqual([
      ['HBR', [['kade', 0]], []],
      ['PIE', [['nest', 1]], []],
    ])
    expect(found[1]?.crebosWithout).toEqual([{ crebo: '25655', route: 'Techniek' }])
  })

  test('stands who has it, for other profiles as well, with the crebos', () => {
    const mbo = contact({ institutionId: 'roc', profielen: ['PIE', 'HBR'], crebos: ['25655'] })
    const found = oppositesOf([mbo], SCHOOLS, [route()], DAY)
    expect(found.map((one) => [one.mbo.length, one.crebosWithout.length])).toEqual([
      [1, 0],
      [1, 0],
    ])
  })

  test('stands nobody who is over', () =>
    expect(oppositesOf([contact({ institutionId: 'roc', profielen: ['PIE'], until: '2026-11-22' })], SCHOOLS, [], DAY)[1]?.mbo).toEqual([]))
})

test('a pair has its go-between from either side; a pair that shares a route and has none is named', () => {
  const between = contact({ kind: 'go-between', institutionId: 'roc', otherInstitutionId: 'nest' })
  expect(pairsWithout([], SCHOOLS, [route(), route({ id: 's' })], DAY)).toEqual([['nest', 'roc']])
  expect(pairsWithout([between], SCHOOLS, [route()], DAY)).toEqual([])
  expect(goBetweens([between, { ...between, institutionId: 'nest', otherInstitutionId: 'roc' }], SCHOOLS, DAY)).toMatchObject([
    { pair: ['nest', 'roc'], contacts: [{}, {}] },
  ])
})
