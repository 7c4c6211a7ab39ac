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

const LIST = '/samenwerking/overeenkomsten'
let database: Database
let region: TestRegion
let writer: Viewer
let vo: Viewer
let mbo: Viewer
let path: string
const asked: string[] = []

let looking: Viewer
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { db } = database
  const leader = { given: 'Bas', family: 'Roos', role: 'bestuurder', scopeKind: 'institution', scopeId: region.institutions.roc } as const
  const person = (one: { personId: string }) => viewerFor(db, one.personId)
  ;[writer, vo, mbo] = [
    await person(region.people.coördinator),
    await person(region.people.bestuurder),
    await person(await addPerson(db, region.regionId, leader)),
  ]
  const platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  const checkCode = async (_c: unknown, code: string) => {
    asked.push(code)
    return code === '123456' ? null : 'Deze code klopt niet.'
  }
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [cooperationPages(platform, { checkCode })],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => database.close())

async function ask(as: Viewer, at: string, fields?: [string, string][] | FormData) {
  looking = as
  const init = fields ? { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const head = (): [string, string][] => [
  ['naam', 'Techniek samen'],
  ['soort', 'convenant'],
  ['sjabloon', 'element'],
  ['begin', '2026-12-01'],
  ['partijen', `${region.boards.waterkant}:${region.institutions.zwaluwnest}`],
  ['partijen', region.boards.merwestroom],
  ['routes', region.routeId],
]
const partyOf = (html: string) => html.match(/name="partij" value="([^"]+)"/)?.[1] ?? ''
const printOn = (html: string) => html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''

test('a route without an agreement is named, and nothing more', async () => {
  const { status, html } = await ask(writer, LIST)
  expect(status).toBe(200)
  expect(html).toContain('Techniek in één lijn')
  expect(html).toContain('Deze routes gaan gewoon door')
})

test('a mistake is said with its field, and what was typed stays', async () => {
  const { status, html } = await ask(writer, `${LIST}/nieuw`, [...head().filter(([name]) => name !== 'naam'), ['cohorten', 'straks']])
  expect(status).toBe(422)
  expect(html).toContain('Naam: Vul dit in.')
  expect(html).toContain('value="straks"')
  expect(html).toContain(`value="${region.routeId}" checked`)
})

test('begun from Het Element: its price, and what the scheme asks as open clauses', async () => {
  const made = await ask(writer, `${LIST}/nieuw`, head())
  expect(made.status).toBe(303)
  path = made.location
  const { html } = await ask(writer, path)
  expect(html).toContain('€ 50,00 per uur')
  expect(html).toContain('Samenwerkingsstudie 2018, Het Element')
  expect(html).toMatch(/ontbreekt/)
  expect((await ask(writer, `/en${path}`)).html).toContain('€ 50.00 per uur')
})

test('a clause and a promise are changed', async () => {
  const at = `${path}/afspraak/c1`
  const clause = await ask(writer, at, [
    ['gezien', printOn((await ask(writer, at)).html)],
    ['onderwerp', 'financial-agreements'],
    ['titel', 'Prijzen'],
    ['tekst', 'Anders <b>'],
  ])
  expect([clause.status, clause.location]).toEqual([303, path])
  const promise = [
    ['gezien', printOn((await ask(writer, `${at}/belofte/b1`)).html)],
    ['wat', 'Les'],
    ['aantal', '120,5'],
    ['eenheid', 'uur'],
    ['prijs', '€ 52,50'],
    ['bewijs', 'days-at-mbo'],
  ] as [string, string][]
  expect((await ask(writer, `${path}/afspraak/c1/belofte/b1`, promise)).status).toBe(303)
  const { html } = await ask(writer, path)
  expect(html).toContain('Anders &lt;b&gt;')
  expect(html).toMatch(/Les, 120,50 uur, € 52,50 per uur/)
  expect((await ask(writer, `${path}/afspraak/c1/belofte/b1`, [['wat', ''], ...promise.slice(2)])).status).toBe(422)
})

test('a director signs with the code of an app; a wrong code, or another text, signs nothing', async () => {
  expect((await ask(writer, path, [['doe', 'aanbieden']])).status).toBe(303)
  const { html } = await ask(vo, path)
  const sign = (code: string, seen = printOn(html)): [string, string][] => [
    ...([
      ['doe', 'teken'],
      ['gezien', seen],
      ['partij', partyOf(html)],
      ['code', code],
    ] as [string, string][]),
  ]
  const wrong = await ask(vo, path, sign('000000'))
  expect([wrong.status, wrong.html.includes('Deze code klopt niet.')]).toEqual([422, true])
  asked.length = 0
  expect((await ask(vo, path, sign('123456', 'r0'))).status).toBe(422)
  expect(asked).toEqual([])
  expect((await ask(writer, path, sign('123456'))).status).toBe(403)
  expect((await ask(vo, path, sign('123456'))).status).toBe(303)
  expect((await ask(vo, path)).html).toContain('Hans Wolters, 23 november 2026')
})

test('the other objects, and signs after all: then it is signed', async () => {
  const { html } = await ask(mbo, path)
  const party = partyOf(html)
  const without = await ask(mbo, path, [
    ['doe', 'bezwaar'],
    ['partij-bezwaar', party],
  ])
  expect([without.status, without.html.includes('href="#waarom-bezwaar"')]).toEqual([422, true])
  expect(
    (
      await ask(mbo, path, [
        ['doe', 'bezwaar'],
        ['partij-bezwaar', party],
        ['waarom-bezwaar', 'Te duur'],
      ])
    ).status,
  ).toBe(303)
  expect((await ask(writer, path)).html).toContain('Bezwaar van Bas Roos')
  const signed = await ask(mbo, path, [
    ['doe', 'teken'],
    ['gezien', printOn(html)],
    ['partij', party],
    ['code', '123456'],
  ])
  expect(signed.status).toBe(303)
  expect((await ask(writer, path)).html).toContain('getekend, gaat nog in')
})

test('an amendment stands beside what was signed: each day has its text', async () => {
  expect(
    (
      await ask(writer, path, [
        ['doe', 'wijzig'],
        ['ingang', 'straks'],
        ['waarom', 'x'],
      ])
    ).status,
  ).toBe(422)
  expect(
    (
      await ask(writer, path, [
        ['doe', 'wijzig'],
        ['ingang', '2027-08-01'],
        ['waarom', 'Nieuwe prijs'],
      ])
    ).status,
  ).toBe(303)
  await ask(writer, `${path}/afspraak/c1`, [
    ['gezien', printOn((await ask(writer, `${path}/afspraak/c1`)).html)],
    ['onderwerp', 'financial-agreements'],
    ['titel', 'Prijzen'],
    ['tekst', 'Vanaf 2027'],
  ])
  expect((await ask(writer, path)).html).toContain('met wijziging 1, vanaf 1 augustus 2027')
  // who signs sees no draft of it
  expect((await ask(vo, path)).html).not.toContain('Vanaf 2027')
  await ask(writer, path, [['doe', 'aanbieden']])
  const open = (await ask(writer, path)).html
  // what lies before them is what they read
  const toSign = (await ask(vo, path)).html
  expect(toSign).toContain('Vanaf 2027')
  expect(toSign).toContain('nieuw of gewijzigd')
  for (const party of [...open.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)) {
    const form = new FormData()
    const fields = { gezien: printOn(open), 'partij-elders': party, door: 'Iemand', 'getekend-op': TODAY }
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('scan-bestand', new File(['%PDF-1.7'], 'getekend.pdf'))
    expect((await ask(writer, `${path}/op-papier`, form)).status).toBe(303)
  }
  expect((await ask(vo, `${path}?op=2027-07-31`)).html).not.toContain('Vanaf 2027')
  expect((await ask(vo, `${path}?op=2027-08-01`)).html).toContain('Vanaf 2027')
})

test('nobody ends it alone without a term of notice: together it is an amendment with a last day', async () => {
  const { html } = await ask(vo, path)
  expect(html).toContain('Er is geen opzegtermijn afgesproken.')
  expect(html).not.toContain('name="laatste-dag"')
  const notice: [string, string][] = [
    ['doe', 'einde'],
    ['laatste-dag', '2027-12-31'],
    ['reden', 'Stoppen'],
  ]
  expect((await ask(writer, path, notice)).status).toBe(403)
  await ask(writer, path, [
    ['doe', 'wijzig'],
    ['ingang', '2027-09-01'],
    ['waarom', 'Samen stoppen'],
  ])
  const last = (day: string) =>
    ask(writer, path, [
      ['doe', 'tot'],
      ['einddag', day],
    ])
  const early = await last('2027-08-31')
  expect([early.status, early.html.includes('href="#einddag"'), early.html.includes('value="2027-08-31"')]).toEqual([422, true, true])
  expect((await last('2028-07-31')).status).toBe(303)
  expect((await ask(writer, path)).html).toContain('31 juli 2028')
})

test('an address that names nothing is not found', async () => {
  expect((await ask(writer, `${LIST}/x`)).status).toBe(404)
  expect((await ask(writer, `${path}/wijzigen`)).status).toBe(403)
})
