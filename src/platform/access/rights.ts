/** The roles of a region (domain.md 1, issue: people with roles). Dutch, as on the screen and in the agreements. */
export const ROLES = [
  'coördinator',
  'projectleider',
  'docent',
  'mentor',
  'stagebegeleider',
  'decaan',
  'zorgcoördinator',
  'teamleider',
  'bestuurder',
  'financieel',
  'onderzoeker',
  'leerling',
  'ouder',
  'beheerder',
] as const
export type Role = (typeof ROLES)[number]

export const SCOPE_KINDS = ['region', 'institution', 'site', 'route', 'group', 'pupil'] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

/** What can be done, each a noun with a verb. */
export const RIGHTS = [
  // schools, sites, qualifications, companies
  'setup/see',
  'setup/change',
  // colleagues, roles, invitations
  'people/see',
  'people/change',
  'route/see',
  'route/change',
  // drafts of what a route teaches; a new route for one's own school
  'route/design',
  // in the name of one's school, to a design
  'route/agree',
  // what boards promise each other
  'agreement/see',
  'agreement/change',
  // in the name of one's school, as its board lets one
  'agreement/sign',
  // bodies and their meetings, who does what, bottlenecks; who sits in a body sees it anyway
  'consultation/see',
  'consultation/change',
  // the one list of 1 October
  'count-list/see',
  'count-list/change',
  // in the name of one's school
  'count-list/confirm',
  'settlement/see',
  // rules, amounts, drawing up a statement
  'settlement/change',
  // in the name of one's school: approve a statement, or object to a line
  'settlement/approve',
  // how one's own side sees the cooperation
  'assessment/answer',
  'pupil/see',
  // enrolment in a route, phase, group
  'pupil/change',
  // the pupil and the parents get to see the pupil's own page
  'pupil/invite',
  'care/write',
  // who is expected, who is there, who was called; the other school in the route looks and marks along
  'attendance/see',
  'attendance/mark',
  // talks, calls, what was promised to whom, help; the pupil reads what is shared
  'guidance/see',
  'guidance/write',
  // results, exams, hours against the plan of the route
  'progress/see',
  'progress/write',
  // companies, agreements, visits
  'placement/see',
  'placement/write',
  // who comes in, and who did not
  'intake/see',
  'intake/write',
  // the steps from school to school; what is handed over is guidance
  'hand-over/see',
  'hand-over/write',
  // the own page of the pupil: what is shared with pupil and parents
  'own/see',
  // the pupil's own collection, by the pupil
  'portfolio/write',
  'import/run',
  // two schools' records are one pupil
  'match/decide',
  // who looked at whom
  'log/see',
  'retention/approve',
  // figures of the own region
  'results/see',
  // files of one's own through the monitor
  'monitor/own-files',
] as const
export type Right = (typeof RIGHTS)[number]

const STAFF = ['setup/see', 'people/see', 'route/see', 'results/see'] as const

/**
 * The table of rights. A right holds where the role holds: its region, institution, site, route, group or pupil, and
 * what lies within. Both walls read this one table; docs/security.md explains the choices.
 */
export const RIGHTS_OF: Record<Role, readonly Right[]> = {
  coördinator: [
    ...STAFF,
    'setup/change',
    'people/change',
    'route/change',
    'route/design',
    'agreement/see',
    'agreement/change',
    'consultation/see',
    'consultation/change',
    'count-list/see',
    'count-list/change',
    'count-list/confirm',
    'settlement/see',
    'settlement/change',
    'assessment/answer',
    'pupil/see',
    'pupil/change',
    'pupil/invite',
    'import/run',
    'match/decide',
    'log/see',
    'attendance/see',
    'placement/see',
    'intake/see',
    'intake/write',
    'hand-over/see',
  ],
  projectleider: [
    ...STAFF,
    'route/change',
    'route/design',
    'agreement/see',
    'agreement/change',
    'consultation/see',
    'consultation/change',
    'count-list/see',
    'count-list/change',
    'settlement/see',
    'assessment/answer',
    'pupil/see',
    'pupil/change',
    'attendance/see',
    'progress/see',
    'placement/see',
    'intake/see',
    'intake/write',
    'hand-over/see',
  ],
  docent: [
    ...STAFF,
    'route/design',
    'consultation/see',
    'assessment/answer',
    'pupil/see',
    'attendance/see',
    'attendance/mark',
    'progress/see',
    'progress/write',
  ],
  mentor: [
    ...STAFF,
    'pupil/see',
    'consultation/see',
    'assessment/answer',
    'pupil/change',
    'pupil/invite',
    'care/write',
    'attendance/see',
    'attendance/mark',
    'guidance/see',
    'guidance/write',
    'progress/see',
    'progress/write',
    'placement/see',
    'placement/write',
    'intake/see',
    'intake/write',
    'hand-over/see',
    'hand-over/write',
  ],
  stagebegeleider: [
    ...STAFF,
    'pupil/see',
    'consultation/see',
    'attendance/see',
    'attendance/mark',
    'progress/see',
    'placement/see',
    'placement/write',
  ],
  decaan: [
    ...STAFF,
    'route/design',
    'consultation/see',
    'assessment/answer',
    'pupil/see',
    'pupil/change',
    'attendance/see',
    'guidance/see',
    'guidance/write',
    'progress/see',
    'placement/see',
    'intake/see',
    'intake/write',
    'hand-over/see',
    'hand-over/write',
  ],
  zorgcoördinator: [
    ...STAFF,
    'pupil/see',
    'consultation/see',
    'assessment/answer',
    'care/write',
    'attendance/see',
    'guidance/see',
    'guidance/write',
    'progress/see',
    'hand-over/see',
  ],
  teamleider: [
    ...STAFF,
    'people/change',
    'route/design',
    'route/agree',
    'agreement/see',
    'agreement/sign',
    'consultation/see',
    'consultation/change',
    'count-list/see',
    'count-list/confirm',
    'settlement/see',
    'settlement/approve',
    'assessment/answer',
    'pupil/see',
    'pupil/change',
    'pupil/invite',
    'log/see',
    'retention/approve',
    'attendance/see',
    'attendance/mark',
    'guidance/see',
    'guidance/write',
    'progress/see',
    'progress/write',
    'placement/see',
    'placement/write',
    'intake/see',
    'intake/write',
    'hand-over/see',
    'hand-over/write',
  ],
  bestuurder: [
    ...STAFF,
    'route/agree',
    'agreement/see',
    'agreement/sign',
    'consultation/see',
    'count-list/see',
    'count-list/confirm',
    'settlement/see',
    'settlement/approve',
    'assessment/answer',
    'retention/approve',
  ],
  financieel: [...STAFF, 'agreement/see', 'consultation/see', 'count-list/see', 'settlement/see', 'settlement/change'],
  onderzoeker: [...STAFF, 'monitor/own-files'],
  leerling: ['pupil/see', 'log/see', 'own/see', 'portfolio/write'],
  ouder: ['pupil/see', 'log/see', 'own/see'],
  beheerder: [...STAFF, 'setup/change', 'people/change', 'import/run', 'match/decide', 'log/see'],
}

/** A second factor is obligatory for them: they see or change most. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['beheerder', 'bestuurder', 'onderzoeker']

/** Where a role can be given; a mentor of a whole region does not exist. */
export const SCOPES_OF: Record<Role, readonly ScopeKind[]> = {
  coördinator: ['region', 'institution', 'route'],
  projectleider: ['route'],
  docent: ['site', 'route', 'group'],
  mentor: ['group', 'route'],
  stagebegeleider: ['group', 'route'],
  decaan: ['site', 'institution'],
  zorgcoördinator: ['site', 'institution'],
  teamleider: ['site', 'institution'],
  bestuurder: ['institution', 'region'],
  financieel: ['institution', 'region'],
  onderzoeker: ['region', 'institution'],
  leerling: ['pupil'],
  ouder: ['pupil'],
  beheerder: ['region', 'institution'],
}

/** Rights that decide for others, beyond one's own pupils. */
const WEIGHTY: readonly Right[] = [
  'setup/change',
  'people/change',
  'route/agree',
  'agreement/sign',
  'count-list/confirm',
  'settlement/approve',
  'import/run',
  'match/decide',
  'log/see',
  'retention/approve',
  'monitor/own-files',
]

/** Roles that hold for one pupil, the own record or that of one's child. */
export const PUPIL_ROLES: readonly Role[] = ['leerling', 'ouder']

/**
 * The roles that this role may give, there where it holds. A beheerder gives every colleague's role: somebody must. Others
 * who may change people give no role that decides more than their own, nor one that asks for a second factor when theirs
 * does not. A pupil and the parents get theirs from who works with the pupil, and from nobody else.
 */
export function rolesGivenBy(giver: Role): Role[] {
  const own = RIGHTS_OF[giver]
  return ROLES.filter((role) => (PUPIL_ROLES.includes(role) ? own.includes('pupil/invite') : givesColleague(giver, role)))
}

function givesColleague(giver: Role, role: Role): boolean {
  if (giver === 'beheerder') return true
  const own = RIGHTS_OF[giver]
  if (!own.includes('people/change') || !isNoStronger(role, own)) return false
  return !SECOND_FACTOR_ROLES.includes(role) || SECOND_FACTOR_ROLES.includes(giver)
}

function isNoStronger(role: Role, own: readonly Right[]): boolean {
  return RIGHTS_OF[role].every((right) => !WEIGHTY.includes(right) || own.includes(right))
}
