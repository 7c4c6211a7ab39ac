import type { Language } from '#platform/i18n.ts'
import { designWords } from './words.ts'

type Row = Readonly<Record<string, unknown>>

/** What a table says where a row has no value: mostly that it is still to fill in, but not where there is nothing to fill. */
export function emptyText(language: Language, part: string, field: string, row: Row): string {
  const t = designWords(language)
  return t[WHEN_EMPTY[part]?.[field]?.(row) ?? 'unknown']
}

type Said = 'unknown' | 'notApplicable' | 'everyYear' | 'exceptedAlways'

const isDropped = ({ change }: Row): Said => (change === 'dropped' ? 'notApplicable' : 'unknown')
/** Without a year a line counts in each; what is paid once belongs to none. */
const yearOf = ({ unit }: Row): Said => (unit === 'once' ? 'notApplicable' : 'everyYear')
/** Hours are counted by their number; pupils, groups and years are in the unit itself. */
const quantityOf = ({ unit }: Row): Said => (unit === 'hour' || unit === null ? 'unknown' : 'notApplicable')
const unless =
  (other: string) =>
  (row: Row): Said =>
    row[other] === null ? 'unknown' : 'notApplicable'

const WHEN_EMPTY: Readonly<Record<string, Readonly<Record<string, (row: Row) => Said>>>> = {
  examens: { year: isDropped, week: isDropped },
  kosten: { year: yearOf, quantity: quantityOf },
  // a share of the funding stands in the place of an amount, and the other way round
  betalingen: { year: yearOf, cents: unless('share'), share: unless('cents') },
  uitzonderingen: { until: () => 'exceptedAlways' },
}
