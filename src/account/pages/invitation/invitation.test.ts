import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { accountSite, Browser, type TestSite, whereTo } from '../../testing/account-site.ts'
import { addAccount, addPerson, invite, leave, openWorld, PASSWORD, type World } from '../../testing/account-world.ts'

let world: World
let site: TestSite
beforeAll(async () => {
  world = await openWorld()
  site = accountSite(world)
})
afterAll(() => world.database.close())

const browser = () => new Browser(site.app)

describe('an invitation', () => {
  test('becomes an account by choosing a password, and signs in', async () => {
    const [one, { personId, email }] = [browser(), await addPerson(world, 'mentor')]
    const token = await invite(world, personId)
    const html = await (await one.get(`/uitnodiging/${token}`)).text()
    expect(html).toContain('Welkom, Noor')
    expect(html).toContain(email)
    expect(whereTo(await one.post(`/uitnodiging/${token}`, { wachtwoord: PASSWORD }))).toEqual([303, '/'])
    expect((await one.get('/leerlingen')).status).toBe(200)
    expect((await browser().post('/aanmelden', { email, wachtwoord: PASSWORD })).status).toBe(303)
  })

  test('of a beheerder leads on to the second step', async () => {
    const [one, { personId }] = [browser(), await addPerson(world, 'beheerder')]
    const answer = await one.post(`/en/uitnodiging/${await invite(world, personId)}`, { wachtwoord: PASSWORD })
    expect(whereTo(answer)).toEqual([303, '/en/account/tweede-stap'])
  })

  test('asks for an address when nobody knows one', async () => {
    const [one, { personId }] = [browser(), await addPerson(world, null, { email: false })]
    const token = await invite(world, personId)
    const refused = await one.post(`/uitnodiging/${token}`, { email: 'geen adres', wachtwoord: PASSWORD })
    expect([refused.status, (await refused.text()).includes('value="geen adres"')]).toEqual([422, true])
    expect((await one.post(`/uitnodiging/${token}`, { email: 'Eigen@Adres.example', wachtwoord: PASSWORD })).status).toBe(303)
    expect((await browser().post('/aanmelden', { email: 'eigen@adres.example', wachtwoord: PASSWORD })).status).toBe(303)
  })

  test('does not listen to another address than the one that is known', async () => {
    const [one, { personId, email }] = [browser(), await addPerson(world, null)]
    await one.post(`/uitnodiging/${await invite(world, personId)}`, { email: 'ander@adres.example', wachtwoord: PASSWORD })
    expect((await browser().post('/aanmelden', { email: 'ander@adres.example', wachtwoord: PASSWORD })).status).toBe(422)
    expect((await browser().post('/aanmelden', { email, wachtwoord: PASSWORD })).status).toBe(303)
  })

  test('stays open when the password is too weak', async () => {
    const [one, { personId }] = [browser(), await addPerson(world, null)]
    const token = await invite(world, personId)
    const refused = await one.post(`/uitnodiging/${token}`, { wachtwoord: 'welkom123456' })
    expect([refused.status, (await refused.text()).includes('als een van de eerste geraden')]).toEqual([422, true])
    expect((await one.post(`/uitnodiging/${token}`, { wachtwoord: PASSWORD })).status).toBe(303)
  })

  test('does not take over the address of another account, and stays open', async () => {
    const { email } = await addAccount(world, 'mentor')
    const { personId } = await addPerson(world, null, { email: false })
    const token = await invite(world, personId)
    const refused = await browser().post(`/uitnodiging/${token}`, { email, wachtwoord: 'drie rode fietsen' })
    expect([refused.status, (await refused.text()).includes('hoort al bij een ander account')]).toEqual([422, true])
    expect((await browser().post('/aanmelden', { email, wachtwoord: PASSWORD })).status).toBe(303)
    expect((await browser().get(`/uitnodiging/${token}`)).status).toBe(200)
  })

  test('gives who has an account a new password, ends the sessions, and leaves the second step', async () => {
    const [before, after] = [browser(), browser()]
    const { personId, email } = await addAccount(world, 'mentor', { totp: true })
    await before.post('/aanmelden', { email, wachtwoord: PASSWORD })
    const answer = await after.post(`/uitnodiging/${await invite(world, personId)}`, { wachtwoord: 'drie rode fietsen' })
    expect(whereTo(answer)).toEqual([303, '/aanmelden/tweede-stap'])
    expect(whereTo(await before.get('/aanmelden/tweede-stap'))).toEqual([303, '/aanmelden'])
    expect((await browser().post('/aanmelden', { email, wachtwoord: PASSWORD })).status).toBe(422)
  })
})

describe('an invitation that cannot be accepted says why', () => {
  const closed = async (token: string): Promise<[get: number, post: number, title: string]> => {
    const answer = await browser().get(`/uitnodiging/${token}`)
    const sent = await browser().post(`/uitnodiging/${token}`, { wachtwoord: PASSWORD })
    return [answer.status, sent.status, /<h1>(.*?)<\/h1>/.exec(await answer.text())?.[1] ?? '']
  }

  test('used', async () => {
    const { personId } = await addPerson(world, null)
    const token = await invite(world, personId)
    await browser().post(`/uitnodiging/${token}`, { wachtwoord: PASSWORD })
    expect(await closed(token)).toEqual([410, 410, 'Deze uitnodiging is al gebruikt'])
  })

  test('used twice at once', async () => {
    const { personId } = await addPerson(world, null)
    const token = await invite(world, personId)
    const both = await Promise.all([1, 2].map(() => browser().post(`/uitnodiging/${token}`, { wachtwoord: PASSWORD })))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410])
  })

  test('expired', async () => {
    const { personId } = await addPerson(world, null)
    expect(await closed(await invite(world, personId, { expired: true }))).toEqual([410, 410, 'Deze uitnodiging is verlopen'])
  })

  test('withdrawn', async () => {
    const { personId } = await addPerson(world, null)
    expect(await closed(await invite(world, personId, { withdrawn: true }))).toEqual([410, 410, 'Deze uitnodiging is ingetrokken'])
  })

  test('of who has left', async () => {
    const { personId } = await addPerson(world, null)
    await leave(world, personId, '2026-11-01')
    expect((await closed(await invite(world, personId)))[2]).toBe('Deze uitnodiging is ingetrokken')
  })

  test('replaced: accepting one closes the others', async () => {
    const { personId } = await addPerson(world, null)
    const [one, other] = [await invite(world, personId), await invite(world, personId)]
    await browser().post(`/uitnodiging/${other}`, { wachtwoord: PASSWORD })
    expect((await closed(one))[2]).toBe('Deze uitnodiging is ingetrokken')
  })

  test.each(['x', '%00', "'; drop table person; --", 'a'.repeat(5000), '%E2%82'])('of nobody: %s', async (token) => {
    expect((await closed(token)).slice(0, 2)).toEqual([404, 404])
  })
})

test('the link stands nowhere in the database, and that it was accepted is noted', async () => {
  const { personId } = await addPerson(world, null)
  const token = await invite(world, personId)
  await browser().post(`/uitnodiging/${token}`, { wachtwoord: PASSWORD })
  const [invitations, events] = await asSystem(world.database.db, async (trx) => [
    (await sql`select * from invitation`.execute(trx)).rows,
    (await sql`select what from event_log where person_id = ${personId}`.execute(trx)).rows,
  ])
  expect(JSON.stringify(invitations)).not.toContain(token)
  expect(events).toEqual([{ what: 'invitation/accept' }])
})
