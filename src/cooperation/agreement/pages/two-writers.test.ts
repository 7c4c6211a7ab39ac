import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { cooperationPages } from '../../pages/index.ts'

/** Two who open one form, and save one after the other: the second is told, keeps what was typed, and may save over it. */
const LIST = '/samenwerking/overeenkomsten'
let database: Database
let region: TestRegion
let app: ReturnType<typeof createApp>
let looking: Viewer
let [first, second]: Viewer[] = []
let path: string

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { coördinator, projectleider } = region.people
  ;[first, second] = await Promise.all([coördinator, projectleider].map(({ personId }) => viewerFor(database.db, personId)))
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [cooperationPages(platform, { checkCode: async () => null })],
    report: (error) => {
      throw error
    },
  })
  path = (await ask(first, `${LIST}/nieuw`, head('Techniek'))).location
  await ask(first, `${path}/afspraak/nieuw`, { onderwerp: 'exclusivity', titel: 'Les', tekst: 'Elke week.' })
  await ask(first, `${path}/afspraak/c1/belofte/nieuw`, { wat: 'Les geven', bewijs: 'discussed' })
  await ask(first, `${path}/afspraak/c1/gegevens`, { crebos: '25655', minimum: '20' })
})
afterAll(() => database.close())

async function ask(as: Viewer | undefined, at: string, fields?: Record<string, string>) {
  looking = as as Viewer
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const head = (naam: string): Record<string, string> => ({
  ...{ naam, soort: 'samenwerkingsovereenkomst', begin: '2026-12-01', routes: region.routeId },
  partijen: `${region.boards.waterkant}:${region.institutions.zwaluwnest}`,
})
const clause = (tekst: string) => ({ onderwerp: 'exclusivity', titel: 'Les', tekst })
const printOn = (html: string) => html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''

const FORMS = [
  ['the head', '/wijzigen', head],
  ['a clause', '/afspraak/c1', clause],
  ['a promise', '/afspraak/c1/belofte/b1', (wat: string) => ({ wat, bewijs: 'discussed' })],
  [
    'the data of a clause',
    '/afspraak/c1/gegevens',
    (words: string) => ({ crebos: words === 'Van de eerste' ? '25655' : '25656', minimum: String(words.length) }),
  ],
] as const

describe.each(FORMS)('%s', (_what, at, form) => {
  test('that another changed is not written over', async () => {
    const both = printOn((await ask(second, path + at)).html)
    expect((await ask(first, path + at, { ...form('Van de eerste'), gezien: both })).status).toBe(303)
    const told = await ask(second, path + at, { ...form('Van de tweede, later'), gezien: both })
    expect([told.status, told.html.includes('Iemand anders heeft dit veranderd')]).toEqual([422, true])
    for (const value of Object.values(form('Van de tweede, later')).filter((one) => !one.includes(':'))) expect(told.html).toContain(value)
    // saved again knowing it
    expect((await ask(second, path + at, { ...form('Van de tweede, later'), gezien: printOn(told.html) })).status).toBe(303)
  })

  test('sent without what was on the screen changes nothing', async () => {
    expect((await ask(first, path + at, form('Blind'))).status).toBe(422)
    expect((await ask(first, path + at)).html).not.toContain('value="Blind"')
  })

  test('keeps what was on the screen through a mistake', async () => {
    const { html } = await ask(first, path + at)
    const wrong = await ask(first, path + at, { gezien: printOn(html), begin: 'straks', crebos: 'x' })
    expect([wrong.status, printOn(wrong.html)]).toEqual([422, printOn(html)])
  })
})

test('nor does anybody take away what another changed', async () => {
  const at = `${path}/afspraak/c1`
  const both = printOn((await ask(second, at)).html)
  await ask(first, at, { ...clause('Nog eens anders'), gezien: both })
  expect((await ask(second, at, { weg: 'ja', gezien: both })).status).toBe(422)
  expect((await ask(second, at)).html).toContain('Nog eens anders')
})
