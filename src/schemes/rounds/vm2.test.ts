import { describe, expect, test } from 'vitest'
import { dossier, granted, partner, route } from './testing/dossiers.ts'
import { given, said } from './testing/said.ts'

const cohort = (startsOn: string, more: object = {}, rest: object = {}) =>
  dossier({
    round: { regime: 'vm2', kind: 'borgingscohort', startsOn },
    routes: [route({ scheme: 'vm2', startsOn, ...more })],
    followed: { startsOn: '2009-08-01', institutionIds: ['kade', 'roc'] },
    ...rest,
  })

describe('an application of VM2 (Tijdelijke regeling: nothing is forbidden)', () => {
  const vm2 = (change: Parameters<typeof dossier>[0] = {}) =>
    dossier({ round: { regime: 'vm2', startsOn: '2009-08-01' }, routes: [route({ scheme: 'vm2', startsOn: '2009-08-01' })], ...change })
  test.each(['vm2-plan', 'vm2-papers', 'vm2-crebos', 'vm2-licence'])('%s: complete', (rule) => expect(said(rule, vm2())).toBe('fits'))
  test.each([
    ['vm2-plan', { answers: {} }],
    ['vm2-papers', { papers: {} }],
  ])('%s: open', (rule, content) => expect(said(rule, vm2({ content }))).toBe('needs-decision'))
  test('without crebo and licence', () => {
    const bare = vm2({ routes: [route({ scheme: 'vm2', crebo: null })], content: { descriptions: {} } })
    expect([said('vm2-crebos', bare), said('vm2-licence', bare), given('vm2-licence', bare)?.answer]).toEqual([
      'needs-decision',
      'needs-decision',
      'open',
    ])
  })
  test('the parts of the Besluit do not count', () => {
    const bare = vm2({ content: { answers: {}, papers: {}, councils: {}, signed: { vo: null, mbo: null } } })
    expect(['part-a-agreement', 'part-b-advice', 'part-c-plan', 'applicants', 'one-experiment'].map((rule) => said(rule, bare))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ])
  })
})

describe('a borgingscohort follows an experiment (Experimenteerbesluit art. 4 lid 2 and 3)', () => {
  test('of the same schools, begun earlier', () => expect(said('follow-up-of', cohort('2012-08-01'))).toBe('fits'))
  test.each([
    ['none', { followed: null }],
    ['other-schools', { followed: { startsOn: '2009-08-01', institutionIds: ['kade'] } }],
    ['not-later', { followed: { startsOn: '2012-08-01', institutionIds: ['kade', 'roc'] } }],
  ])('%s', (why, rest) => {
    expect(said('follow-up-of', cohort('2012-08-01', {}, rest))).toBe('needs-decision')
    expect(given('follow-up-of', cohort('2012-08-01', {}, rest))?.why).toBe(why)
  })
  test('a route without partners follows nothing', () => {
    expect(said('follow-up-of', cohort('2012-08-01', { partners: [] }))).toBe('needs-decision')
    expect(said('follow-up-of', cohort('2012-08-01', { partners: [partner('vo')] }))).toBe('fits')
  })

  test.each([
    ['2012-07-31', ''],
    ['2012-08-01', 'fits'],
    ['2012-08-02', 'needs-decision'],
    ['2013-07-31', 'needs-decision'],
    ['2013-08-01', 'fits'],
    ['2013-08-02', 'needs-decision'],
  ])('begins on %s: %s', (startsOn, severity) => expect(said('follow-up-start', cohort(startsOn))).toBe(severity))

  test.each([
    ['2012-08-01', '2016-07-31', 'fits'],
    ['2012-08-01', '2016-08-01', 'not-allowed'],
    ['2013-08-01', '2017-07-31', 'fits'],
    ['2013-08-01', '2017-08-01', 'not-allowed'],
    ['2012-08-01', null, 'needs-decision'],
  ])('from %s to %s, four years at most: %s', (startsOn, endsOn, severity) => {
    expect(said('follow-up-length', cohort(startsOn, { endsOn }))).toBe(severity)
  })
})

/** Art. 4 lid 1: from 1 August 2012 one, two or three years more. */
describe('what began earlier', () => {
  test.each([
    ['2009-08-01', '2013-07-31', 'fits'],
    ['2009-08-01', '2013-08-01', 'not-allowed'],
    ['2010-08-01', '2014-07-31', 'fits'],
    ['2010-08-01', '2014-08-01', 'not-allowed'],
    ['2011-08-01', '2015-07-31', 'fits'],
    ['2011-08-01', '2015-08-01', 'not-allowed'],
    ['2011-08-01', null, 'needs-decision'],
    ['2008-08-01', '2013-08-01', ''],
    ['2012-08-01', '2016-08-01', ''],
  ])('from %s to %s: %s', (startsOn, endsOn, severity) => expect(said('continued-funding', cohort(startsOn, { endsOn }))).toBe(severity))
})

describe('the status of each spring', () => {
  const line = (year: number, status: 'lopend' | 'gestopt') => ({ routeId: 'r1', year, status, causes: [], note: '' })
  const missingOn = (statuses: ReturnType<typeof line>[], today: string) =>
    given('status-known', dossier({ decisions: [granted('2015-01-15')], statuses }), today)?.years
  // the route begins on 1 August 2015: its first spring is that of 2016
  test.each([
    ['2016-02-29', undefined],
    ['2016-03-01', '2016'],
    ['2017-03-01', '2016, 2017'],
  ])('nothing known on %s: %s is missing', (today, years) => expect(missingOn([], today)).toBe(years))
  test('who stopped has no later spring', () => {
    expect(missingOn([line(2016, 'gestopt')], '2019-06-01')).toBeUndefined()
    expect(missingOn([line(2016, 'lopend')], '2018-06-01')).toBe('2017, 2018')
  })
  test('after the end of the route or of the experiment nobody asks any more', () => {
    const known = (endsOn: string | null, today: string) =>
      given('status-known', dossier({ routes: [route({ endsOn })], decisions: [granted('2015-01-15')] }), today)?.years
    expect(known('2017-02-28', '2030-01-01')).toBe('2016')
    expect(known('2017-03-01', '2030-01-01')).toBe('2016, 2017')
    expect(known(null, '2030-01-01')).toBe('2016, 2017, 2018, 2019, 2020, 2021, 2022')
  })
  test('without permission nobody asks', () => expect(said('status-known', dossier(), '2020-01-01')).toBe(''))
})

/** Besluit art. 13 lid 1 c. */
describe('after permission was revoked', () => {
  const revoked = (endsOn: string | null) =>
    dossier({ routes: [route({ endsOn })], decisions: [granted('2015-01-15'), granted('2017-03-01', { outcome: 'revoked' })] })
  test.each([
    ['2017-02-28', 'fits'],
    ['2017-03-01', 'fits'],
    ['2017-03-02', 'not-allowed'],
    [null, 'not-allowed'],
  ])('a route that ends on %s: %s', (endsOn, severity) => expect(said('ended-when-revoked', revoked(endsOn))).toBe(severity))
})
