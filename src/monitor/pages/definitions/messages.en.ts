import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: 'Definitions',
  lead: (count) =>
    `Every figure names the definition by which it was computed. There are ${count}. When a definition changes, a new one comes beside the old.`,
  source: 'Source',
  valid: 'Valid',
  always: 'without limit',
  usedIn: (tables) => `Used in: ${tables}`,
  unused: 'Not used in these results',
  files: 'Where the figures come from',
  file: 'File',
  rows: 'Rows',
  rejected: 'Rejected',
  hash: 'SHA-256',
  made: (engine, version) => `Computed with ${engine} and Doorloop ${version}.`,
}
