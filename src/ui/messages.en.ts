import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  product: 'Doorloop',
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  crumbs: 'Breadcrumbs',
  header: 'Settings and help',
  otherLanguage: 'Nederlands',
  chain: {
    vandaag: 'Today',
    samenwerking: 'Cooperation',
    programma: 'Programme',
    leerlingen: 'Pupils',
    resultaten: 'Results',
  },
  explain: 'How this figure was made',
  footer: 'Doorloop, open source software (EUPL-1.2).',
  notFound: {
    title: 'This page does not exist',
    text: 'The address is wrong, or the page has moved. Check the address, or start from the results.',
    action: 'To the results',
  },
  failed: {
    title: 'Something went wrong',
    text: 'The page could not be made. Try again. If it keeps failing, look in the window in which Doorloop runs: the cause stands there.',
    action: 'To the results',
  },
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
}
