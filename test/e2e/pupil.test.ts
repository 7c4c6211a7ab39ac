import { describe, expect, test } from 'vitest'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { NARROW } from './browser.ts'
import { Newcomer } from './newcomer.ts'
import { openPupilWorld } from './pupil-world.ts'

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_title, javaScriptEnabled) => {
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
const PARTS = ['', '/hulp', '/hulp/nieuw', '/verbeteringen']

test('every part of a pupil is accessible at both widths, in both languages', async () => {
  const { site, world, reported, close } = await openPupilWorld()
  const { page } = await site.open('/leerlingen')
  for (const language of ['', '/en'])
    for (const part of PARTS) {
      const url = `${site.url}${language}/leerlingen/${world.pupils.inRoute.pupilId}${part}`
      expect((await page.goto(url))?.status(), url).toBe(200)
      await expectAccessibleAtBothWidths(page)
      if (process.env.SHOTS)
        await page.screenshot({
          path:
            `${process.env.SHOTS}/part${language}${part}`.replaceAll('/', '-').replace('-tmp-', '/tmp/').replace('-shots-', '/shots/') +
            '.png',
          fullPage: true,
        })
    }
  expect(reported).toEqual([])
  await close()
}, 600_000)
