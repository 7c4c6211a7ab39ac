import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { emptyDesign } from '#programme/design/empty-design.ts'
import { addAskingPupil } from '#programme/electives/testing/asking-pupils.ts'
import { programmePages } from '#programme/pages/index.ts'
import { beginDraft } from '#programme/version/edit.actions.ts'
import { buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { openSite } from './browser.ts'
import { Newcomer } from './newcomer.ts'

/** The small region with a teacher, a decaan and two pupils; the same server shows the company its page. */
async function openRegion() {
  const database = await openTestDatabase()
  const { db } = database
  const region = await buildRegion(db)
  const { regionId, institutions, sites, groups, people } = region
  const own = { regionId, institutionId: institutions.zwaluwnest, siteId: sites.zwaluwnest, groupId: groups.derde }
  for (const given of ['Mila', 'Daan']) await addAskingPupil(db, { ...own, given })
  const viewers = {
    docent: await viewerFor(db, people.docent.personId),
    decaan: await viewerFor(db, people.decaan.personId),
    bedrijf: null,
  }
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-electives-e2e-'))
  const mail = { canSend: false, send: async () => undefined }
  const platform: Platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`), mail, folder, baseUrl: 'http://localhost' }
  await beginDraft({ platform, viewer: viewers.docent, requestId: 'q1' }, region.routeId, emptyDesign('Techniek in één lijn', 'dlr'))
  const reported: Error[] = []
  let looking: Viewer | null = viewers.docent
  const site = await openSite({
    modules: [programmePages(platform)],
    viewerOf: async () => looking,
    sections: [{ name: 'programma', access: 'route/see' }],
    report: (error) => void reported.push(error),
  })
  const close = async () => {
    await site.close()
    await database.close()
    rmSync(folder, { recursive: true })
  }
  const as = (who: keyof typeof viewers) => {
    looking = viewers[who]
  }
  return { site, as, reported, close, routeId: region.routeId }
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_title, javaScriptEnabled) => {
  test('an elective is offered, asked for, divided, judged by a company and confirmed', async () => {
    const { site, as, reported, close } = await openRegion()
    const { page } = await site.open('/programma/keuzeaanbod', { javaScriptEnabled })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    const look = () => (javaScriptEnabled ? expectAccessibleAtBothWidths(page) : undefined)
    await me.at('Keuzeaanbod')
    await offer(me, 'Zorg in de wijk', '1')
    await look()
    await offer(me, 'Robotica', '5')

    as('decaan')
    for (const pupil of ['Mila', 'Daan']) await ask(me, site.url, pupil)
    await look()
    expect(await me.text()).toContain('Wacht op een plek: 2. Heeft een plek: 0.')
    await me.fill({ 'Getal of woord voor de loting': 'k7' })
    await me.press('Maak een voorstel')
    await me.at('Voorstel voor de verdeling')
    await look()
    expect(await me.text()).toContain('Eerste keuze: 1. Tweede keuze: 1. Derde keuze: 0. Geen plek: 0.')
    expect(await me.text()).toContain('Zorg in de wijk: vol')
    await me.press('Stel deze verdeling vast')
    await page.getByText('Dit is vastgesteld.').waitFor()

    const participants = await toParticipants(me, site.url)
    await me.press('Maak een link')
    await me.at('Geef deze link aan het bedrijf')
    const path = new URL((await page.locator('.one-time-link').textContent()) ?? '').pathname
    as('bedrijf')
    await judge(me, site.url + path)
    await look()
    as('decaan')
    await page.goto(participants)
    await me.at('Leerlingen en beoordeling')
    await look()
    expect(await me.text()).toContain('Beoordeeld door praktijkopleider')
    await page.getByRole('button', { name: /Stel het resultaat van/ }).click()
    await page.getByText('Vastgesteld resultaat').waitFor()
    as('bedrijf')
    await page.goto(site.url + path)
    await page.getByText('Het kan niet meer anders.').waitFor()
    expect(reported).toEqual([])
    await close()
  })

  test('units come from a file into a design, after a look at what they are', async () => {
    const { site, reported, close, routeId } = await openRegion()
    const { page } = await site.open(`/programma/${routeId}/ontwerp/dekking`, { javaScriptEnabled })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.follow('Lees onderdelen in')
    await me.at('Onderdelen inlezen')
    await me.attach('Bestand', 'boek.csv', 'onderdeel;vmbo;mbo\nMotor;module 1;werkproces 2\n;x;y\n')
    await me.press('Bekijk wat erin staat')
    await me.at('Kijk na wat er verandert')
    if (javaScriptEnabled) await expectAccessibleAtBothWidths(page)
    await me.press('Voeg 1 nieuwe toe')
    await page.waitForURL(/dekking/)
    expect(await me.text()).toContain('Motor')
    expect(reported).toEqual([])
    await close()
  })
})

async function offer(me: Newcomer, name: string, places: string): Promise<void> {
  await me.page.goto(new URL('/programma/keuzeaanbod', me.page.url()).href)
  await me.follow('Nieuw aanbod')
  await me.at('Nieuw aanbod')
  await me.tick('Keuzevak', 'dinsdag')
  await me.fill({ Naam: name, Plaats: 'Merwehaven', 'Eerste dag': '2027-01-11', 'Laatste dag': '2027-03-19', Plekken: places })
  await me.page.locator('textarea').fill('helpt een cliënt\nmeldt wat opvalt')
  await me.press('Opslaan')
  await me.at(name)
}

async function ask(me: Newcomer, url: string, pupil: string): Promise<void> {
  await me.page.goto(`${url}/programma/keuzeaanbod/aanvragen`)
  await me.follow('Aanvraag erbij')
  await me.at('Aanvraag erbij')
  await me.fill({ 'Begin van de naam': pupil })
  await me.press('Zoek de leerling')
  await me.page.getByLabel(`${pupil} van Geheim (3T, Het Zwaluwnest)`).waitFor()
  await me.fill({ 'Eerste keuze': 'Zorg in de wijk, Merwehaven', 'Tweede keuze': 'Robotica, Merwehaven' })
  await me.press('Aanvraag vastleggen')
  await me.at('Aanvragen')
}

async function toParticipants(me: Newcomer, url: string): Promise<string> {
  await me.page.goto(`${url}/programma/keuzeaanbod`)
  await me.follow('Zorg in de wijk')
  await me.follow('Leerlingen en beoordeling')
  await me.at('Leerlingen en beoordeling')
  return me.page.url()
}

/** First forgets an answer: what was chosen stays, and the page says what is missing. */
async function judge({ page }: Newcomer, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('heading', { level: 1, name: 'Beoordeling: Zorg in de wijk' }).waitFor()
  expect(await page.content()).not.toContain('Geheim')
  await chooseFor(page, 'helpt een cliënt', 'gehaald')
  await page.getByLabel('Uw functie').fill('praktijkopleider')
  await page.getByRole('button', { name: /^Verstuur/ }).click()
  await page.getByRole('link', { name: 'Kies wat u van dit doel zag.' }).waitFor()
  expect(await page.getByRole('group', { name: 'helpt een cliënt' }).getByLabel('gehaald').isChecked()).toBe(true)
  await chooseFor(page, 'meldt wat opvalt', 'nog niet')
  await page.getByRole('button', { name: /^Verstuur/ }).click()
  await page.getByText('Dank u wel.').waitFor()
}

const chooseFor = (page: Page, goal: string, outcome: string) => page.getByRole('group', { name: goal }).getByLabel(outcome).check()
