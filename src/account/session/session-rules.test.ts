import { describe, expect, test } from 'vitest'
import type { Role } from '#platform/access/rights.ts'
import { viewerWith } from '#platform/access/testing/viewers.ts'
import { deviceOf } from './device.ts'
import { type StandingFacts, standingOf } from './standing.ts'
import { SET_UP_PATH, viewerOfSession } from './viewer-of-session.ts'

const NOW = new Date('2026-11-23T08:00:00Z')
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000)
const facts = (change: Partial<StandingFacts>): StandingFacts => ({
  secondFactor: false,
  hasFactor: false,
  roles: ['mentor'],
  startedAt: NOW,
  ...change,
})

describe('a session', () => {
  test.each([
    ['of a mentor without a second factor', {}, 'signed-in'],
    ['of somebody without a role', { roles: [] }, 'signed-in'],
    ['of a mentor who has one and did not show it', { hasFactor: true }, 'second-step'],
    ['of a mentor who showed it', { hasFactor: true, secondFactor: true }, 'signed-in'],
    ['that waited ten minutes for it', { hasFactor: true, startedAt: minutesAgo(10) }, 'second-step'],
    ['that waited longer', { hasFactor: true, startedAt: new Date(minutesAgo(10).getTime() - 1) }, 'expired'],
    ['that showed it hours ago', { hasFactor: true, secondFactor: true, startedAt: minutesAgo(600) }, 'signed-in'],
    ['of a beheerder known with two factors at school', { roles: ['beheerder'], secondFactor: true }, 'signed-in'],
    ['of a beheerder whose other role needs none', { roles: ['mentor', 'beheerder'] }, 'set-up'],
  ] satisfies [string, Partial<StandingFacts>, string][])('%s', (_, change, standing) => {
    expect(standingOf(facts(change), NOW)).toBe(standing)
  })

  test.each(['beheerder', 'bestuurder', 'onderzoeker'] satisfies Role[])('of a %s needs a second factor', (role) => {
    expect(standingOf(facts({ roles: [role] }), NOW)).toBe('set-up')
  })
})

describe('who looks', () => {
  const person = viewerWith('beheerder')
  test('is nobody without a session, before the second step, and after its time', () => {
    expect(viewerOfSession(null)).toBeNull()
    expect(viewerOfSession({ standing: 'second-step', person })).toBeNull()
    expect(viewerOfSession({ standing: 'expired', person })).toBeNull()
  })

  test('has no right before the obligatory set-up, and one page', () => {
    expect(viewerOfSession({ standing: 'set-up', person })).toMatchObject({ grants: [], mustFirst: SET_UP_PATH })
  })
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox', 'Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36', 'Chrome', 'ChromeOS'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  ['curl/8.5.0', null, null],
  ['', null, null],
  [null, null, null],
])('%s', (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }))
