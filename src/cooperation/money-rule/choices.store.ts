import type { Trx } from '#platform/database/database.ts'
import { listAgreements } from '../agreement/agreement.store.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { listPartyChoices, listRouteChoices } from '../agreement/choices.store.ts'
import { consolidatedOn } from '../agreement/consolidated.ts'
import { memberSince, partiesOn } from '../agreement/coverage.ts'
import { clauseVersions } from './clause-versions.ts'
import type { MoneyChoices, SeenClause } from './within-agreement.ts'

export type { MoneyChoices, SeenClause } from './within-agreement.ts'

/** What there is to choose from in the form of a rule. */
export async function listMoneyChoices(trx: Trx): Promise<MoneyChoices> {
  const agreements = await listAgreements(trx)
  const institutions = await listPartyChoices(trx)
  const schools = new Set(institutions.map(({ institutionId }) => institutionId ?? ''))
  return { agreements, clauses: agreements.flatMap((one) => clausesOf(one, schools)), institutions, routes: await listRouteChoices(trx) }
}

/** Every version of every clause, and each of its promises; of an agreement that is not signed yet the text as it stands. */
function clausesOf(agreement: Agreement, schools: ReadonlySet<string>): SeenClause[] {
  if (agreement.state === 'withdrawn') return []
  const day = '9999-12-31'
  const parties = partiesOn(agreement, day).flatMap(({ reach }) => reach.filter((id) => schools.has(id)))
  const joinedOn = new Map(parties.flatMap((id) => pairOf(id, memberSince(agreement, id))))
  const texts = [agreement.text, consolidatedOn(agreement, day)]
  const ids = [...new Set(texts.flatMap(({ clauses }) => clauses.map(({ id }) => id)))]
  return ids.flatMap((clauseId) => {
    const versions = clauseVersions(agreement, clauseId)
    const shown = versions.length > 0 ? versions : [{ version: 1, from: null }]
    return shown.flatMap(({ version, from }) => {
      const clause = consolidatedOn(agreement, from ?? day).clauses.find(({ id }) => id === clauseId)
      if (!clause) return []
      const base = { agreementId: agreement.id, clauseId, clauseVersion: version, parties, joinedOn, from }
      const titles = { agreementTitle: agreement.text.title, clauseTitle: clause.title }
      const own = { ...base, ...titles, promiseId: null, promise: null }
      return [own, ...clause.promises.map(({ id, what }) => ({ ...base, ...titles, promiseId: id, promise: what }))]
    })
  })
}

const pairOf = (id: string, day: string | null): [string, string][] => (day === null ? [] : [[id, day]])
