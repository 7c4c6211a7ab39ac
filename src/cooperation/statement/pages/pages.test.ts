import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import { asSystem } from '#platform/database/database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addFrozenList, type MoneyWorld, openMoneyWorld } from '../testing/money-world.ts'
import { addStatementPages } from './index.ts'

const LIST = '/samenwerking/afrekening'
let world: MoneyWorld
let settler: Viewer
let other: Viewer
let vo: Viewer
let mbo: Viewer
let stranger: Viewer
let mentor: Viewer
let path: string

let looking: Viewer
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  world = await openMoneyWorld()
  const { db } = world.database
  const person = (id: string) => viewerFor(db, id)
  ;[settler, other, vo, mbo, stranger, mentor] = [
    await person(world.money.roc),
    await person(world.money.zwaluwnest),
    await person(world.leaders.zwaluwnest),
    await person(world.leaders.roc),
    await person(world.leaders.kade),
    await person(world.region.people.mentor.personId),
  ]
  const platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [(one) => addStatementPages(one, platform)],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => world.database.close())

async function ask(as: Viewer, at: string, fields?: [string, string][]) {
  looking = as
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  const location = response.headers.get('location') ?? ''
  return { status: response.status, location, headers: response.headers, html: await response.text() }
}
const clauseAt = () => `${world.agreementId}:c1:1`
const school = (name: 'zwaluwnest' | 'roc' | 'kade') => world.region.institutions[name]
const seenOn = (html: string) => html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''
const does = (what: string, html: string, more: [string, string][] = []): [string, string][] => [
  ['doe', what],
  ['gezien', seenOn(html)],
  ...more,
]

test('before there are rules it says what to do first', async () => {
  const { status, html } = await ask(settler, LIST)
  expect(status).toBe(200)
  expect(html).toContain('Er is nog geen afrekening')
  expect((await ask(settler, `${LIST}/nieuw`)).html).toContain('Er zijn nog geen regels over geld')
})

test('the kind of a rule comes first, and only its own fields after it', async () => {
  expect((await ask(settler, `${LIST}/regels/nieuw`)).html).toContain('soort=hour-price')
  const hours = (await ask(settler, `${LIST}/regels/nieuw?soort=hour-price`)).html
  expect(hours).toContain('name="uurprijs"')
  expect(hours).not.toContain('name="deel"')
  const share = (await ask(settler, `${LIST}/regels/nieuw?soort=funding-share`)).html
  expect(share).toContain('name="deel"')
  expect(share).not.toContain('name="uurprijs"')
})

test('a mistake is said with its field, and what was typed stays', async () => {
  const { status, html } = await ask(settler, `${LIST}/regels/nieuw`, [
    ...([
      ['soort', 'funding-share'],
      ['naam', 'Derde jaar'],
      ['afspraak', clauseAt()],
      ['ontvanger', school('roc')],
      ['betalers', school('roc')],
      ['betalers', school('zwaluwnest')],
      ['deel', '6/5'],
      ['teldatum', '30-2'],
      ['bekostiging', 'vo'],
      ['telling', 'teldatum'],
      ['afronden', 'half-away'],
    ] as [string, string][]),
  ])
  expect(status).toBe(422)
  expect(html).toContain('Deel: Vul een breuk in, zoals 1/5.')
  expect(html).toContain('Teldatum: Vul een dag en een maand in')
  expect(html).toContain('Wie betaalt?: Wie ontvangt, betaalt niet zelf.')
  expect(html).toContain('value="Derde jaar"')
  expect(html).toContain('value="6/5"')
})

test('TOT from its template: three rules', async () => {
  expect((await ask(settler, `${LIST}/regels/nieuw?sjabloon=tot-route`)).html).toContain('Studie'.toLowerCase())
  const fields: [string, string][] = [
    ['sjabloon', 'tot-route'],
    ['afspraak', clauseAt()],
    ['mbo', school('roc')],
    ['vo', school('zwaluwnest')],
  ]
  const strange = await ask(settler, `${LIST}/regels/nieuw`, [...fields.slice(0, 3), ['vo', school('kade')]])
  expect([strange.status, strange.html.includes('Kies alleen scholen die partij zijn')]).toEqual([422, true])
  expect((await ask(settler, `${LIST}/regels/nieuw`, fields)).status).toBe(303)
  const { html } = await ask(settler, `${LIST}/regels`)
  for (const name of ['Leerjaar 3: een vijfde van de bekostiging', 'Leerjaar 4: vier vijfde', 'Bus, naar aantal leerlingen'])
    expect(html).toContain(name)
  expect((await ask(stranger, `${LIST}/regels`)).html).not.toContain('Leerjaar 3')
})

test('drawn up for two schools and a year: € 41,400 + € 151,200', async () => {
  await addFrozenList(world.database.db, world.region, { 3: 23, 4: 21 })
  const pair = [school('zwaluwnest'), school('roc')].sort().join(':')
  const wrong = await ask(settler, `${LIST}/nieuw`, [
    ['scholen', pair],
    ['van', '2027-07-31'],
    ['tot', '2026-08-01'],
  ])
  expect([wrong.status, wrong.html.includes('Laatste dag: De laatste dag ligt voor de eerste.')]).toEqual([422, true])
  const made = await ask(settler, `${LIST}/nieuw`, [
    ['scholen', pair],
    ['van', '2026-08-01'],
    ['tot', '2027-07-31'],
  ])
  expect(made.status).toBe(303)
  path = made.location
  const { html } = await ask(settler, path)
  for (const amount of ['€ 41.400,00', '€ 151.200,00', '€ 192.600,00', '23 leerlingen', '21 leerlingen', '€ 9.000,00 × 4/5'])
    expect(html).toContain(amount)
  expect(html).toContain(`/samenwerking/overeenkomsten/${world.agreementId}?op=2026-10-01`)
  expect((await ask(settler, `/en${path}`)).html).toContain('€ 41,400.00')
})

test('who is no party sees nothing of it, a mentor neither', async () => {
  expect((await ask(stranger, path)).status).toBe(404)
  expect((await ask(stranger, LIST)).html).not.toContain('ROC Merwestroom')
  expect((await ask(stranger, `${path}/csv`)).status).toBe(404)
  expect((await ask(mentor, LIST)).status).toBe(403)
  expect((await ask(mentor, path)).status).toBe(403)
})

test('behind a line: numbers for who settles; names for who may see the pupils', async () => {
  const { html } = await ask(settler, path)
  const line = html.match(/\/regel\/([0-9a-f]{16})/)?.[1] ?? ''
  const rows = await ask(settler, `${path}/regel/${line}`)
  expect(rows.status).toBe(200)
  expect(rows.html).toContain('Leerlingen op de lijst van 1 oktober')
  expect(rows.html).not.toContain('bij naam zien')
  expect((await ask(settler, `${path}/regel/0000000000000000`)).status).toBe(404)
})

test('offered, objected to, answered and approved by both', async () => {
  const draft = (await ask(settler, path)).html
  expect((await ask(vo, path, does('aanbieden', draft))).status).toBe(403)
  expect((await ask(settler, path, does('aanbieden', draft))).status).toBe(303)
  const offered = (await ask(vo, path)).html
  expect(offered).toContain('Akkoord geven')
  const line = offered.match(/<option value="([0-9a-f]{16})"/)?.[1] ?? ''
  const without = await ask(
    vo,
    path,
    does('bezwaar', offered, [
      ['school-bezwaar', school('zwaluwnest')],
      ['regel', line],
    ]),
  )
  expect([without.status, without.html.includes('href="#reden"')]).toEqual([422, true])
  expect(offered).toContain('Namens: <b>Het Zwaluwnest</b>')
  const forNobody = await ask(vo, path, does('bezwaar', offered, [['school-bezwaar', '']]))
  expect([forNobody.status, forNobody.html.includes('Kies namens wie u dit doet.')]).toEqual([422, true])
  const objected = does('bezwaar', offered, [
    ['school-bezwaar', school('zwaluwnest')],
    ['regel', line],
    ['reden', 'Eén leerling <telt> niet'],
  ])
  expect((await ask(vo, path, objected)).status).toBe(303)
  const stopped = await ask(mbo, path, does('akkoord-geven', offered, [['school', school('roc')]]))
  expect([stopped.status, stopped.html.includes('Er is een bezwaar zonder antwoord')]).toEqual([422, true])
  const open = (await ask(mbo, path)).html
  expect(open).toContain('Bezwaar van Hans Wolters (Het Zwaluwnest), 23 november 2026: Eén leerling &lt;telt&gt; niet')
  const objection = open.match(/name="bezwaar-id"[\s\S]*?<option value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const answer = (outcome: string, reason: string): [string, string][] =>
    does('antwoord', open, [
      ['school-antwoord', school('roc')],
      ['bezwaar-id', objection],
      ['uitkomst', outcome],
      ['antwoord-reden', reason],
    ])
  expect((await ask(mbo, path, answer('rejected', ''))).status).toBe(422)
  expect((await ask(mbo, path, answer('rejected', 'De lijst is bevestigd'))).status).toBe(303)
  expect((await ask(mbo, path, does('akkoord-geven', open, [['school', school('roc')]]))).status).toBe(303)
  const sneak = await ask(mbo, path, does('akkoord-geven', open, [['school', school('zwaluwnest')]]))
  expect(sneak.status).toBe(403)
  expect((await ask(vo, path, does('akkoord-geven', open, [['school', school('zwaluwnest')]]))).status).toBe(303)
  const { html } = await ask(other, path)
  expect(html).toContain('Bas Roos, 23 november 2026')
  expect(html).toContain('Hans Wolters, 23 november 2026')
  expect(html).toContain('Correctie berekenen')
})

test('a rule that was used is not changed: a new version begins', async () => {
  const rules = (await ask(settler, `${LIST}/regels`)).html
  const id = rules.match(/\/regels\/([0-9a-f-]{36})"[^>]*>Leerjaar 3/)?.[1] ?? ''
  const { html } = await ask(settler, `${LIST}/regels/${id}`)
  expect(html).toContain('Deze regel is gebruikt in een afrekening')
  const fields: [string, string][] = [
    ['soort', 'funding-share'],
    ['naam', 'Leerjaar 3: een kwart'],
    ['afspraak', clauseAt()],
    ['ontvanger', school('roc')],
    ['betalers', school('zwaluwnest')],
    ['deel', '1/4'],
    ['leerjaar', '3'],
    ['teldatum', '1-10'],
    ['bekostiging', 'vo'],
    ['telling', 'teldatum'],
    ['afronden', 'half-away'],
  ]
  expect((await ask(settler, `${LIST}/regels/${id}`, fields)).status).toBe(422)
  expect((await ask(settler, `${LIST}/regels/${id}`, [...fields, ['vanaf', '2026-09-01']])).status).toBe(303)
  expect((await ask(settler, `${LIST}/regels`)).html).toContain('Leerjaar 3: een kwart')
  expect((await ask(settler, `${LIST}/regels/${id}`, [['doe', 'weg']])).status).toBe(422)
})

test('then the correction is what the change makes: the old line back, the new one beside it', async () => {
  const made = await ask(settler, path, [['doe', 'corrigeren']])
  expect(made.status).toBe(303)
  const { html } = await ask(settler, made.location)
  // −4140000, and 23 × 900000 × 1/4 = 5175000
  for (const amount of ['−€ 41.400,00', '€ 51.750,00', '€ 10.350,00']) expect(html).toContain(amount)
  expect(html).toContain('Dit is een correctie')
  expect((await ask(settler, path)).html).toContain('Hierna kwam een correctie van € 10.350,00')
})

test('the CSV has names, the JSON all that it was computed from', async () => {
  const csv = await ask(vo, `${path}/csv`)
  expect(csv.headers.get('content-disposition')).toMatch(/afrekening-2026-2027-[0-9a-f]{8}\.csv/)
  expect(csv.html).toContain('Het Zwaluwnest;ROC Merwestroom')
  expect(csv.html).toContain('151200')
  const document = JSON.parse((await ask(vo, `${path}/json`)).html)
  expect(document).toMatchObject({ format: 'doorloop-settlement/1', period: { from: '2026-08-01', to: '2027-07-31' } })
})

test('costs, keys and diplomas are put in, pasted, and taken back', async () => {
  const cost: [string, string][] = [
    ['soort', 'kosten'],
    ['school', school('roc')],
    ['soort-kosten', 'Vervoer'],
    ['omschrijving', 'Bus'],
    ['betaald-op', '2026-10-15'],
    ['bedrag', '7845,50'],
  ]
  const wrong = await ask(settler, `${LIST}/invoer`, [...cost.slice(0, 5), ['bedrag', 'veel']])
  expect([wrong.status, wrong.html.includes('Bedrag in euro: Vul een bedrag in, zonder punten, bijvoorbeeld 50,00.')]).toEqual([422, true])
  expect((await ask(settler, `${LIST}/invoer`, cost)).status).toBe(303)
  const pasted = 'vervoer; Taxi; 1-11-2026; 1.250,00\nvervoer\tTrein\t2026-11-02\t40'
  expect((await ask(settler, `${LIST}/invoer`, [...cost.slice(0, 2), ['plakken', pasted]])).status).toBe(303)
  const { html } = await ask(settler, `${LIST}/invoer`)
  for (const one of ['€ 7.845,50', '€ 1.250,00', '€ 40,00']) expect(html).toContain(one)
  expect((await ask(settler, `${LIST}/invoer`, [...cost.slice(0, 2), ['plakken', 'onzin']])).status).toBe(422)
  // of another school nobody puts anything in
  expect((await ask(settler, `${LIST}/invoer`, [['soort', 'kosten'], ['school', school('kade')], ...cost.slice(2)])).status).toBe(422)
  const id = html.match(/name="terug" value="([0-9a-f-]{36})"/)?.[1] ?? ''
  expect(
    (
      await ask(other, `${LIST}/invoer`, [
        ['soort', 'kosten'],
        ['terug', id],
      ])
    ).status,
  ).toBe(403)
  expect(
    (
      await ask(settler, `${LIST}/invoer`, [
        ['soort', 'kosten'],
        ['terug', id],
      ])
    ).status,
  ).toBe(303)
  const key: [string, string][] = [
    ['soort', 'sleutels'],
    ['school', school('roc')],
    ['schooljaar', '2026-2027'],
    ['leerlingen', '400'],
    ['deel-door', '0,35'],
    ['bron', 'opgave'],
  ]
  expect((await ask(settler, `${LIST}/invoer`, [...key.slice(0, 4), ['deel-door', '1,2'], ['bron', 'x']])).status).toBe(422)
  expect((await ask(settler, `${LIST}/invoer`, key)).status).toBe(303)
  expect((await ask(settler, `${LIST}/invoer?soort=sleutels`)).html).toContain('0,3500')
  const diplomas: [string, string][] = [
    ['soort', 'diplomas'],
    ['school', school('roc')],
    ['behaald-op', '2027-07-01'],
    ['niveau', '2'],
    ['aantal', '9'],
    ['bron', 'examencommissie'],
  ]
  expect((await ask(settler, `${LIST}/invoer`, diplomas)).status).toBe(303)
  expect((await ask(settler, `${LIST}/invoer?soort=diplomas`)).html).toContain('examencommissie')
})

test('the forecast goes by the design, and sets a changed rule beside it', async () => {
  await asSystem(world.database.db, async (trx) => {
    const years = [
      { id: 'v3', stage: 'vmbo', leerjaren: [3], enrolledAt: 'vo', weeks: null, note: null },
      { id: 'v4', stage: 'vmbo', leerjaren: [4], enrolledAt: 'vo', weeks: null, note: null },
    ]
    const design = {
      intake: { pool: 100, share: 0.3, retention: [0.8] },
      target: { places: null, leerwegen: ['kb'] },
      years,
      startsOn: null,
    }
    await sql`insert into route_version (route_id, number, state, design) values (${world.region.routeId}, 1, 'draft', ${JSON.stringify(design)}::jsonb)`.execute(
      trx,
    )
  })
  const { html } = await ask(settler, `${LIST}/vooruitblik`)
  // 30 × 900000 / 5 = 5400000; 24 × 900000 × 4/5 = 17280000; together 22680000
  expect(html).toContain('€ 226.800,00')
  expect(html).toContain('€ 192.600,00')
  const rule = html.match(/name="regel" value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const changed = (await ask(settler, `${LIST}/vooruitblik?regel=${rule}&deel=1/1`)).html
  expect(changed).toContain('Met de wijziging')
  expect((await ask(settler, `${LIST}/vooruitblik?regel=${rule}&deel=5/1`)).status).toBe(422)
})
