import { formatDate, type Language } from '#platform/i18n.ts'
import type { CohortId, ComparisonRow, IsoDate, Measure } from '../../rows.ts'
import { cohortName, listText } from '../shared/format.ts'
import { sharedWords } from '../shared/view.ts'
import { type Claim, claimsOf, isCorrected } from './answer.ts'
import { overviewMessages } from './messages.ts'

/** The first sentences of the page, made from the rows it shows. */
export function answerText(language: Language, rows: readonly ComparisonRow[], teldatum: IsoDate): string {
  const t = overviewMessages(language)
  if (rows.length === 0) return t.nothingYet
  if (!isCorrected(rows)) return t.notCorrected(formatDate(language, teldatum))
  return (['startkwalificatie', 'vsv'] as const).flatMap((measure) => sentencesOf(language, measure, claimsOf(rows, measure))).join(' ')
}

function sentencesOf(language: Language, measure: Measure, claims: Claim[]): string[] {
  const t = overviewMessages(language)
  if (claims.length === 0) return []
  const word = sharedWords(language).measure[measure]
  const shown = (['favourable', 'unfavourable'] as const).flatMap((direction) => {
    const clauses = claims.filter((claim) => claim[direction].length > 0).map((claim) => clauseText(language, claim, claim[direction]))
    return clauses.length > 0 ? [`${t[direction][measure]}: ${clauses.join('; ')}.`] : []
  })
  if (shown.length === 0) return [t.none(word)]
  return claims.some(({ notShown }) => notShown.length > 0) ? [...shown, t.rest(word)] : shown
}

function clauseText(language: Language, { versus }: Claim, cohorts: CohortId[]): string {
  const t = overviewMessages(language)
  const names = cohorts.map((cohort) => cohortName(cohort).toLowerCase())
  const others = versus.map((one) => t.other[one])
  return t.clause(listText(language, names), listText(language, others))
}
