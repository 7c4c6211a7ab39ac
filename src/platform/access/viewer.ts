import type { Right, Role, ScopeKind } from './rights.ts'
import { RIGHTS_OF } from './rights.ts'

/** A role as it holds today, somewhere. */
export interface Grant {
  assignmentId: string
  role: Role
  scopeKind: ScopeKind
  scopeId: string
  standsInFor: string | null
}

/** Who looks at a page. Always passed along; there is no current user. */
export interface Viewer {
  personId: string
  regionId: string
  name: string
  isExample: boolean
  grants: readonly Grant[]
  /** signed in with a second factor */
  secondFactor: boolean
  /** the only page there is for this person until it is done: an obligatory second factor; then there are no grants */
  mustFirst?: string
}

/** Why something may be done: what the log keeps. */
export interface Reason {
  right: Right
  role: Role
  scopeKind: ScopeKind
  scopeId: string
  /** which way the scope leads to the subject: `own-school`, `route-partner` … */
  through: string
}

/** Any scope at all with this right: may this page be opened? What stands on it is decided per record. */
export function whyMay(viewer: Viewer | null, right: Right): Reason | null {
  const grant = viewer?.grants.find(({ role }) => RIGHTS_OF[role].includes(right))
  return grant ? { right, role: grant.role, scopeKind: grant.scopeKind, scopeId: grant.scopeId, through: 'role' } : null
}

export function grantsWith(viewer: Viewer, right: Right): Grant[] {
  return viewer.grants.filter(({ role }) => RIGHTS_OF[role].includes(right))
}
