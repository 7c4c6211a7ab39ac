import { asSystem, type Trx } from '#platform/database/database.ts'
import { listActivityCosts } from '../activity/costs.store.ts'
import { listDeliveredHours } from '../activity/delivered.store.ts'
import { findAgreement } from '../agreement/agreement.store.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { listFrozenCounts } from '../count-list/frozen.store.ts'
import { listFunding } from '../funding/funding.store.ts'
import { listCosts, listDiplomaCounts, listKeys } from '../money-input/money-input.store.ts'
import { listMoneyRulesBetween } from '../money-rule/money-rule.store.ts'
import type { MoneyRule } from '../money-rule/money-rule.ts'
import { partiesOf } from '../money-rule/money-rule.ts'
import { bySchoolYear } from '../settlement/days.ts'
import type { Act, Turn } from '../turn.actions.ts'
import { listBilled, listBilledElsewhere, listParties, listPupilDays, listRecordedDiplomas } from './gather.store.ts'
import type { Asked, Gathered } from './gathered.ts'
import { diplomaRows } from './rows-of.ts'
import { rulesBetween } from './rules-between.ts'

/** Without what was billed and what the government pays: those are read by the viewer, under a lock. */
export type Inputs = Omit<Gathered, 'billed' | 'funding'>

/**
 * What a statement is made of. Read by Doorloop itself: a statement comes to the same amount whoever draws it up, also when
 * a pot is divided over schools of which this viewer sees no lists. Who may draw one up is asked before.
 */
export function gather({ platform }: Pick<Act, 'platform'>, asked: Asked): Promise<Inputs> {
  return asSystem(platform.db, async (trx) => {
    const all = await listMoneyRulesBetween(trx, asked.payerId, asked.payeeId)
    const rules = rulesBetween(all, asked)
    const ids = [...new Set([asked.payerId, asked.payeeId, ...rules.flatMap(partiesOf)])]
    const found = await rowsOf(trx, asked, rules, ids)
    const rows = [
      ...found.hours.map(({ id }) => id),
      ...found.costs.map(({ id }) => id),
      ...found.activityCosts.map(({ id }) => id),
      ...diplomaRows(found).map(({ id }) => id),
    ]
    return { ...found, rules, elsewhere: await listBilledElsewhere(trx, asked, rows) }
  })
}

async function rowsOf(trx: Trx, asked: Asked, rules: readonly MoneyRule[], ids: readonly string[]) {
  const among = <T extends { institutionId: string }>(rows: readonly T[]): T[] => rows.filter((one) => ids.includes(one.institutionId))
  const byDays = rules.some(({ terms }) => (terms as { measure?: string }).measure === 'pupil-days')
  const byDiplomas = rules.some(({ kind }) => kind === 'diploma-bonus')
  const agreements: Agreement[] = []
  for (const id of new Set(rules.map(({ agreementId }) => agreementId))) {
    const agreement = await findAgreement(trx, id)
    if (agreement) agreements.push(agreement)
  }
  return {
    agreements,
    parties: await listParties(trx, ids),
    counts: among(await listFrozenCounts(trx, asked)),
    pupilDays: byDays ? await listPupilDays(trx, asked, ids) : [],
    hours: among(await listDeliveredHours(trx, asked)),
    costs: among(await listCosts(trx, asked)),
    activityCosts: among(await listActivityCosts(trx, asked)),
    keys: among(await listKeys(trx, schoolYearsOf(asked))),
    diplomas: byDiplomas ? among(await listDiplomaCounts(trx, asked)) : [],
    recordedDiplomas: byDiplomas ? await listRecordedDiplomas(trx, asked, ids) : [],
  }
}

/** What only counts inside the turn of the viewer: the amounts of the own region, and what was billed by now. */
export async function completed({ trx }: Turn, asked: Asked, inputs: Inputs, statementId: string | null): Promise<Gathered> {
  return {
    ...inputs,
    funding: await listFunding(trx, { schoolYears: schoolYearsOf(asked) }),
    billed: await listBilled(trx, asked, statementId),
  }
}

const schoolYearsOf = ({ from, to }: Pick<Asked, 'from' | 'to'>): string[] => bySchoolYear({ from, to }).map(({ schoolYear }) => schoolYear)
