import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { routesEverCovered } from '../agreement/coverage.store.ts'
import type { MoneyRule, NewMoneyRule } from './money-rule.ts'
import { partiesOf } from './money-rule.ts'

/** The rules that one may see, by agreement; older versions too. */
export const listMoneyRules = (trx: Trx): Promise<MoneyRule[]> => read(trx, sql<boolean>`true`)

export const listMoneyRulesOf = (trx: Trx, ids: readonly string[]): Promise<MoneyRule[]> =>
  ids.length === 0 ? Promise.resolve([]) : read(trx, sql<boolean>`m.id = any (${[...ids]}::uuid[])`)

/** Rules in which these two both have a part. */
export const listMoneyRulesBetween = (trx: Trx, one: string, other: string): Promise<MoneyRule[]> =>
  read(trx, sql<boolean>`m.parties @> array[${one}, ${other}]::uuid[]`)

export async function findMoneyRule(trx: Trx, id: string): Promise<MoneyRule | null> {
  return (await read(trx, sql<boolean>`m.id = ${id}`))[0] ?? null
}

/** With a lock, so that a change and a statement that uses it come after each other. */
export async function lockMoneyRule(trx: Trx, id: string): Promise<MoneyRule | null> {
  await sql`select id from money_rule where id = ${id} for update`.execute(trx)
  return findMoneyRule(trx, id)
}

export async function insertMoneyRule(
  trx: Trx,
  rule: NewMoneyRule & { id: string; regionId: string; followsId: string | null },
  personId: string,
): Promise<void> {
  const {
    id,
    regionId,
    agreementId,
    clauseId,
    clauseVersion,
    promiseId,
    name,
    kind,
    payeeId,
    routeId,
    cohort,
    terms,
    from,
    to,
    followsId,
  } = rule
  await sql`insert into money_rule (id, region_id, agreement_id, clause_id, clause_version, promise_id, name, kind, payee_id, parties, route_id,
      cohort, terms, valid_from, valid_until, follows_id, created_by)
    values (${id}, ${regionId}, ${agreementId}, ${clauseId}, ${clauseVersion}, ${promiseId}, ${name}, ${kind}, ${payeeId},
      ${partiesOf(rule)}::uuid[], ${routeId}, ${cohort}, ${JSON.stringify(terms)}::jsonb, ${from}, ${to}, ${followsId}, ${personId})`.execute(
    trx,
  )
}

/** Of a rule that no statement used yet. */
export async function updateMoneyRule(trx: Trx, id: string, rule: NewMoneyRule): Promise<void> {
  const { agreementId, clauseId, clauseVersion, promiseId, name, kind, payeeId, routeId, cohort, terms, from, to } = rule
  await sql`update money_rule set agreement_id = ${agreementId}, clause_id = ${clauseId}, clause_version = ${clauseVersion},
    promise_id = ${promiseId}, name = ${name}, kind = ${kind}, payee_id = ${payeeId}, parties = ${partiesOf(rule)}::uuid[], route_id = ${routeId},
    cohort = ${cohort}, terms = ${JSON.stringify(terms)}::jsonb, valid_from = ${from}, valid_until = ${to} where id = ${id}`.execute(trx)
}

export async function endMoneyRule(trx: Trx, id: string, on: string): Promise<void> {
  await sql`update money_rule set valid_until = ${on} where id = ${id}`.execute(trx)
}

export async function dropMoneyRule(trx: Trx, id: string): Promise<void> {
  await sql`delete from money_rule where id = ${id}`.execute(trx)
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<MoneyRule[]> {
  const { rows } = await sql<MoneyRule>`
    select m.id, m.region_id as "regionId", m.agreement_id as "agreementId", m.clause_id as "clauseId", m.clause_version as "clauseVersion",
      m.promise_id as "promiseId", m.name, m.kind, m.payee_id as "payeeId", m.route_id as "routeId", m.cohort, m.terms,
      m.valid_from as "from", m.valid_until as "to", m.follows_id as "followsId", coalesce(a.text ->> 'title', '') as "agreementTitle",
      exists (select from statement_line l where l.rule_id = m.id) as "isUsed",
      array(select unnest(m.parties) union select si.id from site si where si.institution_id = any (m.parties)) as reach,
      case when m.route_id is not null then array[m.route_id] else array(${routesEverCovered(sql`m.agreement_id`)})
        end as "routeIds"
    from money_rule m left join agreement a on a.id = m.agreement_id where ${which} order by "agreementTitle", m.name, m.valid_from nulls first, m.id`.execute(
    trx,
  )
  return rows
}
