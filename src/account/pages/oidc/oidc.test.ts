import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { accountSite, Browser, type TestSite, whereTo } from '../../testing/account-site.ts'
import { addAccount, addPerson, invite, leave, openWorld, PASSWORD, type World } from '../../testing/account-world.ts'
import { type AtProvider, startIdentityProvider } from '../../testing/identity-provider.ts'

let world: World
let school: Awaited<ReturnType<typeof startIdentityProvider>>
let site: TestSite
beforeAll(async () => {
  world = await openWorld()
  // the provider's tokens hold for minutes of the real clock; the world's stands beside it
  world.clock.now = new Date()
  school = await startIdentityProvider()
  site = accountSite(world, { providers: [school.setting()] })
})
afterAll(async () => {
  await school.close()
  await world.database.close()
})

const browser = (at: TestSite = site) => new Browser(at.app)

/** Follows a link to the provider, signs in there as this person, and comes back; the answer of the way back. */
async function through(one: Browser, path: string, person: AtProvider | null, change?: (url: URL) => void): Promise<Response> {
  school.next.person = person
  const away = await one.get(path)
  expect(away.status).toBe(303)
  const back = new URL(await atProvider(away.headers.get('location') ?? ''))
  change?.(back)
  return one.get(back.pathname + back.search)
}

/** A browser at the provider: cookies and redirects, until it is sent back to us. */
async function atProvider(start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = start
  for (let hop = 0; hop < 10 && url.startsWith(school.issuer); hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value.join('='))
    }
    url = new URL(answer.headers.get('location') ?? 'about:blank', url).href
  }
  return url
}

/** Somebody who accepted an invitation with a school account. */
async function invited(role: Parameters<typeof addPerson>[1], person: AtProvider) {
  const somebody = await addPerson(world, role)
  const one = browser()
  const answer = await through(one, `/uitnodiging/${await invite(world, somebody.personId)}/bij/school`, person)
  return { one, somebody, answer }
}

describe('with a school account', () => {
  test('an invitation is accepted, and signing in leads to where somebody was going', async () => {
    const { one, answer } = await invited('mentor', { accountId: 'first' })
    expect(whereTo(answer)).toEqual([303, '/'])
    expect((await one.get('/leerlingen')).status).toBe(200)
    const again = browser()
    expect(whereTo(await through(again, '/aanmelden/bij/school?verder=%2Fleerlingen%3Fa%3D1', { accountId: 'first' }))).toEqual([
      303,
      '/leerlingen?a=1',
    ])
    expect(await (await again.get('/leerlingen')).text()).toBe('leerlingen voor Noor Tester')
    expect(await (await again.get('/account')).text()).toContain('Schoolaccount')
  })

  test('the way there asks for a code with PKCE, state and nonce, and for no more than who it is', async () => {
    const away = new URL((await browser().get('/aanmelden/bij/school')).headers.get('location') ?? '')
    expect(away.origin).toBe(school.issuer)
    expect(Object.fromEntries(away.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      client_id: 'doorloop',
      redirect_uri: 'http://localhost:3000/api/auth/callback/school',
      state: expect.stringMatching(/.{20,}/),
      nonce: expect.stringMatching(/.{20,}/),
    })
  })

  test('nobody gets in whom nobody tied, also not by the same e-mail address', async () => {
    const { personId } = await addPerson(world, 'mentor')
    await asSystem(world.database.db, (trx) => sql`update person set email = 'iedereen@school.example' where id = ${personId}`.execute(trx))
    const accepted = await browser().post(`/uitnodiging/${await invite(world, personId)}`, { wachtwoord: PASSWORD })
    expect(accepted.status).toBe(303)
    const one = browser()
    const answer = await through(one, '/aanmelden/bij/school', { accountId: 'stranger' })
    expect(whereTo(answer)).toEqual([303, '/aanmelden?school=onbekend'])
    expect(await (await one.get('/aanmelden?school=onbekend')).text()).toContain('Dit schoolaccount hoort hier bij niemand')
    expect((await one.get('/leerlingen')).status).toBe(303)
  })

  test('who has left does not get in', async () => {
    const { somebody } = await invited('mentor', { accountId: 'leaver' })
    await leave(world, somebody.personId, '2020-01-01')
    const one = browser()
    await through(one, '/aanmelden/bij/school', { accountId: 'leaver' })
    expect((await one.get('/leerlingen')).status).toBe(303)
  })

  test('nothing that the provider handed out is kept', async () => {
    await invited('mentor', { accountId: 'tokens' })
    await through(browser(), '/aanmelden/bij/school', { accountId: 'tokens' })
    const { rows } = await asSystem(world.database.db, (trx) =>
      sql`select "accessToken", "refreshToken", "idToken", "scope" from auth_account where "accountId" = 'tokens'`.execute(trx),
    )
    expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null, scope: null }])
  })
})

describe('a second factor at school', () => {
  test('counts when the provider says so by a level that was set', async () => {
    const { one, answer } = await invited('beheerder', { accountId: 'strong', acr: 'loa2' })
    expect(whereTo(answer)).toEqual([303, '/'])
    expect((await one.get('/account')).status).toBe(200)
  })

  test.each([['loa1'], [undefined]])('does not count at level %s', async (acr) => {
    const { answer } = await invited('beheerder', { accountId: `weak-${acr}`, ...(acr ? { acr } : {}) })
    expect(whereTo(answer)).toEqual([303, '/account/tweede-stap?verder=%2F'])
  })

  test('or is given here, when the account has one', async () => {
    const { somebody } = await invited('mentor', { accountId: 'two-here' })
    await asSystem(world.database.db, (trx) =>
      sql`insert into auth_two_factor ("userId", "secret", "backupCodes") select user_id, '', '[]' from sign_in where person_id = ${somebody.personId}`.execute(
        trx,
      ),
    )
    const answer = await through(browser(), '/aanmelden/bij/school', { accountId: 'two-here' })
    expect(whereTo(answer)).toEqual([303, '/aanmelden/tweede-stap?verder=%2F'])
  })
})

describe('tying a school account to one’s own', () => {
  const signedIn = async (): Promise<Browser> => {
    const [one, { email }] = [browser(), await addAccount(world, 'mentor')]
    await one.post('/aanmelden', { email, wachtwoord: PASSWORD })
    return one
  }
  const tieLink = async (one: Browser): Promise<string> =>
    (/href="(\/account\/koppelen\/school[^"]*)"/.exec(await (await one.get('/account')).text())?.[1] ?? '').replaceAll('&amp;', '&')

  test('is done from the account page; the session goes on, and either way leads in', async () => {
    const one = await signedIn()
    const before = one.cookies.get('doorloop')
    expect(whereTo(await through(one, await tieLink(one), { accountId: 'tied' }))).toEqual([303, '/account?bericht=gekoppeld'])
    expect(one.cookies.get('doorloop')).toBe(before)
    const other = browser()
    expect(whereTo(await through(other, '/aanmelden/bij/school', { accountId: 'tied' }))).toEqual([303, '/'])
    expect(whereTo(await one.post('/account/ontkoppelen', { bij: 'school' }))).toEqual([303, '/account?bericht=ontkoppeld'])
    expect(whereTo(await through(browser(), '/aanmelden/bij/school', { accountId: 'tied' }))).toEqual([303, '/aanmelden?school=onbekend'])
  })

  test('does not begin from a link that somebody else made', async () => {
    const one = await signedIn()
    const foreign = await tieLink(await signedIn())
    expect(whereTo(await one.get('/account/koppelen/school'))).toEqual([303, '/account'])
    expect(whereTo(await one.get(foreign))).toEqual([303, '/account'])
    expect(whereTo(await one.get('/account/koppelen/school?bewijs=%C3%A9'))).toEqual([303, '/account'])
  })

  test('is refused for an identity of somebody else', async () => {
    await invited('mentor', { accountId: 'taken' })
    const one = await signedIn()
    expect(whereTo(await through(one, await tieLink(one), { accountId: 'taken' }))).toEqual([303, '/account?koppelen=mislukt'])
    expect(await (await one.get('/account?koppelen=mislukt')).text()).toContain('niet gekoppeld')
  })

  test('is refused when somebody else is signed in on the way back', async () => {
    const one = await signedIn()
    const link = await tieLink(one)
    const other = await signedIn()
    school.next.person = { accountId: 'swapped' }
    const away = await one.get(link)
    const back = new URL(await atProvider(away.headers.get('location') ?? ''))
    one.cookies.set('doorloop', other.cookies.get('doorloop') ?? '')
    expect(whereTo(await one.get(back.pathname + back.search))).toEqual([303, '/account?koppelen=mislukt'])
  })

  test('the last way in stays', async () => {
    const { one } = await invited('mentor', { accountId: 'only' })
    expect(whereTo(await one.post('/account/ontkoppelen', { bij: 'school' }))).toEqual([303, '/account?bericht=blijft-gekoppeld'])
    expect(whereTo(await one.post('/account/ontkoppelen', { bij: 'credential' }))).toEqual([303, '/account?bericht=blijft-gekoppeld'])
  })
})

describe('an invitation', () => {
  test('is not accepted with an identity of somebody else, and stays open', async () => {
    await invited('mentor', { accountId: 'neighbour' })
    const { personId } = await addPerson(world, 'mentor')
    const path = `/uitnodiging/${await invite(world, personId)}`
    const one = browser()
    expect(whereTo(await through(one, `${path}/bij/school`, { accountId: 'neighbour' }))).toEqual([303, `${path}?school=geweigerd`])
    const shown = await one.get(`${path}?school=geweigerd`)
    expect([shown.status, (await shown.text()).includes('Misschien hoort het al bij')]).toEqual([200, true])
  })

  test('that was used in the meantime leads nowhere', async () => {
    const { personId } = await addPerson(world, null)
    const path = `/uitnodiging/${await invite(world, personId)}`
    await browser().post(path, { wachtwoord: PASSWORD })
    const one = browser()
    await through(one, `${path}/bij/school`, { accountId: 'late' })
    expect(whereTo(await through(browser(), '/aanmelden/bij/school', { accountId: 'late' }))).toEqual([303, '/aanmelden?school=onbekend'])
  })
})

describe('what comes back from elsewhere is not believed', () => {
  const failed = [303, '/aanmelden?school=mislukt']

  test('cancelled', async () => {
    expect(whereTo(await through(browser(), '/aanmelden/bij/school', null))).toEqual(failed)
  })

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(32))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://elders.example')],
    ['another provider', (url: URL) => Object.assign(url, { pathname: '/api/auth/callback/other' })],
  ])('%s', async (_, change) => {
    const one = browser()
    expect(whereTo(await through(one, '/aanmelden/bij/school', { accountId: 'first' }, change))).toEqual(failed)
    expect((await one.get('/leerlingen')).status).toBe(303)
  })

  test('an answer that another browser asked for', async () => {
    const [victim, attacker] = [browser(), browser()]
    school.next.person = { accountId: 'first' }
    const away = await attacker.get('/aanmelden/bij/school')
    const back = new URL(await atProvider(away.headers.get('location') ?? ''))
    expect(whereTo(await victim.get(back.pathname + back.search))).toEqual(failed)
  })

  test('the same answer twice', async () => {
    const one = browser()
    school.next.person = { accountId: 'first' }
    const away = await one.get('/aanmelden/bij/school')
    const back = new URL(await atProvider(away.headers.get('location') ?? ''))
    expect(whereTo(await one.get(back.pathname + back.search))).toEqual([303, '/'])
    expect((await new Browser(site.app).get(back.pathname + back.search)).headers.get('location')).toBe('/aanmelden?school=mislukt')
  })

  test.each(['//elders.example', 'https://elders.example', '/\\elders.example'])('a way onwards to %s', async (verder) => {
    const answer = await through(browser(), `/aanmelden/bij/school?verder=${encodeURIComponent(verder)}`, { accountId: 'first' })
    expect(whereTo(answer)).toEqual([303, '/'])
  })
})

test('only the way back is mounted of all addresses of better-auth', async () => {
  for (const path of ['/api/auth/get-session', '/api/auth/ok', '/api/auth/error', '/api/auth/list-sessions'])
    expect((await browser().get(path)).status).toBe(404)
  for (const path of ['/api/auth/sign-in/email', '/api/auth/sign-up/email', '/api/auth/callback/school'])
    expect((await browser().post(path, {})).status).toBe(404)
})

test('another claim can say who it is, also when only the provider’s own address tells it', async () => {
  const other = accountSite(world, { providers: [school.setting({ subjectClaim: 'schoolId' })] })
  const { personId } = await addPerson(world, 'mentor')
  const path = `/uitnodiging/${await invite(world, personId)}/bij/school`
  const person = { accountId: 'changes', info: { schoolId: 'stays' } }
  expect(whereTo(await through(browser(other), path, person))).toEqual([303, '/'])
  const later = { accountId: 'changed', info: { schoolId: 'stays' } }
  expect(whereTo(await through(browser(other), '/aanmelden/bij/school', later))).toEqual([303, '/'])
  const without = await through(browser(other), '/aanmelden/bij/school', { accountId: 'changed' })
  expect(whereTo(without)).toEqual([303, '/aanmelden?school=mislukt'])
})

test('a provider that does not answer holds up nobody with a password', async () => {
  const dead = accountSite(world, { providers: [school.setting({ id: 'dood', issuer: 'http://127.0.0.1:9' })] })
  const [one, { email }] = [browser(dead), await addAccount(world, 'mentor')]
  expect((await one.get('/aanmelden/bij/dood')).status).toBe(404)
  expect((await one.post('/aanmelden', { email, wachtwoord: PASSWORD })).status).toBe(303)
  expect((await one.get('/aanmelden/bij/niemand')).status).toBe(404)
})

test('what is reported holds no code, token or address', () => {
  const told = site.reported.map((error) => error.message).join('\n')
  expect(told).not.toMatch(/eyJ|code=|state=|@school\.example/)
})
