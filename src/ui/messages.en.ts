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
  errors: {
    403: {
      title: 'This page is not for you',
      text: 'None of your roles gives access here. If that is wrong, ask the beheerder of your region for the role that belongs to it.',
      action: 'To the start',
    },
    404: {
      title: 'This page does not exist',
      text: 'The address is wrong, or the page has moved. Check the address, or start again.',
      action: 'To the start',
    },
    413: {
      title: 'This is too much at once',
      text: 'What you sent is larger than a form can be. Nothing was kept. Make it shorter; files are sent on the page that is for them.',
      action: 'To the start',
    },
    429: {
      title: 'Please wait a moment',
      text: 'Too many requests come from this network address just now. Nothing was kept. Wait a minute and try again.',
      action: 'To the start',
    },
    500: {
      title: 'Something went wrong',
      text: 'The page could not be made. Try again. If it keeps failing, give the beheerder the reference below: it leads to the cause.',
      action: 'To the start',
    },
    503: {
      title: 'Doorloop cannot reach its data for a moment',
      text: 'The database does not answer or is full. Nothing was half kept: what you sent was not recorded. Try again in a minute; Doorloop resumes by itself.',
      action: 'To the start',
    },
  },
  notSent: 'Something on this device was not sent yet. If you sign out all the same, it is gone.',
  requestId: (id) => `Reference: ${id}`,
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'Your account',
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  search: { label: 'Search pupil, route, school or person', placeholder: 'Search by name', button: 'Search' },
  form: {
    wrong: 'This is not saved yet',
    save: 'Save',
    mistake: {
      missing: 'Fill this in.',
      'too-long': 'This is too long.',
      'no-day': 'Fill in a date.',
      'no-time': 'Fill in a time, such as 15:30.',
      'no-number': 'Fill in a number, for example 12.',
      'no-decimal': 'Fill in a number, for example 7.5.',
      'no-amount': 'Fill in an amount, without thousands separators, for example 50.00.',
      'no-percentage': 'Fill in a percentage above 0 and up to 100, for example 7.5.',
      'no-year': 'Fill in years, such as 2026, 2027.',
      unknown: 'Choose one of the possibilities.',
      'end-before-start': 'The last day is before the first.',
    },
  },
}
