import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: { startkwalificatie: 'With startkwalificatie', vsv: 'Out of sight without startkwalificatie (vsv)' },
  subtitle: {
    startkwalificatie: 'Diploma mbo 2, 3 or 4, havo or vwo, on or before the count date. Of all starters.',
    vsv: 'Not enrolled on the count date and without startkwalificatie. Of all starters. Lower is favourable.',
  },
  group: 'Group',
  plot: 'Share with 95% interval',
  share: 'Share',
  intervalHead: 'Interval',
  difference: 'Route minus comparison, in percentage points',
  interval: 'interval',
  bounds: (low, high) => `(${low} to ${high})`,
  answer: { higher: 'route higher', lower: 'route lower', 'not-shown': 'not shown', 'cannot-tell': 'cannot be told' },
  perhaps: { higher: 'perhaps higher', lower: 'perhaps lower' },
  nobody: {
    startkwalificatie: (cohorts) => `Nobody with startkwalificatie yet, in any of the groups: ${cohorts}.`,
    vsv: (cohorts) => `Nobody out of sight yet, in any of the groups: ${cohorts}.`,
  },
}
