import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cooperationPages } from '#cooperation/pages/index.ts'
import { addFrozenList, addTotRules, openMoneyWorld } from '#cooperation/statement/testing/money-world.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Platform } from '#platform/platform.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { openSite } from './browser.ts'
import { Newcomer } from './newcomer.ts'

const CODE = '123456'
const AT = '/samenwerking'
/** First pages of every part, and the forms that begin something. */
const PAGES = [
  ...['/stand', '/overeenkomsten', '/overeenkomsten/nieuw', '/overleg', '/overleg/nieuw', '/overleg/voorbeelden', '/overleg/acties'],
  ...['/tellijst', '/activiteiten', '/knelpunten', '/knelpunten/nieuw', '/contacten', '/contacten/nieuw', '/subsidies', '/subsidies/nieuw'],
  ...['/afrekening', '/afrekening/nieuw', '/zelfevaluatie', '/zelfevaluatie/openen'],
]

/** Two schools with a route, an agreement, rules about money and a list of 1 October that both confirmed. */
async function openRegion() {
  const world = await openMoneyWorld()
  const { db } = world.database
  await addTotRules(world)
  await addFrozenList(db, world.region, { 3: 23, 4: 21 })
  const viewer = (id: string): Promise<Viewer> => viewerFor(db, id)
  const people = {
    coördinator: await viewer(world.region.people.coördinator.personId),
    vmbo: await viewer(world.leaders.zwaluwnest),
    mbo: await viewer(world.leaders.roc),
  }
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-cooperation-e2e-'))
  const platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`), folder, baseUrl: 'http://localhost' } as Platform
  const reported: Error[] = []
  let looking: Viewer = people.coördinator
  const site = await openSite({
    // the accounts ask the code of an app; that they do so is a story of theirs
    modules: [
      cooperationPages(
        { ...platform, mail: { canSend: false, send: async () => undefined } },
        { checkCode: async (_c, code) => (code === CODE ? null : 'Deze code klopt niet.') },
      ),
    ],
    viewerOf: async () => looking,
    sections: [{ name: 'samenwerking', access: 'setup/see' }],
    report: (error) => void reported.push(error),
  })
  const as = (who: keyof typeof people) => {
    looking = people[who]
  }
  const close = async () => {
    await site.close()
    await world.database.close()
    rmSync(folder, { recursive: true })
  }
  return { site, as, reported, close, world }
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_title, javaScriptEnabled) => {
  test('a director objects to an agreement and signs it, objects to a statement and approves it', async () => {
    const { site, as, reported, close } = await openRegion()
    const { page, complaints } = await site.open(`${AT}/overeenkomsten`, { javaScriptEnabled })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await makeAgreement(me)
    const agreement = page.url()

    as('mbo')
    await page.goto(agreement)
    await me.fill({ 'Wat is uw bezwaar?': 'De kosten staan er niet in' })
    await me.press('Bezwaar maken')
    await page.getByText('De kosten staan er niet in').first().waitFor()
    await sign(me, '000000')
    await page.getByText('Deze code klopt niet.').first().waitFor()
    await sign(me, CODE)
    await page.getByText('Bas Roos').first().waitFor()
    as('vmbo')
    await page.goto(agreement)
    await sign(me, CODE)
    // from 1 December; today is 23 November
    await page.getByText('getekend, gaat nog in').first().waitFor()

    as('coördinator')
    await page.goto(`${site.url}${AT}/afrekening/nieuw`)
    await me.at('Afrekening maken')
    await page.getByLabel('Welke scholen?').selectOption({ index: 0 })
    await me.fill({ 'Eerste dag': '2026-08-01', 'Laatste dag': '2027-07-31' })
    await me.press('Berekenen')
    await me.at(/Het Zwaluwnest/)
    const statement = page.url()
    expect(await me.text()).toContain('192.600,00')
    await me.press('Aanbieden aan beide scholen')
    await page.getByText('aangeboden').first().waitFor()

    as('vmbo')
    await page.goto(statement)
    await me.fill({ 'Wat klopt er niet?': 'Twee leerlingen zijn gestopt' })
    await me.press('Bezwaar maken')
    await page.getByText('Twee leerlingen zijn gestopt').first().waitFor()
    as('mbo')
    await page.goto(statement)
    await me.fill({
      'Wat is het antwoord?': 'Het klopt niet: de regel blijft',
      'Waarom? Nodig als u afwijst.': 'Op 1 oktober waren zij er',
    })
    await me.press('Antwoorden')
    await page.getByText('Op 1 oktober waren zij er').first().waitFor()
    await me.press('Akkoord')
    await page.getByText('Bas Roos,').first().waitFor()
    as('vmbo')
    await page.goto(statement)
    await me.press('Akkoord')
    await page.getByText('Hans Wolters,').first().waitFor()
    expect(await me.text()).not.toContain('nog niet akkoord')
    if (javaScriptEnabled) for (const one of [agreement, statement]) await looksRight(page, one)
    // a code that was wrong: the browser notes that the page was refused
    expect(complaints.filter((one) => !/422/.test(one))).toEqual([])
    expect(reported).toEqual([])
    await close()
  }, 400_000)
})

test('every part of the cooperation is accessible at both widths, in both languages', async () => {
  const { site, reported, close } = await openRegion()
  const { page } = await site.open(`${AT}/stand`)
  for (const language of ['', '/en']) for (const one of PAGES) await looksRight(page, `${site.url}${language}${AT}${one}`)
  expect(reported).toEqual([])
  await close()
}, 600_000)

async function looksRight(page: Newcomer['page'], url: string): Promise<void> {
  const response = await page.goto(url)
  expect(response?.status(), url).toBe(200)
  await expectAccessibleAtBothWidths(page)
}

/** By the coordinator: from the template of TOT, between the two schools, laid before both. */
async function makeAgreement(me: Newcomer): Promise<void> {
  await me.at('Overeenkomsten')
  await me.follow('Nieuwe overeenkomst')
  await me.at('Nieuwe overeenkomst')
  await me.fill({
    Naam: 'Techniek verder',
    'Gaat in op': '2026-12-01',
    'Begin met een voorbeeld': 'TOT-route: een vijfde en vier vijfde van de bekostiging',
  })
  await me.tick('Het Zwaluwnest (Stichting Waterkant)', 'ROC Merwestroom (Stichting Merwestroom)', 'Techniek in één lijn')
  await me.press('Bewaren')
  await me.at('Techniek verder')
  await me.press('Aanbieden aan de partijen')
  await me.page.getByText('aangeboden').first().waitFor()
}

async function sign(me: Newcomer, code: string): Promise<void> {
  await me.fill({ 'Code uit uw app': code })
  await me.press('Ik teken')
}
