import { describe, expect, test } from 'vitest'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { NARROW } from './browser.ts'
import { Newcomer } from './newcomer.ts'
import { openPupilWorld } from './pupil-world.ts'

const PART = 'Algemene vakken (vmbo 3)'

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (title, javaScriptEnabled) => {
  test('a mentor writes down the results of a group, and reads others in from the sheet of the group', async () => {
    const { site, world, reported, close } = await openPupilWorld()
    const { page } = await site.open(`/leerlingen/groepen/${world.groups.derde}`, { javaScriptEnabled, viewport: NARROW })
    const me = new Newcomer(page, { looks: javaScriptEnabled })
    await me.follow('Resultaten invoeren')
    await me.at(/^Resultaten van 3T/)
    await me.fill({ Deel: PART })
    await me.press('Toon de leerlingen')
    await me.fill({ Dag: '2026-11-20' })
    await page.getByLabel('Gemaakt bij').selectOption({ index: 1 })
    await me.fill({ 'Uitslag, Jesse van Dijk': 'behaald', 'Cijfer, Jesse van Dijk': 'elf' })
    await me.press('Alles bewaren')
    await page.locator('[aria-invalid="true"]').waitFor()
    expect(await page.getByLabel('Cijfer, Jesse van Dijk').inputValue()).toBe('elf')
    if (javaScriptEnabled) await expectAccessibleAtBothWidths(page)
    await page.setViewportSize(NARROW)
    await me.fill({ 'Cijfer, Jesse van Dijk': '7,5' })
    await me.press('Alles bewaren')
    await page.getByText('Een resultaat bewaard.').waitFor()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/groep-${title}.png`, fullPage: true })

    const link = await page.getByRole('link', { name: /^Leeg invulblad/ }).getAttribute('href')
    const sheet = await page.request.get(`${site.url}${link}`)
    const lines = (await sheet.text()).trim().split('\r\n')
    const milan = lines.findIndex((line) => line.includes('Milan') && line.includes(PART))
    const columns = (lines[0] ?? '').replace('\uFEFF', '').split(';')
    const cells = (lines[milan] ?? '').split(';')
    cells[columns.findIndex((one) => /cijfer/i.test(one))] = '6,4'
    cells[columns.findIndex((one) => /^dag/i.test(one))] = '20-11-2026'
    await page.goto(`${site.url}/leerlingen/resultaten/inlezen`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cijfers.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines[0]}\r\n${cells.join(';')}\r\n`) })
    await me.press('Bestand bekijken')
    await me.at('Kolommen kiezen')
    for (const label of ['Leerlingnummers van', 'Gemaakt bij, als de regel het niet zegt'])
      await page.getByLabel(label).selectOption({ index: 1 })
    await page.getByLabel('Behaald vanaf cijfer').fill('5,5')
    await me.press('Lezen en bekijken')
    await me.at('Wat er in het bestand staat')
    expect(await me.text()).toContain('Milan de Groot')
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/bestand-${title}.png`, fullPage: true })
    await me.press('Een resultaat toevoegen')
    await page.getByText('Een resultaat toegevoegd').waitFor()
    await page.goto(`${site.url}/leerlingen/${world.pupils.atBothSchools.pupilId}/voortgang`)
    expect(await me.text()).toContain('6,4')
    expect(reported).toEqual([])
    await close()
  }, 300_000)
})
