import type { PublicFileProblem } from './problem.ts'
import type { PublicTable } from './tables.ts'

type Own = Extract<PublicFileProblem, { problem: `public-${string}` }>
type Of<N extends Own['problem']> = Extract<Own, { problem: N }>
type Sentences = { [N in Own['problem']]: (found: Of<N>) => string }

const table: Record<PublicTable, string> = {
  boards: 'besturen',
  institutions: 'instellingen',
  sites: 'vestigingen',
  qualifications: 'kwalificaties',
  companies: 'leerbedrijven',
}

const column = {
  found: 'gevonden',
  'not-found': 'niet gevonden',
  ambiguous: 'meer dan een mogelijk',
}

export const nl = {
  table,
  column,
  problem: {
    'public-table-not-found': (found) => {
      const missing = found.missing.length > 0 ? ` Niet gevonden: ${found.missing.join(', ')}.` : ''
      const ambiguous = found.ambiguous.length > 0 ? ` Meer dan een kolom past bij: ${found.ambiguous.join(', ')}.` : ''
      return `Dit bestand is niet te lezen als lijst van ${table[found.table]}.${missing}${ambiguous} Wel in het bestand: ${found.found.join(', ')}. Kies een ander bestand van DUO, RIO of SBB.`
    },
    'public-value-missing': ({ line, column: name }) => `Op regel ${line} is ${name} leeg. De regel is overgeslagen.`,
    'public-value-unreadable': ({ line, column: name, value }) =>
      `Op regel ${line} staat in ${name} iets onbekends: ${value}. De regel is overgeslagen.`,
    'public-dates-reversed': ({ line }) => `Op regel ${line} ligt het einde voor het begin. De regel is overgeslagen.`,
    'public-no-rows': () => 'Onder de kopregel staat niets. Haal het bestand opnieuw op.',
  } satisfies Sentences,
}
