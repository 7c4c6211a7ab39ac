import { type Role, rolesGivenBy, SCOPES_OF } from '#platform/access/rights.ts'
import { grantsWith, type Reason, type Viewer } from '#platform/access/viewer.ts'
import type { Finding } from '../../finding.ts'
import { rulesOver, type Scope } from '../../places/scope.ts'

/** Why this viewer may give or end this role here, else null. Nobody gives a role wider or stronger than the own one. */
export function whyMayGive(viewer: Viewer, role: Role, scope: Scope): Reason | null {
  const grant = grantsOver(viewer, scope).find((one) => rolesGivenBy(one.role).includes(role))
  if (!grant) return null
  const through = grant.scopeId === scope.id ? 'own-scope' : `own-${grant.scopeKind}`
  return { right: 'people/change', role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through }
}

/** What stands in the way of giving this role to this person, most fundamental first; null when nothing does. */
export function whyNotGive(viewer: Viewer, { personId, role, scope }: { personId: string; role: Role; scope: Scope }): Finding | null {
  if (!SCOPES_OF[role].includes(scope.kind)) return { rule: 'role/not-in-such-a-scope', field: 'plek', given: scope.label }
  if (personId === viewer.personId) return { rule: 'role/not-to-oneself', field: 'rol' }
  if (grantsOver(viewer, scope).length === 0) return { rule: 'role/beyond-own-scope', field: 'plek', given: scope.label }
  if (!whyMayGive(viewer, role, scope)) return { rule: 'role/stronger-than-own', field: 'rol', given: role }
  return null
}

/** The roles this viewer can choose from at all, anywhere; pupils and parents get theirs with the pupil. */
export function rolesToGive(viewer: Viewer): Role[] {
  const all = grantsWith(viewer, 'people/change').flatMap(({ role }) => rolesGivenBy(role))
  return [...new Set(all)].filter((role) => !SCOPES_OF[role].includes('pupil'))
}

function grantsOver(viewer: Viewer, scope: Scope) {
  return grantsWith(viewer, 'people/change').filter((one) => rulesOver(one, scope))
}
