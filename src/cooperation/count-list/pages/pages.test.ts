import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addCounted, addLeader, addQualification } from '../testing/count-world.ts'
import { addCountListPages } from './index.ts'

const LISTS = '/samenwerking/tellijst'
let database: Database
let region: TestRegion
let path: string
/** leads the route: names and the work list; directors of both schools: numbers, and they confirm */
let leader: Viewer
let vo: Viewer
let mbo: Viewer
let teacher: Viewer
/** leads a team at the vmbo: names, and confirms too */
let team: Viewer
let fenna: { pupilId: string; recordIds: string[] }
let looking: Viewer
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  region = await buildRegion(db)
  path = `${LISTS}/2026/${region.routeId}`
  const person = (one: { personId: string }) => viewerFor(db, one.personId)
  const { projectleider, bestuurder, docent, teamleider } = region.people
  ;[leader, vo, teacher, team] = [await person(projectleider), await person(bestuurder), await person(docent), await person(teamleider)]
  mbo = await viewerFor(db, await addLeader(db, region, region.institutions.roc, 'Roos'))
  await addQualification(db, '25251', 3)
  for (let nr = 1; nr <= 60; nr++)
    await addCounted(db, region, { at: 'zwaluwnest', given: 'Jesse', family: `Aa${String(nr).padStart(2, '0')}`, routes: [{}] })
  // in the mbo phase by the mbo, and still in the vo phase by the vmbo
  fenna = await addCounted(
    db,
    region,
    { at: 'zwaluwnest', given: 'Fenna', family: 'Bakker', routes: [{}] },
    { at: 'roc', given: 'Fenna', family: 'Bakker', routes: [{}] },
  )
  const platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [(one) => addCountListPages(one, platform)],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => database.close())

async function ask(as: Viewer, at: string, fields?: Record<string, string>) {
  looking = as
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const hidden = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const change = (query: ReturnType<typeof sql>) => asSystem(database.db, (trx) => query.execute(trx))

test('the overview: numbers and where the list stands, for who may see it', async () => {
  const { status, html } = await ask(vo, LISTS)
  expect(status).toBe(200)
  expect(html).toContain('Techniek in één lijn')
  expect(html).toContain('60 VO, 1 MBO')
  expect(html).toContain('1 open')
  expect(html).toContain('verschillen open')
  expect((await ask(vo, `/en${LISTS}`)).html).toContain('differences open')
  expect((await ask(teacher, LISTS)).status).toBe(403)
  // an earlier day has its own list
  const before = await ask(vo, `${LISTS}?jaar=2025`)
  expect(before.html).toContain('1 oktober 2025')
  expect((await ask(vo, `${LISTS}?stand=frozen`)).html).toContain('Er is geen lijst met deze stand.')
})

test('one list: names a page at a time for who may see them, numbers for the others', async () => {
  const first = (await ask(leader, path)).html
  expect(first).toContain('Jesse Aa01')
  expect(first).toContain('1 tot en met 50 van 61')
  expect(first).not.toContain('Jesse Aa55')
  expect((await ask(leader, `${path}?pagina=2`)).html).toContain('Jesse Aa55')
  expect((await ask(leader, `${path}?fase=MBO`)).html).toContain('Fenna Bakker')
  expect((await ask(leader, `${path}?fase=MBO`)).html).not.toContain('Jesse Aa01')
  const numbers = (await ask(vo, path)).html
  expect(numbers).not.toMatch(/Jesse|Fenna/)
  expect(numbers).toContain('U ziet aantallen.')
  expect(numbers).toMatch(/>61</)
  expect((await ask(leader, `${LISTS}/2026/x`)).status).toBe(404)
  expect((await ask(leader, `${LISTS}/2031/${region.routeId}`)).status).toBe(404)
})

test('what cannot be told is said', async () =>
  expect((await ask(leader, path)).html).toContain('van ROC Merwestroom zijn nog geen stages ingelezen'))

test('as files: pupils for who sees them, numbers for all', async () => {
  const names = (await ask(leader, `${path}/leerlingen.csv`)).html
  expect(names.split('\r\n').filter(Boolean)).toHaveLength(62)
  expect(names).toContain('Fenna Bakker;Techniek in één lijn;DLR;2026-10-01;MBO;ROC Merwestroom;92RM;Het Zwaluwnest')
  expect((await ask(vo, `${path}/leerlingen.csv`)).html.split('\r\n').filter(Boolean)).toHaveLength(1)
  expect((await ask(vo, `${path}/aantallen.csv`)).html).toContain('VO;Het Zwaluwnest;90ZN;ROC Merwestroom;3;kb;2025;60')
})

test('the work list: what is not right of whom, counted, and handled', async () => {
  const all = (await ask(leader, `${path}/verschillen`)).html
  expect(all).toContain('De scholen noemen een andere fase: Het Zwaluwnest zegt fase VO en ROC Merwestroom zegt fase MBO.')
  expect(all).toContain('PvE MBO-instelling 4.8.3')
  // a director sees how many, and of nobody
  const numbers = (await ask(vo, `${path}/verschillen`)).html
  expect(numbers).toContain('Verschillen van leerlingen die u niet bij naam mag zien: 1.')
  expect(numbers).not.toContain('Fenna')
  const at = `${path}/verschillen?leerling=${fenna.pupilId}&soort=phase-differs`
  const one = (await ask(leader, at)).html
  const fields = {
    leerling: fenna.pupilId,
    soort: 'phase-differs',
    gezien: hidden(one, 'gezien'),
    wie: leader.personId,
    notitie: 'Gebeld <b>',
  }
  const wrong = await ask(leader, `${path}/verschillen`, { ...fields, blijft: 'ja', reden: '' })
  expect([wrong.status, wrong.html.includes('Vul een reden in.'), wrong.html.includes('Gebeld &lt;b&gt;')]).toEqual([422, true, true])
  expect((await ask(vo, `${path}/verschillen`, fields)).status).toBe(403)
  expect((await ask(leader, `${path}/verschillen`, { ...fields, gezien: 'x' })).status).toBe(422)
  expect((await ask(leader, `${path}/verschillen`, { ...fields, soort: 'x' })).status).toBe(404)
  expect((await ask(leader, `${path}/verschillen`, { ...fields, notitie: 'x'.repeat(2001) })).html).toContain('Dit is te lang.')
  expect((await ask(leader, `${path}/verschillen`, fields)).status).toBe(303)
  expect((await ask(leader, `${path}/verschillen?wie=ik`)).html).toContain('Notitie: Gebeld &lt;b&gt;')
  expect((await ask(leader, `${path}/verschillen?wie=ik&stand=solved`)).html).toContain('Er is geen verschil dat hierbij past.')
})

test('as long as one is open nobody is asked to confirm; with a reason it may stay', async () => {
  expect((await ask(team, path)).html).not.toContain('Bevestig namens')
  for (const soort of ['phase-differs', 'no-mbo-enrolment', 'known-at-one-school']) {
    const { html } = await ask(leader, `${path}/verschillen?soort=${soort}&stand=open`)
    if (!html.includes('Mogen allemaal blijven')) continue
    const fields = {
      doe: 'allemaal',
      soort,
      gezien: html.match(/name="doe" value="allemaal"[\s\S]*?name="gezien" value="([^"]*)"/)?.[1] ?? '',
    }
    expect((await ask(leader, `${path}/verschillen`, { ...fields, reden: '' })).status).toBe(422)
    expect((await ask(leader, `${path}/verschillen`, { ...fields, reden: 'Wordt hersteld' })).status).toBe(303)
  }
  // the vmbo still says VO, and has enrolled her: nothing else is open
  const { html } = await ask(leader, `${path}/verschillen`)
  expect(html).toContain('Mag blijven: Wordt hersteld')
  expect((await ask(team, path)).html).toContain('Bevestig namens Het Zwaluwnest')
})

test('two schools confirm what was on their screens, and the list is frozen', async () => {
  const { zwaluwnest, roc } = region.institutions
  const before = (await ask(vo, path)).html
  const confirm = (html: string, school: string) => ({ school, gezien: hidden(html, 'gezien') })
  await change(sql`update enrolment set leerjaar = 4 where record_id = ${fenna.recordIds[0]}`)
  await change(sql`update enrolment set leerjaar = 2 where record_id = ${fenna.recordIds[1]}`)
  const late = await ask(vo, path, confirm(before, zwaluwnest))
  expect([late.status, late.html.includes('De gegevens zijn veranderd sinds u deze pagina opende.')]).toEqual([422, true])
  const shown = (await ask(vo, path)).html
  expect((await ask(vo, path, confirm(shown, roc))).status).toBe(403)
  expect((await ask(leader, path, confirm(shown, zwaluwnest))).status).toBe(403)
  expect((await ask(vo, path, confirm(shown, zwaluwnest))).status).toBe(303)
  const other = (await ask(mbo, path)).html
  expect(other).toContain('Hans Wolters, 23 november 2026')
  expect(other).toContain('U bent de laatste.')
  // all at once, from the overview
  const overview = (await ask(mbo, LISTS)).html
  const all = { teldatum: '2026-10-01', school: roc, route: region.routeId, gezien: hidden(overview, 'gezien') }
  expect((await ask(mbo, LISTS, { ...all, gezien: 'x' })).status).toBe(422)
  expect((await ask(vo, LISTS, all)).status).toBe(403)
  const done = await ask(mbo, LISTS, all)
  expect([done.status, done.location]).toEqual([303, `${LISTS}?jaar=2026`])
  const frozen = (await ask(vo, path)).html
  expect(frozen).toContain('De lijst staat vast sinds')
  expect(frozen).toMatch(/[0-9a-f]{64}/)
  expect((await ask(vo, path, confirm(shown, zwaluwnest))).html).toContain('De lijst is al vastgesteld.')
  expect((await ask(leader, `${path}/verschillen`)).html).toContain('Verschillen die mochten blijven: 1.')
})

test('what the records say since becomes a correction, which the other school confirms', async () => {
  const { zwaluwnest } = region.institutions
  const at = `${path}/correcties`
  expect((await ask(team, at)).html).toContain('De gegevens zeggen nog hetzelfde als de lijst.')
  await change(sql`update enrolment set leerjaar = 1 where record_id = ${fenna.recordIds[1]}`)
  const { html } = await ask(team, at)
  expect(html).toContain('leerjaar: 2 wordt 1')
  expect(html).toContain('Fenna Bakker')
  expect((await ask(vo, at)).html).toContain('Leerling zonder naam')
  const chosen = html.match(/<option value="([^"]+)"/)?.[1] ?? ''
  const fields = { wijziging: chosen, school: zwaluwnest, reden: 'Verkeerd leerjaar' }
  expect((await ask(team, at, { ...fields, reden: '' })).html).toContain('Vul een reden in.')
  expect((await ask(team, at, { ...fields, wijziging: 'x' })).status).toBe(422)
  expect((await ask(leader, at, fields)).status).toBe(403)
  expect((await ask(team, at, fields)).status).toBe(303)
  expect((await ask(team, at)).html).toContain('wacht op ROC Merwestroom')
  const answering = (await ask(mbo, at)).html
  const answer = { doe: 'antwoord', correctie: answering.match(/name="correctie"[\s\S]*?<option value="([^"]+)"/)?.[1] ?? '' }
  expect((await ask(mbo, at, answer)).html).toContain('Kies een van de mogelijkheden.')
  expect((await ask(mbo, at, { ...answer, antwoord: 'nee' })).status).toBe(422)
  expect((await ask(team, at, { ...answer, antwoord: 'ja' })).status).toBe(403)
  expect((await ask(mbo, at, { ...answer, antwoord: 'ja' })).status).toBe(303)
  expect((await ask(team, at)).html).toContain('De gegevens zeggen nog hetzelfde als de lijst.')
  expect((await ask(leader, `${path}?fase=MBO`)).html).toContain('na correctie')
})
