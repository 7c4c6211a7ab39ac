import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { emptyText, newClause } from '../agreement/text.ts'
import { cooperationPages } from '../pages/index.ts'

let database: Database
let region: TestRegion
let path: string
let looking: string
let app: ReturnType<typeof createApp>
/** governs both schools of the route */
let ofBoth: string
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { zwaluwnest, roc } = region.institutions
  const governs = (scopeId: string) => ({ given: 'Bo', family: 'Mol', role: 'bestuurder', scopeKind: 'institution', scopeId }) as const
  ofBoth = (await addPerson(database.db, region.regionId, governs(zwaluwnest))).personId
  await asSystem(database.db, (trx) =>
    sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from) values (${ofBoth}, 'bestuurder', 'institution', ${roc}, '2026-08-01')`.execute(
      trx,
    ),
  )
  path = `/samenwerking/overeenkomsten/${await addAgreement([2025])}`
  // of 2025 twelve answered: seven were known, five were not; of 2024, which is not covered, five
  await answer(7, 2025, 'yes')
  await answer(5, 2025, 'no')
  await answer(5, 2024, 'partly')
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    ...{ assets: testAssets, site: { sections: [], headerLinks: [] }, errorPage },
    viewerOf: async () => viewerFor(database.db, looking),
    modules: [cooperationPages(platform, { checkCode: async () => null })],
    report: (error) => {
      throw error
    },
  })
}, 120_000)
afterAll(() => database.close())

/** Both schools promise that half of those who begin are known. */
async function addAgreement(cohorts: number[]): Promise<string> {
  const promise = {
    ...{ id: 'b1', partyId: null, what: 'Gekend worden', amount: 50, unit: 'procent', from: '2025-08-01', until: '2027-07-31' },
    ...{ priceCents: null, evidence: { kind: 'indicator', indicator: 'starters-known' } },
  }
  const clauses = [{ ...newClause('c1', 'own', 'Samen'), text: 'Samen.', promises: [promise] }]
  const text = { ...emptyText('Samen'), startsOn: '2025-08-01', clauses }
  const { boards, institutions, routeId } = region
  return asSystem(database.db, async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into agreement (region_id, kind, state, text)
      values (${region.regionId}, 'convenant', 'signed', ${JSON.stringify(text)}::jsonb) returning id`.execute(trx)
    const id = rows[0]?.id ?? ''
    await sql`insert into agreement_party (agreement_id, board_id, institution_id) values (${id}, ${boards.waterkant}, ${institutions.zwaluwnest}),
      (${id}, ${boards.merwestroom}, ${institutions.roc})`.execute(trx)
    await sql`insert into agreement_route (agreement_id, route_id, cohorts) values (${id}, ${routeId}, ${cohorts})`.execute(trx)
    return id
  })
}

const answer = (times: number, cohort: number, known: string) =>
  asSystem(database.db, async (trx) => {
    for (let nr = 0; nr < times; nr += 1)
      await sql`with p as (insert into pupil (region_id) values (${region.regionId}) returning id),
          r as (insert into school_record (pupil_id, institution_id, key, given_name, family_name)
            select id, ${region.institutions.zwaluwnest}, ${randomUUID()}, 'Jesse', 'Dijk' from p returning id),
          f as (insert into follow_up (record_id, route_id, cohort, moment, counted_from, due_on)
            select id, ${region.routeId}, ${cohort}, 3, 'start', '2025-11-01' from r returning id, record_id)
        insert into follow_up_answer (follow_up_id, record_id, answered_on, named, known, words)
          select id, record_id, '2025-11-05', true, ${known}, 'Niemand wist wie ik was' from f`.execute(trx)
  })

async function page(personId: string, language = ''): Promise<string> {
  looking = personId
  const response = await app.request(`${language}${path}`, { headers: { host: 'localhost:3000' } })
  expect(response.status).toBe(200)
  return response.text()
}
const part = (html: string): string => /<section[^>]*aria-labelledby="vertelden".*?<\/section>/s.exec(html)?.[0] ?? ''
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('what pupils told, on the page of an agreement', () => {
  test('is counted for the cohorts that it covers, without names or words', async () => {
    const html = await page(region.people.coördinator.personId)
    const text = plain(part(html))
    expect(text).toContain('Techniek in één lijn, begonnen in 2025-2026')
    expect(text).toContain('Was er iemand die hen kende en op hen lette Ja 7 van 12 Nee 5 van 12')
    expect(text).not.toContain('2024')
    expect(html).not.toMatch(/Jesse|Niemand wist/)
    expect(plain(part(await page(region.people.coördinator.personId, '/en')))).toContain('Yes 7 of 12 No 5 of 12')
  })

  test('is for who may see the results of both schools', async () => {
    const { projectleider, coördinator, bestuurder, teamleider, financieel } = region.people
    for (const { personId } of [projectleider, coördinator, { personId: ofBoth }]) expect(part(await page(personId))).not.toBe('')
    for (const { personId } of [bestuurder, teamleider, financieel]) expect(part(await page(personId))).toBe('')
  })

  test('the database by itself says the same', async () => {
    const { projectleider, bestuurder, financieel, docent } = region.people
    const other = await buildRegion(database.db, 'Regio Elders')
    const seen = async (personId: string) =>
      (
        await asPerson(database.db, personId, (trx) => sql<{ id: string }>`select results_of_all_partners() as id`.execute(trx), TODAY)
      ).rows.some(({ id }) => id === region.routeId)
    for (const { personId } of [projectleider, { personId: ofBoth }]) expect(await seen(personId)).toBe(true)
    for (const { personId } of [bestuurder, financieel, docent, other.people.coördinator]) expect(await seen(personId)).toBe(false)
  })

  test('keeps a promise: 7 of 12 is 58 percent of the 50 that were promised', async () => {
    const html = plain(await page(region.people.coördinator.personId))
    expect(html).toMatch(/Gekend worden.*58/)
    expect(html).toContain('Techniek in één lijn')
  })

  test('says that too few answered yet', async () => {
    const before = path
    path = `/samenwerking/overeenkomsten/${await addAgreement([2026])}`
    expect(plain(part(await page(region.people.coördinator.personId)))).toContain('Nog geen vijf antwoorden')
    path = before
  })
})
