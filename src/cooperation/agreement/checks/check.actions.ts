import type { Trx } from '#platform/database/database.ts'
import { lastTeldatum, schoolYearOf } from '#schools/index.ts'
import { type Act, inTurn } from '../../turn.actions.ts'
import { listAgreements, listNotes } from '../agreement.store.ts'
import type { Agreement } from '../agreement.ts'
import { consolidatedOn } from '../consolidated.ts'
import { standingOn } from '../standing.ts'
import { termKindOf, termsOf } from '../terms.ts'
import type { AgreementText } from '../text.ts'
import { institutionNames, listArrivals, listGroups, listMbos, listRouteFacts, validCrebos } from './facts.store.ts'
import type { Facts } from './facts.ts'
import type { ClauseCheck } from './finding.ts'
import { checkClauses } from './index.ts'
import { listDecidedTalks } from './talks.store.ts'
import { notedTalks } from './talks.ts'

/** What the clauses with a check of their own have to say; nothing is asked of the database when there are none. */
export function checkAgreement(act: Act, agreement: Agreement, text: AgreementText): Promise<ClauseCheck[]> {
  if (!text.clauses.some(termKindOf)) return Promise.resolve([])
  return inTurn(act, async ({ trx, today }) => {
    const shared = await sharedFacts(trx, today)
    return checkClauses(agreement, text, await factsFor(trx, agreement, text, shared))
  })
}

/** Schools with an mbo, to choose from. */
export const seeMbos = (act: Act): Promise<{ id: string; name: string }[]> => inTurn(act, ({ trx }) => listMbos(trx))

/** Names of the schools that terms name. */
export const seeSchoolNames = (act: Act): Promise<Map<string, string>> => inTurn(act, ({ trx }) => institutionNames(trx))

export interface CheckedAgreement {
  agreement: Agreement
  checks: readonly ClauseCheck[]
}

/** The same for every agreement in force on this day that says something else than that all is well: for signals. */
export async function listClauseChecks(trx: Trx, today: string): Promise<CheckedAgreement[]> {
  const shared = await sharedFacts(trx, today)
  const found: CheckedAgreement[] = []
  for (const agreement of shared.others.filter((one) => standingOn(one, today) === 'in-force')) {
    const text = consolidatedOn(agreement, today)
    if (!text.clauses.some(termKindOf)) continue
    const checks = checkClauses(agreement, text, await factsFor(trx, agreement, text, shared))
    if (checks.length > 0) found.push({ agreement, checks })
  }
  return found
}

type Shared = Omit<Facts, 'talks' | 'crebos'>

async function sharedFacts(trx: Trx, day: string): Promise<Shared> {
  const schoolYear = schoolYearOf(day)
  const teldatum = lastTeldatum(day)
  return {
    ...{ day, schoolYear, teldatum, others: await listAgreements(trx), names: await institutionNames(trx) },
    routes: await listRouteFacts(trx, day),
    groups: await listGroups(trx, teldatum),
    arrivals: await listArrivals(trx, schoolYear),
  }
}

async function factsFor(trx: Trx, agreement: Agreement, text: AgreementText, shared: Shared): Promise<Facts> {
  const crebos = text.clauses.flatMap((clause) => termsOf(clause, 'split-of-offer')?.offers ?? []).flatMap((one) => one.crebos)
  const noted = notedTalks(agreement, text, await listNotes(trx, agreement.id))
  const talks = [...noted, ...(await listDecidedTalks(trx, agreement.id))]
  return { ...shared, talks, crebos: await validCrebos(trx, crebos, shared.day) }
}
