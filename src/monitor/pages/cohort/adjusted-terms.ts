import { type RegressionRow, SECTORS } from '../../rows.ts'
import type { View } from '../shared/view.ts'
import { cohortMessages } from './messages.ts'

/** How a term of the model reads: the group it is about, and the one it stands beside. */
export function termText(view: View, term: string, all: readonly RegressionRow[]): string {
  const t = cohortMessages(view.language).adjusted
  if (term === 'groep:traject') return t.route
  if (term === 'geslacht:v') return t.girl
  if (term === 'leeftijd') return hasInteraction(all) ? t.ageBoys : t.age
  if (term.includes('×')) return t.girlAge
  const sector = sectorOf(term)
  if (term === 'sector:onbekend') return t.sector(t.unknownSector, referenceText(view, all))
  return sector ? t.sector(view.words.sector[sector], referenceText(view, all)) : term
}

/** What the odds ratio says, and no more: an interval that holds 1 shows nothing. */
export function verdictText(view: View, { term, low, high }: RegressionRow, all: readonly RegressionRow[]): string {
  const t = cohortMessages(view.language).adjusted
  // with the interaction in the model, the term for sex is that of somebody aged 0
  if (term === 'geslacht:v' && hasInteraction(all)) return t.atZero
  if (low <= 1 && high >= 1) return t.notShown
  const interaction = term.includes('×')
  if (low > 1) return interaction ? t.moreAge : t.more
  return interaction ? t.lessAge : t.less
}

const hasInteraction = (all: readonly RegressionRow[]) => all.some(({ term }) => term.includes('×'))

const sectorOf = (term: string) => SECTORS.find((sector) => term === `sector:${sector}`)

/** The reference is the alphabetically first sector of the data; it is named when only one sector can be meant. */
function referenceText(view: View, all: readonly RegressionRow[]): string {
  const inModel = all.flatMap(({ term }) => sectorOf(term) ?? [])
  const candidates = SECTORS.filter((sector) => inModel.every((one) => sector < one))
  const [only, ...more] = candidates
  return only && more.length === 0 ? view.words.sector[only] : cohortMessages(view.language).adjusted.firstSector
}
