import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  search: 'Find a route or group',
  find: 'Search',
  none: 'No route or group of this name.',
  kind: { route: 'Route', group: 'Group' },
}
