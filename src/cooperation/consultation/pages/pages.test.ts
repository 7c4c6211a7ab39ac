import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { readCalendar } from '#platform/ics/testing/read-ics.ts'
import type { Message } from '#platform/mail/mail.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addConsultationPages } from './index.ts'

const LIST = '/samenwerking/overleg'
let database: Database
let region: TestRegion
let writer: Viewer
let chair: Viewer
let mbo: Viewer
let day = TODAY
const mailed: Message[] = []
let refuses = ''

let looking: Viewer
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { db } = database
  const leader = { given: 'Bas', family: 'Roos', role: 'bestuurder', scopeKind: 'institution', scopeId: region.institutions.roc } as const
  const bas = await addPerson(db, region.regionId, { ...leader, email: 'bas@merwestreek.example' })
  const person = (one: { personId: string }) => viewerFor(db, one.personId)
  ;[writer, chair, mbo] = [await person(region.people.coördinator), await person(region.people.bestuurder), await person(bas)]
  const mail = {
    canSend: true,
    async send(message: Message) {
      if (message.to === refuses) throw new Error('no such mailbox')
      mailed.push(message)
    },
  }
  const platform = { db, mail, baseUrl: 'http://localhost:3000', folder: '', now: () => new Date(`${day}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [(one) => addConsultationPages(one, platform)],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => database.close())

async function ask(as: Viewer, at: string, fields?: [string, string][]) {
  looking = as
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const post = (as: Viewer, at: string, fields: Record<string, string>) => ask(as, at, Object.entries(fields))
const idsIn = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, id = '']) => id))]

let body: string
let first: string
let second: string

describe('a year of Profijt', () => {
  test('its bodies come in as drafts', async () => {
    expect((await ask(writer, LIST)).html).toContain('Er is nog geen overleg')
    const { html } = await ask(writer, `${LIST}/voorbeelden`)
    expect(html).toContain('Bron: Samenwerkingsstudie 2018, Profijt')
    const fields: [string, string][] = [
      ['voorbeeld', 'profijt'],
      ['scholen', region.institutions.zwaluwnest],
      ['scholen', region.institutions.roc],
      ['routes', region.routeId],
    ]
    expect((await ask(writer, `${LIST}/voorbeelden`, fields.slice(1))).status).toBe(422)
    const made = (await ask(writer, `${LIST}/voorbeelden`, fields)).location
    expect((await ask(writer, made)).html).toContain('Er kwamen 5 concepten bij.')
    const again = (await ask(writer, (await ask(writer, `${LIST}/voorbeelden`, fields)).location)).html
    expect(again).toContain('Er kwam niets bij.')
    expect(again).toContain('Stond er al, en is niet dubbel gemaakt: Coördinatoren, Directieberaad, Docentenwerkgroep PIE')
    expect((await ask(writer, `${LIST}?erbij=<b>&stond=x`)).html).not.toContain('role="status"')
    const list = (await ask(writer, LIST)).html
    expect(list).toContain('elke 2 maanden, 15:00–17:00 uur')
    expect(list).toContain('Docentenwerkgroep PIE')
    const found = /overleg\/([0-9a-f-]{36})">Directieberaad/.exec(list)?.[1] ?? ''
    body = `${LIST}/${found}`
  })

  test('a draft is adjusted, gets members of both sides, and begins', async () => {
    expect((await post(writer, body, { doe: 'beginnen' })).html).toContain('Er zijn geen leden')
    const { zwaluwnest, roc } = region.institutions
    const form = (await ask(writer, `${body}/wijzigen`)).html
    expect(form).toContain(`value="${zwaluwnest}" checked`)
    const gezien = /name="gezien" value="(\d+)"/.exec(form)?.[1] ?? ''
    const terms: [string, string][] = [
      ['gezien', gezien],
      ...Object.entries({
        naam: 'Directieberaad',
        soort: 'directieberaad',
        ritme: 'month',
        elke: '2',
        dag: '1',
        van: '15:00',
        tot: '17:00',
      }),
      ...Object.entries({ vast: 'Nieuws', beide: 'ja', beslist: 'consensus', scholen: zwaluwnest, routes: region.routeId }),
      ['scholen', roc],
    ]
    const wrong = await ask(writer, `${body}/wijzigen`, [...terms.filter(([name]) => name !== 'tot'), ['tot', '9 uur']])
    expect([wrong.status, wrong.html.includes('Tot: Vul een tijd in'), wrong.html.includes('value="9 uur"')]).toEqual([422, true, true])
    expect((await ask(writer, `${body}/wijzigen`, terms)).status).toBe(303)
    expect((await ask(writer, `${body}/wijzigen`, terms)).html).toContain('Iemand anders heeft dit intussen gewijzigd')
    const member = (wie: Viewer | null, more: Record<string, string>) =>
      post(writer, body, { doe: 'lid', wie: wie?.personId ?? '', vanaf: '2026-08-01', ...more })
    // who can sit in it stands under the side of their school, and is not asked for it
    expect((await ask(writer, body)).html).toMatch(/<optgroup label="Van het mbo">(<option[^>]*>[^<]*<\/option>)*<option[^>]*>Bas Roos</)
    expect((await member(chair, { taak: 'voorzitter' })).status).toBe(303)
    expect((await member(mbo, { taak: 'lid' })).status).toBe(303)
    expect((await member(writer, { taak: 'lid' })).html).toContain('Kant: Vul dit in.')
    expect((await member(null, { kant: 'mbo' })).html).toContain('Naam: Vul dit in.')
    expect((await post(writer, body, { doe: 'beginnen' })).status).toBe(303)
    expect((await ask(mbo, body)).html).toContain('Hans Wolters')
  })

  test('the year plan proposes, and whoever writes takes what fits', async () => {
    const { html } = await ask(chair, `${body}/jaarplan?van=2026-11-23&tot=2027-03-31`)
    // from tomorrow, a Tuesday, every two months: the first Mondays after 24 November, 24 January and 24 March; the last is
    // the second day of Easter, and the week after it is beyond the period: so the week before
    expect(html).toContain('30 november 2026 plannen')
    expect(html).toContain('25 januari 2027 plannen')
    expect(html).toContain('In plaats van 29 maart 2027: dan is er tweede paasdag.')
    expect(html).toContain('22 maart 2027 plannen')
    expect(html).toContain('niet bekend welke vakanties')
    const row = (at: number, on: string, more: Record<string, string> = {}) =>
      Object.entries({ neem: String(at), [`dag-${at}`]: on, [`van-${at}`]: '15:00', [`tot-${at}`]: '17:00', ...more })
    const period = Object.entries({ 'periode-van': '2026-11-24', 'periode-tot': '2027-03-31' })
    const wrong = await ask(chair, `${body}/jaarplan`, [
      ...period,
      ...row(0, '2026-11-30', { 'van-0': 'drie uur', 'plaats-0': 'Aula <b>' }),
    ])
    expect([wrong.status, wrong.html.includes('value="drie uur"'), wrong.html.includes('Aula &lt;b&gt;')]).toEqual([422, true, true])
    expect((await ask(chair, `${body}/jaarplan`, period)).html).toContain('Voorstel: Vul dit in.')
    expect((await ask(chair, `${body}/jaarplan`, [...row(0, '2026-11-30', { 'plaats-0': 'Aula' }), ...row(1, '2027-02-01')])).status).toBe(
      303,
    )
    expect((await ask(mbo, `${body}/jaarplan`)).status).toBe(403)
    const meetings = idsIn((await ask(chair, body)).html, /bijeenkomst\/([0-9a-f-]{36})/g).map((id) => `${body}/bijeenkomst/${id}`)
    ;[first = '', second = ''] = meetings
    expect((await ask(mbo, first)).html).toContain('Directieberaad, 30 november 2026')
  })

  test('an invitation is mailed when somebody asks, a change after it has the same uid and a higher sequence', async () => {
    expect(mailed).toEqual([])
    expect((await post(chair, first, { doe: 'mailen' })).status).toBe(303)
    expect(mailed.map(({ to }) => to).toSorted()).toEqual(['bas@merwestreek.example', 'hans@merwestreek.example'])
    const before = mailed[0]?.calendar
    expect(before?.method).toBe('REQUEST')
    expect(before?.file).toContain('SEQUENCE:0')
    expect((await post(chair, first, { doe: 'verzetten', dag: '2026-12-01', van: '15:30', tot: '17:00', plaats: 'Kamer 3' })).status).toBe(
      303,
    )
    expect((await ask(chair, first)).html).toContain('Na de laatste mail is de dag, tijd of plaats veranderd')
    refuses = 'bas@merwestreek.example'
    await post(chair, first, { doe: 'mailen' })
    refuses = ''
    const after = mailed.at(-1)?.calendar
    expect(after?.file).toContain('SEQUENCE:1')
    const uid = (text = '') => readCalendar(text).events[0]?.uid
    expect(uid(after?.file)).toBe(uid(before?.file))
    expect((await ask(chair, first)).html).toContain('niet aangekomen')
    const own = (await ask(mbo, `${first}/uitnodiging.ics`)).html
    // half past three in winter is 14:30 UTC
    expect(own).toContain('DTSTART:20261201T143000Z')
    expect(own.replaceAll('\r\n ', '')).toContain('CN="Bas Roos":mailto:bas@merwestreek.example')
    expect((await post(mbo, first, { doe: 'mailen' })).status).toBe(403)
  })

  test('held: attendance, a decision that comes back, an action with one owner; then closed', async () => {
    day = '2026-12-01'
    expect((await post(mbo, first, { doe: 'punt', punt: 'Open dag <script>' })).status).toBe(303)
    const { html } = await ask(chair, first)
    expect(html).toContain('Open dag &lt;script&gt;')
    const [hans = '', bas = ''] = idsIn(html, /name="lid-([0-9a-f-]{36})"/g)
    expect((await post(chair, first, { doe: 'sluiten' })).html).toContain('Vul eerst van ieder lid in')
    await post(chair, first, { doe: 'aanwezig', [`lid-${hans}`]: 'present', [`lid-${bas}`]: 'present' })
    const none = await post(chair, first, { doe: 'besluit', besluit: 'x', eens: 'majority' })
    expect([none.status, none.html.includes('beslist zonder stemming')]).toEqual([422, true])
    await post(chair, first, {
      doe: 'besluit',
      besluit: 'Een dag meer op het mbo',
      eens: 'consensus',
      over: region.routeId,
      terug: '2027-02-01',
    })
    const ownerless = await post(chair, first, { doe: 'actie', actie: 'Rooster sturen', voor: '2027-01-15' })
    expect([ownerless.status, ownerless.html.includes('Rooster sturen</textarea>')]).toEqual([422, true])
    await post(chair, first, { doe: 'actie', actie: 'Rooster sturen', wie: bas, voor: '2027-01-15' })
    expect((await post(chair, first, { doe: 'sluiten' })).status).toBe(303)
    const minutes = (await ask(mbo, first)).html
    expect(minutes).toContain('gehouden')
    expect(minutes).toContain('(allen eens, over route Techniek in één lijn, komt terug op 1 februari 2027)')
    expect(minutes).toContain('Rooster sturen: Bas Roos, voor 15 januari 2027')
    expect(minutes).toContain('<li>Nieuws</li>')
    expect(minutes).toContain('Open dag &lt;script&gt;')
    expect(minutes).not.toContain('name="besluit"')
    expect((await post(chair, first, { doe: 'besluit', besluit: 'Alsnog', eens: 'consensus' })).html).toContain(
      'Hier verandert niets meer aan',
    )
    await post(chair, first, { doe: 'correctie', correctie: 'Het was kamer 4' })
    expect((await ask(mbo, first)).html).toContain('Het was kamer 4')
  })

  test('one side absent: the action is carried over, the decision is back, and the meeting is not held', async () => {
    day = '2027-02-01'
    const { html } = await ask(chair, second)
    expect(html).toContain('Acties van de vorige keer')
    expect(html).toContain('te laat')
    expect(html).toContain('Besluiten die terugkomen')
    const [hans = '', bas = ''] = idsIn(html, /name="lid-([0-9a-f-]{36})"/g)
    await post(chair, second, { doe: 'aanwezig', [`lid-${hans}`]: 'present', [`lid-${bas}`]: 'excused' })
    expect((await ask(chair, second)).html).toContain('Sluit u nu, dan telt het als niet gehouden')
    await post(chair, second, { doe: 'besluit', besluit: 'Toch', eens: 'consensus' })
    expect((await post(chair, second, { doe: 'sluiten' })).html).toContain('Dan kan er geen besluit zijn')
    const drop =
      /name="welke" value="([0-9a-f-]{36})" class="as-link" aria-label="Weghalen: Toch"/.exec((await ask(chair, second)).html)?.[1] ?? ''
    expect((await post(chair, second, { doe: 'besluit-weg', welke: drop })).status).toBe(303)
    expect((await post(chair, second, { doe: 'sluiten' })).status).toBe(303)
    expect((await ask(mbo, second)).html).toContain('Er was niemand van het mbo. Dan telt dit overleg als niet gehouden.')
    // one of two came on the mbo side: half is not low
    expect((await ask(writer, LIST)).html).toContain('mbo 1 van 2')
  })

  test('what became of action and decision is said by who may, on pages of their own', async () => {
    const mine = (await ask(mbo, `${LIST}/acties`)).html
    expect(mine).toContain('van mij (1)')
    const action = `${LIST}/acties/${idsIn(mine, /acties\/([0-9a-f-]{36})"/g)[0]}`
    const moved = await post(mbo, action, { uitkomst: 'moved', opnieuw: '2027-03-01' })
    expect([moved.status, moved.html.includes('Toelichting: Vul in waarom.'), moved.html.includes('value="2027-03-01"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await post(mbo, action, { uitkomst: 'moved', opnieuw: '2027-03-01', waarom: 'Lokaal is bezet' })).status).toBe(303)
    expect((await ask(mbo, action)).html).toContain('schuift door naar 1 maart 2027, Bas Roos op 1 februari 2027: Lokaal is bezet')
    expect((await ask(mbo, `${LIST}/acties?toon=overdue`)).html).toContain('Hier staat niets open')
    expect((await post(chair, action, { uitkomst: 'dropped', waarom: 'Niet meer nodig' })).status).toBe(303)
    expect((await post(chair, action, { uitkomst: 'done' })).html).toContain('Dit is al afgehandeld')
    const decision = /overleg\/[0-9a-f-]{36}\/besluit\/[0-9a-f-]{36}/.exec((await ask(chair, body)).html)?.[0] ?? ''
    expect((await post(mbo, `/samenwerking/${decision}`, { uitkomst: 'stays' })).status).toBe(403)
    expect((await post(chair, `/samenwerking/${decision}`, { uitkomst: 'stays' })).status).toBe(303)
    expect((await ask(chair, body)).html).toContain('Er komt geen besluit terug')
  })

  test('calling a meeting off is mailed as such, and ending the body keeps what it did', async () => {
    const plan = Object.entries({ neem: '0', 'dag-0': '2027-04-12', 'van-0': '15:00', 'tot-0': '17:00' })
    await ask(chair, `${body}/jaarplan`, plan)
    const third = `${body}/bijeenkomst/${idsIn((await ask(chair, body)).html, /bijeenkomst\/([0-9a-f-]{36})/g)[0]}`
    expect((await post(chair, third, { doe: 'afzeggen', reden: '' })).status).toBe(422)
    await post(chair, third, { doe: 'afzeggen', reden: 'Staking' })
    await post(chair, third, { doe: 'mailen' })
    expect(mailed.at(-1)?.calendar?.method).toBe('CANCEL')
    expect(mailed.at(-1)?.subject).toBe('Afgezegd: Directieberaad op 12 april 2027')
    expect((await post(writer, body, { doe: 'beëindigen', reden: 'De route loopt' })).status).toBe(303)
    expect((await ask(mbo, body)).html).toContain('Beëindigd op 1 februari 2027: De route loopt')
    expect((await ask(chair, `${body}/wijzigen`)).status).toBe(403)
  })
})

test('school calendars are written by who plans for the school', async () => {
  const { zwaluwnest } = region.institutions
  const path = `${LIST}/kalender`
  const blocked = {
    doe: 'erbij',
    school: zwaluwnest,
    soort: 'blocked',
    naam: 'Woensdagochtend',
    eerste: '2027-02-01',
    laatste: '2027-07-01',
  }
  expect((await post(writer, path, { ...blocked, laatste: '2027-01-01' })).html).toContain(
    'Laatste dag: De laatste dag ligt voor de eerste.',
  )
  expect((await post(writer, path, { ...blocked, dag: '3', van: '08:30', tot: '12:00' })).status).toBe(303)
  expect((await ask(chair, path)).html).toContain('elke woensdag, 08:30–12:00 uur')
  expect((await post(chair, path, blocked)).status).toBe(403)
  expect((await post(writer, path, { doe: 'vakantie', 'welke-school': zwaluwnest, regio: 'zuid' })).status).toBe(303)
  expect((await ask(writer, path)).html).toContain('zuid')
})

describe('hostile input', () => {
  test.each(['x', "' or 1=1--", '00000000-0000-4000-8000-000000000000', '%00', '..%2f..'])(
    'an address that names nothing is not found: %s',
    async (id) => {
      for (const path of [`${LIST}/${id}`, `${body}/bijeenkomst/${id}`, `${body}/besluit/${id}`, `${LIST}/acties/${id}`, `${first}/${id}`])
        expect((await ask(writer, path)).status).toBe(404)
      expect((await ask(writer, `${body}/bijeenkomst/${id}`, [['doe', 'sluiten']])).status).toBe(404)
    },
  )
  test.each<Record<string, string>>([{ doe: 'x' }, { doe: 'lid-anders', lid: "'; drop table" }, { doe: 'lid', wie: 'niemand' }, {}])(
    'a form that asks nonsense changes nothing: %j',
    async (fields) => expect((await post(writer, body, fields)).status).toBeGreaterThanOrEqual(404),
  )
  test('much too long is said, not cut', async () => {
    const fields = { naam: 'n'.repeat(300), soort: 'own', beslist: 'consensus', scholen: region.institutions.roc }
    const { status, html } = await post(writer, `${LIST}/nieuw`, fields)
    expect([status, html.includes('Naam: Dit is te lang.')]).toEqual([422, true])
  })
  test('a plan of ten thousand years is a plan of two', async () => {
    const made = await post(writer, `${LIST}/nieuw`, {
      naam: 'N',
      soort: 'own',
      beslist: 'consensus',
      scholen: region.institutions.roc,
      ritme: 'week',
      elke: '1',
    })
    const { status, html } = await ask(writer, `${made.location}/jaarplan?van=2027-02-02&tot=9999-12-31`)
    expect(status).toBe(200)
    expect(idsIn(html, /name="dag-(\d+)"/g).length).toBeLessThan(110)
  })
})

test('every page stands in English too', async () => {
  for (const [path, words] of [
    [LIST, 'Consultation'],
    [body, 'Minutes'],
    [first, 'Minutes closed by'],
    [`${LIST}/acties`, 'What was agreed and is not done yet'],
    [`${LIST}/kalender`, 'Holidays and exam weeks'],
  ] as const) {
    const { status, html } = await ask(writer, `/en${path}`)
    expect([path, status]).toEqual([path, 200])
    if (path !== body) expect(html).toContain(words)
  }
})
