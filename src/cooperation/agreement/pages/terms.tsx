import type { Language } from '#platform/i18n.ts'
import { checkWords, schoolYearText } from '../checks/words.ts'
import { type ClauseTerms, termKindOf, termsOf } from '../terms.ts'
import type { AgreementClause } from '../text.ts'
import { listText } from './words.ts'

/** The data of a clause with a check of its own, in words. `names`: of institutions. */
export function Terms({ language, clause, names }: { language: Language; clause: AgreementClause; names: ReadonlyMap<string, string> }) {
  const kind = termKindOf(clause)
  const terms = kind && termsOf(clause, kind)
  if (!terms) return null
  return (
    <ul>
      {termLines(language, terms, names).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** A sentence per line of data: on the page and on paper. */
export function termLines(language: Language, terms: ClauseTerms, names: ReadonlyMap<string, string>): string[] {
  const t = checkWords(language).shown
  const name = (id: string): string => names.get(id) ?? ''
  const profiles = 'profiles' in terms && terms.profiles.length > 0 ? [t.profiles(listText(language, terms.profiles))] : []
  switch (terms.kind) {
    case 'split-of-offer':
      return terms.offers.map(({ institutionId, crebos }) => t.offers(name(institutionId), listText(language, crebos)))
    case 'preferred-partner':
      return [
        ...profiles,
        ...terms.partners.map((one) => t.partner(one.subRegion, one.institutionId ? name(one.institutionId) : t.noPartner)),
      ]
    case 'exclusivity': {
      const crebos = terms.crebos.length > 0 ? [t.crebos(listText(language, terms.crebos))] : []
      return [...profiles, ...crebos, ...(terms.least === null ? [] : [t.least(String(terms.least))])]
    }
    case 'guaranteed-places':
      return terms.places.map(({ institutionId, crebo, schoolYear, places }) =>
        t.places([name(institutionId), crebo].filter(Boolean).join(', '), schoolYearText(schoolYear), String(places)),
      )
  }
}
