/** To choose a route or a group with. */
export const nl = {
  search: 'Zoek een route of groep',
  find: 'Zoek',
  none: 'Geen route of groep met deze naam.',
  kind: { route: 'Route', group: 'Groep' },
}
