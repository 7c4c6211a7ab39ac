import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  mistake: {
    'own-school-missing': 'Also choose a school or route that you do this for.',
    'person-missing': 'Choose somebody, or fill in a name or function.',
    'in-future': 'This day is still to come.',
    'too-much': 'This would leave less than nothing.',
    'same-school': 'Choose two different schools.',
    'not-your-school': 'You cannot do this for this school.',
    'outside-term': 'The agreement does not hold on this day.',
    'seen-another': 'This was changed meanwhile. See how it stands on this page now, and then save again.',
    'there-already': 'Exactly these hours were written down just now. Are there more? Then say in the note what these hours are.',
  },
  wrong: 'This is not saved yet',
  save: 'Save',
  all: 'all',
  nobody: 'Nobody with an account',
  none: 'None',
  choose: 'Choose',
  onBehalfOf: 'On behalf of',
  noSide: 'Choose on whose behalf you do this.',
  yes: 'yes',
}
