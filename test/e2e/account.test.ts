import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { totpCode } from '#account/index.ts'
import { createAccounts } from '#account/pages/index.ts'
import { addAccount, addPerson, invite, openWorld, PASSWORD, type Somebody, type World } from '#account/testing/account-world.ts'
import { expectAccessible } from './accessible.ts'
import { NARROW, openSite, type Site, WIDE } from './browser.ts'

let world: World
let site: Site
beforeAll(async () => {
  world = await openWorld()
  world.clock.now = new Date()
  const { pages, viewerOf } = createAccounts(world.platform, {
    // the provider below does not answer, which is reported
    report: () => undefined,
    providers: [
      {
        id: 'school',
        label: 'Schoolaccount',
        issuer: 'http://127.0.0.1:9',
        clientId: 'a',
        clientSecret: 'b',
        subjectClaim: 'sub',
        scopes: ['openid'],
        secondFactorAcr: [],
        askAcr: [],
      },
    ],
  })
  site = await openSite({ modules: [pages], viewerOf })
})
afterAll(async () => {
  await site?.close()
  await world.database.close()
})

async function signIn(page: Page, { email }: Somebody): Promise<void> {
  await page.goto(`${site.url}/aanmelden?verder=/account`)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Meld aan' }).click()
}

/** Types what the page says into an authenticator app. */
async function codeOn(page: Page): Promise<string> {
  const key = ((await page.locator('dl.pairs code').textContent()) ?? '').replaceAll(' ', '')
  return totpCode(key, world.clock.now)
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_, javaScriptEnabled) => {
  test('a beheerder accepts an invitation, sets up the second step, keeps the codes, and signs out', async () => {
    const { personId } = await addPerson(world, 'beheerder')
    const { page, complaints, close } = await site.open(`/uitnodiging/${await invite(world, personId)}`, { javaScriptEnabled })
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Maak mijn account' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tweede stap instellen' }).waitFor()
    await page.getByLabel('Code van de nieuwe instelling').fill(await codeOn(page))
    await page.getByRole('button', { name: 'Stel in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Uw herstelcodes' }).waitFor()
    expect(await page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem').count()).toBe(10)
    // the start page of the region, which these account pages alone do not have
    expect(await page.getByRole('link', { name: 'Ik heb ze bewaard, ga verder' }).getAttribute('href')).toBe('/')
    await page.goto(`${site.url}/account`)
    await page.getByText('Nog 10 herstelcodes over').waitFor()
    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.getByRole('heading', { level: 1, name: 'Aanmelden' }).waitFor()
    await page.goBack()
    expect(await page.getByText('Nog 10 herstelcodes over').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  test('a wrong password is said at the field, and the address stays', async () => {
    const { page, close } = await site.open('/aanmelden', { javaScriptEnabled })
    await page.getByLabel('E-mailadres').fill('noor@school.example')
    await page.getByLabel('Wachtwoord', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Meld aan' }).click()
    await page.getByRole('alert').getByText('horen niet bij elkaar').waitFor()
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('noor@school.example')
    await close()
  })
})

test.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('every page is accessible, %s', async (name, viewport) => {
  const { page, complaints, close } = await site.open('/aanmelden', { viewport })
  const look = async (what: string): Promise<void> => {
    await expectAccessible(page)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${what}-${name}.png`, fullPage: true })
  }
  await look('aanmelden')
  await page.goto(`${site.url}/wachtwoord-vergeten`)
  await look('vergeten')
  await page.goto(`${site.url}/en/uitnodiging/${await invite(world, (await addPerson(world, null, { email: false })).personId)}`)
  await look('uitnodiging')
  await signIn(page, await addAccount(world, 'mentor', { totp: true }))
  await look('tweede-stap')
  await page.goto(`${site.url}/aanmelden`)
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await signIn(page, await addAccount(world, 'mentor'))
  await page.getByRole('heading', { level: 1, name: 'Uw account' }).waitFor()
  await look('account')
  await page.goto(`${site.url}/account/wachtwoord`)
  await look('wachtwoord')
  await page.goto(`${site.url}/account/tweede-stap`)
  await look('instellen')
  await page.getByLabel('Code van de nieuwe instelling').fill('000000')
  await page.getByRole('button', { name: 'Stel in' }).click()
  await page.getByRole('alert').waitFor()
  await look('instellen-fout')
  await page.getByLabel('Code van de nieuwe instelling').fill(await codeOn(page))
  await page.getByRole('button', { name: 'Stel in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Uw herstelcodes' }).waitFor()
  await look('codes')
  // the browser notes the refused form as a failed request
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
  await close()
})
