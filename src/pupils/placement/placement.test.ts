import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../pages/testing/pupil-site.ts'
import { addCompany, addPlacement } from './testing/add-placement.ts'

let site: PupilSite
let company: string
let leerling: string
let at: string
const jesse = () => site.world.pupils.inRoute
beforeAll(async () => {
  site = await pupilSite()
  const { database, world } = site
  company = await addCompany(database.db, world.regionId, 'Werf Het Anker')
  const scope = { role: 'leerling', scopeKind: 'pupil', scopeId: jesse().pupilId } as const
  leerling = (await addPerson(database.db, world.regionId, { given: 'Jesse', family: 'Dijk', ...scope })).personId
  at = `/leerlingen/${jesse().pupilId}/stage`
}, 60_000)
afterAll(() => site.close())

const of = (name: 'mentor' | 'stagebegeleider' | 'docent' | 'mboMentor' | 'teamleider') => site.world.people[name].personId
const raw = (personId: string, query: ReturnType<typeof sql>) => asPerson(site.database.db, personId, (trx) => query.execute(trx), TODAY)
const system = <T>(query: ReturnType<typeof sql<T>>) => asSystem(site.database.db, (trx) => query.execute(trx))
const lineOf = async (placementId: string, line: string, fields: Record<string, string>, who = of('stagebegeleider')) =>
  site.post(who, `${at}/${placementId}/${line}`, fields)

const PLAN = { soort: 'bpv', crebo: '25251', van: '2026-09-01', tot: '2027-01-29', dagen: ['1', '2'], uren: '320', licht: 'ja' }

describe('a placement', () => {
  let id: string
  beforeAll(async () => {
    const made = await site.post(of('stagebegeleider'), `${at}/nieuw`, PLAN)
    expect(made.status).toBe(303)
    id = made.headers.get('location')?.split('/').at(-1) ?? ''
  })

  test('begins without a company, gets one with a reason, and keeps what it was', async () => {
    expect(await (await site.get(of('stagebegeleider'), '/leerlingen/plaatsingen')).text()).toContain('zonder bedrijf')
    const change = { ...PLAN, bedrijf: company, begeleider: of('stagebegeleider') }
    expect((await site.post(of('stagebegeleider'), `${at}/${id}/wijzigen`, change)).status).toBe(422)
    expect((await site.post(of('stagebegeleider'), `${at}/${id}/wijzigen`, { ...change, reden: 'Bedrijf gevonden' })).status).toBe(303)
    const kept = await system<{ was: { company_id: null; hours: number } }>(sql`select was from placement_was where placement_id = ${id}`)
    expect(kept.rows.map(({ was }) => [was.company_id, was.hours])).toEqual([[null, 320]])
  })

  test('the POK is signed by name and day; what was signed does not change', async () => {
    expect((await lineOf(id, 'overeenkomst', {})).status).toBe(303)
    const { rows } = await system<{ id: string }>(sql`select id from placement_agreement where placement_id = ${id}`)
    const agreement = rows[0]?.id ?? ''
    for (const [partij, naam] of [
      ['school', 'Tom Smit'],
      ['company', 'Sanne de Wit'],
      ['parent', 'Petra Dijk'],
    ] as const)
      expect((await lineOf(id, 'handtekening', { overeenkomst: agreement, partij, naam, 'getekend-op': '2026-08-28' })).status).toBe(303)
    expect(
      (await lineOf(id, 'handtekening', { overeenkomst: agreement, partij: 'school', naam: 'X', 'getekend-op': '2026-11-24' })).status,
    ).toBe(422)
    expect(await (await site.get(of('stagebegeleider'), `${at}/${id}`)).text()).toContain('Iedereen heeft getekend')
    await expect(raw(of('stagebegeleider'), sql`update placement_agreement set terms = '{}' where id = ${agreement}`)).rejects.toThrow(
      'what was signed',
    )
    const { rows: told } = await system<{ agreed: string }>(sql`select fields->>'agreed' as agreed from placed_line where id = ${id}`)
    expect(told).toEqual([{ agreed: '2026-08-28' }])
  })

  test('the pupil writes the own hours, the school confirms them, and nobody the own', async () => {
    expect((await lineOf(id, 'uren', { week: '2026-11-18', 'uren-gemaakt': '15,5' }, leerling)).status).toBe(303)
    expect((await lineOf(id, 'uren', { week: '2026-11-17', 'uren-gemaakt': '16' }, leerling)).status).toBe(303)
    expect((await lineOf(id, 'uren', { week: '2026-11-11', 'uren-gemaakt': '8' })).status).toBe(303)
    expect((await lineOf(id, 'uren-bevestigen', {}, leerling)).status).toBe(403)
    expect((await lineOf(id, 'uren-bevestigen', {})).status).toBe(303)
    const { rows } = await system<{ week: string; hours: number; confirmed: boolean }>(
      sql`select week, hours, confirmed_at is not null as confirmed from placement_hours where placement_id = ${id} and withdrawn_at is null order by week`,
    )
    expect(rows.map((row) => ({ ...row, hours: Number(row.hours) }))).toEqual([
      { week: '2026-11-09', hours: 8, confirmed: false },
      { week: '2026-11-16', hours: 16, confirmed: true },
    ])
    expect((await lineOf(id, 'uren', { week: '2026-11-16', 'uren-gemaakt': '20' }, leerling)).status).toBe(422)
  })

  test('a company answers by a link without an account; each look is logged, and an ended link shows nothing', async () => {
    const page = await (await lineOf(id, 'link', { vragen: 'Hoe gaat het?\nWat gaat goed?' })).text()
    const token = page.match(/stage-vragen\/([\w-]{43})/)?.[1] ?? ''
    const asked = await (await site.get('', `/stage-vragen/${token}`)).text()
    expect(asked).toContain('Jesse')
    expect(asked).not.toContain('Dijk')
    expect((await site.post('', `/stage-vragen/${token}`, { naam: 'Sanne' })).status).toBe(422)
    expect((await site.post('', `/stage-vragen/${token}`, { naam: 'Sanne', 'antwoord-1': 'Heel goed' })).status).toBe(303)
    expect(await (await site.get(leerling, `${at}/${id}`)).text()).toContain('Heel goed')
    const { rows } = await system<{ looks: number; logged: number }>(sql`select (select count(*) from placement_look) as looks,
      (select count(*) from pupil_log where what = 'placement/feedback' and person_id is null) as logged`)
    expect(rows).toEqual([{ looks: 2, logged: 2 }])
    await lineOf(id, 'link-einde', {})
    expect((await site.get('', `/stage-vragen/${token}`)).status).toBe(410)
    expect((await site.get('', `/stage-vragen/${'a'.repeat(43)}`)).status).toBe(404)
  })

  test('a visit that was not held is asked for, and a report may stay at the school', async () => {
    await lineOf(id, 'bezoek', { 'bezoek-op': '2026-11-20', hoe: 'visit' })
    expect(await (await site.get(of('stagebegeleider'), `${at}/${id}`)).text()).toContain('nog niet opgeschreven')
    const { rows } = await system<{ id: string }>(sql`select id from placement_visit`)
    const held = { 'bezoek-regel': rows[0]?.id ?? '', 'gehouden-op': '2026-11-20', verslag: 'Zorgen om de sfeer', deel: 'nee' }
    expect((await lineOf(id, 'bezoek-gehouden', held)).status).toBe(303)
    expect(await (await site.get(leerling, `${at}/${id}`)).text()).not.toContain('Zorgen om de sfeer')
  })
})

describe('both walls', () => {
  const TABLES = [
    'placement',
    'placement_was',
    'placement_interruption',
    'placement_agreement',
    'placement_signature',
    'placement_assignment',
    'placement_hours',
    'placement_visit',
    'placement_link',
    'placement_look',
    'placement_feedback',
  ]
  const count = async (who: string) => {
    const rows = await Promise.all(TABLES.map((table) => raw(who, sql`select 1 from ${sql.table(table)}`)))
    return rows.reduce((sum, found) => sum + found.rows.length, 0)
  }

  test('a stranger, a docent and a mentor of another group see and change nothing', async () => {
    for (const who of [of('docent'), site.world.people.bestuurder.personId, site.world.people.onderzoeker.personId]) {
      expect(await count(who)).toBe(0)
      await expect(
        raw(
          who,
          sql`insert into placement (record_id, kind, starts_on, ends_on, recorded_by) values (${jesse().recordIds[0]}, 'stage', '2026-09-01', '2026-09-02', ${who})`,
        ),
      ).rejects.toThrow(/row-level security/)
      expect((await raw(who, sql`update placement set work = 'x' returning id`)).rows).toEqual([])
      expect([403, 404]).toContain((await site.get(who, at)).status)
    }
    expect(await count(of('mboMentor'))).toBe(0)
  })

  test('the pupil reads what is shared and writes nothing but own hours', async () => {
    const record = jesse().recordIds[0]
    expect((await raw(leerling, sql`select 1 from placement_was`)).rows).toEqual([])
    expect((await raw(leerling, sql`select 1 from placement_look`)).rows).toEqual([])
    expect((await raw(leerling, sql`select 1 from placement`)).rows).toHaveLength(1)
    await expect(
      raw(
        leerling,
        sql`insert into placement (record_id, kind, starts_on, ends_on, recorded_by) values (${record}, 'stage', '2026-09-01', '2026-09-02', ${leerling})`,
      ),
    ).rejects.toThrow(/row-level security/)
    expect(
      (await raw(leerling, sql`update placement_hours set confirmed_at = now() where confirmed_at is not null returning id`)).rows,
    ).toEqual([])
  })

  test('nobody writes in another’s name, and nothing is taken out', async () => {
    const who = of('stagebegeleider')
    const record = jesse().recordIds[0]
    await expect(
      raw(
        who,
        sql`insert into placement (record_id, kind, starts_on, ends_on, recorded_by) values (${record}, 'stage', '2026-09-01', '2026-09-02', ${of('mentor')})`,
      ),
    ).rejects.toThrow(/row-level security/)
    expect((await raw(who, sql`delete from placement returning id`)).rows).toEqual([])
  })
})

test('a pupil of another school cannot be placed through this pupil', async () => {
  const other = await addPlacement(site.database.db, { recordId: site.world.pupils.otherSchool.recordIds[0] ?? '', companyId: company })
  expect((await site.get(of('stagebegeleider'), `${at}/${other}`)).status).toBe(404)
  expect((await lineOf(other, 'einde', { 'laatste-dag': '2026-10-01', 'einde-reden': 'x' })).status).toBe(404)
})
