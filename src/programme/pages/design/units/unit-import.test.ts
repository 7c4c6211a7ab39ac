import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { workbookBytes } from '#platform/import/testing/workbook-file.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { emptyDesign } from '../../../design/empty-design.ts'
import { beginDraft } from '../../../version/edit.actions.ts'
import { openDesign } from '../../../version/see.actions.ts'
import { programmePages } from '../../index.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-units-'))
let database: Database
let region: TestRegion
let looking: Viewer
let docent: Viewer
let platform: Platform
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`), folder, baseUrl: 'http://localhost:3000' } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [programmePages(platform)],
    report: (error) => {
      throw error
    },
  })
  docent = await viewerFor(database.db, region.people.docent.personId)
  looking = docent
  const motor = { id: 'u1', name: 'Motor', vmbo: 'oud', mbo: null, vmboWeeks: null, mboWeeks: null, taughtIn: [] }
  await beginDraft({ platform, viewer: docent, requestId: 'q1' }, region.routeId, { ...emptyDesign('Route', 'dlr'), units: [motor] })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (rest = '') => `/programma/${region.routeId}/ontwerp/onderdelen-inlezen${rest}`
async function ask(path: string, body?: BodyInit) {
  const init = body === undefined ? {} : { method: 'POST', body }
  const response = await app.request(path, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, location: response.headers.get('location'), html: await response.text() }
}
function upload(content: string | Uint8Array, called = 'boek.csv', crebo = '') {
  const form = new FormData()
  form.set('bestand', new File([content as BlobPart], called))
  form.set('crebo', crebo)
  return ask(at(), form)
}
async function units() {
  const seen = await openDesign({ platform, viewer: docent, requestId: 'q1' }, region.routeId, null)
  return seen?.version ? seen.design.units.map(({ name, vmbo }) => [name, vmbo]) : []
}
const hidden = (html: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const apply = (html: string, hoe: string) =>
  ask(at('/toepassen'), new URLSearchParams({ was: hidden(html, 'was'), onderdelen: hidden(html, 'onderdelen'), hoe }))

const FILE = 'onderdeel;vmbo;mbo;weken mbo\nMotor;nieuw;;\nRemmen & “zo”;module;werkproces;2\n;a;b;\nremmen & “zo”;dubbel;;\n'

test('a file is shown first: what is new, what is there, and what was left out', async () => {
  const { status, html } = await upload(FILE)
  expect(status).toBe(200)
  expect(html).toContain('1 nieuw, 1 met een naam die al in het ontwerp staat')
  expect(html).toContain('Voeg 1 nieuwe toe')
  expect(html).toContain('staat meer dan een keer in het bestand')
  expect(html).toMatch(/regel 4/i)
  expect(await units()).toEqual([['Motor', 'oud']])
  // what came in does not stay on disk
  expect(readdirSync(folder)).toEqual([])
})

test('adding leaves what is there; replacing follows the file', async () => {
  const { html } = await upload(FILE)
  expect(await apply(html, 'add')).toMatchObject({ status: 303, location: `/programma/${region.routeId}/ontwerp/dekking#onderdelen` })
  expect(await units()).toEqual([
    ['Motor', 'oud'],
    ['Remmen & “zo”', 'module'],
  ])
  const again = await upload(FILE)
  expect((await apply(again.html, 'replace')).status).toBe(303)
  expect((await units())[0]).toEqual(['Motor', 'nieuw'])
  // the preview was of the design as it was
  expect((await apply(again.html, 'replace')).html).toContain('intussen veranderd')
})

test('a workbook is read as well', async () => {
  const { status, html } = await upload(
    await workbookBytes({
      Blad: [
        ['Onderdeel', 'Mbo'],
        ['Elektra', 'werkproces 3'],
      ],
    }),
    'boek.xlsx',
  )
  expect([status, html.includes('Elektra')]).toEqual([200, true])
})

test.each([
  ['no file', '', 'Kies een bestand.'],
  ['no units', 'naam;weken\na;1\n', 'onderdeel'],
  ['a picture', '\u0089PNG\r\n\u001a\n', ''],
])('%s changes nothing, and says what is wrong', async (_, content, sentence) => {
  const before = await units()
  const { status, html } = await upload(content)
  expect([status, html.includes(sentence)]).toEqual([422, true])
  expect(await units()).toEqual(before)
})

test('a list that no preview made changes nothing', async () => {
  const before = await units()
  const sent = new URLSearchParams({ was: 'x', onderdelen: '[{"id":"a"}]', hoe: 'add' })
  expect((await ask(at('/toepassen'), sent)).status).toBe(422)
  expect((await ask(at('/toepassen'), new URLSearchParams())).status).toBe(422)
  expect(await units()).toEqual(before)
})

test('is for who designs this route', async () => {
  looking = await viewerFor(database.db, region.people.mentor.personId)
  for (const [path, body] of [
    [at(), undefined],
    [at(), new FormData()],
    [at('/toepassen'), new URLSearchParams()],
  ] as const)
    expect((await ask(path, body)).status).toBe(403)
  looking = docent
})
