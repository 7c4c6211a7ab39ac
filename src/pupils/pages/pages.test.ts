import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { addPerson } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from './testing/pupil-site.ts'

let site: PupilSite
beforeAll(async () => {
  site = await pupilSite()
}, 60_000)
afterAll(() => site.close())

const idOf = (who: keyof PupilSite['world']['people']): string => site.world.people[who].personId
const show = async (who: keyof PupilSite['world']['people'], path: string): Promise<string> => (await site.get(idOf(who), path)).text()
const pupil = (name: keyof PupilSite['world']['pupils'], below = ''): string => `/leerlingen/${site.world.pupils[name].pupilId}${below}`

async function count(query: string, ...values: string[]): Promise<number> {
  const { rows } = await asSystem(site.database.db, (trx) =>
    sql<{ n: number }>`${sql.raw(query.replaceAll('?', () => `'${values.shift()}'`))}`.execute(trx),
  )
  return rows[0]?.n ?? 0
}

describe('the list', () => {
  test('shows each person their own pupils', async () => {
    const mentor = await show('mentor', '/leerlingen')
    for (const name of ['Jesse van Dijk', 'Milan de Groot', 'Fenna Bakker']) expect(mentor).toContain(name)
    for (const name of ['Bram Meijer', 'Youssef el Amrani', 'Lotte Peters']) expect(mentor).not.toContain(name)
    expect(await show('coördinator', '/leerlingen')).toContain('Lotte Peters')
  })

  test('is searched by the beginnings of names, accents and infix aside', async () => {
    const found = await show('coördinator', '/leerlingen?zoek=J%C3%A9sse+van+d')
    expect(found).toContain('Jesse van Dijk')
    expect(found).not.toContain('Sara Jansen')
    expect(await show('coördinator', '/leerlingen?zoek=zzz')).toContain('Geen leerling past bij deze keuzes')
  })

  test('is narrowed by school, route, phase and group', async () => {
    const { sites, routeId, groups } = site.world
    expect(await show('coördinator', `/leerlingen?school=${sites.kade}`)).toMatch(/Lotte Peters/)
    expect(await show('coördinator', `/leerlingen?route=${routeId}&fase=MBO`)).toMatch(/Milan de Groot(?![\s\S]*Jesse van Dijk)/)
    expect(await show('coördinator', `/leerlingen?groep=${groups.eerste}`)).toContain('Youssef el Amrani')
    expect(await show('coördinator', '/leerlingen?leerjaar=4')).not.toContain('Jesse van Dijk')
  })

  test('puts everybody it showed in the log, with the reason', async () => {
    const before = await count(`select count(*) as n from pupil_log where person_id = ? and what = 'pupils/list'`, idOf('decaan'))
    await show('decaan', '/leerlingen')
    const after = await count(
      `select count(*) as n from pupil_log where person_id = ? and what = 'pupils/list' and why ->> 'role' = 'decaan'`,
      idOf('decaan'),
    )
    expect(after - before).toBeGreaterThan(3)
  })
})

describe('a pupil', () => {
  test('is shown over both schools, with what differs and its source', async () => {
    const page = await show('mentor', pupil('atBothSchools'))
    expect(page).toContain('Het Zwaluwnest')
    expect(page).toContain('ROC Merwestroom')
    expect(page).toContain('de ene school vmbo-fase en de andere mbo-fase')
    expect(page).toContain('PvE MBO-instelling 4.8.3')
    expect(page).toContain('U mag dit als mentor: de leerling zit in uw groep.')
  })

  test('of somebody else is not there, and the attempt is noted', async () => {
    const answer = await site.get(idOf('mentor'), pupil('otherSchool'))
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('Peters')
    expect(await count(`select count(*) as n from event_log where person_id = ? and what = 'pupil/refused'`, idOf('mentor'))).toBe(1)
    expect((await site.get(idOf('mentor'), '/leerlingen/geen-id')).status).toBe(404)
  })

  test('reads in English too', async () => {
    expect(await show('mentor', `/en${pupil('inRoute')}`)).toContain('What each school keeps')
  })

  test('sees their own record and who looked; of another nothing', async () => {
    const { pupilId } = site.world.pupils.inRoute
    const { personId } = await addPerson(site.database.db, site.world.regionId, {
      given: 'Jesse',
      family: 'Dijk',
      role: 'leerling',
      scopeKind: 'pupil',
      scopeId: pupilId,
    })
    await show('mentor', pupil('inRoute'))
    expect(await (await site.get(personId, '/mijn')).text()).toContain('Jesse van Dijk')
    const looks = await (await site.get(personId, pupil('inRoute', '/wie-keek'))).text()
    expect(looks).toContain('Anouk Visser')
    expect(looks).toContain('bekeek de leerling')
    expect(looks).toContain('als mentor; zit in de groep')
    expect((await site.get(personId, pupil('atBothSchools'))).status).toBe(404)
  })
})

describe('the way to retention', () => {
  test('is there for who decides for the whole school, with a hold on this pupil', async () => {
    const { regionId, institutions, pupils } = site.world
    const lead = await addPerson(site.database.db, regionId, {
      given: 'Nel',
      family: 'Dam',
      role: 'teamleider',
      scopeKind: 'institution',
      scopeId: institutions.zwaluwnest,
    })
    const as = async (path: string) => (await site.get(lead.personId, path)).text()
    const hold = `href="/bewaartermijnen/vasthouden/${pupils.inRoute.pupilId}"`
    expect(await as('/leerlingen')).toContain('href="/bewaartermijnen"')
    expect(await as(pupil('inRoute'))).toContain(hold)
    expect(await as(`/en${pupil('inRoute')}`)).toContain(hold.replace('href="', 'href="/en'))
    // a teamleider of one site decides for no school, and a pupil of the roc alone is not this school's
    expect(await show('teamleider', pupil('inRoute'))).not.toContain('vasthouden')
    expect(await show('mentor', pupil('inRoute'))).not.toContain('vasthouden')
    expect(await show('mentor', '/leerlingen')).not.toContain('bewaartermijnen')
  })
})

describe('forms', () => {
  test('put a pupil in a route, and keep what was typed when it is wrong', async () => {
    const { recordIds } = site.world.pupils.onlyVmbo
    const fields = { record: recordIds[0] ?? '', route: site.world.routeId, fase: 'VO', vanaf: '2024-01-01' }
    const wrong = await site.post(idOf('mentor'), pupil('onlyVmbo', '/route'), fields)
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('De route begint pas op')
    expect(page).toContain('value="2024-01-01"')
    const right = await site.post(idOf('mentor'), pupil('onlyVmbo', '/route'), { ...fields, vanaf: '2026-08-01' })
    expect(right.status).toBe(303)
    expect(await show('mentor', pupil('onlyVmbo'))).toContain('Techniek in één lijn')
  })

  test('change the phase from a day on', async () => {
    const line = /\/route\/([0-9a-f-]{36})"/.exec(await show('mentor', pupil('inRoute')))?.[1]
    expect(await show('mentor', pupil('inRoute', `/route/${line}`))).toContain('Andere fase vanaf een dag')
    const answer = await site.post(idOf('mentor'), pupil('inRoute', `/route/${line}/fase`), { fase: 'MBO', vanaf: '2026-11-01' })
    expect(answer.status).toBe(303)
    expect(await show('mentor', pupil('inRoute'))).toMatch(/mbo-fase[\s\S]*Teruggenomen regels \(1\)/)
  })

  test('write a care note that only the named ones read', async () => {
    const { personId } = site.world.people.zorgcoördinator
    const note = { tekst: 'Er is hulp bij slapen.', lezers: [personId] }
    expect((await site.post(idOf('mentor'), pupil('inRoute', '/zorg'), note)).status).toBe(303)
    expect(await show('zorgcoördinator', pupil('inRoute'))).toContain('Er is hulp bij slapen.')
    expect(await show('coördinator', pupil('inRoute'))).not.toContain('Er is hulp bij slapen.')
  })

  test('make a group, and put pupils in and take them out', async () => {
    const { sites, pupils } = site.world
    const made = await site.post(idOf('decaan'), '/leerlingen/groepen', { vestiging: sites.zwaluwnest, naam: '4T' })
    expect(made.status).toBe(303)
    const group = made.headers.get('location') ?? ''
    expect(await show('decaan', `${group}?zoek=tess`)).toContain('heet tess')
    expect(await show('decaan', `${group}?zoek=sara`)).toContain('Sara Jansen')
    const record = pupils.notYetInRoute.recordIds[0] ?? ''
    expect((await site.post(idOf('decaan'), `${group}/erbij`, { leerlingen: record })).status).toBe(303)
    expect(await show('decaan', group)).toContain('Sara Jansen')
    expect((await site.post(idOf('docent'), `${group}/eruit`, { leerlingen: record })).status).toBe(403)
    expect((await site.post(idOf('decaan'), `${group}/eruit`, { leerlingen: record })).status).toBe(303)
    expect(await show('decaan', group)).not.toContain('Sara Jansen')
    const twice = await site.post(idOf('decaan'), '/leerlingen/groepen', { vestiging: sites.zwaluwnest, naam: '4T' })
    expect(await twice.text()).toContain('al een groep 4T')
  })

  test('decide that two are one pupil, and take it back', async () => {
    const { db } = site.database
    await asSystem(db, (trx) =>
      sql`update school_record set birth_date = '2010-03-14', family_name = 'Mulder', infix = null, given_name = 'Noah' where id = ${site.world.pupils.onlyMbo.recordIds[0]}`.execute(
        trx,
      ),
    )
    const list = await show('coördinator', '/leerlingen/zelfde')
    const pair = /\/leerlingen\/zelfde\/[0-9a-f-]{36}\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
    expect(await show('coördinator', pair)).toContain('zelfde geboortedatum')
    expect((await site.post(idOf('coördinator'), pair, { beslissing: 'same' })).status).toBe(303)
    const decided = await show('coördinator', '/leerlingen/zelfde')
    const back = /\/leerlingen\/zelfde\/[0-9a-f-]{36}\/terug/.exec(decided)?.[0] ?? ''
    expect((await site.post(idOf('coördinator'), back, {})).status).toBe(303)
    expect(await show('coördinator', '/leerlingen/zelfde')).toContain('teruggenomen')
  })
})
