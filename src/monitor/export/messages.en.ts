import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  sheet: 'Definitions and source',
  definition: { id: 'definition', text: 'meaning', source: 'source', from: 'valid from', to: 'valid to' },
  file: { name: 'file', rows: 'rows', rejected: 'rejected', sha256: 'sha-256' },
  levering: 'delivery',
  leveringen: { voorlopig: 'provisional', definitief: 'definitive', onbekend: 'unknown' },
  leverdatum: 'date of delivery',
  rejected: 'rejected rows',
  published: 'small counts are hidden: <5 is 1 to 4, x is hidden because it would give another hidden count away',
}
