import { describe, expect, test } from 'vitest'
import { PUPIL_ROLES, RIGHTS_OF, ROLES, type Role, rolesGivenBy, type ScopeKind } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Scope } from '../../places/scope.ts'
import { whyMayGive, whyNotGive } from './why-may-give.ts'

const REGION = 'region-1'
const scope = (kind: ScopeKind, id: string, institutionIds: string[] = [], siteIds: string[] = []): Scope => ({
  kind,
  id,
  label: id,
  regionId: REGION,
  institutionIds,
  siteIds,
})
const merwestreek = scope('region', REGION)
const zwaluwnest = scope('institution', 'zwaluwnest', ['zwaluwnest'])
const north = scope('site', 'north', ['zwaluwnest'], ['north'])
const south = scope('site', 'south', ['zwaluwnest'], ['south'])
const group3T = scope('group', '3T', ['zwaluwnest'], ['north'])
const technical = scope('route', 'technical', ['zwaluwnest', 'roc'], ['north', 'harbour'])
const elsewhere: Scope = { ...scope('region', 'region-2'), regionId: 'region-2' }

const viewer = (role: Role, at: Scope): Viewer => ({
  personId: 'me',
  regionId: REGION,
  name: 'Me',
  isExample: false,
  grants: [{ assignmentId: 'a', role, scopeKind: at.kind, scopeId: at.id, standsInFor: null }],
  secondFactor: true,
})
const rule = (who: Viewer, role: Role, at: Scope, personId = 'somebody') => whyNotGive(who, { personId, role, scope: at })?.rule ?? null

describe('no role wider than the own one', () => {
  test.each([
    ['region over institution', viewer('beheerder', merwestreek), 'decaan', zwaluwnest, null],
    ['institution over its site', viewer('beheerder', zwaluwnest), 'docent', north, null],
    ['institution over its group', viewer('beheerder', zwaluwnest), 'mentor', group3T, null],
    ['institution over a route it is in', viewer('beheerder', zwaluwnest), 'mentor', technical, null],
    ['site over itself', viewer('teamleider', north), 'docent', north, null],
    ['site over its group', viewer('teamleider', north), 'mentor', group3T, null],
    ['site over a route it is in', viewer('teamleider', north), 'projectleider', technical, null],
    ['route over itself', viewer('coördinator', technical), 'projectleider', technical, null],
    ['site not over its neighbour', viewer('teamleider', north), 'docent', south, 'role/beyond-own-scope'],
    ['site not over its institution', viewer('teamleider', north), 'decaan', zwaluwnest, 'role/beyond-own-scope'],
    ['institution not over the region', viewer('beheerder', zwaluwnest), 'beheerder', merwestreek, 'role/beyond-own-scope'],
    ['route not over a site in it', viewer('coördinator', technical), 'docent', north, 'role/beyond-own-scope'],
    ['nobody over another region', viewer('beheerder', merwestreek), 'beheerder', elsewhere, 'role/beyond-own-scope'],
  ] as const)('%s', (_title, who, role, at, expected) => {
    expect(rule(who, role, at)).toBe(expected)
  })
})

describe('no role stronger than the own one', () => {
  test.each([
    ['teamleider makes no beheerder', viewer('teamleider', zwaluwnest), 'beheerder', zwaluwnest, 'role/stronger-than-own'],
    ['teamleider makes no bestuurder', viewer('teamleider', zwaluwnest), 'bestuurder', zwaluwnest, 'role/stronger-than-own'],
    ['teamleider makes no coördinator', viewer('teamleider', zwaluwnest), 'coördinator', zwaluwnest, 'role/stronger-than-own'],
    ['teamleider makes a teamleider', viewer('teamleider', zwaluwnest), 'teamleider', zwaluwnest, null],
    ['coördinator makes no beheerder', viewer('coördinator', merwestreek), 'beheerder', merwestreek, 'role/stronger-than-own'],
    ['coördinator makes a coördinator', viewer('coördinator', merwestreek), 'coördinator', merwestreek, null],
    ['beheerder makes a beheerder', viewer('beheerder', merwestreek), 'beheerder', merwestreek, null],
    ['mentor gives nothing', viewer('mentor', group3T), 'mentor', group3T, 'role/beyond-own-scope'],
  ] as const)('%s', (_title, who, role, at, expected) => {
    expect(rule(who, role, at)).toBe(expected)
  })

  test('two roles in two places do not add up to both in one', () => {
    const both = viewer('teamleider', north)
    const twice: Viewer = { ...both, grants: [...both.grants, ...viewer('beheerder', scope('institution', 'roc')).grants] }
    expect(rule(twice, 'beheerder', zwaluwnest)).toBe('role/beyond-own-scope')
    expect(rule(twice, 'coördinator', scope('institution', 'roc', ['roc']))).toBeNull()
  })
})

test('a role only where such a role exists: no mentor of a whole region', () => {
  expect(rule(viewer('beheerder', merwestreek), 'mentor', merwestreek)).toBe('role/not-in-such-a-scope')
})

test('nobody gives a role to themselves, whatever they hold', () => {
  expect(rule(viewer('beheerder', merwestreek), 'coördinator', merwestreek, 'me')).toBe('role/not-to-oneself')
})

test('the reason names the role that gives it, and which way it reaches', () => {
  expect(whyMayGive(viewer('beheerder', zwaluwnest), 'docent', north)).toEqual({
    right: 'people/change',
    role: 'beheerder',
    scopeKind: 'institution',
    scopeId: 'zwaluwnest',
    through: 'own-institution',
  })
})

test('but for the beheerder, nobody gives a right over people, schools or files that the own role lacks', () => {
  const content = new Set([
    'pupil/see',
    'pupil/change',
    'care/write',
    'route/see',
    'route/change',
    // nothing binds before the boards sign
    'agreement/see',
    'agreement/change',
    // nothing is counted before the schools confirm, nothing billed before they approve
    'count-list/change',
    'settlement/see',
    'settlement/change',
    // of one's own pupils: a coördinator names a mentor, and does not read the talks
    ...['attendance/see', 'attendance/mark', 'guidance/see', 'guidance/write', 'progress/see', 'progress/write'],
    ...['placement/see', 'placement/write', 'intake/see', 'intake/write', 'hand-over/see', 'hand-over/write'],
    'setup/see',
    'people/see',
    'results/see',
  ])
  for (const giver of ROLES.filter((role) => role !== 'beheerder'))
    for (const given of rolesGivenBy(giver).filter((role) => !PUPIL_ROLES.includes(role)))
      expect(
        RIGHTS_OF[given].filter((right) => !content.has(right) && !RIGHTS_OF[giver].includes(right)),
        `${giver} gives ${given}`,
      ).toEqual([])
})

test('a pupil and the parents get their role from who works with the pupil, and not from who keeps the machine', () => {
  for (const role of PUPIL_ROLES)
    expect(ROLES.filter((giver) => rolesGivenBy(giver).includes(role))).toEqual(['coördinator', 'mentor', 'teamleider'])
})
