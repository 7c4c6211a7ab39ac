import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { action } from '#platform/http/app.ts'
import { testApp } from '#platform/http/testing/test-app.ts'
import { hasAccounts } from '../../index.ts'
import { accountSite, Browser, type TestSite, whereTo } from '../../testing/account-site.ts'
import { addAccount, addPerson, openWorld, PASSWORD, type Somebody, type World } from '../../testing/account-world.ts'

let world: World
let site: TestSite
beforeAll(async () => {
  world = await openWorld()
  site = accountSite(world)
})
afterAll(() => world.database.close())

const browser = (agent?: string) => new Browser(site.app, agent ? { agent } : {})
const entered = async ({ email }: Somebody, agent?: string): Promise<Browser> => {
  const one = browser(agent)
  await one.post('/aanmelden', { email, wachtwoord: PASSWORD })
  return one
}
const sessionsOn = (html: string): string[] => [...html.matchAll(/name="sessie" value="([^"]+)"/g)].map((match) => match[1] ?? '')

describe('the account page', () => {
  test('shows roles with where and when, in both languages', async () => {
    const one = await entered(await addAccount(world, 'mentor'))
    const html = await (await one.get('/account')).text()
    expect(html).toContain('Aangemeld als Noor Tester')
    expect(html).toContain('regio Lindestreek')
    expect(html).toContain('1 augustus 2026')
    expect(await (await one.get('/en/account')).text()).toContain('1 August 2026')
  })

  test('says what to do without a role', async () => {
    const one = await entered(await addAccount(world, null))
    expect(await (await one.get('/account')).text()).toContain('U hebt vandaag geen rol')
  })

  test('is kept by no browser, and for nobody else', async () => {
    const one = await entered(await addAccount(world, 'mentor'))
    const answer = await one.get('/account')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain('<meta name="turbo-cache-control" content="no-cache"')
    expect(whereTo(await browser().get('/account'))).toEqual([303, '/aanmelden?verder=%2Faccount'])
  })
})

describe('own sessions', () => {
  test('are listed by device with their last use, and end one by one or all others at once', async () => {
    const somebody = await addAccount(world, 'mentor')
    const phone = await entered(somebody, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1')
    const [school, here] = [await entered(somebody), await entered(somebody)]
    const html = await (await here.get('/account')).text()
    expect(html).toContain('Safari op iPhone')
    expect(html).toContain('23 november 2026 om 09:00')
    expect(sessionsOn(html)).toHaveLength(3)
    expect(whereTo(await here.post('/account/sessies', {}))).toEqual([303, '/account?bericht=sessies-weg'])
    expect([(await phone.get('/account')).status, (await school.get('/account')).status]).toEqual([303, 303])
    expect(sessionsOn(await (await here.get('/account')).text())).toHaveLength(1)
  })

  test('one of them ends; one’s own leads to signing in', async () => {
    const somebody = await addAccount(world, 'mentor')
    const other = await entered(somebody)
    world.wait(2)
    const here = await entered(somebody)
    const [own = '', others = ''] = sessionsOn(await (await here.get('/account')).text())
    expect(whereTo(await here.post('/account/sessies', { sessie: others }))).toEqual([303, '/account?bericht=sessie-weg'])
    expect((await here.get('/account')).status).toBe(200)
    expect(whereTo(await here.post('/account/sessies', { sessie: own }))).toEqual([303, '/aanmelden?bericht=sessie-weg'])
    expect([(await other.get('/account')).status, (await here.get('/account')).status]).toEqual([303, 303])
  })

  test('of somebody else do not end', async () => {
    const [mine, theirs] = [await entered(await addAccount(world, 'mentor')), await entered(await addAccount(world, 'mentor'))]
    const [id = ''] = sessionsOn(await (await theirs.get('/account')).text())
    await mine.post('/account/sessies', { sessie: id })
    expect((await theirs.get('/account')).status).toBe(200)
  })
})

describe('letting somebody in again', () => {
  test('a beheerder gives a link for a new password, and erases a lost second step', async () => {
    const helper = await helperFor('beheerder')
    const { personId, email } = await addAccount(world, 'mentor', { totp: true })
    const html = await (await helper.post(`/account/hulp/${personId}`, { wat: 'wachtwoord' })).text()
    const link = /http:\/\/localhost:3000(\/wachtwoord-nieuw\/[\w-]+)/.exec(html)?.[1] ?? ''
    await browser().post(link, { wachtwoord: 'drie rode fietsen' })
    const one = browser()
    expect(whereTo(await one.post('/aanmelden', { email, wachtwoord: 'drie rode fietsen' }))).toEqual([303, '/aanmelden/tweede-stap'])
    expect(await (await helper.post(`/account/hulp/${personId}`, { wat: 'tweede-stap' })).text()).toContain('De tweede stap is gewist')
    expect(whereTo(await one.get('/aanmelden/tweede-stap'))).toEqual([303, '/aanmelden'])
    expect(whereTo(await one.post('/aanmelden', { email, wachtwoord: 'drie rode fietsen' }))).toEqual([303, '/'])
  })

  test('nobody helps into a role that they could not give, nor oneself, nor who has no account', async () => {
    const helper = await helperFor('coördinator')
    const beheerder = await addAccount(world, 'beheerder', { totp: true })
    const invited = await addPerson(world, 'mentor')
    for (const id of [beheerder.personId, invited.personId, helper.personId, 'x', '%00']) {
      expect((await helper.get(`/account/hulp/${id}`)).status).toBe(404)
      expect((await helper.post(`/account/hulp/${id}`, { wat: 'tweede-stap' })).status).toBe(404)
    }
    const mentor = await addAccount(world, 'mentor')
    expect((await helper.get(`/account/hulp/${mentor.personId}`)).status).toBe(200)
  })

  test('nobody outside the region is helped', async () => {
    const helper = await helperFor('beheerder')
    const elsewhere = await asSystem(world.database.db, async (trx) => {
      const { rows } = await sql<{ id: string }>`insert into region (name) values ('Elders') returning id`.execute(trx)
      return { ...world, regionId: rows[0]?.id ?? '' }
    })
    const { personId } = await addAccount(elsewhere, 'mentor')
    expect((await helper.get(`/account/hulp/${personId}`)).status).toBe(404)
  })

  test('a mentor has no such page', async () => {
    const one = await entered(await addAccount(world, 'mentor'))
    const { personId } = await addAccount(world, 'mentor')
    expect((await one.get(`/account/hulp/${personId}`)).status).toBe(403)
  })

  async function helperFor(role: 'beheerder' | 'coördinator') {
    const somebody = await addAccount(world, role)
    const one = await entered(somebody)
    if (role === 'beheerder') {
      await asSystem(world.database.db, (trx) =>
        sql`update auth_session set "secondFactor" = true where "userId" = (select user_id from sign_in where person_id = ${somebody.personId})`.execute(
          trx,
        ),
      )
    }
    return Object.assign(one, { personId: somebody.personId })
  }
})

describe('looking through the eyes of somebody', () => {
  const siteOf = (other: World) => {
    const { accounts } = accountSite(other)
    const door = (app: Parameters<typeof action>[0]) =>
      action(app, '/kijk/:id', 'public', (c) => accounts.signInAs(c, c.req.param('id') ?? ''))
    const reported: Error[] = []
    const { app } = testApp({ viewerOf: accounts.viewerOf, modules: [accounts.pages, door], report: (error) => reported.push(error) })
    return { one: new Browser(app), reported }
  }

  test('of the example region needs no password and no second step, and leaves one session', async () => {
    const other = await openWorld({ isExample: true })
    const { one } = siteOf(other)
    const [mentor, beheerder] = [await addPerson(other, 'mentor'), await addAccount(other, 'beheerder', { totp: true })]
    expect(whereTo(await one.post(`/kijk/${mentor.personId}`))).toEqual([303, '/'])
    expect(whereTo(await one.post(`/kijk/${beheerder.personId}`))).toEqual([303, '/'])
    expect((await one.get('/account')).status).toBe(200)
    const { rows } = await asSystem(other.database.db, (trx) => sql`select "signedInBy" from auth_session`.execute(trx))
    expect(rows).toEqual([{ signedInBy: 'example' }])
    expect(await hasAccounts(other.platform)).toBe(false)
    await other.database.close()
  })

  test('of a real region cannot be', async () => {
    const { one, reported } = siteOf(world)
    const { personId } = await addAccount(world, 'mentor')
    expect((await one.post(`/kijk/${personId}`)).status).toBe(500)
    expect([one.cookies.size, reported[0]?.message]).toEqual([0, 'only people of the example region are looked through'])
  })
})

test('the first beheerder of a new region is signed in to the second step, once', async () => {
  const other = await openWorld()
  const { accounts } = accountSite(other)
  const { personId, email } = await addPerson(other, 'beheerder')
  const door = (app: Parameters<typeof action>[0]) =>
    action(app, '/begin', 'public', (c) => accounts.firstAccount(c, { personId, email, password: PASSWORD }, '/inrichten/voortgang'))
  const reported: Error[] = []
  const { app } = testApp({ viewerOf: accounts.viewerOf, modules: [accounts.pages, door], report: (error) => reported.push(error) })
  const one = new Browser(app)
  expect(whereTo(await one.post('/begin'))).toEqual([303, '/account/tweede-stap?verder=%2Finrichten%2Fvoortgang'])
  expect((await one.get('/account/tweede-stap')).status).toBe(200)
  expect((await one.post('/begin')).status).toBe(500)
  await other.database.close()
})
