import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import { changeBody, endBody } from './body.actions.ts'
import { seeBodies } from './see.actions.ts'
import { type SetUp, setUpBodies } from './set-up.actions.ts'

let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())
beforeEach(() =>
  asSystem(database.db, async (trx) => {
    for (const table of ['consultation_route', 'consultation_school', 'consultation_body'])
      await sql`delete from ${sql.table(table)}`.execute(trx)
    await sql`update route set profiel = 'PIE'`.execute(trx)
  }),
)

async function coordinator(): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, region.people.coördinator.personId), requestId: randomUUID() }
}
const ticked = (voorbeeld: string, schools: ('zwaluwnest' | 'kade' | 'roc')[] = ['zwaluwnest', 'roc'], routes = [region.routeId]) =>
  new URLSearchParams([
    ['voorbeeld', voorbeeld],
    ...schools.map((name) => ['scholen', region.institutions[name]]),
    ...routes.map((id) => ['routes', id]),
  ])
async function setUp(form: URLSearchParams): Promise<SetUp> {
  const done = await setUpBodies(await coordinator(), form)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}
const bodies = async () => (await seeBodies(await coordinator())).bodies.map(({ body }) => body)
const names = async () => (await bodies()).map(({ name }) => name)

const PROFIJT = ['Coördinatoren', 'Directieberaad', 'Docentenwerkgroep PIE', 'Klankbordgroep decanen', 'Klankbordgroep zorgcoördinatoren']

describe('what comes in', () => {
  test('drafts with their source, for the schools and routes that were ticked', async () => {
    expect(await setUp(ticked('profijt'))).toMatchObject({ made: { length: 5 }, stood: [], openRoutes: [] })
    expect(await names()).toEqual(PROFIJT)
    expect((await bodies())[2]).toMatchObject({ state: 'draft', profiel: 'PIE', source: 'Samenwerkingsstudie 2018, Profijt' })
  })

  test('no template, nothing', async () => {
    expect(await setUpBodies(await coordinator(), ticked('x'))).toMatchObject({ mistakes: [{ field: 'voorbeeld' }] })
  })

  test('of a route that says no profiel, those of its vmbo schools, and it is said', async () => {
    await asSystem(database.db, (trx) => sql`update route set profiel = null`.execute(trx))
    expect(await setUp(ticked('assen'))).toMatchObject({ openRoutes: [region.routeId] })
    // Het Zwaluwnest has BWI, PIE and M&T at one site, and E&O and Z&W at the other
    const groups = (await names()).filter((name) => name.startsWith('Ontwikkelgroep')).toSorted()
    expect(groups).toEqual(['BWI', 'E&O', 'M&T', 'PIE', 'Z&W'].map((profiel) => `Ontwikkelgroep ${profiel}`))
  })

  test('nothing is said of profielen where no body is one per profiel', async () => {
    await asSystem(database.db, (trx) => sql`update route set profiel = null`.execute(trx))
    expect(await setUp(ticked('element'))).toMatchObject({ openRoutes: [] })
  })

  test('without a route, those of the vmbo schools', async () => {
    await setUp(ticked('assen', ['kade', 'roc'], []))
    const kade = (await names()).filter((name) => name.startsWith('Ontwikkelgroep'))
    expect(kade.length).toBeGreaterThan(0)
    expect(kade).not.toContain('Ontwikkelgroep PIE')
  })
})

describe('a second time', () => {
  test('nothing is made twice; what stood is named', async () => {
    const first = await setUp(ticked('profijt'))
    const again = await setUp(ticked('profijt'))
    expect(again.made).toEqual([])
    expect(again.stood.toSorted()).toEqual(first.made.toSorted())
    expect(await names()).toEqual(PROFIJT)
  })

  test('only what is not there yet comes', async () => {
    await setUp(ticked('profijt'))
    const [board] = (await bodies()).filter(({ name }) => name === 'Directieberaad')
    await endBody(await coordinator(), board?.id ?? '', 'Het loopt')
    expect(await setUp(ticked('profijt'))).toMatchObject({ made: { length: 1 }, stood: { length: 4 } })
  })

  test('what was set up with one school more stands for these two as well', async () => {
    await setUp(ticked('assen', ['zwaluwnest', 'kade', 'roc']))
    expect((await setUp(ticked('assen'))).made).toEqual([])
  })

  test('another pair has bodies of its own', async () => {
    await setUp(ticked('assen'))
    expect(await setUp(ticked('assen', ['kade', 'roc'], []))).toMatchObject({ stood: [] })
  })

  test('a body that got another name is no longer that of the template', async () => {
    await setUp(ticked('willem-van-oranje'))
    const [one] = await bodies()
    const fields = new URLSearchParams({ naam: 'Overleg techniek', soort: 'own', beslist: 'consensus', gezien: String(one?.revision) })
    for (const id of [region.institutions.zwaluwnest, region.institutions.roc]) fields.append('scholen', id)
    expect(await changeBody(await coordinator(), one?.id ?? '', fields)).toMatchObject({ ok: true })
    expect(await setUp(ticked('willem-van-oranje'))).toMatchObject({ made: { length: 1 } })
  })

  test('two at the same moment make each body once', async () => {
    const both = await Promise.all([setUp(ticked('profijt')), setUp(ticked('profijt'))])
    expect(both.map(({ made }) => made.length).toSorted()).toEqual([0, 5])
    expect(await names()).toEqual(PROFIJT)
  })
})
