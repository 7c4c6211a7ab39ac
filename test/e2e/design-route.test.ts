import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { writeDesign } from '#programme/design/file/index.ts'
import { programmePages } from '#programme/pages/index.ts'
import { largeDesign } from '#programme/testing/large-design.ts'
import { schemesPages } from '#schemes/pages/index.ts'
import { addPerson, buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { openSite } from './browser.ts'
import { Newcomer } from './newcomer.ts'

const ROUTE = 'Zorg in één lijn'
const TABS = ['', '/gegevens', '/blokken', '/dekking', '/uren', '/week', '/terugweg', '/leerlingen', '/kosten', '/regels', '/versies']
const FORMS = ['/rij/blokken/nieuw', '/tabel/blokken', '/tabel/terugwegen', '/invullen/basis', '/invullen/overeenkomst', '/clusteren']

/** The small region with a page of each: a teacher and a leader of the vmbo, a leader of the mbo, a coordinator. */
async function openRegion() {
  const database = await openTestDatabase()
  const { db } = database
  const region = await buildRegion(db)
  const leads = { given: 'Bas', family: 'Roos', role: 'teamleider', scopeKind: 'institution', scopeId: region.institutions.roc } as const
  const { docent, teamleider, coördinator } = region.people
  const people = {
    docent: await viewerFor(db, docent.personId),
    vmbo: await viewerFor(db, teamleider.personId),
    mbo: await viewerFor(db, (await addPerson(db, region.regionId, leads)).personId),
    coördinator: await viewerFor(db, coördinator.personId),
  }
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-design-e2e-'))
  const now = () => new Date(`${TODAY}T09:00:00Z`)
  const mail = { canSend: false, send: async () => undefined }
  const platform: Platform = { db, now, mail, folder, baseUrl: 'http://localhost' }
  const reported: Error[] = []
  let looking: Viewer = people.docent
  const site = await openSite({
    modules: [programmePages(platform), schemesPages(platform)],
    // signing in is a story of its own: region-by-hand.test.ts
    viewerOf: async () => looking,
    sections: [{ name: 'programma', access: 'route/see' }],
    report: (error) => void reported.push(error),
  })
  const close = async () => {
    await site.close()
    await database.close()
    rmSync(folder, { recursive: true })
  }
  const as = (who: keyof typeof people) => {
    looking = people[who]
  }
  return { site, as, reported, close, routeId: region.routeId }
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_title, javaScriptEnabled) => {
  test('a teacher designs a new GLR route from nothing, and both sides agree to it', async () => {
    const { site, as, reported, close } = await openRegion()
    const { page, complaints } = await site.open('/programma', { javaScriptEnabled })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await makeRoute(me)
    const base = page.url().replace(/#.*/, '')
    await addYears(me)
    await fillFacts(me)
    await addBlocks(me)
    await addExams(me)
    await addWaysBack(me)
    await answerQuestions(me)
    await fits(me)
    await seesTimeline(me)
    if (javaScriptEnabled) await everyPageIsAccessible(page, base)

    as('vmbo')
    await agree(me, 'Het Zwaluwnest', 'Wacht op ROC Merwestroom.')
    as('docent')
    await changeBlock(me, 'Meelopen in de zorg', { Klokuren: '41' })
    await openTab(me, 'Versies')
    expect(await me.text()).toContain('Wacht op Het Zwaluwnest en ROC Merwestroom.')
    as('vmbo')
    await agree(me, 'Het Zwaluwnest', 'Wacht op ROC Merwestroom.')
    as('mbo')
    await agree(me, 'ROC Merwestroom', 'Versie 1, akkoord.')
    await nobodyEdits(me, base)

    as('coördinator')
    await startCohort(me)
    as('docent')
    await newVersion(me)
    // a refused form, and a page that is not for editing any more: the browser notes both
    expect(complaints.filter((one) => !/4(22|03)/.test(one))).toEqual([])
    expect(reported).toEqual([])
    await close()
  }, 400_000)
})

test('a long design comes in as a file, and each of its pages is accessible at both widths', async () => {
  const { site, reported, close, routeId } = await openRegion()
  const { page } = await site.open(`/programma/${routeId}/ontwerp`)
  const me = new Newcomer(page, { looks: false })
  await me.at('Begin het ontwerp')
  await me.attach('Bestand', 'route.json', writeDesign(largeDesign({ blocks: 60, units: 30 })))
  await page.getByRole('region', { name: 'Met een bestand' }).locator('button').click()
  await me.at('Techniek in één lijn')
  await everyPageIsAccessible(page, page.url())
  expect(reported).toEqual([])
  await close()
}, 400_000)

async function makeRoute(me: Newcomer): Promise<void> {
  await me.at('Routes')
  await me.follow('Nieuwe route')
  await me.at('Nieuwe route')
  await me.fill({ Naam: ROUTE, Regeling: 'Geïntegreerde leerroute', 'Eerste dag': '2027-08-01' })
  await me.tick('Het Zwaluwnest', 'ROC Merwestroom Haven (ROC Merwestroom)')
  await me.press('Bewaar de route')
  await me.at('Begin het ontwerp')
  await me.page.getByRole('region', { name: 'Met een leeg ontwerp' }).getByRole('button').click()
  await me.at(ROUTE)
}

/** Vmbo 3 and 4, and a year of mbo: three route years. */
async function addYears(me: Newcomer): Promise<void> {
  await me.follow('Voeg een jaar toe')
  const years: [string, string, string][] = [['vmbo', '3', 'vmbo-school'], ['vmbo', '4', 'vmbo-school'], ['mbo', '1', 'mbo']] // biome-ignore format: a row each
  for (const [at, [stage, leerjaar, enrolled]] of years.entries()) {
    await me.at('Jaar toevoegen')
    await expectEmpty(me)
    await me.fill({ School: stage, 'Ingeschreven bij': enrolled, Weken: '40' })
    await me.tick(leerjaar)
    await me.press(at < years.length - 1 ? 'Bewaar en voeg nog een toe' : 'Bewaar')
  }
  await me.at('Blokken')
}

async function expectEmpty(me: Newcomer): Promise<void> {
  // the page of the row before has the same heading: this one is a new row
  await me.page.locator('input[name="leerjaren"]:checked').waitFor({ state: 'detached' })
}

async function fillFacts(me: Newcomer): Promise<void> {
  await openTab(me, 'Gegevens')
  await change(me, 'De route')
  await me.tick('bb')
  await me.fill({ 'Voor wie': 'Leerlingen die in de zorg willen werken', 'Plaatsen per jaar': '24', 'Minimum per jaar': '15' })
  await me.press('Bewaar')
  await me.at('Gegevens')
  await me.follow('Kwalificatie toevoegen')
  await me.at('Kwalificatie toevoegen')
  await me.fill({ Naam: 'Helpende zorg en welzijn', Crebo: '9500', Niveau: '2', Leertraject: 'bol' })
  await me.press('Bewaar')
  // a typing mistake: what was typed stays
  await me.page.getByRole('alert').getByText('Een crebo heeft vijf cijfers').waitFor()
  expect(await me.page.getByLabel('Crebo', { exact: true }).inputValue()).toBe('9500')
  expect(await me.page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Helpende zorg en welzijn')
  await me.fill({ Crebo: '95002' })
  await me.press('Bewaar')
  await me.at('Gegevens')
  await change(me, 'Overeenkomst')
  await me.fill({ 'Wat er is': 'samenwerkingsovereenkomst' })
  await me.tick(
    'Gebruik van voorzieningen',
    'Bestuur en organisatie',
    'Klachten',
    'De locatie of vestiging',
    'Wie waarvoor verantwoordelijk is',
  )
  await me.tick('Overstapoptie', 'Gezamenlijk PTA en OER', 'Docenten over vakken heen', 'Bevoegdheid van het team', 'Financiële afspraken')
  await me.press('Bewaar')
  await me.at('Gegevens')
}

/** 3,000 clock hours in three years: 2,440 guided, 560 bpv, where the law's FAQ asks 3,000, 2,400 and 250. */
async function addBlocks(me: Newcomer): Promise<void> {
  await openTab(me, 'Blokken')
  await me.follow('Blok toevoegen')
  await me.at('Blok toevoegen')
  await me.fill({ Naam: 'Vakken in leerjaar 3', Jaar: 'vmbo 3', Soort: 'beroepsgericht', Plek: 'vmbo', Klokuren: 'duizend' })
  await me.tick('ma', 'di', 'wo')
  await me.press('Bewaar')
  await me.page.getByRole('alert').getByText('Vul een getal in').waitFor()
  expect(await me.page.getByLabel('Klokuren', { exact: true }).inputValue()).toBe('duizend')
  expect(await me.page.getByLabel('wo', { exact: true }).isChecked()).toBe(true)
  await me.fill({ Klokuren: '960', 'Daarvan begeleid': '960', 'Telt voor': 'beide', 'Gegeven door': 'samen' })
  await me.press('Bewaar')
  await me.at('Blokken')
  await table(me, 'Blokken', [
    ['Vakken in leerjaar 4', { year: 'vmbo 4', kind: 'beroepsgericht', place: 'vmbo', hours: '800', counts: 'beide' }, ['ma', 'di', 'wo']],
    ['Helpende', { year: 'mbo 1', kind: 'beroepsgericht', place: 'mbo', hours: '640', counts: 'mbo' }, ['ma', 'di', 'wo']],
    ['Stage in de zorg', { year: 'mbo 1', kind: 'bpv', place: 'bedrijf', hours: '560', counts: 'mbo' }, ['do', 'vr']],
  ])
  await table(me, 'Blokken', [['Meelopen in de zorg', { year: 'vmbo 3', kind: 'LOB', place: 'mbo', hours: '40', counts: 'beide' }, ['vr']]])
  await changeBlock(me, 'Vakken in leerjaar 4', { 'Daarvan begeleid': '800', 'Gegeven door': 'samen' })
  await changeBlock(me, 'Helpende', { 'Daarvan begeleid': '640', 'Gegeven door': 'mbo' })
  await changeBlock(me, 'Stage in de zorg', { 'Daarvan begeleid': '0', 'Gegeven door': 'bedrijf' })
  await changeBlock(me, 'Meelopen in de zorg', { 'Daarvan begeleid': '40', 'Gegeven door': 'mbo' })
}

/** Half of the exam, in route year 2; the rest is dropped. */
async function addExams(me: Newcomer): Promise<void> {
  await openTab(me, 'Blokken')
  await me.follow('Vak toevoegen')
  await me.at('Vak toevoegen')
  await me.fill({ Vak: 'Nederlands', Deel: 'gemeenschappelijk deel', 'Wat gebeurt ermee': 'blijft', Jaar: 'vmbo 4', Week: '20' })
  await me.press('Bewaar')
  await me.at('Blokken')
  await table(me, 'Vmbo-examen', [
    ['Engels', { part: 'gemeenschappelijk deel', change: 'blijft', year: 'vmbo 4' }, []],
    ['Biologie', { part: 'profielvak', change: 'vervalt' }, []],
    ['Zorg en welzijn (cspe)', { part: 'beroepsgericht (cspe)', change: 'vervalt' }, []],
  ])
}

async function addWaysBack(me: Newcomer): Promise<void> {
  await openTab(me, 'Terugweg')
  await me.follow('Weg terug toevoegen')
  await me.at('Weg terug toevoegen')
  await me.fill({
    Diploma: 'vmbo-bb',
    'Vanaf jaar': 'vmbo 3',
    'Vanaf maand': 'aug',
    'Tot en met jaar': 'vmbo 4',
    'Tot en met maand': 'jul',
  })
  await me.fill({ Waar: 'Het Zwaluwnest', 'Wat is nog te doen': 'Het hele examen in leerjaar 4' })
  await me.press('Bewaar en voeg nog een toe')
  await me.page.locator('textarea[name="left"]:empty').waitFor()
  await me.fill({ Diploma: 'mbo 2', 'Vanaf jaar': 'vmbo 3', 'Vanaf maand': 'aug', 'Tot en met jaar': 'mbo 1', 'Tot en met maand': 'jul' })
  await me.fill({ Waar: 'ROC Merwestroom', 'Wat is nog te doen': 'Wat nog niet is behaald' })
  await me.press('Bewaar')
  await me.at('Terugweg')
}

/** What only the designers know: yes to all that this scheme asks. */
async function answerQuestions(me: Newcomer): Promise<void> {
  await openTab(me, 'Regels')
  const form = me.page.locator('form[action$="/antwoorden"]')
  for (const question of await form.getByRole('group').all()) await question.getByLabel('ja', { exact: true }).check()
  await me.press('Bewaar de antwoorden')
  await me.page.locator('form[action$="/antwoorden"] input[value="ja"]:checked').first().waitFor()
}

/**
 * Nothing is against a rule. Two decisions stay for every GLR route, because the sources that we have do not say it: the
 * whole list of subjects of the agreement, and how long a route may last.
 */
async function fits(me: Newcomer): Promise<void> {
  await openTab(me, 'Regels')
  const kinds = await me.page.locator('.findings .badge').allTextContents()
  expect(kinds.filter((one) => one === 'niet toegestaan')).toEqual([])
  expect(kinds.filter((one) => one === 'past').length).toBeGreaterThan(15)
  const open = me.page.locator('.findings li.decide')
  expect(await open.count()).toBe(2)
  expect(await open.filter({ hasText: 'De volledige lijst uit de wet kennen wij niet' }).count()).toBe(1)
  expect(await open.filter({ hasText: 'Hoe lang een route mag duren, staat niet in de bronnen' }).count()).toBe(1)
}

async function seesTimeline(me: Newcomer): Promise<void> {
  await openTab(me, 'Tijdlijn')
  await me.at(ROUTE)
  expect(await me.page.locator('figure.route-year').count()).toBe(3)
  const drawing = me.page.getByRole('group', { name: 'mbo 1: weken, plekken en momenten' })
  expect(await drawing.locator('rect.b-work').count()).toBe(1)
  // a bar leads to its block
  await drawing.locator('a', { hasText: 'Stage in de zorg' }).first().click()
  await me.at('Stage in de zorg wijzigen')
}

async function everyPageIsAccessible(page: Page, base: string): Promise<void> {
  const main = base.replace(/\/ontwerp.*/, '/ontwerp')
  for (const rest of [...TABS, ...FORMS]) {
    await page.goto(main + rest)
    await expectAccessibleAtBothWidths(page)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/smal${rest.replaceAll('/', '-')}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function agree(me: Newcomer, school: string, after: string): Promise<void> {
  await openTab(me, 'Versies')
  await me.press(`Akkoord namens ${school}`)
  await me.page.getByText(after).first().waitFor()
  expect(await me.page.getByRole('table', { name: 'Versies van dit ontwerp' }).textContent()).toContain(school)
}

async function nobodyEdits(me: Newcomer, base: string): Promise<void> {
  await me.page.goto(base.replace(/\/ontwerp.*/, '/ontwerp/blokken'))
  await me.at('Blokken')
  expect(await me.page.locator('main').getByRole('link', { name: 'Blok toevoegen' }).count()).toBe(0)
  const refused = await me.page.goto(base.replace(/\/ontwerp.*/, '/ontwerp/rij/blokken/b1'))
  expect(refused?.status()).toBe(403)
  await me.page.goto(base.replace(/\/ontwerp.*/, '/ontwerp'))
}

async function startCohort(me: Newcomer): Promise<void> {
  await openTab(me, 'Versies')
  await me.fill({ 'Start op 1 augustus van': '2027' })
  await me.press('Start het cohort')
  await me.page.getByText('Versie 1, loopt.').waitFor()
  expect(await me.text()).toContain('cohort 2027')
}

async function newVersion(me: Newcomer): Promise<void> {
  await openTab(me, 'Versies')
  await me.press('Maak een nieuwe versie')
  await me.page.getByText('Versie 2, concept.').waitFor()
  await changeBlock(me, 'Helpende', { Klokuren: '650' })
  await openTab(me, 'Versies')
  await me.follow('Vergelijk met de vorige')
  await me.at('Naast versie 1')
  const row = me.page.getByRole('row', { name: /Helpende: Klokuren/ })
  expect(await row.getByRole('cell').allTextContents()).toEqual(['640', '650'])
  if (me.looks) await expectAccessibleAtBothWidths(me.page)
}

/** The tabs stand on every page of a design. */
/** Of the tab that is open already too: what is followed on the page before it comes again would be lost with that page. */
async function openTab(me: Newcomer, tab: string): Promise<void> {
  await me.page.locator('h1').evaluate((heading) => heading.setAttribute('data-before', ''))
  await me.page.getByRole('navigation', { name: 'Deze route' }).getByRole('link', { name: tab, exact: true }).click()
  await me.page.locator('h1:not([data-before])').waitFor()
  await me.at(tab === 'Tijdlijn' ? ROUTE : tab)
}

async function change(me: Newcomer, part: string): Promise<void> {
  await me.page.getByRole('region', { name: part, exact: true }).getByRole('link', { name: 'Wijzig', exact: true }).click()
  await me.at(part)
}

async function changeBlock(me: Newcomer, block: string, answers: Record<string, string>): Promise<void> {
  // on the page already: asking for it again would replace the link that is clicked next
  if (!(await me.page.getByRole('heading', { level: 1, name: 'Blokken', exact: true }).isVisible())) await openTab(me, 'Blokken')
  await me.follow(block)
  await me.at(`${block} wijzigen`)
  await me.fill(answers)
  await me.press('Bewaar')
  await me.at('Blokken')
}

type TypedRow = [name: string, columns: Record<string, string>, days: string[]]

/** New rows of a list, all at once in its table. */
async function table(me: Newcomer, list: string, rows: TypedRow[]): Promise<void> {
  await me.page.getByRole('region', { name: list, exact: true }).getByRole('link', { name: 'Wijzig als tabel' }).click()
  await me.at(`${list} als tabel`)
  for (const [at, [name, columns, days]] of rows.entries()) {
    const cell = (field: string) => me.page.locator(`[name="nieuw-${at + 1}:${field}"]`)
    await me.page.locator(`[id="nieuw-${at + 1}:name"], [id="nieuw-${at + 1}:subject"]`).fill(name)
    for (const [field, answer] of Object.entries(columns)) {
      const isList = await cell(field).evaluate((one) => one.tagName === 'SELECT')
      await (isList ? cell(field).selectOption({ label: answer }) : cell(field).fill(answer))
    }
    for (const day of days) await me.page.getByLabel(`Dagen, nieuw: ${day}`, { exact: true }).nth(at).check()
  }
  await me.press('Bewaar de tabel')
  await me.at('Blokken')
}
