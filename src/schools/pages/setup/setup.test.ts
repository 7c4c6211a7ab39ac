import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { page } from '#platform/http/app.ts'
import type { FirstBeheerder } from '../../setup/actions.ts'
import { buildRegion } from '../../testing/build-region.ts'
import { schoolsSite } from '../../testing/schools-site.ts'
import { schoolsPages, setupPages, startChoicePage } from '../index.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => sql`truncate region, auth_user, event_log cascade`.execute(database.db))
afterAll(() => database.close())

const first = {
  regio: 'Regio Merwestreek',
  voornaam: 'Wil',
  achternaam: 'Hofman',
  email: 'wil@merwestreek.example',
  wachtwoord: 'vier ganzen op een rij',
  nogmaals: 'vier ganzen op een rij',
}

/** An empty Doorloop; `made` holds who got an account. */
function emptySite(setupCode: string | null = null) {
  const made: FirstBeheerder[] = []
  const site = schoolsSite(database.db, {
    modules: (platform) => [
      (app) => page(app, '/', 'public', startChoicePage),
      schoolsPages(platform),
      setupPages(platform, {
        setupCode,
        passwordProblem: (password, _email, language) => (password.length < 12 ? (language === 'nl' ? 'Te kort' : 'Too short') : null),
        firstAccount: async (c, beheerder) => {
          made.push(beheerder)
          await giveAccount(beheerder.personId)
          return c.redirect('/account', 303)
        },
      }),
    ],
  })
  return { ...site, made }
}

const giveAccount = (personId: string) =>
  asSystem(database.db, async (trx) => {
    await sql`insert into auth_user ("id", "name", "email", "emailVerified", "updatedAt") values (${personId}, 'x', ${personId}, true, now())`.execute(
      trx,
    )
    await sql`insert into sign_in (person_id, user_id) values (${personId}, ${personId})`.execute(trx)
  })

const regions = async () =>
  (await asSystem(database.db, (trx) => trx.selectFrom('region').select('name').execute())).map(({ name }) => name)

describe('an empty Doorloop', () => {
  test('asks on its start page: look around, or begin', async () => {
    const { text } = emptySite()
    const choice = await text('/', null)
    expect(choice).toContain('<form method="post" action="/voorbeeld"')
    expect(choice).toContain('href="/inrichten"')
    expect(await text('/en', null)).toContain('Look at the example region')
  })

  test('makes a region with its first beheerder, who can then sign in', async () => {
    const { post, get, made } = emptySite()
    const answer = await post('/inrichten', null, { ...first, coordinator: 'ja' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    expect(made).toMatchObject([{ email: first.email, password: first.wachtwoord }])
    const steps = await get('/inrichten/voortgang', made[0]?.personId ?? '')
    expect(await steps.text()).toContain('1 van 6 stappen gedaan')
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ role: string }>`select role from role_assignment order by role`.execute(trx),
    )
    expect(rows.map(({ role }) => role)).toEqual(['beheerder', 'coördinator'])
  })

  test('is set up once: afterwards a stranger gets nowhere', async () => {
    const { post, get, made } = emptySite()
    await post('/inrichten', null, first)
    const again = await post('/inrichten', null, { ...first, regio: 'Regio Kaper' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Er is al een regio')
    expect((await get('/inrichten', null)).headers.get('location')).toBe('/inrichten/voortgang')
    expect((await get('/inrichten/voortgang', null)).headers.get('location')).toMatch(/^\/aanmelden/)
    expect([made.length, await regions()]).toEqual([1, ['Regio Merwestreek']])
  })

  test('begins anew when the program stopped before anybody had an account', async () => {
    const { post, get, made } = emptySite()
    await post('/inrichten', null, first)
    await asSystem(database.db, (trx) => sql`delete from sign_in`.execute(trx))
    expect((await get('/inrichten', null)).status).toBe(303)
    await asSystem(database.db, (trx) => sql`update region set created_at = created_at - interval '61 seconds'`.execute(trx))
    expect((await get('/inrichten', null)).status).toBe(200)
    await post('/inrichten', null, { ...first, regio: 'Regio Opnieuw' })
    expect([made.length, await regions()]).toEqual([2, ['Regio Opnieuw']])
  })

  test('is never begun anew over a region with schools in it', async () => {
    await buildRegion(database.db)
    const { post } = emptySite()
    expect((await post('/inrichten', null, first)).status).toBe(422)
    expect(await regions()).toEqual(['Regio Merwestreek'])
  })

  test('of two who begin at the same moment, one is told that there is a region', async () => {
    const { post, made } = emptySite()
    const answers = await Promise.all([post('/inrichten', null, first), post('/inrichten', null, { ...first, regio: 'Regio Twee' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect([made.length, (await regions()).length]).toEqual([1, 1])
  })
})

describe('the first form', () => {
  test('asks for the code when others can reach the server, and lets nobody through without it', async () => {
    const { post, text, made } = emptySite('7KQ2M-X0F9B')
    expect(await text('/inrichten', null)).toContain('name="code"')
    const answer = await post('/inrichten', null, { ...first, code: 'GUESS' })
    expect([answer.status, made.length, await regions()]).toEqual([422, 0, []])
    expect((await post('/inrichten', null, { ...first, code: '7kq2m-x0f9b' })).status).toBe(303)
  })

  test('keeps what was typed, but never a password', async () => {
    const { post } = emptySite()
    const answer = await post('/en/inrichten', null, { ...first, wachtwoord: 'kort', nogmaals: 'kort' })
    const body = await answer.text()
    expect(body).toContain('value="Regio Merwestreek"')
    expect(body).toContain('Too short')
    expect(body).not.toContain('value="kort"')
  })
})

describe('the steps', () => {
  test('from nothing to schools, sites and people, in the browser alone', async () => {
    const { post, get, text, made } = emptySite()
    await post('/inrichten', null, first)
    const me = made[0]?.personId ?? ''
    expect(await text('/inrichten/vestigingen', me)).toContain('Voeg eerst een school toe')
    const school = {
      bestuur: 'nieuw',
      bestuursnaam: 'Stichting Waterkant',
      nummer: '90001',
      naam: 'Het Zwaluwnest',
      brin: '90ZN',
      soort: 'vo',
    }
    expect((await post('/inrichten/scholen', me, school)).status).toBe(303)
    const twice = await post('/inrichten/scholen', me, { ...school, nummer: '90002' })
    expect(await twice.text()).toContain('90ZN staat al in uw regio')
    const sites = await text('/inrichten/vestigingen', me)
    const instelling = /<option value="([0-9a-f-]{36})" selected/.exec(sites)?.[1] ?? ''
    const site = { instelling, vestiging: '00', naam: 'Het Zwaluwnest', profiel: ['PIE'] }
    expect((await post('/inrichten/vestigingen', me, site)).status).toBe(303)
    const people = await text('/inrichten/mensen', me)
    const plek = /<option value="([0-9a-f-]{36})">Het Zwaluwnest</.exec(people)?.[1] ?? ''
    const person = { voornaam: 'Els', achternaam: 'Kuiper', email: 'els@merwestreek.example', rol: 'decaan', plek }
    const added = await post('/inrichten/mensen', me, person)
    expect(await (await get(added.headers.get('location') ?? '', me)).text()).toContain('Els Kuiper is toegevoegd')
    expect(await text('/inrichten/voortgang', me)).toContain('4 van 6 stappen gedaan')
  })

  test('a board that is refused leaves no school, and a school that is refused no board', async () => {
    const { post, text, made } = emptySite()
    await post('/inrichten', null, first)
    const me = made[0]?.personId ?? ''
    const refused = await post('/inrichten/scholen', me, {
      bestuur: 'nieuw',
      bestuursnaam: '',
      nummer: '9',
      naam: 'X',
      brin: '90ZN',
      soort: 'vo',
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#bestuursnaam"')
    await post('/inrichten/scholen', me, { bestuur: 'nieuw', bestuursnaam: 'Wel', naam: '', brin: '90ZN', soort: 'vo' })
    expect(await text('/samenwerking', me)).toContain('0 besturen, 0 scholen, 0 vestigingen')
  })
})
