import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Database, type Db, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { type AgreementClause, emptyText, newClause } from '../../agreement/text.ts'
import { insertFunding } from '../../funding/funding.store.ts'
import { insertMoneyRule } from '../../money-rule/money-rule.store.ts'
import type { NewMoneyRule } from '../../money-rule/money-rule.ts'
import type { Act } from '../../turn.actions.ts'

export const YEAR = { from: '2026-08-01', to: '2027-07-31' }

export interface MoneyWorld {
  database: Database
  region: TestRegion
  agreementId: string
  /** who leads or settles at the roc, at De Kade, which is no party, and at Het Zwaluwnest */
  leaders: { roc: string; kade: string; zwaluwnest: string }
  money: { roc: string; zwaluwnest: string; kade: string }
  as(personId: string): Promise<Act>
}

/** Het Zwaluwnest and the roc with a signed agreement about their route, € 9,000 a pupil, and who approves and settles at each. In a database of its own, or as one more region. */
export async function openMoneyWorld(given?: Database): Promise<MoneyWorld> {
  const database = given ?? (await openTestDatabase())
  const { db } = database
  const region = await buildRegion(db)
  const { roc, kade, zwaluwnest } = region.institutions
  const person = async (given: string, family: string, role: 'bestuurder' | 'financieel', scopeId: string) =>
    (await addPerson(db, region.regionId, { given, family, role, scopeKind: 'institution', scopeId })).personId
  const leaders = {
    roc: await person('Bas', 'Roos', 'bestuurder', roc),
    kade: await person('Kim', 'Kaai', 'bestuurder', kade),
    zwaluwnest: region.people.bestuurder.personId,
  }
  const money = {
    roc: region.people.financieel.personId,
    zwaluwnest: await person('Noor', 'Penning', 'financieel', zwaluwnest),
    kade: await person('Guus', 'Dubbel', 'financieel', kade),
  }
  const agreementId = await addSignedAgreement(db, region)
  await addFunding(db, region, 900_000)
  const platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  const as = async (personId: string): Promise<Act> => ({ platform, viewer: await viewerFor(db, personId), requestId: randomUUID() })
  return { database, region, agreementId, leaders, money, as }
}

export const MONEY_CLAUSE: AgreementClause = {
  ...newClause('c1', 'financial-agreements', 'Deel van de bekostiging'),
  text: 'Een vijfde in leerjaar 3, vier vijfde in leerjaar 4.',
}

/** Signed by both, from 1 August 2025 until somebody ends it. */
export function addSignedAgreement(
  db: Db,
  { regionId, boards, institutions, routeId }: TestRegion,
  title = 'Techniek samen',
): Promise<string> {
  const text = JSON.stringify({ ...emptyText(title), startsOn: '2025-08-01', clauses: [MONEY_CLAUSE] })
  // a test builds its world before anybody is signed in
  return asSystem(db, async (trx) => {
    const id = randomUUID()
    await sql`insert into agreement (id, region_id, kind, state, text) values (${id}, ${regionId}, 'convenant', 'signed', ${text}::jsonb)`.execute(
      trx,
    )
    await sql`insert into agreement_party (agreement_id, board_id, institution_id) values
      (${id}, ${boards.waterkant}, ${institutions.zwaluwnest}), (${id}, ${boards.merwestroom}, ${institutions.roc})`.execute(trx)
    await sql`insert into agreement_route (agreement_id, route_id) values (${id}, ${routeId})`.execute(trx)
    return id
  })
}

/** An amendment that both signed. */
export function addSignedAmendment(
  db: Db,
  agreementId: string,
  number: number,
  effectiveOn: string,
  clause: AgreementClause,
): Promise<void> {
  const changes = JSON.stringify([{ kind: 'put', clause }])
  return asSystem(db, async (trx) => {
    await sql`insert into agreement_amendment (agreement_id, number, effective_on, reason, changes, state)
      values (${agreementId}, ${number}, ${effectiveOn}, 'Anders', ${changes}::jsonb, 'signed')`.execute(trx)
  })
}

export function addFunding(db: Db, { regionId, people }: TestRegion, cents: number, schoolYear = '2026-2027', version = 1): Promise<void> {
  return asSystem(db, async (trx) => {
    const line = { schoolYear, side: 'vo' as const, institutionId: null, level: null, cents, source: 'opgave', version }
    const by = { regionId, personId: people.coördinator.personId, now: new Date(`${TODAY}T08:00:00Z`) }
    await insertFunding(trx, { ...line, reason: version > 1 ? 'Nieuwe opgave' : null }, by)
  })
}

/** So many pupils per leerjaar on the frozen list of 1 October 2026, of Het Zwaluwnest with the roc. */
export function addFrozenList(
  db: Db,
  region: TestRegion,
  perLeerjaar: Record<number, number>,
  recordIds: readonly string[] = [],
): Promise<string> {
  return asSystem(db, async (trx) => {
    const listId = randomUUID()
    await sql`insert into count_list (id, region_id, route_id, teldatum, scheme, frozen_at)
      values (${listId}, ${region.regionId}, ${region.routeId}, '2026-10-01', 'dlr', now())`.execute(trx)
    let placed = 0
    for (const [leerjaar, pupils] of Object.entries(perLeerjaar))
      for (let at = 0; at < pupils; at += 1) await addLine(trx, region, listId, Number(leerjaar), recordIds[placed++] ?? null)
    return listId
  })
}

async function addLine(trx: Trx, region: TestRegion, listId: string, leerjaar: number, recordId: string | null): Promise<void> {
  const { regionId, institutions, sites } = region
  await sql`insert into count_line (region_id, list_id, institution_id, partner_id, site_id, phase, opleiding, leerjaar, level, start_year, record_id)
    values (${regionId}, ${listId}, ${institutions.zwaluwnest}, ${institutions.roc}, ${sites.zwaluwnest}, 'VO', 'vmbo-kb', ${leerjaar}, 'kb', 2025,
      ${recordId})`.execute(trx)
}

/** Put in as Doorloop itself: for tests that are not about who may. */
export function addMoneyRule(world: Pick<MoneyWorld, 'database' | 'region' | 'agreementId'>, rule: Partial<NewMoneyRule>): Promise<string> {
  const { region, agreementId, database } = world
  const { zwaluwnest, roc } = region.institutions
  const id = randomUUID()
  const base: NewMoneyRule = {
    ...{ agreementId, clauseId: 'c1', clauseVersion: 1, promiseId: null, name: 'Regel', kind: 'funding-share', payeeId: roc },
    ...{ routeId: null, cohort: null, from: null, to: null, terms: { payers: [zwaluwnest], share: { of: 1, over: 5 }, leerjaar: 3 } },
  }
  return asSystem(database.db, async (trx) => {
    const made = { ...base, ...rule, id, regionId: region.regionId, followsId: null }
    await insertMoneyRule(trx, made, region.people.coördinator.personId)
    return id
  })
}

/** TOT: a fifth in leerjaar 3, four fifths in leerjaar 4. */
export async function addTotRules(world: MoneyWorld): Promise<{ third: string; fourth: string }> {
  const payers = [world.region.institutions.zwaluwnest]
  const third = await addMoneyRule(world, { name: 'Leerjaar 3', terms: { payers, share: { of: 1, over: 5 }, leerjaar: 3 } })
  const fourth = await addMoneyRule(world, { name: 'Leerjaar 4', terms: { payers, share: { of: 4, over: 5 }, leerjaar: 4 } })
  return { third, fourth }
}
