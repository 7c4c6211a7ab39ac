import { expect, test } from 'vitest'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import { whyMayMakeRoute, whyMayRoute } from './why-may-change.ts'

const partner = { siteId: 'site', siteName: '', institutionId: 'school', institutionName: '', boardId: 'board', side: 'vo' } as const
const route = { id: 'route', regionId: 'region', partners: [partner] }

function viewer(role: Role, scopeKind: ScopeKind, scopeId: string): Viewer {
  const grant = { assignmentId: 'a', role, scopeKind, scopeId, standsInFor: null }
  return { personId: 'p', regionId: 'region', name: '', isExample: false, grants: [grant], secondFactor: true }
}

test.each([
  ['coördinator', 'region', 'region', 'region'],
  ['coördinator', 'region', 'elders', null],
  ['coördinator', 'institution', 'school', 'route-partner'],
  ['coördinator', 'institution', 'andere', null],
  ['coördinator', 'route', 'route', 'route'],
  ['projectleider', 'route', 'route', 'route'],
  ['projectleider', 'route', 'andere', null],
  ['mentor', 'route', 'route', null],
] as const)('%s of %s %s', (role, kind, id, through) => {
  expect(whyMayRoute(viewer(role, kind, id), 'route/change', route)?.through ?? null).toBe(through)
})

test('a new route is made for a region or by a school, not by who leads another', () => {
  expect(whyMayMakeRoute(viewer('coördinator', 'institution', 'school'))).not.toBeNull()
  expect(whyMayMakeRoute(viewer('docent', 'site', 'site'))).not.toBeNull()
  expect(whyMayMakeRoute(viewer('docent', 'group', 'group'))).toBeNull()
  expect(whyMayMakeRoute(viewer('projectleider', 'route', 'route'))).toBeNull()
  expect(whyMayMakeRoute(viewer('mentor', 'group', 'group'))).toBeNull()
})
