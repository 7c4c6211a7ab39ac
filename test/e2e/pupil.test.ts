import { describe, expect, test } from 'vitest'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { NARROW } from './browser.ts'
import { Newcomer } from './newcomer.ts'
import { openPupilWorld } from './pupil-world.ts'

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_title, javaScriptEnabled) => {
  test('a mentor does the morning: who misses is called, and an alarm stays until somebody closes it', async () => {
    const { site, world, reported, close } = await openPupilWorld()
    const { pupilId } = world.pupils.inRoute
    const at = `/leerlingen/${pupilId}`
    const calls = `${site.url}/leerlingen/vandaag/bellen?groep=${world.groups.derde}`
    const { page } = await site.open(`${at}/bereikbaar`, { javaScriptEnabled, viewport: NARROW })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.at('Wie te bellen voor Jesse van Dijk')
    await me.fill({ Naam: 'Sandra van Dijk', Relatie: 'Ouder', Nummer: '06 12 34 56 78', 'Soort nummer': 'Mobiel' })
    await me.press('Bewaar')
    await page.getByText('Sandra van Dijk').first().waitFor()

    await page.goto(`${site.url}/leerlingen/vandaag?groep=${world.groups.derde}`)
    await me.at(/^Vandaag: /)
    await page.locator(`[data-pupil="${pupilId}"]`).getByRole('button', { name: /^Mist/ }).click()
    await page.locator(`[data-pupil="${pupilId}"][data-mark="missing"]`).waitFor()

    await page.goto(calls)
    await me.at('Bellen')
    expect(await me.text()).toContain('nog bellen')
    await me.follow('Noteer het telefoongesprek')
    await me.at('Aanwezigheid van Jesse van Dijk')
    await me.fill({ 'Hoe ging het': 'Bereikt, wist van niets', Vervolg: 'Moeder belt hem, ik bel om tien uur terug' })
    await me.press('Bewaar het gesprek')
    await page.getByText('Moeder belt hem', { exact: false }).first().waitFor()
    await page.goto(calls)
    await page.getByText('thuis wist van niets').first().waitFor()
    await page.goto(`${site.url}${at}`)
    await me.at('Jesse van Dijk')
    expect(await me.text()).toContain('wist het niet')
    expect(reported).toEqual([])
    await close()
  }, 300_000)

  test('whose call it is not, writes down a call made all the same, with why', async () => {
    const { site, world, reported, as, close } = await openPupilWorld()
    const { pupilId } = world.pupils.atBothSchools
    const at = `${site.url}/leerlingen/${pupilId}/verzuim`
    await as('projectleider')
    const { page } = await site.open(`/leerlingen/vandaag/rooster?route=${world.routeId}`, { javaScriptEnabled, viewport: NARROW })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.fill({ 'Bellen vóór': '15:00', 'Welke kant belt': 'vmbo' })
    await me.press('Leg vast')
    await page.getByText('Afgesproken: het vmbo belt vóór 15:00.').waitFor()
    await as('mboMentor')
    await page.goto(at)
    await me.fill({ Wat: 'Mist' })
    await page.locator('section[aria-labelledby=invullen]').getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Het Zwaluwnest (vmbo) belt vóór 15:00, niet uw school.').waitFor()
    expect(await page.getByLabel('Vervolg').isVisible()).toBe(false)
    await page.getByText('Toch gebeld? Schrijf het op').click()
    await me.fill({ 'Naam van een ander': 'Bas de Groot', 'Hoe ging het': 'Niet bereikt', Vervolg: 'Om elf uur weer' })
    await me.press('Bewaar het gesprek')
    await page.getByText('Schrijf op waarom u zelf belde').first().waitFor()
    if (javaScriptEnabled) await expectAccessibleAtBothWidths(page)
    await me.fill({ 'Waarom belde u zelf': 'Vader belde mij' })
    await me.press('Bewaar het gesprek')
    await page.getByText('Gebeld terwijl de andere school aan de beurt was: Vader belde mij').waitFor()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/beurt-${javaScriptEnabled}.png`, fullPage: true })
    await page.goto(`${site.url}/leerlingen/vandaag/bellen?groep=${world.groups.eerste}`)
    await page.getByText('Het Zwaluwnest (vmbo) belt vóór 15:00, niet uw school.').waitFor()
    if (javaScriptEnabled) await expectAccessibleAtBothWidths(page)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/bellijst-${javaScriptEnabled}.png`, fullPage: true })
    expect(reported).toEqual([])
    await close()
  }, 300_000)

  test('a mentor plans and holds a talk, with a promise that stays in sight', async () => {
    const { site, world, reported, close } = await openPupilWorld()
    const { page } = await site.open(`/leerlingen/${world.pupils.inRoute.pupilId}`, { javaScriptEnabled, viewport: NARROW })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.follow('Gesprekken')
    await me.follow('Plan een gesprek')
    await me.at('Gesprek plannen')
    await me.fill({ Soort: 'Coachgesprek', Dag: '2026-11-23' })
    await me.press('Plan')
    await me.at(/Coachgesprek/)
    await me.fill({
      Verslag: 'Het gaat goed op de garage.',
      'Wat is er afgesproken (1)': 'Busabonnement regelen',
      'Voor welke dag (1)': '2026-12-01',
    })
    await page.getByLabel('Dag', { exact: true }).first().fill('2026-11-23')
    await me.press('Bewaar het gesprek')
    await page.getByText('Het gaat goed op de garage.').waitFor()
    await page.goto(`${site.url}/leerlingen/${world.pupils.inRoute.pupilId}`)
    await me.at('Jesse van Dijk')
    expect(await me.text()).toMatch(/Beloofd.*Busabonnement regelen/)
    expect(reported).toEqual([])
    await close()
  }, 300_000)

  test('a pupil is handed over: refused, mended, accepted by the named mentor, and arrives', async () => {
    const { site, world, as, reported, close } = await openPupilWorld()
    const { page } = await site.open(`/leerlingen/${world.pupils.inRoute.pupilId}/overdracht/nieuw`, {
      javaScriptEnabled,
      viewport: NARROW,
    })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.at('Overdracht beginnen')
    await page.getByLabel('Naar welke vestiging', { exact: true }).selectOption(world.sites.rocHaven)
    await me.press('Kies')
    await me.fill({ 'Wie neemt daar aan': 'Karim Idrissi', Waarheen: 'naar het mbo', 'Eerste dag daar': '2026-11-23' })
    await me.press('Begin')
    await me.at('Overdracht van Jesse van Dijk')
    const handOver = page.url()
    await me.fill({
      'In eigen woorden van de leerling': 'Op de garage gaat het vanzelf.',
      'Wat werkt bij deze leerling?': 'Eerst doen, dan uitleggen',
      'Wat lukt goed?': 'Sleutelen',
      'Wat is met wie afgesproken, en geldt nog?': 'Hij belt zelf als hij ziek is',
      'Wie kan de andere school bellen?': 'Anouk Visser',
      'Ouders ingelicht op': '2026-11-20',
      'Hoe ingelicht': 'Gesprek op school',
    })
    await me.press('Verstuur')
    await page.getByText('Vingerafdruk').first().waitFor()

    await as('mboMentor')
    await page.goto(handOver)
    await me.at('Overdracht van Jesse van Dijk')
    await me.tick('Weigeren: het gaat terug')
    await me.fill({ 'Reden, of wat er mist': 'Welk deel van het cspe is af?' })
    await me.press('Antwoord')
    await page.getByText('Geweigerd').first().waitFor()
    await as('mentor')
    await page.goto(handOver)
    await me.fill({ 'Wat lukt goed?': 'Onderdeel A en B van het cspe zijn af' })
    await me.press('Verstuur')
    await page.getByText('Versie 2', { exact: false }).first().waitFor()
    await as('mboMentor')
    await page.goto(handOver)
    await me.tick('Aannemen')
    await me.press('Antwoord')
    await page.getByText('Aangenomen').first().waitFor()
    await me.fill({ 'Wat is er gebeurd': 'Is er' })
    await me.press('Schrijf op')
    await page.getByText('Is er', { exact: false }).first().waitFor()
    expect(reported).toEqual([])
    await close()
  }, 300_000)

  test('a mentor notes help with its consent, a parent takes it back and asks for a correction', async () => {
    const { site, world, as, reported, close } = await openPupilWorld()
    const at = `/leerlingen/${world.pupils.inRoute.pupilId}`
    const { page } = await site.open(at, { javaScriptEnabled, viewport: NARROW })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.at('Jesse van Dijk')
    expect(await me.text()).toContain('nu vmbo 3')
    await me.follow('Hulp')
    await me.at('Hulp en toestemming')
    await me.follow('Hulp toevoegen')
    await me.at('Hulp toevoegen')
    await me.press('Hulp toevoegen')
    await page.getByText('Noem minstens één collega').first().waitFor()
    await me.fill({
      ...{ 'Soort hulp': 'Taal', Sinds: '2026-09-01', 'Wie geeft de hulp?': 'Taalcoach', 'Wat is er afgesproken?': 'Taalles op dinsdag' },
      'Wie lezen mee?': 'De leerling en de ouders',
    })
    await page.getByRole('checkbox').first().check()
    await me.press('Hulp toevoegen')
    await me.at('Hulp en toestemming')
    // the boy is sixteen: his own consent, with the parents' beside it
    expect(await me.text()).toContain('De grond is toestemming, en die van de leerling is er niet')
    await page.getByText('Toestemming noteren').click()
    await me.fill({ 'Gegeven door': 'een ouder', Op: '2026-11-01' })
    await me.press('Noteer')
    await page.getByText('Van een ouder, voor deze hulp').waitFor()

    await as('ouder')
    await page.goto(`${site.url}${at}/hulp`)
    await me.press('Trek de toestemming van een ouder voor deze hulp in')
    await page.getByText('Ingetrokken op 23 nov 2026').waitFor()
    await me.follow('Verbeteringen')
    await me.at('Verbeteringen')
    await me.fill({ 'Waar gaat het over?': 'Naam of geboortedatum', 'Wat klopt er niet, en hoe is het wel?': 'Jessé, met een streepje' })
    await me.press('Vraag om verbetering')
    await page.getByText('Antwoord uiterlijk op 23 dec 2026.').waitFor()

    await as('mentor')
    await page.goto(`${site.url}${at}/verbeteringen`)
    await page.locator('summary', { hasText: 'Antwoord' }).click()
    await me.fill({ Uitkomst: 'Verbeterd', 'Antwoord aan de leerling of ouder': 'Het staat goed' })
    await me.press('Antwoord')
    await page.getByText('Het staat goed').waitFor()
    expect(reported).toEqual([])
    await close()
  }, 300_000)
})

/** Below a pupil, as the mentor sees them. */
const PARTS = [
  ...[
    '',
    '/hulp',
    '/hulp/nieuw',
    '/verbeteringen',
    '/verzuim',
    '/bereikbaar',
    '/gesprekken',
    '/gesprekken/nieuw',
    '/brieven',
    '/voortgang',
  ],
  ...['/portfolio', '/stage', '/intake', '/overdracht', '/overdracht/nieuw', '/vertrek'],
]
/** Of all pupils together. */
const LISTS = [
  '',
  '/vandaag',
  '/verzuim',
  '/mentor',
  '/gesprekken',
  '/brieven',
  '/intake',
  '/plaatsingen',
  '/resultaten',
  '/overdracht',
  '/stoppen',
  '/vervolg',
]

test('every part of a pupil is accessible at both widths, in both languages', async () => {
  const { site, world, reported, close } = await openPupilWorld()
  const { page } = await site.open('/leerlingen')
  const pupil = `/${world.pupils.inRoute.pupilId}`
  for (const language of ['', '/en'])
    for (const below of [...PARTS.map((part) => pupil + part), ...LISTS]) {
      const url = `${site.url}${language}/leerlingen${below}`
      expect((await page.goto(url))?.status(), url).toBe(200)
      await expectAccessibleAtBothWidths(page)
      const shot = `${language}${below.replace(pupil, '-een')}`.replaceAll('/', '-')
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/deel${shot}.png`, fullPage: true })
    }
  expect(reported).toEqual([])
  await close()
}, 600_000)
