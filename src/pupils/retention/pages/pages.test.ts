import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { testApp } from '#platform/http/testing/test-app.ts'
import { addPerson, buildRegion, type TestRegion, viewerFor } from '#schools/testing/build-region.ts'
import { addPupil } from '../../testing/add-pupil.ts'
import { drawUp } from '../actions.ts'
import { retentionPages } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-retention-pages-'))
let database: Database
let world: TestRegion
let viewer: Viewer
let app: ReturnType<typeof testApp>['app']
let list: string
let pupilId: string

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildRegion(database.db)
  const { regionId, institutions, sites, groups } = world
  const { personId } = await addPerson(database.db, regionId, {
    given: 'Tara',
    family: 'Test',
    role: 'teamleider',
    scopeKind: 'institution',
    scopeId: institutions.zwaluwnest,
  })
  viewer = await viewerFor(database.db, personId)
  const dates = { from: '2019-08-01', until: '2021-07-31' }
  const record = {
    institutionId: institutions.zwaluwnest,
    given: 'Mila',
    family: '<Bos>',
    enrolments: [{ siteId: sites.zwaluwnest, ...dates }],
    groups: [{ groupId: groups.derde, ...dates }],
  }
  pupilId = (await addPupil(database.db, { regionId, records: [record] })).pupilId
  list = (await drawUp(database.db, institutions.zwaluwnest, '2026-11-01')) ?? ''
  const now = () => new Date('2026-11-23T09:00:00Z')
  const platform = { db: database.db, now, mail: { canSend: false, send: async () => undefined }, folder, baseUrl: 'http://localhost:3000' }
  app = testApp({ modules: [retentionPages(platform)], viewerOf: async () => viewer }).app
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

async function ask(path: string, fields?: Record<string, string>) {
  const method = fields ? 'POST' : 'GET'
  const headers = { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' }
  const response = await app.request(path, { method, headers, ...(fields ? { body: new URLSearchParams(fields).toString() } : {}) })
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}

const listPage = () => `/bewaartermijnen/lijst/${list}`

test('the overview says what is to be approved, and the terms with their source', async () => {
  const { status, text } = await ask('/bewaartermijnen')
  expect(status).toBe(200)
  for (const said of ['Het Zwaluwnest, lijst van 1 november 2026', '2 van 2 regels', 'PO-Raad', '5 jaar']) expect(text).toContain(said)
  expect((await ask('/en/bewaartermijnen')).text).toContain('Het Zwaluwnest, list of 1 November 2026')
})

test('the list names the pupils, and nothing else than a name', async () => {
  const { text } = await ask(listPage())
  expect(text).toContain('Mila &lt;Bos&gt;')
  expect(text).toContain('31 jul 2026')
})

describe('leaving out', () => {
  test('needs a reason; what was typed stays', async () => {
    const form = `${listPage()}/1/laten-staan`
    expect((await ask(form)).status).toBe(200)
    expect(await ask(form, { reden: '  ' })).toMatchObject({ status: 422, text: expect.stringContaining('Vul een reden in') })
    const long = 'a'.repeat(301)
    expect(await ask(form, { reden: long })).toMatchObject({ status: 422, text: expect.stringContaining(long) })
  })

  test('is recorded, shown, and can be taken back', async () => {
    expect(await ask(`${listPage()}/1/laten-staan`, { reden: 'klacht loopt' })).toMatchObject({ status: 303, to: listPage() })
    expect((await ask(listPage())).text).toContain('blijft staan: klacht loopt')
    expect(await ask(`${listPage()}/1/toch-vernietigen`, {})).toMatchObject({ status: 303, to: listPage() })
    expect((await ask(listPage())).text).not.toContain('klacht loopt')
  })
})

test('a hold is placed with a reason, shown, and lifted', async () => {
  const form = `/bewaartermijnen/vasthouden/${pupilId}`
  expect((await ask(form)).text).toContain('Vasthouden: Mila &lt;Bos&gt;')
  expect((await ask(form, { reden: '' })).status).toBe(422)
  expect(await ask(form, { reden: 'rechtszaak' })).toMatchObject({ status: 303, to: '/bewaartermijnen' })
  const { text } = await ask('/bewaartermijnen')
  expect(text).toContain('rechtszaak')
  const lift = /action="(\/bewaartermijnen\/opheffen\/[^"]+)"/.exec(text)?.[1] ?? ''
  expect(await ask(lift, {})).toMatchObject({ status: 303, to: '/bewaartermijnen' })
  expect(await ask(lift, {})).toMatchObject({ to: '/bewaartermijnen?gewijzigd=ja' })
  expect((await ask('/bewaartermijnen')).text).not.toContain('rechtszaak')
})

test.each([
  '/bewaartermijnen/lijst/none',
  '/bewaartermijnen/lijst/00000000-0000-4000-8000-000000000000',
  '/bewaartermijnen/vasthouden/00000000-0000-4000-8000-000000000000',
])('%s is not there', async (path) => {
  expect((await ask(path)).status).toBe(404)
})

test('a line that is not on the list is not there', async () => {
  for (const nr of ['0', '3', '99999999999', 'x']) expect((await ask(`${listPage()}/${nr}/laten-staan`)).status, nr).toBe(404)
})

test('approving needs a tick, destroys, and cannot be done twice', async () => {
  const records = async () => (await asSystem(database.db, (trx) => sql`select from school_record`.execute(trx))).rows.length
  expect(await ask(`${listPage()}/goedkeuren`, {})).toMatchObject({ status: 422, text: expect.stringContaining('Zet het vinkje') })
  expect(await records()).toBe(1)
  expect(await ask(`${listPage()}/goedkeuren`, { akkoord: 'ja' })).toMatchObject({ status: 303, to: listPage() })
  expect(await records()).toBe(0)
  expect(await ask(`${listPage()}/goedkeuren`, { akkoord: 'ja' })).toMatchObject({ to: '/bewaartermijnen?gewijzigd=ja' })
  expect((await ask('/bewaartermijnen?gewijzigd=ja')).text).toContain('Afgehandeld')
  expect((await ask(`${listPage()}/1/laten-staan`)).status).toBe(404)
})
