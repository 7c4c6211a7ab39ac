import { consolidatedOn } from '../consolidated.ts'
import { standingOn } from '../standing.ts'
import { type PartnerTerms, termsOf } from '../terms.ts'
import { type CheckedClause, type Facts, nameIn } from './facts.ts'
import { type ClauseCheck, foundAt } from './finding.ts'
import { rowOf } from './split-of-offer.ts'

/** One preferred partner per sub-region (TOT-route, Samenwerkingsstudie 2018), and no agreement that names another. */
export function checkPartner(checked: CheckedClause, terms: PartnerTerms, facts: Facts): ClauseCheck[] {
  const { clause, routes } = checked
  const found = foundAt(clause)
  const named = terms.partners.flatMap(({ institutionId }) => institutionId ?? [])
  const elsewhere = routes.filter((route) => isElsewhere(route, named))
  return [
    ...subRegions(terms).flatMap(({ subRegion, ids }) => {
      if (ids.length === 0) return [found('partner/sub-region-without', 'act', { subRegion }, [])]
      if (ids.length > 1)
        return [
          found(
            'partner/two-in-sub-region',
            'act',
            { subRegion },
            ids.map((id) => ({ label: nameIn(facts, id), value: null })),
          ),
        ]
      return []
    }),
    ...contradictions(checked, terms, facts).map(({ subRegion, school, row }) =>
      found('partner/contradicted', 'act', { subRegion, school }, [row]),
    ),
    ...elsewhere.map((route) => found('partner/route-elsewhere', 'look', { route: route.name }, [rowOf(route)])),
  ]
}

/** As somebody else may have typed it. */
const plain = (name: string): string => name.trim().toLowerCase()

function subRegions({ partners }: PartnerTerms) {
  const keys = [...new Set(partners.map(({ subRegion }) => plain(subRegion)))]
  return keys.map((key) => {
    const same = partners.filter(({ subRegion }) => plain(subRegion) === key)
    return { subRegion: same[0]?.subRegion ?? key, ids: [...new Set(same.flatMap(({ institutionId }) => institutionId ?? []))] }
  })
}

/** Other agreements of this day that name another school for the same sub-region, for a profile that both are about. */
function contradictions({ agreement }: CheckedClause, terms: PartnerTerms, facts: Facts) {
  const others = facts.others.filter((one) => one.id !== agreement.id && ['to-come', 'in-force'].includes(standingOn(one, facts.day)))
  return others.flatMap((other) =>
    consolidatedOn(other, facts.day).clauses.flatMap((clause) => {
      const theirs = termsOf(clause, 'preferred-partner')
      if (!theirs || !overlap(terms.profiles, theirs.profiles)) return []
      return terms.partners.flatMap(({ subRegion, institutionId }) => {
        const theirId = theirs.partners.find((one) => plain(one.subRegion) === plain(subRegion))?.institutionId
        if (!institutionId || !theirId || theirId === institutionId) return []
        const row = { label: other.text.title, href: `/samenwerking/overeenkomsten/${other.id}#${clause.id}`, value: null }
        return [{ subRegion, school: nameIn(facts, theirId), row }]
      })
    }),
  )
}

/** None says: for all. */
const overlap = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one))

function isElsewhere({ partners }: CheckedClause['routes'][number], named: readonly string[]): boolean {
  const mbos = partners.filter(({ side }) => side === 'mbo')
  return mbos.length > 0 && named.length > 0 && !mbos.some(({ institutionId }) => named.includes(institutionId))
}
