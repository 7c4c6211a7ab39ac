import { expect, test } from 'vitest'
import { ROLES, type Role, SCOPES_OF, type ScopeKind } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import { groupIds, PARTS, partsFor } from './parts.ts'

function viewer(...grants: [Role, ScopeKind][]): Viewer {
  const all = grants.map(([role, scopeKind], nr) => ({ assignmentId: `a${nr}`, role, scopeKind, scopeId: `s${nr}`, standsInFor: null }))
  return { personId: 'p', regionId: 'r', name: '', isExample: false, grants: all, secondFactor: true }
}

test('every role has something on the start page', () => {
  for (const role of ROLES) for (const kind of SCOPES_OF[role]) expect(partsFor(viewer([role, kind])), `${role} of ${kind}`).not.toEqual([])
})

test('who has two roles gets the parts of both, each once, the most urgent first', () => {
  const both = partsFor(viewer(['mentor', 'group'], ['coördinator', 'region']))
  const apart = new Set([...partsFor(viewer(['mentor', 'group'])), ...partsFor(viewer(['coördinator', 'region']))])
  expect(both).toEqual(PARTS.filter((part) => apart.has(part)))
})

test('without a role there is nothing', () => expect(partsFor(viewer())).toEqual([]))

test('who approves what goes has the way to it, also when no list waits', () => {
  const approvers = ROLES.filter((role) => partsFor(viewer([role, 'institution'])).includes('retention'))
  expect(approvers).toEqual(['teamleider', 'bestuurder'])
})

test('steps at absence are for who guides own pupils, and for who leads those that do', () => {
  const has = (role: Role, kind: ScopeKind): boolean => partsFor(viewer([role, kind])).includes('steps')
  const told = ROLES.flatMap((role) => SCOPES_OF[role].flatMap((kind) => (has(role, kind) ? [`${role} of ${kind}`] : [])))
  expect(told).toEqual(['mentor of group', 'mentor of route', 'teamleider of site', 'teamleider of institution'])
})

test('own groups are those one sees pupils of, each once', () => {
  const mentor = viewer(['mentor', 'group'], ['docent', 'site'], ['stagebegeleider', 'group'])
  expect(groupIds(mentor)).toEqual(['s0', 's2'])
})
