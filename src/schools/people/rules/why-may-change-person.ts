import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { Finding } from '../../finding.ts'
import { isOver, type Person } from '../person.ts'
import { whyMayGive } from './why-may-give.ts'

/**
 * Why this viewer may change name and e-mail of a person, invite and let go: because each role of that person, now or later,
 * is one the viewer could give. Otherwise who invites a beheerder again with another address would become one.
 */
export function whyMayChangePerson(viewer: Viewer, person: Person, today: string): Reason | null {
  const [grant] = grantsWith(viewer, 'people/change')
  if (!grant || person.regionId !== viewer.regionId || obstacle(viewer, person, today)) return null
  return { right: 'people/change', role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through: 'gives-each-role' }
}

/** The first role that is beyond this viewer, as a finding. */
export function whyNotChangePerson(viewer: Viewer, person: Person, today: string): Finding | null {
  if (whyMayChangePerson(viewer, person, today)) return null
  const role = obstacle(viewer, person, today)
  return { rule: 'person/has-role-beyond-yours', field: 'persoon', given: role ? `${role.role}, ${role.scope.label}` : '' }
}

function obstacle(viewer: Viewer, person: Person, today: string) {
  return person.roles.find((held) => !isOver(held, today) && !whyMayGive(viewer, held.role, held.scope))
}
