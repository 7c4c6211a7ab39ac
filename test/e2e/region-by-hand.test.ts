import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { guards, regionParts } from '../../src/server/index.ts'
import {
  FIRST,
  MBO,
  mboFile,
  PEOPLE,
  type PlannedPerson,
  PUPILS,
  ROUTE,
  SCHOOLS,
  schoolYearStart,
  VMBO,
  vmboFile,
  vmboMentor,
} from '../world/by-hand/plan.ts'
import { openSite } from './browser.ts'
import { Newcomer } from './newcomer.ts'

const CODE = '7KQ2M-X0F9B-3TTTT-VVVV7'
const TODAY = dayOf(new Date())

/** An empty Doorloop, as it stands after the first start on a server that others can reach. */
async function openEmptyDoorloop() {
  const database = await openTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-by-hand-'))
  const reported: Error[] = []
  const report = (error: Error) => void reported.push(error)
  const mail = { canSend: false, send: async () => undefined }
  const platform: Platform = { db: database.db, now: () => new Date(), mail, folder, baseUrl: 'http://localhost' }
  const region = regionParts(platform, { kind: 'embedded', setupCode: CODE, report })
  const site = await openSite({ ...region, before: guards(pino({ level: 'silent' }), 0), report })
  platform.baseUrl = site.url
  const close = async () => {
    await site.close()
    await database.close()
    rmSync(folder, { recursive: true })
  }
  return { site, reported, close }
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_title, javaScriptEnabled) => {
  test('a newcomer sets up a region, reads in both schools, and each mentor sees exactly the own pupils', async () => {
    const { site, reported, close } = await openEmptyDoorloop()
    const { page, complaints } = await site.open('/', { javaScriptEnabled })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await begin(me)
    await addSchools(me)
    await addRoute(me)
    const links = await addPeople(me)
    await readIn(me, VMBO.school, 'esdoorn.csv', vmboFile(TODAY))
    await readIn(me, MBO.school, 'roc.csv', mboFile(TODAY))
    await decideSame(me)
    await putInRoute(me, PUPILS.inRoute, VMBO.school, 'vmbo-fase')
    await putInRoute(me, PUPILS.movedOn, MBO.school, 'mbo-fase')
    const addresses = await addressesOf(me, Object.values(PUPILS))
    links.vmboMentor = await addPerson(me, vmboMentor(TODAY))
    await signOut(me)

    await accept(me, links.vmboMentor)
    await seesExactly(me, [PUPILS.inRoute, PUPILS.sameGroup], addresses)
    await writeCareNote(me, PUPILS.inRoute)
    await signOut(me)
    await accept(me, links.mboMentor ?? '')
    await seesExactly(me, [PUPILS.inRoute, PUPILS.movedOn], addresses)
    await open(me, PUPILS.inRoute)
    expect(await me.text()).not.toContain(NOTE)
    await signOut(me)
    await accept(me, links.zorg ?? '')
    await open(me, PUPILS.inRoute)
    expect(await me.text()).toContain(NOTE)

    // the browser notes a refused page as a failed request
    expect(complaints.filter((one) => !/40[34]/.test(one))).toEqual([])
    expect(reported).toEqual([])
    await close()
  })
})

const NOTE = 'Belt liever niet op donderdag.'

async function begin(me: Newcomer): Promise<void> {
  await me.at('Welkom bij Doorloop')
  await me.follow('Richt uw regio in')
  await me.at('Richt uw regio in')
  await me.fill({ Inrichtcode: CODE, 'Naam van de regio': FIRST.region, Voornaam: FIRST.given, Achternaam: FIRST.family })
  await me.fill({ 'Uw e-mailadres': FIRST.email, Wachtwoord: FIRST.password, 'Wachtwoord nogmaals': FIRST.password })
  await me.tick('Ik ben ook coördinator van deze regio')
  await me.press('Maak de regio aan')
  await me.setUpSecondStep()
  await me.follow('Ik heb ze bewaard, ga verder')
  await me.at('Uw regio inrichten')
}

async function addSchools(me: Newcomer): Promise<void> {
  await me.follow('Besturen en scholen')
  for (const [index, { board, school, brin, kind }] of SCHOOLS.entries()) {
    await me.at('Besturen en scholen')
    if (index > 0) await me.fill({ Bestuur: 'Een nieuw bestuur' })
    await me.fill({ [index > 0 ? 'Naam van het nieuwe bestuur' : 'Naam van het bestuur']: board })
    await me.fill({ 'Naam van de school': school, Brin: brin, 'Soort school': kind })
    await me.press('Voeg de school toe')
    await me.page.getByRole('link', { name: school }).waitFor()
  }
  await me.follow('Naar de stappen')
  await me.follow('Vestigingen en profielen')
  for (const { school, profiel } of SCHOOLS) {
    await me.at('Vestigingen en profielen')
    if (profiel) await me.tick('PIE: Produceren, installeren en energie')
    await me.press('Voeg de vestiging toe')
    await me.page.getByRole('link', { name: school }).waitFor()
  }
  await me.follow('Naar de stappen')
}

async function addRoute(me: Newcomer): Promise<void> {
  await me.follow('Routes')
  await me.at('Routes')
  await me.follow('Nieuwe route')
  await me.at('Nieuwe route')
  await me.fill({ Naam: ROUTE, Regeling: 'Doorlopende leerroute', 'Eerste dag': schoolYearStart(TODAY) })
  await me.tick(VMBO.school, MBO.school)
  await me.press('Bewaar de route')
  // what comes first for a new route is for the programme to say
  await me.page.waitForURL(/\/programma\/[0-9a-f-]{36}/)
  await me.at(/./)
}

/** Gives the link of each invitation. */
async function addPeople(me: Newcomer): Promise<Record<string, string>> {
  const links: Record<string, string> = {}
  for (const [who, person] of Object.entries(PEOPLE)) links[who] = await addPerson(me, person)
  return links
}

async function addPerson(me: Newcomer, { given, family, email, role, where }: PlannedPerson): Promise<string> {
  await toStep(me, 'Mensen met hun rol')
  await me.at('Mensen met hun rol')
  await me.fill({ Voornaam: given, Achternaam: family, 'E-mailadres': email, Rol: role, 'Waar geldt de rol': where })
  await me.press('Voeg toe')
  await me.press('Nodig uit')
  await me.at(`Uitnodiging voor ${given} ${family}`)
  const link = (await me.page.locator('.one-time-link').textContent()) ?? ''
  await me.follow('Voeg nog iemand toe')
  await me.at('Mensen met hun rol')
  return link
}

/** From wherever somebody is, by the links that are there. */
async function toStep(me: Newcomer, step: string): Promise<void> {
  await me.page.getByRole('navigation').getByRole('link', { name: 'Samenwerking' }).first().click()
  await me.at('Scholen in de regio')
  await me.follow('Inrichten')
  await me.at('Uw regio inrichten')
  await me.follow(step)
}

async function readIn(me: Newcomer, school: string, name: string, text: string): Promise<void> {
  await toStep(me, 'Leerlingen')
  await me.at('Inlezen')
  await me.fill({ 'School die levert': school })
  await me.attach('Bestand', name, text)
  await me.press('Verstuur')
  await me.at('Welke kolom is wat')
  await me.press('Lees het bestand')
  await me.at(`Wat ${name} zou veranderen`)
  await me.press('Ja, lees in')
  await me.page.getByText('Ingelezen op').waitFor()
  await me.at(name)
}

async function decideSame(me: Newcomer): Promise<void> {
  await me.follow('Beslis wie bij beide scholen dezelfde leerling is')
  await me.at('Mogelijk dezelfde leerling')
  await me.follow(`Vergelijk ${PUPILS.movedOn}`)
  await me.at(/Is dit dezelfde leerling/)
  await me.press('Dezelfde leerling')
  await me.at('Mogelijk dezelfde leerling')
}

async function putInRoute(me: Newcomer, pupil: string, school: string, phase: string): Promise<void> {
  await open(me, pupil)
  await me.follow('Zet in een route')
  await me.at('Zet in een route')
  await me.tick(school, phase)
  const lists = me.page.getByLabel('Route', { exact: true })
  const inSchool = lists.locator(`optgroup[label="${school}"] option`, { hasText: ROUTE })
  await lists.selectOption((await inSchool.getAttribute('value')) ?? '')
  await me.fill({ 'Vanaf welke dag': TODAY })
  await me.press('Bewaar')
  await me.at(pupil)
}

async function open(me: Newcomer, pupil: string): Promise<void> {
  await me.page.getByRole('navigation').getByRole('link', { name: 'Leerlingen' }).first().click()
  await me.at('Leerlingen')
  await me.follow(pupil)
  await me.at(pupil)
}

async function addressesOf(me: Newcomer, pupils: readonly string[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const pupil of pupils) {
    await open(me, pupil)
    addresses.set(pupil, me.page.url())
  }
  return addresses
}

async function signOut(me: Newcomer): Promise<void> {
  await me.press('Afmelden')
  await me.at('Aanmelden')
}

async function accept(me: Newcomer, link: string): Promise<void> {
  await me.page.goto(link)
  await me.at(/^Welkom, /)
  await me.fill({ Wachtwoord: FIRST.password })
  await me.press('Maak mijn account')
  await me.at(/^(Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag /)
}

/** In the list, and by the address of each pupil there is. */
async function seesExactly(me: Newcomer, pupils: readonly string[], addresses: ReadonlyMap<string, string>): Promise<void> {
  await me.page.getByRole('navigation').getByRole('link', { name: 'Leerlingen' }).first().click()
  await me.at('Leerlingen')
  const listed = await me.page.locator('tbody th a').allTextContents()
  expect(listed.sort()).toEqual([...pupils].sort())
  for (const [pupil, address] of addresses) {
    const answer = await me.page.goto(address)
    expect([pupil, answer?.status()]).toEqual([pupil, pupils.includes(pupil) ? 200 : 404])
    if (!pupils.includes(pupil)) expect(await me.text()).not.toContain(pupil)
  }
}

async function writeCareNote(me: Newcomer, pupil: string): Promise<void> {
  await open(me, pupil)
  await me.follow('Schrijf een notitie')
  await me.at('Zorgnotitie')
  await me.page.getByLabel('Notitie', { exact: true }).fill(NOTE)
  await me.tick(`${PEOPLE.zorg.given} ${PEOPLE.zorg.family}, zorgcoördinator`)
  await me.press('Bewaar de notitie')
  await me.at(pupil)
}
