import { expect, test } from 'vitest'
import type { DutyFacts } from '../calls/duty.ts'
import { missingFor, type OpenMissing } from './missing.ts'

const TODAY = '2026-11-23'
// the mentor is of the vmbo; in one route the vmbo calls, in the other the mbo
const partners = [
  { side: 'vo' as const, siteId: 'v', institutionId: 'vmbo', school: 'Het Zwaluwnest' },
  { side: 'mbo' as const, siteId: 'm', institutionId: 'roc', school: 'ROC Merwestroom' },
]
const facts: DutyFacts = {
  agreements: new Map([
    ['ours', { callBefore: '09:15', side: 'vo', partners }],
    ['theirs', { callBefore: '09:15', side: 'mbo', partners }],
  ]),
  viewer: { personId: 'anouk', regionId: 'r', name: '', isExample: false, grants: [], secondFactor: false },
  schools: [{ siteId: 'v', institutionId: 'vmbo' }],
}
const one = (name: string, route: string, more: Partial<OpenMissing> = {}): OpenMissing => ({
  ...{ pupilId: name, name, routeIds: route ? [route] : [], institutionIds: ['vmbo', 'roc'], day: TODAY, state: 'to-call', next: null },
  ...more,
})
const names = (...open: OpenMissing[]) => missingFor(open, facts, { today: TODAY, clock: '08:40' }).map(({ name }) => name)

test('whose call is the other school’s stands after the own ones, whatever is more urgent', () => {
  expect(names(one('A', 'theirs'), one('B', 'ours', { state: 'explained' }), one('C', ''))).toEqual(['C', 'B', 'A'])
})
test('an alarm is everybody’s, and so is a day of which the next step is one’s own', () => {
  const next = { what: 'Langsgaan', owner: 'Anouk', ownerId: 'anouk', on: null }
  expect(
    names(one('A', 'ours'), one('B', 'theirs', { state: 'not-reached' }), one('C', 'theirs', { state: 'alarm' }), {
      ...one('D', 'theirs', { state: 'not-reached', next }),
    }),
  ).toEqual(['C', 'A', 'D', 'B'])
})
test('who calls is said of each; of a day before the time has passed', () => {
  const open = [one('A', 'theirs'), one('B', 'theirs', { day: '2026-11-20' })]
  const [before, today] = missingFor(open, facts, { today: TODAY, clock: '08:40' })
  expect(before).toMatchObject({ name: 'B', duty: { schools: ['ROC Merwestroom'], whose: 'other', isLate: true } })
  expect(today).toMatchObject({ name: 'A', duty: { isLate: false, isFree: false } })
  expect(missingFor([one('C', '')], facts, { today: TODAY, clock: '08:40' })[0]?.duty).toBeNull()
})
