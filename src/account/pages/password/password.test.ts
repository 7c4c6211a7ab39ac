import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accountSite, Browser, type TestSite, whereTo } from '../../testing/account-site.ts'
import { addAccount, addPerson, leave, openWorld, PASSWORD, type World } from '../../testing/account-world.ts'

let world: World
let site: TestSite
beforeAll(async () => {
  world = await openWorld()
  site = accountSite(world)
})
afterAll(() => world.database.close())

const NEW = 'drie rode fietsen'
const browser = () => new Browser(site.app)
const canEnter = async (email: string, wachtwoord: string) => (await browser().post('/aanmelden', { email, wachtwoord })).status === 303

/** The link in the mail that comes for this address. */
async function linkFor(email: string, path = '/wachtwoord-vergeten'): Promise<string> {
  const before = world.mails.length
  expect((await browser().post(path, { email })).status).toBe(200)
  await vi.waitFor(() => expect(world.mails.length).toBe(before + 1))
  const mail = world.mails.at(-1)
  expect(mail?.to).toBe(email)
  return /http:\/\/localhost:3000(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

describe('who forgot the password', () => {
  test('gets a link by mail, chooses another, and every session ends', async () => {
    const [one, { email }] = [browser(), await addAccount(world, 'mentor')]
    await one.post('/aanmelden', { email, wachtwoord: PASSWORD })
    const link = await linkFor(email)
    expect(await (await browser().get(link)).text()).toContain(email)
    expect((await browser().post(link, { wachtwoord: 'te kort' })).status).toBe(422)
    expect(whereTo(await browser().post(link, { wachtwoord: NEW }))).toEqual([303, '/aanmelden?bericht=nieuw-wachtwoord'])
    expect([await canEnter(email, PASSWORD), await canEnter(email, NEW)]).toEqual([false, true])
    expect((await one.get('/leerlingen')).status).toBe(303)
  })

  test('gets it in the language of the page', async () => {
    const { email } = await addAccount(world, 'mentor')
    expect(await linkFor(email, '/en/wachtwoord-vergeten')).toMatch(/^\/en\/wachtwoord-nieuw\//)
    expect(world.mails.at(-1)?.subject).toBe('New password for Doorloop')
  })

  test('can use a link once, for an hour, and only the last one', async () => {
    const { email } = await addAccount(world, 'mentor')
    const [first, second] = [await linkFor(email), await linkFor(email)]
    expect((await browser().get(first)).status).toBe(410)
    await browser().post(second, { wachtwoord: NEW })
    expect((await browser().post(second, { wachtwoord: 'vijf groene bomen' })).status).toBe(410)
    const third = await linkFor(email)
    world.wait(60)
    expect((await browser().post(third, { wachtwoord: 'vijf groene bomen' })).status).toBe(410)
    expect(await canEnter(email, NEW)).toBe(true)
  })

  test('reads the same without an account, without a password yet, and after leaving; no mail goes out', async () => {
    const [{ email }, invited, gone] = [await addAccount(world, 'mentor'), await addPerson(world, null), await addAccount(world, null)]
    await leave(world, gone.personId, '2026-11-01')
    const shown = async (typed: string) => {
      const html = await (await browser().post('/wachtwoord-vergeten', { email: typed })).text()
      return html.replaceAll(/nonce="[^"]*"|content="[^"]{20,30}"/g, '')
    }
    const known = await shown(email)
    await vi.waitFor(() => expect(world.mails.at(-1)?.to).toBe(email))
    const count = world.mails.length
    for (const typed of ['niemand@school.example', invited.email, gone.email, '', 'x', 'a@b.nl\r\nbcc: all@b.nl']) {
      expect(await shown(typed)).toBe(known)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(world.mails.length).toBe(count)
  })

  test('gets three links an hour and no more', async () => {
    const { email } = await addAccount(world, 'mentor')
    for (let n = 0; n < 3; n += 1) await linkFor(email)
    const refused = await browser().post('/wachtwoord-vergeten', { email })
    expect([refused.status, (await refused.text()).includes('Probeer het over 60 minuten opnieuw')]).toEqual([429, true])
  })

  test('keeps the second step', async () => {
    const { email } = await addAccount(world, 'mentor', { totp: true })
    await browser().post(await linkFor(email), { wachtwoord: NEW })
    expect(whereTo(await browser().post('/aanmelden', { email, wachtwoord: NEW }))).toEqual([303, '/aanmelden/tweede-stap'])
  })

  test('reads whom to ask when this server sends no mail', async () => {
    const platform = { ...world.platform, mail: { canSend: false, send: () => Promise.reject(new Error('no mail')) } }
    const one = new Browser(accountSite({ ...world, platform }).app)
    const html = await (await one.get('/wachtwoord-vergeten')).text()
    expect(html).toContain('Vraag de beheerder van uw regio')
    expect(html).not.toContain('name="email"')
  })

  test('learns nothing from a mail server that fails; the report does not hold the link', async () => {
    const { email } = await addAccount(world, 'mentor')
    const mail = { canSend: true, send: () => Promise.reject(new Error('connection refused')) }
    const failing = accountSite({ ...world, platform: { ...world.platform, mail } })
    const answer = await new Browser(failing.app).post('/wachtwoord-vergeten', { email })
    expect(answer.status).toBe(200)
    await vi.waitFor(() => expect(failing.reported).toHaveLength(1))
    expect(failing.reported[0]?.message).toContain('connection refused')
    expect(failing.reported[0]?.message).not.toContain('wachtwoord-nieuw')
  })

  test.each(['x', '%00', 'reset:x', "' or 1=1"])('has no use for a link that ends in %s', async (token) => {
    expect((await browser().get(`/wachtwoord-nieuw/${token}`)).status).toBe(410)
    expect((await browser().post(`/wachtwoord-nieuw/${token}`, { wachtwoord: NEW })).status).toBe(410)
  })
})

describe('changing the password', () => {
  test('needs the old one, ends the other sessions, and this one goes on', async () => {
    const [one, other, { email }] = [browser(), browser(), await addAccount(world, 'mentor')]
    for (const each of [one, other]) await each.post('/aanmelden', { email, wachtwoord: PASSWORD })
    expect((await one.post('/account/wachtwoord', { huidig: 'not the password', wachtwoord: NEW })).status).toBe(422)
    expect((await one.post('/account/wachtwoord', { huidig: PASSWORD, wachtwoord: email })).status).toBe(422)
    expect(whereTo(await one.post('/account/wachtwoord', { huidig: PASSWORD, wachtwoord: NEW }))).toEqual([
      303,
      '/account?bericht=wachtwoord',
    ])
    expect([(await one.get('/leerlingen')).status, (await other.get('/leerlingen')).status]).toEqual([200, 303])
    expect([await canEnter(email, PASSWORD), await canEnter(email, NEW)]).toEqual([false, true])
  })

  test('cannot be used to guess the old one', async () => {
    const [one, { email }] = [browser(), await addAccount(world, 'mentor')]
    await one.post('/aanmelden', { email, wachtwoord: PASSWORD })
    for (let n = 0; n < 10; n += 1) await one.post('/account/wachtwoord', { huidig: `guess ${n}`, wachtwoord: NEW })
    const answer = await one.post('/account/wachtwoord', { huidig: PASSWORD, wachtwoord: NEW })
    expect((await answer.text()).includes('te vaak geprobeerd')).toBe(true)
    expect(await canEnter(email, NEW)).toBe(false)
  })
})
