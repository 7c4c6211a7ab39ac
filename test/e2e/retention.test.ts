import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { drawUpMonth } from '#pupils/retention/index.ts'
import { retentionPages } from '#pupils/retention/pages/index.ts'
import { addPupil } from '#pupils/testing/add-pupil.ts'
import { addPerson, buildRegion, viewerFor } from '#schools/testing/build-region.ts'
import { expectAccessibleAtBothWidths } from './accessible.ts'
import { openSite, type Site } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-retention-e2e-'))
const TODAY = '2026-11-23'
let database: Database
let site: Site

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  const { regionId, institutions, sites, groups } = await buildRegion(db)
  const at = { role: 'teamleider', scopeKind: 'institution', scopeId: institutions.zwaluwnest } as const
  const viewer = await viewerFor(db, (await addPerson(db, regionId, { given: 'Tara', family: 'Test', ...at })).personId)
  for (const [given, family] of [
    ['Mila', 'Bos'],
    ['Daan', 'van der Heijden-Westerveld'],
  ] as const) {
    const dates = { from: '2019-08-01', until: '2021-07-31' }
    const lines = { enrolments: [{ siteId: sites.zwaluwnest, ...dates }], groups: [{ groupId: groups.derde, ...dates }] }
    await addPupil(db, { regionId, records: [{ institutionId: institutions.zwaluwnest, given, family, ...lines }] })
  }
  await drawUpMonth(db, TODAY)
  const now = () => new Date(`${TODAY}T09:00:00Z`)
  const platform = { db, now, mail: { canSend: false, send: async () => undefined }, folder, baseUrl: 'http://localhost' }
  site = await openSite({
    modules: [retentionPages(platform)],
    viewerOf: async () => viewer,
    sections: [{ name: 'leerlingen', access: 'pupil/see' }],
  })
})
afterAll(async () => {
  await site.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

test('a list is looked at, a line left out, a pupil put on hold, and the rest destroyed', async () => {
  const { page, complaints, close } = await site.open('/bewaartermijnen')
  await expectAccessibleAtBothWidths(page)
  await page.getByRole('link', { name: 'Het Zwaluwnest, lijst van 23 november 2026' }).click()
  await page.getByRole('link', { name: 'Laten staan: Mila Bos' }).first().click()
  await page.getByRole('button', { name: 'Laat staan' }).click()
  await page.locator('.wrong-list').waitFor()
  await expectAccessibleAtBothWidths(page)
  await page.getByLabel('Waarom blijft dit staan?').fill('klacht loopt nog')
  await page.getByRole('button', { name: 'Laat staan' }).click()
  await page.getByText('blijft staan: klacht loopt nog').waitFor()
  await page.getByRole('link', { name: 'Vasthouden: Daan van der Heijden-Westerveld' }).first().click()
  await page.getByLabel('Waarom wordt dit vastgehouden?').fill('bezwaarprocedure')
  await page.getByRole('button', { name: 'Houd vast' }).click()
  await page.getByText('bezwaarprocedure').waitFor()
  await page.getByRole('link', { name: 'Het Zwaluwnest, lijst van 23 november 2026' }).click()
  await page.getByText('Te vernietigen: 1 van 4 regels.').waitFor()
  await expectAccessibleAtBothWidths(page)
  await page.getByLabel('Ik heb de lijst bekeken en keur hem goed').check()
  await page.getByRole('button', { name: 'Keur goed en vernietig' }).click()
  await page.getByText('1 van 4 regels vernietigd').waitFor()
  expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
  await close()
})

test('afterwards it says what was done, without script too', async () => {
  const { page, close } = await site.open('/en/bewaartermijnen', { javaScriptEnabled: false })
  await page.getByRole('button', { name: 'Lift the hold on Daan van der Heijden-Westerveld' }).click()
  await page.getByText('Nothing is on hold.').waitFor()
  await page.getByRole('link', { name: 'Het Zwaluwnest, list of 23 November 2026' }).click()
  expect(await page.locator('tbody tr').count()).toBe(4)
  await close()
})
