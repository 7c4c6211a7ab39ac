import type { Trx } from '#platform/database/database.ts'
import { lastTeldatum, schoolYearOf } from '#schools/index.ts'
import { type Act, inTurn } from '../../turn.actions.ts'
import { listAgreements, listNotesOf } from '../agreement.store.ts'
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
    const [facts] = await factsFor(trx, [{ agreement, text }], await sharedFacts(trx, today))
    return facts ? checkClauses(agreement, text, facts) : []
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

/** The same for every agreement in force on this day that says something else than that all is well, or `only` of these: for signals. */
export async function listClauseChecks(
  trx: Trx,
  today: string,
  only: (agreement: Agreement) => boolean = () => true,
): Promise<CheckedAgreement[]> {
  const shared = await sharedFacts(trx, today)
  const all = shared.others
    .filter((one) => only(one) && standingOn(one, today) === 'in-force')
    .map((agreement) => ({ agreement, text: consolidatedOn(agreement, today) }))
    .filter(({ text }) => text.clauses.some(termKindOf))
  const facts = await factsFor(trx, all, shared)
  return all.flatMap(({ agreement, text }, at) => {
    const own = facts[at]
    const checks = own ? checkClauses(agreement, text, own) : []
    return checks.length > 0 ? [{ agreement, checks }] : []
  })
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

interface Shown {
  agreement: Agreement
  text: AgreementText
}

/** For all of them at once: notes, decisions and crebos are each asked for in one turn. */
async function factsFor(trx: Trx, all: readonly Shown[], shared: Shared): Promise<Facts[]> {
  if (all.length === 0) return []
  const ids = all.map(({ agreement }) => agreement.id)
  const notes = await listNotesOf(trx, ids)
  const decided = await listDecidedTalks(trx, ids)
  const crebos = await validCrebos(trx, [...new Set(all.flatMap(({ text }) => text.clauses.flatMap(crebosIn)))], shared.day)
  return all.map(({ agreement, text }) => {
    const noted = notedTalks(agreement, text, notes.get(agreement.id) ?? [])
    return { ...shared, talks: [...noted, ...decided.filter(({ agreementId }) => agreementId === agreement.id)], crebos }
  })
}

const crebosIn = (clause: AgreementText['clauses'][number]): string[] =>
  (termsOf(clause, 'split-of-offer')?.offers ?? []).flatMap((one) => one.crebos)
