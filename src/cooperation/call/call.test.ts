import { describe, expect, test } from 'vitest'
import { type Application, type Call, ownCents, remindersOf, standingOfCall } from './call.ts'

const DAY = '2026-11-23'
const application = (more: Partial<Application> = {}): Application => ({
  ...{ id: 'a', callId: 'c', title: 'Lasplaats', leadId: 'nest', schoolIds: ['nest'], routeIds: [], state: 'idea', askedCents: null },
  ...{ grantedCents: null, submittedOn: null, decidedOn: null, accountBy: null, accountedOn: null, ...more },
})
const call = (more: Partial<Call> = {}): Call => ({
  ...{ id: 'c', name: 'Techniek', source: 'Provincie', opensOn: null, closesOn: null, cents: null, ownShare: null, note: '' },
  ...{ applications: [], ...more },
})

describe('a call', () => {
  test.each([
    ['open', {}],
    ['open', { opensOn: DAY, closesOn: DAY }],
    ['to-come', { opensOn: '2026-11-24' }],
    ['closed', { closesOn: '2026-11-22' }],
  ])('is %s with %j', (standing, more) => expect(standingOfCall(call(more), DAY)).toBe(standing))
})

describe('what the schools pay themselves', () => {
  // 25 % of € 10,000 is € 2,500, beside a subsidy of € 7,500
  test('is their share of the whole', () => expect(ownCents(750_000, 0.25)).toBe(250_000))
  test('is nothing without a share', () => expect([ownCents(750_000, null), ownCents(750_000, 0)]).toEqual([0, 0]))
})

describe('reminders', () => {
  const closing = (more: Partial<Call>) => remindersOf([call(more)], DAY)
  // 23 November and 30 days is 23 December
  test('come thirty days before a call closes, until it has', () => {
    expect(closing({ closesOn: '2026-12-24' })).toEqual([])
    expect(closing({ closesOn: '2026-12-23' })).toMatchObject([{ kind: 'closes', on: '2026-12-23', applicationId: null }])
    expect(closing({ closesOn: DAY })).toHaveLength(1)
    expect(closing({ closesOn: '2026-11-22' })).toEqual([])
  })

  test('are of no use when all was sent in', () => {
    const sent = application({ state: 'submitted' })
    expect(closing({ closesOn: '2026-12-01', applications: [sent] })).toEqual([])
    expect(closing({ closesOn: '2026-12-01', applications: [sent, application({ id: 'b' })] })).toMatchObject([{ applicationId: 'b' }])
  })

  test('go on for what was granted until it is accounted for', () => {
    const granted = application({ state: 'granted', accountBy: '2026-11-01' })
    expect(closing({ closesOn: '2025-12-01', applications: [granted] })).toMatchObject([{ kind: 'account', on: '2026-11-01' }])
    expect(closing({ applications: [{ ...granted, state: 'accounted' }] })).toEqual([])
  })
})
