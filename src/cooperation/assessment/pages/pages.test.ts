import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { cooperationPages } from '../../pages/index.ts'
import { QUESTIONS } from '../questions.ts'

const LIST = '/samenwerking/zelfevaluatie'
let database: Database
let region: TestRegion
let app: ReturnType<typeof createApp>
let looking: Viewer
let day = TODAY
let path: string
const people: Record<string, Viewer> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { db } = database
  for (const role of ['coördinator', 'docent', 'financieel', 'bestuurder', 'teamleider'] as const)
    people[role] = await viewerFor(db, region.people[role].personId)
  for (const given of ['Aya', 'Bo', 'Cas']) {
    const at = { given, family: 'Meer', role: 'docent', scopeKind: 'site', scopeId: region.sites.rocHaven } as const
    people[given] = await viewerFor(db, (await addPerson(db, region.regionId, at)).personId)
  }
  const platform = { db, now: () => new Date(`${day}T09:00:00Z`) } as Platform
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
})
afterAll(() => database.close())

async function ask(who: string, at: string, fields?: Record<string, string>) {
  looking = people[who] as Viewer
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const all = (score: number, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(QUESTIONS.map((one) => [one, String(score)])),
  ...more,
})

test('an empty list says what to do first, to who can', async () => {
  expect((await ask('coördinator', LIST)).html).toContain('Kies de scholen of routes')
  expect((await ask('docent', LIST)).html).toContain('Een coördinator of projectleider kan er een openen.')
  expect((await ask('financieel', LIST)).status).toBe(403)
  expect((await ask('docent', `${LIST}/openen`)).status).toBe(403)
})

test('is opened for a pair; a mistake stays with what was typed', async () => {
  const form = {
    waarover: `paar:${region.institutions.zwaluwnest}:${region.institutions.roc}`,
    schooljaar: '2026',
    van: TODAY,
    tot: '2026-12-10',
  }
  const wrong = await ask('coördinator', `${LIST}/openen`, { ...form, tot: '2026-11-01' })
  expect([wrong.status, wrong.html.includes('checked'), wrong.html.includes('value="2026-11-01"')]).toEqual([422, true, true])
  expect(await ask('coördinator', `${LIST}/openen`, form)).toMatchObject({ status: 303, location: LIST })
  const { html } = await ask('docent', LIST)
  expect(html).toContain('open tot en met 10 december 2026')
  expect(html).toContain('nog beantwoorden')
  path = html.match(/href="(\/samenwerking\/zelfevaluatie\/[0-9a-f-]{36})"/)?.[1] ?? ''
})

test('an answer is kept, and can be changed until the last day', async () => {
  const none = await ask('docent', path, { toelichting: 'Alleen dit' })
  expect([none.status, none.html.includes('Geef bij ten minste één vraag een antwoord.'), none.html.includes('Alleen dit')]).toEqual([
    422,
    true,
    true,
  ])
  const kept = await ask('docent', path, all(5, { toelichting: '<b>fijn</b>', herkenbaar: 'ja' }))
  expect(kept).toMatchObject({ status: 303, location: `${path}?bewaard=ja` })
  const { html } = await ask('docent', kept.location)
  expect(html).toContain('Uw antwoord is bewaard')
  expect(html).toContain('&lt;b&gt;fijn&lt;/b&gt;')
  expect(html).toMatch(/id="owner-4" name="owner" value="5" checked/)
  expect((await ask('financieel', path)).status).toBe(403)
})

test('before the last day a number of people is all that others see', async () => {
  for (const who of ['Aya', 'Bo', 'Cas']) expect((await ask(who, path, all(3))).status).toBe(303)
  await ask('bestuurder', path, all(1))
  const { html } = await ask('teamleider', path)
  expect(html).toContain('mbo: 3')
  expect(html).not.toContain('Beide kanten naast elkaar')
})

test('the last day moves by who opened it', async () => {
  expect((await ask('teamleider', `${path}/laatste-dag`, { tot: '2026-12-11' })).status).toBe(403)
  const wrong = await ask('coördinator', `${path}/laatste-dag`, { tot: 'straks' })
  expect([wrong.status, wrong.html.includes('value="straks"')]).toEqual([422, true])
  expect((await ask('coördinator', `${path}/laatste-dag`, { tot: '2026-12-09' })).status).toBe(303)
})

test('after it both sides stand beside each other, and nobody is named who did not agree', async () => {
  day = '2026-12-10'
  const { html } = await ask('teamleider', path)
  expect(html).toContain('Beide kanten naast elkaar')
  // of the vmbo the teacher agreed (5), the director did not; 5 beside 3 is two apart
  expect(html).toContain('5,0 (1 antwoord)')
  expect(html).toContain('1 niet getoond: minder dan drie mensen antwoordden')
  expect(html).toContain('3,0 (3 antwoorden)')
  expect(html).toContain('Hierover denken beide kanten anders')
  const english = (await ask('teamleider', `/en${path}`)).html
  expect(english).toContain('3.0 (3 answers)')
  const late = await ask('docent', path, all(1))
  expect([late.status, late.html.includes('Antwoorden kan nu niet.')]).toEqual([422, true])
})
