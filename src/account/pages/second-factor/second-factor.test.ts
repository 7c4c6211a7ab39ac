import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { totpCode } from '../../index.ts'
import { accountSite, Browser, type TestSite, whereTo } from '../../testing/account-site.ts'
import { addAccount, openWorld, PASSWORD, type Somebody, TOTP, type World } from '../../testing/account-world.ts'

let world: World
let site: TestSite
beforeAll(async () => {
  world = await openWorld()
  site = accountSite(world)
})
afterAll(() => world.database.close())
// codes of one test are not those of another
beforeEach(() => world.wait(5))

const browser = () => new Browser(site.app)
const enter = (one: Browser, { email }: Somebody, verder = '') => one.post('/aanmelden', { email, wachtwoord: PASSWORD, verder })
const code = (secret = TOTP): string => totpCode(secret, world.clock.now)
const keyOn = (html: string): string => /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
const sealedOn = (html: string): string => /name="sleutel" value="([^"]+)"/.exec(html)?.[1] ?? ''
const codesOn = (html: string): string[] => [...html.matchAll(/<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map((match) => match[1] ?? '')

/** Signed in as a mentor who chose a second step; its codes. */
async function setUpFactor(somebody?: Somebody) {
  const [one, who] = [browser(), somebody ?? (await addAccount(world, 'mentor'))]
  await enter(one, who)
  const html = await (await one.get('/account/tweede-stap')).text()
  const answer = await one.post('/account/tweede-stap', { sleutel: sealedOn(html), code: code(keyOn(html)) })
  expect(answer.status).toBe(200)
  return { one, who, key: keyOn(html), codes: codesOn(await answer.text()) }
}

describe('the second step', () => {
  test('stands between password and pages, and leads on to where somebody was going', async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'beheerder', { totp: true })]
    expect(whereTo(await enter(one, somebody, '/account'))).toEqual([303, '/aanmelden/tweede-stap?verder=%2Faccount'])
    expect(whereTo(await one.get('/account'))).toEqual([303, '/aanmelden?verder=%2Faccount'])
    expect(whereTo(await one.get('/aanmelden?verder=%2Faccount'))).toEqual([303, '/aanmelden/tweede-stap?verder=%2Faccount'])
    const before = one.cookies.get('doorloop')
    expect(whereTo(await one.post('/aanmelden/tweede-stap', { code: code(), verder: '/account' }))).toEqual([303, '/account'])
    expect((await one.get('/account')).status).toBe(200)
    expect(one.cookies.get('doorloop')).not.toBe(before)
  })

  test('takes `123 456` as an app shows it', async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'mentor', { totp: true })]
    await enter(one, somebody)
    expect((await one.post('/aanmelden/tweede-stap', { code: ` ${code().slice(0, 3)} ${code().slice(3)}` })).status).toBe(303)
  })

  test('refuses a wrong code, one of before, and none', async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'mentor', { totp: true })]
    await enter(one, somebody)
    const old = totpCode(TOTP, new Date(world.clock.now.getTime() - 90_000))
    for (const typed of ['000000', old, '', 'abcde-fghjk', "' or 1=1"]) {
      const answer = await one.post('/aanmelden/tweede-stap', { code: typed })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Deze code klopt niet')
    }
    expect((await one.get('/leerlingen')).status).toBe(303)
  })

  test('takes a code once, from whichever browser', async () => {
    const [one, other, somebody] = [browser(), browser(), await addAccount(world, 'mentor', { totp: true })]
    await enter(one, somebody)
    await enter(other, somebody)
    expect((await one.post('/aanmelden/tweede-stap', { code: code() })).status).toBe(303)
    const again = await other.post('/aanmelden/tweede-stap', { code: code() })
    expect([again.status, (await again.text()).includes('al gebruikt')]).toEqual([422, true])
    world.wait(0.5)
    expect((await other.post('/aanmelden/tweede-stap', { code: code() })).status).toBe(303)
  })

  test('of two at once with one code, one gets in', async () => {
    const [one, other, somebody] = [browser(), browser(), await addAccount(world, 'mentor', { totp: true })]
    await enter(one, somebody)
    await enter(other, somebody)
    const answers = await Promise.all([one, other].map((each) => each.post('/aanmelden/tweede-stap', { code: code() })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('is waited for ten minutes', async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'mentor', { totp: true })]
    await enter(one, somebody)
    world.wait(11)
    expect(whereTo(await one.post('/aanmelden/tweede-stap', { code: code() }))).toEqual([303, '/aanmelden'])
  })

  test('takes no eleventh code within a quarter of an hour, also not the right one, also after signing in anew', async () => {
    const somebody = await addAccount(world, 'mentor', { totp: true })
    for (let n = 0; n < 10; n += 1) {
      const one = browser()
      await enter(one, somebody)
      await one.post('/aanmelden/tweede-stap', { code: '000000' })
    }
    const one = browser()
    await enter(one, somebody)
    expect((await one.post('/aanmelden/tweede-stap', { code: code() })).status).toBe(429)
  })
})

describe('who must have a second step and has none', () => {
  test('gets the page to set it up and nothing else, and everything afterwards', async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'beheerder')]
    expect(whereTo(await enter(one, somebody, '/account'))).toEqual([303, '/account/tweede-stap?verder=%2Faccount'])
    for (const path of ['/account', '/leerlingen', '/account/wachtwoord'])
      expect(whereTo(await one.get(path))).toEqual([303, '/account/tweede-stap'])
    const html = await (await one.get('/account/tweede-stap?verder=/leerlingen')).text()
    expect(html).toContain('Bij uw rol is dat verplicht')
    const [, verder = ''] = /name="verder" value="([^"]+)"/.exec(html) ?? []
    const answer = await one.post('/account/tweede-stap', { sleutel: sealedOn(html), code: code(keyOn(html)), verder })
    const codes = await answer.text()
    expect([codesOn(codes).length, /href="([^"]+)"[^>]*>Ik heb ze bewaard/.exec(codes)?.[1]]).toEqual([10, '/leerlingen'])
    expect((await one.get('/account')).status).toBe(200)
  })

  test('cannot turn it off', async () => {
    const one = browser()
    await enter(one, await addAccount(world, 'bestuurder', { totp: true }))
    await one.post('/aanmelden/tweede-stap', { code: code() })
    expect(await (await one.get('/account')).text()).not.toContain('tweede-stap-uit')
    world.wait(1)
    expect((await one.post('/account/tweede-stap-uit', { code: code() })).status).toBe(422)
  })
})

describe('setting up', () => {
  test('shows key and picture without any style of its own, and keeps nothing until a code is right', async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'mentor')]
    await enter(one, somebody)
    const html = await (await one.get('/account/tweede-stap')).text()
    expect(html).toMatch(/<svg[^>]*class="qr"/)
    expect(html).not.toContain('style=')
    const wrong = await one.post('/account/tweede-stap', { sleutel: sealedOn(html), code: '000000' })
    expect([wrong.status, keyOn(await wrong.text())]).toEqual([422, keyOn(html)])
    expect((await enter(browser(), somebody)).headers.get('location')).toBe('/')
  })

  test('ends the other sessions of this person', async () => {
    const somebody = await addAccount(world, 'mentor')
    const other = browser()
    await enter(other, somebody)
    await setUpFactor(somebody)
    expect((await other.get('/leerlingen')).status).toBe(303)
  })

  test.each([
    ['another person’s', async (sealed: string) => sealed],
    ['changed', async (sealed: string) => `${sealed.slice(0, -2)}00`],
    ['empty', async () => ''],
    ['no hexadecimal', async () => 'é'],
  ])('a key that is %s is not taken', async (_, change) => {
    const [one, other] = [browser(), browser()]
    await enter(one, await addAccount(world, 'mentor'))
    await enter(other, await addAccount(world, 'mentor'))
    const html = await (await other.get('/account/tweede-stap')).text()
    const answer = await one.post('/account/tweede-stap', { sleutel: await change(sealedOn(html)), code: code(keyOn(html)) })
    expect(answer.status).toBe(422)
  })

  test('takes no key of more than half an hour ago', async () => {
    const one = browser()
    await enter(one, await addAccount(world, 'mentor'))
    const html = await (await one.get('/account/tweede-stap')).text()
    world.wait(30)
    expect((await one.post('/account/tweede-stap', { sleutel: sealedOn(html), code: code(keyOn(html)) })).status).toBe(422)
  })

  test('anew needs a code of the old app, which stops working', async () => {
    const { one, who, key } = await setUpFactor()
    world.wait(1)
    const html = await (await one.get('/account/tweede-stap')).text()
    const send = (old: string) =>
      one.post('/account/tweede-stap', { sleutel: sealedOn(html), code: code(keyOn(html)), 'huidige-code': old })
    expect((await send('000000')).status).toBe(422)
    expect((await send(code(key))).status).toBe(200)
    world.wait(1)
    const other = browser()
    await enter(other, who)
    expect((await other.post('/aanmelden/tweede-stap', { code: code(key) })).status).toBe(422)
    expect((await other.post('/aanmelden/tweede-stap', { code: code(keyOn(html)) })).status).toBe(303)
  })
})

describe('a recovery code', () => {
  test('takes the place of a code once', async () => {
    const { who, codes } = await setUpFactor()
    const [first = '', second = ''] = codes
    const tryWith = async (typed: string): Promise<number> => {
      const one = browser()
      await enter(one, who)
      return (await one.post('/aanmelden/tweede-stap', { code: typed })).status
    }
    expect(await tryWith(first.toUpperCase())).toBe(303)
    expect(await tryWith(first)).toBe(422)
    expect(await tryWith(second.replace('-', ' '))).toBe(303)
  })

  test('used twice at once is taken once', async () => {
    const { who, codes } = await setUpFactor()
    const pair = [browser(), browser()]
    for (const each of pair) await enter(each, who)
    const answers = await Promise.all(pair.map((each) => each.post('/aanmelden/tweede-stap', { code: codes[0] ?? '' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('is shown once, counted on the account page, and renewed by who shows a code', async () => {
    const { one, key, codes } = await setUpFactor()
    expect(await (await one.get('/account')).text()).toContain('Nog 10 herstelcodes over')
    world.wait(1)
    expect((await one.post('/account/herstelcodes', { code: '000000' })).status).toBe(422)
    const renewed = codesOn(await (await one.post('/account/herstelcodes', { code: code(key) })).text())
    expect(renewed).toHaveLength(10)
    expect(renewed.filter((each) => codes.includes(each))).toEqual([])
    world.wait(1)
    expect((await one.post('/account/tweede-stap-uit', { code: codes[0] ?? '' })).status).toBe(422)
    expect(whereTo(await one.post('/account/tweede-stap-uit', { code: renewed[0] ?? '' }))).toEqual([
      303,
      '/account?bericht=tweede-stap-weg',
    ])
  })
})

test('in the database stands neither key nor code', async () => {
  const { key, codes } = await setUpFactor()
  const { rows } = await asSystem(world.database.db, (trx) => sql`select * from auth_two_factor`.execute(trx))
  const kept = JSON.stringify(rows)
  expect(kept).not.toContain(key)
  for (const each of codes) expect(kept).not.toContain(each)
})
