import { type Import, moduleOf } from './imports.ts'

/** Whom a module may use besides itself. A new folder under src needs a line here, and so a thought. */
const MAY_USE: Record<string, readonly string[]> = {
  statistics: [],
  platform: [],
  ui: ['platform'],
  schools: ['platform', 'ui'],
  schemes: ['schools', 'platform', 'ui'],
  programme: ['schemes', 'schools', 'platform', 'ui'],
  pupils: ['programme', 'schemes', 'schools', 'platform', 'ui'],
  cooperation: ['schools', 'schemes', 'platform', 'ui'],
  // signing in, own sessions, invitations: knows people, no pupils
  account: ['schools', 'platform', 'ui'],
  // start page per role and search: reads every module, and is used by none
  today: ['schools', 'schemes', 'programme', 'pupils', 'cooperation', 'monitor', 'account', 'platform', 'ui'],
  // an invented region: fills every module's tables, and is used by none
  example: ['schools', 'schemes', 'programme', 'pupils', 'cooperation', 'account', 'platform', 'ui'],
  monitor: ['schools', 'schemes', 'statistics', 'platform', 'ui'],
  // The published figures are checked against the monitor; the monitor never knows them.
  reference: ['monitor', 'statistics', 'platform', 'ui'],
  server: [
    'schools',
    'schemes',
    'programme',
    'pupils',
    'cooperation',
    'monitor',
    'reference',
    'account',
    'today',
    'example',
    'platform',
    'ui',
  ],
  cli: [
    'schools',
    'schemes',
    'programme',
    'pupils',
    'cooperation',
    'monitor',
    'reference',
    'account',
    'today',
    'example',
    'platform',
    'ui',
    'server',
  ],
}

/** Imports against the direction of the house, each as a sentence. */
export function wrongDirections(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const [user, used] = [moduleOf(from), moduleOf(to)]
    if (user === used) return []
    const allowed = MAY_USE[user]
    if (!allowed) return [`${from}: module ${user} has no place in the directions yet`]
    return allowed.includes(used) ? [] : [`${from} imports ${to}: ${user} may not use ${used}`]
  })
}
