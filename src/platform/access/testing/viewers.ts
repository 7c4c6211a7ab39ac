import type { Role } from '../rights.ts'
import type { Viewer } from '../viewer.ts'

/** Somebody with one role in a whole region, for tests of pages that need no database. */
export function viewerWith(role: Role, scopeKind: Viewer['grants'][number]['scopeKind'] = 'region'): Viewer {
  const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`
  return {
    personId: id(1),
    regionId: id(2),
    name: 'Noor Tester',
    isExample: false,
    grants: [{ assignmentId: id(3), role, scopeKind, scopeId: id(2), standsInFor: null }],
    secondFactor: true,
  }
}
