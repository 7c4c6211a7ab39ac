import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountSite, Browser, type TestSite, whereTo } from '../../testing/account-site.ts'
import { addAccount, addPerson, leave, openWorld, PASSWORD, type World } from '../../testing/account-world.ts'

let world: World
let site: TestSite
beforeAll(async () => {
  world = await openWorld()
  site = accountSite(world)
})
afterAll(() => world.database.close())

const browser = () => new Browser(site.app)
const enter = (one: Browser, email: string, wachtwoord = PASSWORD) => one.post('/aanmelden', { email, wachtwoord })

describe('signing in', () => {
  test('leads to where somebody was going, in a cookie that no script reads', async () => {
    const [one, { email }] = [browser(), await addAccount(world, 'mentor')]
    expect(whereTo(await one.get('/leerlingen?groep=3b'))).toEqual([303, '/aanmelden?verder=%2Fleerlingen%3Fgroep%3D3b'])
    expect(await (await one.get('/aanmelden?verder=%2Fleerlingen%3Fgroep%3D3b')).text()).toContain('value="/leerlingen?groep=3b"')
    const answer = await one.post('/aanmelden', { email, wachtwoord: PASSWORD, verder: '/leerlingen?groep=3b' })
    expect(whereTo(answer)).toEqual([303, '/leerlingen?groep=3b'])
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^doorloop=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)])
    expect(await (await one.get('/leerlingen')).text()).toBe('leerlingen voor Noor Tester')
  })

  test('takes the address in any case, and stays in its language', async () => {
    const [one, { email }] = [browser(), await addAccount(world, 'mentor')]
    const answer = await one.post('/en/aanmelden', { email: email.toUpperCase(), wachtwoord: PASSWORD })
    expect(whereTo(answer)).toEqual([303, '/en'])
    expect(whereTo(await one.get('/aanmelden'))).toEqual([303, '/'])
  })

  test.each(['https://elders.nl', '//elders.nl', '/\\elders.nl', '/aanmelden'])('never leads to %s', async (verder) => {
    const [one, { email }] = [browser(), await addAccount(world, 'mentor')]
    expect(await (await one.get(`/aanmelden?verder=${encodeURIComponent(verder)}`)).text()).not.toContain('name="verder"')
    expect(whereTo(await one.post('/aanmelden', { email, wachtwoord: PASSWORD, verder }))).toEqual([303, '/'])
  })

  test('behind https the cookie is for this very host only', async () => {
    const { email } = await addAccount(world, 'mentor')
    const platform = { ...world.platform, baseUrl: 'https://doorloop.nl' }
    const answer = await enter(new Browser(accountSite({ ...world, platform }).app), email)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-doorloop=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
  })

  test('needs a form of our own', async () => {
    const { email } = await addAccount(world, 'mentor')
    const body = new URLSearchParams({ email, wachtwoord: PASSWORD }).toString()
    const headers = { host: 'localhost:3000', origin: 'https://elders.nl', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await site.app.request('/aanmelden', { method: 'POST', headers, body })).status).toBe(403)
  })
})

test('twenty people at once all get in: nothing waits for itself on the one connection of the embedded database', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => addAccount(world, 'mentor')))
  const pages = people.map(async ({ email }) => {
    const one = browser()
    await enter(one, email)
    return (await one.get('/account')).status
  })
  expect(await Promise.all(pages)).toEqual(people.map(() => 200))
}, 60_000)

describe('who cannot sign in reads the same, and what was typed as address stays', () => {
  const refusal = async (email: string, password?: string) => {
    const one = browser()
    const answer = await enter(one, email, password)
    expect([answer.status, one.cookies.size]).toEqual([422, 0])
    return (await answer.text()).replaceAll(email, '…').replaceAll(/nonce="[^"]*"|content="[^"]{20,30}"/g, '')
  }

  test('with another password, without an account, after leaving, with an invitation only', async () => {
    const [known, gone, invited] = [await addAccount(world, 'mentor'), await addAccount(world, 'mentor'), await addPerson(world, 'mentor')]
    await leave(world, gone.personId, '2026-11-22')
    const wrong = await refusal(known.email, 'not the password')
    expect(wrong).toContain('E-mailadres en wachtwoord horen niet bij elkaar')
    expect(wrong).toContain('value="…"')
    expect(await refusal('niemand@school.example')).toBe(wrong)
    expect(await refusal(gone.email)).toBe(wrong)
    expect(await refusal(invited.email)).toBe(wrong)
  })

  test.each([
    ['nothing', '', ''],
    ['no address', 'geen adres', 'x'],
    ['markup', '"><script>alert(1)</script>@x.nl', 'x'],
    ['SQL', "' or 1=1 --@x.nl", "' or 1=1"],
    ['a zero', 'a\u0000b@school.nl', 'x\u0000y'],
    ['a password of a megabyte', 'a@school.nl', 'x'.repeat(1_000_000)],
    ['a password past the limit', 'a@school.nl', 'x'.repeat(5_000)],
  ])('with %s', async (_, email, password) => {
    const answer = await enter(browser(), email, password)
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('<script>alert')
  })

  test('in the same time: an unknown account costs as much work as a wrong password', async () => {
    const { email } = await addAccount(world, 'mentor')
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let n = 0; n < 5; n += 1) {
      known.push(await timeOf(() => enter(browser(), email, 'not the password')))
      unknown.push(await timeOf(() => enter(browser(), `niemand${n}@school.example`, 'not the password')))
    }
    const ratio = median(unknown) / median(known)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })
})

describe('too many tries', () => {
  test('for one account: the eleventh is refused even with the right password, until a quarter of an hour has gone', async () => {
    const { email } = await addAccount(world, 'mentor')
    for (let n = 1; n <= 10; n += 1) expect((await enter(browser(), email, 'not the password')).status).toBe(422)
    const refused = await enter(browser(), email)
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Probeer het over 15 minuten opnieuw')
    world.wait(15)
    expect((await enter(browser(), email)).status).toBe(303)
  })

  test('ten are no hindrance, and whoever gets in starts anew', async () => {
    const { email } = await addAccount(world, 'mentor')
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n <= 9; n += 1) await enter(browser(), email, 'not the password')
      expect((await enter(browser(), email)).status).toBe(303)
    }
  })

  test('for an account that is not there the same', async () => {
    for (let n = 1; n <= 10; n += 1) await enter(browser(), 'niemand@elders.example', 'x')
    expect((await enter(browser(), 'niemand@elders.example', 'x')).status).toBe(429)
  })
})

describe('a session', () => {
  const signedIn = async () => {
    const [one, somebody] = [browser(), await addAccount(world, 'mentor')]
    await enter(one, somebody.email)
    return { one, somebody, opens: async () => (await one.get('/leerlingen')).status === 200 }
  }

  test('ends after an hour without use, and lives on while it is used', async () => {
    const { opens } = await signedIn()
    world.wait(59)
    expect(await opens()).toBe(true)
    world.wait(59)
    expect(await opens()).toBe(true)
    world.wait(60)
    expect(await opens()).toBe(false)
  })

  test('ends after twelve hours, however much it is used', async () => {
    const { opens } = await signedIn()
    for (let n = 0; n < 14; n += 1) {
      world.wait(50)
      expect(await opens()).toBe(true)
    }
    world.wait(20)
    expect(await opens()).toBe(false)
  })

  test('is of no use the day after somebody has left', async () => {
    const { somebody, opens } = await signedIn()
    await leave(world, somebody.personId, '2026-11-22')
    expect(await opens()).toBe(false)
  })

  test('ends by signing out, also for who kept the cookie', async () => {
    const { one } = await signedIn()
    const cookies = new Map(one.cookies)
    expect(whereTo(await one.post('/afmelden'))).toEqual([303, '/aanmelden'])
    expect(one.cookies.size).toBe(0)
    for (const [name, value] of cookies) one.cookies.set(name, value)
    expect((await one.get('/leerlingen')).status).toBe(303)
  })

  test.each([
    ['unsigned', (value: string) => decodeURIComponent(value).split('.')[0] ?? ''],
    ['signed by somebody else', (value: string) => `${decodeURIComponent(value).split('.')[0]}.${'A'.repeat(43)}%3D`],
    ['of another token', (value: string) => `x${value}`],
    ['empty', () => ''],
    ['nonsense', () => '%00%ff;;;='],
    ['very long', () => 'x'.repeat(10_000)],
  ])('with a cookie that is %s is nobody’s', async (_, change) => {
    const { one } = await signedIn()
    for (const [name, value] of one.cookies) one.cookies.set(name, change(value))
    expect((await one.get('/leerlingen')).status).toBe(303)
  })
})

test('nothing that was typed is reported', () => {
  const told = site.reported.map((error) => error.message).join('\n')
  expect(told).not.toContain(PASSWORD)
  expect(told).not.toContain('@school.example')
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
