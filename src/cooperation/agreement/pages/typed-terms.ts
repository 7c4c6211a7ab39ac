import type { ClauseTerms } from '../terms.ts'

/** Data as they stand in their form: numbered lines. */
export function typedTerms(terms: ClauseTerms | null): URLSearchParams {
  const typed = new URLSearchParams()
  if (!terms) return typed
  if ('profiles' in terms) for (const profile of terms.profiles) typed.append('profielen', profile)
  linesOf(terms).forEach((fields, at) => {
    for (const [name, value] of Object.entries(fields)) typed.set(`${name}-${at + 1}`, value)
  })
  if (terms.kind === 'exclusivity') {
    typed.set('crebos', terms.crebos.join(', '))
    typed.set('minimum', String(terms.least ?? ''))
  }
  return typed
}

function linesOf(terms: ClauseTerms): Record<string, string>[] {
  switch (terms.kind) {
    case 'split-of-offer':
      return terms.offers.map(({ institutionId, crebos }) => ({ school: institutionId, crebos: crebos.join(', ') }))
    case 'preferred-partner':
      return terms.partners.map(({ subRegion, institutionId }) => ({ deelregio: subRegion, school: institutionId ?? '' }))
    case 'guaranteed-places':
      return terms.places.map((one) => ({
        ...{ school: one.institutionId, crebo: one.crebo ?? '', jaar: String(one.schoolYear), plaatsen: String(one.places) },
      }))
    case 'exclusivity':
      return []
  }
}
