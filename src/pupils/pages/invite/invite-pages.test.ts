import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { addPerson } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../testing/pupil-site.ts'

let site: PupilSite
beforeAll(async () => {
  site = await pupilSite()
}, 60_000)
afterAll(() => site.close())

const idOf = (who: keyof PupilSite['world']['people']): string => site.world.people[who].personId
const at = (name: keyof PupilSite['world']['pupils'], below = ''): string => `/leerlingen/${site.world.pupils[name].pupilId}${below}`
const show = async (who: string, path: string): Promise<string> => words(await (await site.get(who, path)).text())
const words = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const PETRA = { voornaam: 'Petra', achternaam: 'Groot', 'ouder-email': 'petra@thuis.example' }

async function rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await asSystem(site.database.db, (trx) => query.execute(trx))).rows
}

async function personOf(email: string): Promise<string> {
  const [found] = await rows(sql<{ id: string }>`select id from person where email = ${email}`)
  return found?.id ?? ''
}

/** As if the link was used: then there is an account. */
async function accept(email: string): Promise<string> {
  const personId = await personOf(email)
  await rows(
    sql`insert into auth_user (id, name, email, "emailVerified", "createdAt", "updatedAt") values (${personId}, 'x', ${email}, true, now(), now())`,
  )
  await rows(sql`insert into sign_in (user_id, person_id) values (${personId}, ${personId})`)
  await rows(sql`update invitation set accepted_at = now() where person_id = ${personId}`)
  return personId
}

const buttonOf = async (who: string, path: string, verb: string): Promise<string> =>
  new RegExp(`action="(/leerlingen/[^"]+/toegang/[0-9a-f-]{36}/${verb})"`).exec(await (await site.get(who, path)).text())?.[1] ?? ''

describe('a parent', () => {
  test('is invited by the mentor with a link, looks along with this pupil only, and loses access at once', async () => {
    const mentor = idOf('mentor')
    expect(await show(mentor, at('atBothSchools', '/toegang'))).toContain('Nog niemand')
    // Milan is born on 2009-05-02 at the mbo and on 2010-03-14 at the vmbo school: the earliest counts
    expect(await show(mentor, at('atBothSchools', '/toegang'))).toContain('1 mei 2027 is de laatste dag voordat de leerling 18 is')
    const given = await site.post(mentor, at('atBothSchools', '/toegang/ouder'), PETRA)
    expect(given.status).toBe(200)
    expect(given.headers.get('cache-control')).toBe('no-store')
    const page = words(await given.text())
    expect(page).toContain('Petra Groot heeft toegang')
    expect(page).toMatch(/http:\/\/localhost:3000\/uitnodiging\/[\w-]{43}/)
    expect(await show(mentor, at('atBothSchools'))).toContain('Petra Groot ouder, tot en met 1 mei 2027')
    const petra = await personOf('petra@thuis.example')
    const own = await show(petra, '/mijn')
    expect(own).toContain('Milan de Groot')
    expect(own).toContain('U kijkt mee tot en met 1 mei 2027')
    expect(await show(petra, at('atBothSchools', '/wie-keek'))).toContain('gaf de leerling of een ouder toegang')
    expect((await site.get(petra, at('onlyVmbo'))).status).toBe(404)
    expect((await site.get(petra, at('atBothSchools', '/toegang'))).status).toBe(403)
    const back = await site.post(mentor, await buttonOf(mentor, at('atBothSchools', '/toegang'), 'terugnemen'), {})
    expect(back.status).toBe(303)
    expect((await site.get(petra, at('atBothSchools'))).status).toBe(403)
    const [link] = await rows(sql<{ gone: boolean }>`select withdrawn_at is not null as gone from invitation where person_id = ${petra}`)
    expect(link).toEqual({ gone: true })
    expect(await show(mentor, at('atBothSchools', '/toegang'))).toContain('Nog niemand')
  })

  test('with an account looks along with a second child at another school without a new link', async () => {
    await site.post(idOf('mentor'), at('inRoute', '/toegang/ouder'), PETRA)
    const other = await site.post(idOf('mboMentor'), at('onlyMbo', '/toegang/ouder'), PETRA)
    expect(words(await other.text())).toContain('een andere school heeft deze ouder al uitgenodigd')
    const list = await show(idOf('mboMentor'), at('onlyMbo', '/toegang'))
    expect(list).toContain('Petra Groot petra@thuis.example ouder')
    const again = await site.post(idOf('mboMentor'), await buttonOf(idOf('mboMentor'), at('onlyMbo', '/toegang'), 'link'), {})
    expect([again.status, words(await again.text()).includes('Vraag die school om een nieuwe link')]).toEqual([422, true])
    const petra = await accept('petra@thuis.example')
    expect(await show(petra, '/mijn')).toMatch(/Jesse van Dijk.*Youssef el Amrani|Youssef el Amrani.*Jesse van Dijk/)
    expect(words(await (await site.post(idOf('mentor'), at('atBothSchools', '/toegang/ouder'), PETRA)).text())).toContain(
      'Er is geen link nodig',
    )
    // taking one child back leaves the others
    await site.post(idOf('mentor'), await buttonOf(idOf('mentor'), at('atBothSchools', '/toegang'), 'terugnemen'), {})
    expect((await site.get(petra, at('atBothSchools'))).status).toBe(404)
    expect((await site.get(petra, at('onlyMbo'))).status).toBe(200)
  })

  test('of who is of age looks along when the pupil agrees, and then without an end', async () => {
    const { onlyVmbo } = site.world.pupils
    await rows(sql`update school_record set birth_date = '2008-11-23' where pupil_id = ${onlyVmbo.pupilId}`)
    const mentor = idOf('mentor')
    const form = { voornaam: 'Hugo', achternaam: 'Bakker', 'ouder-email': 'hugo@thuis.example' }
    const refused = await site.post(mentor, at('onlyVmbo', '/toegang/ouder'), form)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('href="#toestemming"')
    expect(html).toContain('value="hugo@thuis.example"')
    expect((await site.post(mentor, at('onlyVmbo', '/toegang/ouder'), { ...form, toestemming: 'ja' })).status).toBe(200)
    expect(await show(mentor, at('onlyVmbo', '/toegang'))).toContain('ouder zonder einddatum')
    expect(await show(mentor, at('onlyVmbo', '/toegang'))).not.toContain('Neem de toegang terug. Vindt')
    const [logged] = await rows(sql<{ agreed: boolean }>`select (subject ->> 'agreed')::boolean as agreed from event_log
      where what = 'access/give' order by id desc limit 1`)
    expect(logged).toEqual({ agreed: true })
  })

  test('whose access was to end later than it should stands there as something to look at', async () => {
    const { notYetInRoute } = site.world.pupils
    await addPerson(site.database.db, site.world.regionId, {
      given: 'Karin',
      family: 'Jansen',
      role: 'ouder',
      scopeKind: 'pupil',
      scopeId: notYetInRoute.pupilId,
    })
    await rows(sql`update role_assignment set granted_at = '2026-09-01' where scope_id = ${notYetInRoute.pupilId}`)
    expect(await show(idOf('teamleider'), at('notYetInRoute', '/toegang'))).toContain('Karin Jansen kan meekijken na 13 mrt 2028')
    await rows(sql`update school_record set birth_date = null where pupil_id = ${notYetInRoute.pupilId}`)
    expect(await show(idOf('teamleider'), `/en${at('notYetInRoute', '/toegang')}`)).toContain('No school has a birth date')
  })
})

describe('a pupil', () => {
  test('is invited once, sees the own page, who looked and who looks along', async () => {
    const mentor = idOf('mentor')
    expect((await site.post(mentor, at('inRoute', '/toegang/leerling'), { 'leerling-email': 'geen adres' })).status).toBe(422)
    expect((await site.post(mentor, at('inRoute', '/toegang/leerling'), { 'leerling-email': 'jesse@school.example' })).status).toBe(200)
    const jesse = await personOf('jesse@school.example')
    expect(await show(jesse, '/mijn')).toContain('Wie kijkt mee Jesse van Dijk leerling, zonder einddatum')
    expect(await show(jesse, at('inRoute', '/wie-keek'))).toContain('Anouk Visser')
    expect(await show(jesse, '/mijn')).not.toContain('Geef of neem toegang')
    const twice = await site.post(mentor, at('inRoute', '/toegang/leerling'), { 'leerling-email': 'ander@school.example' })
    expect(words(await twice.text())).toContain('De leerling heeft al toegang.')
    const first = await rows(sql<{ id: string }>`select id from invitation where person_id = ${jesse}`)
    const again = await site.post(mentor, await buttonOf(mentor, at('inRoute', '/toegang'), 'link'), {})
    expect(words(await again.text())).toMatch(/\/uitnodiging\/[\w-]{43}/)
    const open = await rows(sql<{ id: string }>`select id from invitation where person_id = ${jesse} and withdrawn_at is null`)
    expect(open).toHaveLength(1)
    expect(open).not.toEqual(first)
  })
})

describe('an address', () => {
  test.each([
    ['of a colleague', 'els@merwestreek.example', 'het adres van een collega'],
    ['of a pupil', 'jesse@school.example', 'hoort al bij iemand anders'],
    ['of a parent with another name', 'hugo@thuis.example', 'andere achternaam'],
  ])('%s is refused, and nothing is given', async (_, email, sentence) => {
    const answer = await site.post(idOf('mentor'), at('atBothSchools', '/toegang/ouder'), { ...PETRA, 'ouder-email': email })
    expect([answer.status, words(await answer.text()).includes(sentence)]).toEqual([422, true])
  })
})

describe('who may', () => {
  test('not a partner that only looks along, nor who does not give access', async () => {
    for (const [who, pupil, status] of [
      ['mentor', 'otherSite', 404],
      ['mboMentor', 'inRoute', 404],
      ['teamleider', 'onlyMbo', 404],
      ['docent', 'inRoute', 403],
      ['decaan', 'inRoute', 403],
      ['teamleider', 'inRoute', 200],
      ['coördinator', 'onlyMbo', 200],
    ] as const)
      expect([who, pupil, (await site.get(idOf(who), at(pupil, '/toegang'))).status]).toEqual([who, pupil, status])
    const foreign = await site.post(idOf('mentor'), at('otherSite', '/toegang/ouder'), PETRA)
    expect(foreign.status).toBe(404)
  })
})

test('two who invite a pupil at once give one of them access', async () => {
  const pupil = { voornaam: 'Milan', achternaam: 'Groot' }
  const path = at('notYetInRoute', '/toegang/leerling')
  const coördinator = idOf('coördinator')
  const ask = (email: string) => site.post(coördinator, path, { ...pupil, 'leerling-email': email })
  const done = await Promise.all([ask('een@thuis.example'), ask('twee@thuis.example')])
  expect(done.map(({ status }) => status).sort()).toEqual([200, 422])
  const given = await rows(
    sql`select 1 from role_assignment where role = 'leerling' and scope_id = ${site.world.pupils.notYetInRoute.pupilId}`,
  )
  expect(given).toHaveLength(1)
})
