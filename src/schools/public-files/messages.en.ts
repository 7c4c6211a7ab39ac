import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'
import type { PublicTable } from './tables.ts'

const table: Record<PublicTable, string> = {
  boards: 'boards',
  institutions: 'institutions',
  sites: 'sites',
  qualifications: 'qualifications',
  companies: 'learning companies',
}

export const en: Translation<typeof nl> = {
  table,
  column: {
    found: 'found',
    'not-found': 'not found',
    ambiguous: 'more than one fits',
  },
  problem: {
    'public-table-not-found': (found) => {
      const missing = found.missing.length > 0 ? ` Not found: ${found.missing.join(', ')}.` : ''
      const ambiguous = found.ambiguous.length > 0 ? ` More than one column fits: ${found.ambiguous.join(', ')}.` : ''
      return `This file cannot be read as a list of ${table[found.table]}.${missing}${ambiguous} In the file: ${found.found.join(', ')}. Choose another file of DUO, RIO or SBB.`
    },
    'public-value-missing': ({ line, column: name }) => `On line ${line} ${name} is empty. The line was left out.`,
    'public-value-unreadable': ({ line, column: name, value }) =>
      `Line ${line} has something unknown in ${name}: ${value}. The line was left out.`,
    'public-dates-reversed': ({ line }) => `On line ${line} the end lies before the beginning. The line was left out.`,
    'public-no-rows': () => 'There is nothing below the header. Fetch the file again.',
  },
}
