import { describe, expect, test } from 'vitest'
import { judge } from '../rule-set.ts'
import type { SchemeId } from '../scheme.ts'
import { goodPlan } from '../testing/plans.ts'
import { saidBy } from '../testing/said.ts'

describe('common/scheme-in-force', () => {
  test.each([
    ['dlr', '2020-07-31', 'not-allowed'],
    ['dlr', '2020-08-01', 'fits'],
    ['glr', '2020-07-31', 'not-allowed'],
    ['vm2', '2008-07-31', 'not-allowed'],
    ['vm2', '2008-08-01', 'fits'],
    ['vm2', '2017-07-31', 'fits'],
    ['vm2', '2017-08-01', 'not-allowed'],
    ['vakmanschaproute', '2014-07-31', 'not-allowed'],
    ['vakmanschaproute', '2014-08-01', 'fits'],
    ['technologieroute', '2022-07-31', 'fits'],
    ['technologieroute', '2022-08-01', 'not-allowed'],
    ['beroepsroute', '2016-07-31', 'not-allowed'],
    ['beroepsroute', '2016-08-01', 'fits'],
    ['regulier', '1999-08-01', null],
  ] as [SchemeId, string, string | null][])('%s that begins on %s', (scheme, startsOn, expected) => {
    expect(saidBy(goodPlan(scheme, { startsOn }), 'common/scheme-in-force')).toBe(expected)
  })

  test('without a first day it asks for one, in every scheme', () => {
    expect(saidBy(goodPlan('regulier', { startsOn: null }), 'common/scheme-in-force')).toBe('needs-decision')
  })

  test('names the source of its scheme', () => {
    const [found] = judge(goodPlan('dlr')).filter(({ rule }) => rule === 'common/scheme-in-force')
    expect(found?.source).toMatchObject({ kind: 'page', publisher: 'Sterk Beroepsonderwijs' })
  })
})

describe('common/side-missing', () => {
  test.each([
    [0, 0, 'needs-decision'],
    [1, 0, 'needs-decision'],
    [0, 1, 'needs-decision'],
    [1, 1, 'fits'],
  ])('%i of the vmbo and %i of the mbo', (vo, mbo, expected) => {
    expect(saidBy(goodPlan('dlr', { partners: { vo, mbo, oneBoard: null } }), 'common/side-missing')).toBe(expected)
  })
})

describe('common/leads-elsewhere', () => {
  test('needs a leerweg and a level', () => {
    expect(saidBy(goodPlan('regulier', { leerwegen: [] }), 'common/leads-elsewhere')).toBe('needs-decision')
    expect(saidBy(goodPlan('regulier', { qualifications: [] }), 'common/leads-elsewhere')).toBe('needs-decision')
  })

  test('is no rule of schemes that say it themselves', () => {
    expect(saidBy(goodPlan('dlr'), 'common/leads-elsewhere')).toBeNull()
    expect(saidBy(goodPlan('vakmanschaproute'), 'common/leads-elsewhere')).toBeNull()
  })
})
