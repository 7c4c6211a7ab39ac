import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { type Act, saveRoute } from './actions.ts'
import { joinPartners, openPartners } from './partners.actions.ts'

let database: Database
let region: TestRegion
let docent: Act
let routeId: string

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  docent = { platform, viewer: await viewerFor(database.db, region.people.docent.personId), requestId: randomUUID() }
  const own = { 'partners-vo': [region.sites.zwaluwnest], 'partners-mbo': [] }
  const empty = { profiel: '', leerweg: '', niveau: '', leertraject: '', crebo: '', einde: '' }
  const saved = await saveRoute(docent, null, { naam: 'Nieuw', regeling: 'dlr', begin: '2027-08-01', ...empty, ...own })
  if (!saved.ok) throw new Error(JSON.stringify(saved.mistakes))
  routeId = saved.id
})
afterAll(() => database.close())

const sitesOf = async () => (await openPartners(docent, routeId))?.route.partners.map(({ siteId }) => siteId)

test('a docent who made a route asks the mbo in afterwards', async () => {
  expect(await sitesOf()).toEqual([region.sites.zwaluwnest])
  expect(await joinPartners(docent, routeId, { vo: [], mbo: [region.sites.rocHaven] })).toEqual({ ok: true })
  expect(await sitesOf()).toEqual([region.sites.zwaluwnest, region.sites.rocHaven])
})

test.each([
  [{ vo: [], mbo: [] }, 'partners-vo', 'nothing'],
  [{ vo: [randomUUID()], mbo: [] }, 'partners-vo', 'unknown'],
  [{ vo: [], mbo: ["';--"] }, 'partners-mbo', 'unknown'],
])('%j adds nobody', async (asked, field, mistake) => {
  expect(await joinPartners(docent, routeId, asked)).toEqual({ ok: false, mistake: { field, mistake } })
})

test('once it has pupils, a new partner is not for a docent to ask in', async () => {
  const pupil = await asSystem(database.db, async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into pupil (region_id) values (${region.regionId}) returning id`.execute(trx)
    const record = await sql<{ id: string }>`insert into school_record (pupil_id, institution_id, key, given_name, family_name)
      values (${rows[0]?.id}, ${region.institutions.zwaluwnest}, '1', 'Mo', 'Kas') returning id`.execute(trx)
    await sql`insert into route_enrolment (record_id, route_id, phase, valid_from) values (${record.rows[0]?.id}, ${routeId}, 'VO', '2026-08-01')`.execute(
      trx,
    )
    return rows[0]?.id
  })
  expect(pupil).toBeDefined()
  expect((await openPartners(docent, routeId))?.mayAdd).toBe(false)
  expect(await joinPartners(docent, routeId, { vo: [region.sites.kade], mbo: [] })).toBeNull()
  expect(await sitesOf()).toHaveLength(2)
})
