import { describe, expect, test } from 'vitest'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import { type CallAgreement, type CallMoment, type DutyFacts, dutyOf, type OwnSchool, routeThatCounts } from './duty.ts'

// the route of Het Zwaluwnest and De Kade with ROC Merwestroom; agreed is that the vmbo calls before 09:15
const AGREED: CallAgreement = {
  ...{ callBefore: '09:15', side: 'vo' },
  partners: [
    { side: 'vo', siteId: 'zwaluw-00', institutionId: 'zwaluwnest', school: 'Het Zwaluwnest' },
    { side: 'vo', siteId: 'kade-00', institutionId: 'kade', school: 'De Kade' },
    { side: 'mbo', siteId: 'roc-haven', institutionId: 'roc', school: 'ROC Merwestroom' },
  ],
}
const at = (siteId: string | null, institutionId: string): OwnSchool => ({ siteId, institutionId })
const ZWALUW = at('zwaluw-00', 'zwaluwnest')
const ROC = at('roc-haven', 'roc')

function facts(schools: OwnSchool[], agreed: CallAgreement | null = AGREED, scope: [ScopeKind, string] = ['site', 'x']): DutyFacts {
  const grant = { assignmentId: 'a', role: 'docent' as Role, scopeKind: scope[0], scopeId: scope[1], standsInFor: null }
  const viewer = { personId: 'p', regionId: 'region', name: '', isExample: false, grants: [grant], secondFactor: false }
  return { agreements: new Map(agreed ? [['zorg', agreed]] : []), viewer, schools }
}
const pupil = { routeId: 'zorg', institutionIds: ['zwaluwnest', 'roc'] }
const early: CallMoment = { state: 'to-call', isPast: false, clock: '09:14', ownsStep: false }
const duty = (school: OwnSchool, moment: Partial<CallMoment> = {}) => dutyOf(facts([school]), pupil, { ...early, ...moment })

test('without an agreement nobody is told whose turn it is', () => expect(dutyOf(facts([ZWALUW], null), pupil, early)).toBeNull())

describe('who calls', () => {
  test('is the school of the pupil on the side agreed, by name', () =>
    expect(duty(ZWALUW)).toEqual({
      ...{ callBefore: '09:15', side: 'vo', schools: ['Het Zwaluwnest'], whose: 'own', isLate: false, isFree: true },
    }))
  test('is every school of that side when none of them has the pupil', () =>
    expect(dutyOf(facts([ROC]), { routeId: 'zorg', institutionIds: ['roc'] }, early)).toMatchObject({
      schools: ['De Kade', 'Het Zwaluwnest'],
      whose: 'other',
    }))
  test('has no name when the route has nobody on that side', () =>
    expect(dutyOf(facts([ROC], { ...AGREED, partners: [] }), pupil, early)).toMatchObject({ schools: [], whose: 'other' }))
})

describe('whose call it is to who looks', () => {
  const whose = (school: OwnSchool) => duty(school)?.whose
  test('own: of that school, also by its other site or the whole institution', () => {
    for (const one of [ZWALUW, at('zwaluw-01', 'zwaluwnest'), at(null, 'zwaluwnest')]) expect(whose(one)).toBe('own')
  })
  test('other: of the mbo, of another vmbo in the route, and of a school that is not in it', () => {
    for (const one of [ROC, at('kade-00', 'kade'), at('elders-00', 'elders')]) expect(whose(one)).toBe('other')
  })
  test('either: who works for the route or the region', () => {
    for (const scope of [['route', 'zorg'] as const, ['region', 'region'] as const])
      expect(dutyOf(facts([], AGREED, [...scope]), pupil, early)).toMatchObject({ whose: 'either', isFree: true })
  })
  test('of one institution with both, each site speaks for its own side', () => {
    const both: CallAgreement = {
      ...AGREED,
      partners: [
        { side: 'vo', siteId: 'groen-vmbo', institutionId: 'groen', school: 'Groen' },
        { side: 'mbo', siteId: 'groen-mbo', institutionId: 'groen', school: 'Groen' },
      ],
    }
    const of = (school: OwnSchool) => dutyOf(facts([school], both), { routeId: 'zorg', institutionIds: ['groen'] }, early)?.whose
    expect(of(at('groen-vmbo', 'groen'))).toBe('own')
    expect(of(at('groen-mbo', 'groen'))).toBe('other')
    expect(of(at(null, 'groen'))).toBe('own')
  })
})

describe('the other side calls without saying why', () => {
  test('from the agreed time when nobody called, not a minute before', () => {
    expect(duty(ROC)).toMatchObject({ isLate: false, isFree: false })
    expect(duty(ROC, { clock: '09:15' })).toMatchObject({ isLate: true, isFree: true })
  })
  test('not when somebody called', () => {
    for (const state of ['alarm', 'not-reached', 'explained', 'closed'] as const)
      expect(duty(ROC, { state, clock: '11:00' })).toMatchObject({ isLate: false, isFree: false })
  })
  test('of a day before, at any time, when nobody called then', () => {
    expect(duty(ROC, { isPast: true, clock: '08:00' })).toMatchObject({ isLate: true, isFree: true })
    expect(duty(ROC, { isPast: true, state: 'not-reached' })).toMatchObject({ isFree: false })
  })
  test('when the next step is theirs', () =>
    expect(duty(ROC, { state: 'alarm', ownsStep: true })).toMatchObject({ whose: 'other', isFree: true }))
})

test('of several routes the first counts', () => {
  expect(routeThatCounts(['b', 'a'])).toBe('a')
  expect(routeThatCounts([])).toBeNull()
})
