import type { Right, Role, ScopeKind } from '#platform/access/rights.ts'
import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import { leadsTeam } from '#pupils/index.ts'

/** What can stand on the start page, the most urgent first. What has nothing to say is left out when it is drawn. */
export const PARTS = [
  'own',
  'missing',
  'steps',
  'setup',
  'tasks',
  'cooperation',
  'leavings',
  'corrections',
  'talks',
  'handOver',
  'progress',
  'groups',
  'placements',
  'intake',
  'attention',
  'care',
  'routes',
  'counts',
  'results',
  'retention',
] as const
export type Part = (typeof PARTS)[number]

/** Roles see their own parts; who has several roles gets those of each. */
export function partsFor(viewer: Viewer): Part[] {
  const isFor: Record<Part, boolean> = {
    own: hasRole(viewer, 'leerling', 'ouder'),
    // who guides may be given what comes next about somebody who is missing
    missing: may(viewer, 'attendance/mark', 'guidance/write'),
    steps: hasTeamWith(viewer, 'guidance/write') || leadsTeam(viewer),
    setup: grantsWith(viewer, 'setup/change').some(({ scopeKind }) => scopeKind === 'region'),
    tasks: may(viewer, 'import/run', 'match/decide', 'retention/approve', 'people/change', 'route/agree'),
    cooperation: may(viewer, 'consultation/see'),
    leavings: may(viewer, 'pupil/change'),
    corrections: may(viewer, 'pupil/change'),
    talks: hasRole(viewer, 'mentor') || leadsTeam(viewer),
    handOver: may(viewer, 'hand-over/write') || hasRole(viewer, 'coördinator', 'projectleider'),
    progress: may(viewer, 'progress/write'),
    groups: groupIds(viewer).length > 0,
    placements: may(viewer, 'placement/write'),
    intake: may(viewer, 'intake/write'),
    attention: grantsWith(viewer, 'pupil/change').some(({ scopeKind }) => isWide(scopeKind)),
    care: may(viewer, 'care/write'),
    routes: may(viewer, 'route/change') || hasRole(viewer, 'bestuurder', 'teamleider', 'financieel'),
    counts: hasRole(viewer, 'bestuurder', 'teamleider', 'financieel'),
    results: may(viewer, 'results/see'),
    retention: may(viewer, 'retention/approve'),
  }
  return PARTS.filter((part) => isFor[part])
}

/** The groups whose pupils are this person's own. */
export function groupIds(viewer: Viewer): string[] {
  const own = grantsWith(viewer, 'pupil/see').filter(({ scopeKind }) => scopeKind === 'group')
  return [...new Set(own.map(({ scopeId }) => scopeId))]
}

/** Whether there is a morning list that is this person's own. */
export const hasOwnTeam = (viewer: Viewer): boolean => hasTeamWith(viewer, 'attendance/mark')

const hasTeamWith = (viewer: Viewer, right: Right): boolean =>
  grantsWith(viewer, right).some(({ scopeKind }) => scopeKind === 'group' || scopeKind === 'route')

export const hasRole = (viewer: Viewer, ...roles: Role[]): boolean => viewer.grants.some(({ role }) => roles.includes(role))

const may = (viewer: Viewer, ...rights: Right[]): boolean => rights.some((right) => grantsWith(viewer, right).length > 0)

const isWide = (kind: ScopeKind): boolean => kind !== 'group' && kind !== 'pupil'
