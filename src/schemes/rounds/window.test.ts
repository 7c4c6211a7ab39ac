import { describe, expect, test } from 'vitest'
import { findTemplate, ROUND_TEMPLATES } from './templates.ts'
import { dossier, granted, route } from './testing/dossiers.ts'
import { given, said } from './testing/said.ts'

/** Uitvoeringsregeling art. 2 lid 1: from 1 October until 1 November; art. 5 lid 1: until 1 December 2015 for 2016–2017. */
const handedIn = (submittedOn: string | null, startsOn: string, more: object = {}) =>
  dossier({ submittedOn, routes: [route({ startsOn, ...more })] })

describe('in-window', () => {
  test.each([
    ['2014-09-30', '2015-08-01', 'not-allowed', 'early'],
    ['2014-10-01', '2015-08-01', 'fits', undefined],
    ['2014-10-31', '2015-08-01', 'fits', undefined],
    ['2014-11-01', '2015-08-01', 'not-allowed', 'late'],
    ['2015-09-30', '2016-08-01', 'not-allowed', 'early'],
    ['2015-10-01', '2016-08-01', 'fits', undefined],
    ['2015-11-30', '2016-08-01', 'fits', undefined],
    ['2015-12-01', '2016-08-01', 'not-allowed', 'late'],
    ['2016-10-31', '2017-08-01', 'fits', undefined],
    ['2016-11-01', '2017-08-01', 'not-allowed', 'late'],
    ['2017-10-31', '2018-08-01', 'fits', undefined],
    ['2017-11-01', '2018-08-01', 'not-allowed', 'late'],
  ])('handed in on %s for %s: %s', (submittedOn, startsOn, severity, when) => {
    const found = handedIn(submittedOn, startsOn)
    expect(said('in-window', found)).toBe(severity)
    expect(given('in-window', found)?.when).toBe(when)
  })

  test('while it is being written it says the days', () => {
    expect(given('in-window', handedIn(null, '2015-08-01'))).toEqual({
      route: 'Metaalroute',
      from: '2014-10-01',
      until: '2014-10-31',
      when: 'open',
    })
  })

  test('of VM2 the days are not at hand, and those that are typed in forbid nothing', () => {
    const vm2 = (days: object) =>
      dossier({ round: { regime: 'vm2', ...days }, routes: [route({ scheme: 'vm2', startsOn: '2009-08-01' })], submittedOn: '2009-06-01' })
    expect([said('in-window', vm2({})), given('in-window', vm2({}))?.when]).toEqual(['needs-decision', 'unknown'])
    const spring = { opensOn: '2009-03-01', closesOn: '2009-05-31' }
    expect([said('in-window', vm2(spring)), given('in-window', vm2(spring))?.when]).toEqual(['needs-decision', 'late'])
    expect(said('in-window', vm2({ ...spring, closesOn: '2009-06-01' }))).toBe('fits')
  })
})

/** Art. 2 lid 2: to mbo 2 until 1 November 2017, the others until 1 November 2016; first days: Besluit art. 15. */
describe('round-for-kind', () => {
  const kind = (startsOn: string, scheme: string, niveau: 2 | 3 | 4) =>
    said('round-for-kind', dossier({ routes: [route({ startsOn, scheme, niveau })] }))

  test.each([
    ['vakmanschaproute', 2, ['2013-08-01', '2014-08-01', '2018-08-01', '2019-08-01']],
    ['vakmanschaproute', 3, ['2015-08-01', '2016-08-01', '2017-08-01', '2018-08-01']],
    ['beroepsroute', 4, ['2015-08-01', '2016-08-01', '2017-08-01', '2018-08-01']],
    ['technologieroute', 4, ['2013-08-01', '2014-08-01', '2017-08-01', '2018-08-01']],
  ] as const)('%s to mbo %d: below, first, last, above', (scheme, niveau, days) => {
    expect(days.map((day) => kind(day, scheme, niveau))).toEqual(['not-allowed', 'fits', 'fits', 'not-allowed'])
  })
})

/** Art. 4 lid 1: by 1 February; art. 5 lid 2: by 1 March 2016. */
describe('decided-in-time', () => {
  const decided = (on: string, startsOn: string) => dossier({ routes: [route({ startsOn })], decisions: [granted(on)] })
  test.each([
    ['2015-01-31', '2015-08-01', 'fits'],
    ['2015-02-01', '2015-08-01', 'fits'],
    ['2015-02-02', '2015-08-01', 'needs-decision'],
    ['2016-02-29', '2016-08-01', 'fits'],
    ['2016-03-01', '2016-08-01', 'fits'],
    ['2016-03-02', '2016-08-01', 'needs-decision'],
  ])('decided on %s for %s: %s', (on, startsOn, severity) => expect(said('decided-in-time', decided(on, startsOn))).toBe(severity))

  test.each([
    ['2015-01-31', ''],
    ['2015-02-01', ''],
    ['2015-02-02', 'needs-decision'],
  ])('nothing decided on %s: %s', (today, severity) => expect(said('decided-in-time', dossier(), today)).toBe(severity))

  test('of VM2 only when somebody filled in a day', () => {
    const vm2 = (decidedBy: string | null) =>
      said('decided-in-time', dossier({ round: { regime: 'vm2', decidedBy }, decisions: [granted('2009-07-02')] }))
    expect([vm2(null), vm2('2009-07-01'), vm2('2009-07-02')]).toEqual(['', 'needs-decision', 'fits'])
  })
})

/** Besluit art. 3 lid 1. */
describe('start-after-decision', () => {
  test.each([
    ['2015-07-31', 'fits'],
    ['2015-08-01', 'fits'],
    ['2015-08-02', 'not-allowed'],
  ])('permission of %s for 1 August 2015: %s', (on, severity) => {
    expect(said('start-after-decision', dossier({ decisions: [granted(on)] }))).toBe(severity)
  })
  test.each([
    ['2015-07-31', ''],
    ['2015-08-01', 'needs-decision'],
  ])('no decision on %s: %s', (today, severity) => expect(said('start-after-decision', dossier(), today)).toBe(severity))
  test('who was refused does not begin an experiment', () => {
    expect(said('start-after-decision', dossier({ decisions: [granted('2015-01-01', { outcome: 'refused' })] }), '2016-01-01')).toBe('')
  })
  test('of VM2 no text at hand forbids it', () => {
    const early = dossier({ round: { regime: 'vm2' }, decisions: [granted('2015-08-02')] })
    expect(said('start-after-decision', early)).toBe('needs-decision')
  })
})

describe('the known rounds', () => {
  test('are those of VM2 and of every school year that had one', () => {
    expect(ROUND_TEMPLATES.map(({ id }) => id)).toEqual([
      'vm2-2008',
      'vm2-2009',
      'borgingscohort-2010',
      'borgingscohort-2011',
      'borgingscohort-2012',
      'besluit-2014',
      'besluit-2015',
      'besluit-2016',
      'besluit-2017',
      'besluit-2018',
    ])
  })
  test.each([
    ['besluit-2014', '2013-10-01', '2013-10-31', '2014-02-01'],
    ['besluit-2016', '2015-10-01', '2015-11-30', '2016-03-01'],
    ['besluit-2018', '2017-10-01', '2017-10-31', '2018-02-01'],
    ['vm2-2009', null, null, null],
  ])('%s: from %s to %s, decided by %s', (id, opensOn, closesOn, decidedBy) => {
    expect(findTemplate(id)).toMatchObject({ opensOn, closesOn, decidedBy })
  })
})
