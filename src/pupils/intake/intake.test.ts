import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { glrDesign } from '#programme/index.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../pages/testing/pupil-site.ts'
import { drawOrder } from './order.ts'

let site: PupilSite
beforeAll(async () => {
  site = await pupilSite()
}, 60_000)
afterAll(() => site.close())

const of = (name: 'mentor' | 'decaan' | 'teamleider' | 'projectleider' | 'docent' | 'mboMentor' | 'stagebegeleider') =>
  site.world.people[name].personId
const raw = (personId: string, query: ReturnType<typeof sql>) => asPerson(site.database.db, personId, (trx) => query.execute(trx), TODAY)
const system = <T>(query: ReturnType<typeof sql<T>>) => asSystem(site.database.db, (trx) => query.execute(trx))
const at = (id: string, line = '') => `/leerlingen/intake/${id}${line && `/${line}`}`

async function candidate(pupil: 'onlyVmbo' | 'leftGroup' | 'notYetInRoute', jaar = '2027', who = of('decaan')): Promise<string> {
  const { pupilId } = site.world.pupils[pupil]
  const made = await site.post(who, `/leerlingen/${pupilId}/intake`, { route: site.world.routeId, jaar })
  expect(made.status).toBe(303)
  const { rows } = await system<{ id: string }>(sql`select c.id from candidate c join school_record r on r.id = c.record_id
    where r.pupil_id = ${pupilId} and c.start_year = ${Number(jaar)} and c.withdrawn_at is null`)
  return rows[0]?.id ?? ''
}

describe('a candidate for a route', () => {
  let id: string
  const write = (line: string, fields: Record<string, string> = {}, who = of('decaan')) => site.post(who, at(id, line), fields)
  beforeAll(async () => {
    id = await candidate('onlyVmbo')
  })

  test('is one once for a cohort', async () => {
    const { pupilId } = site.world.pupils.onlyVmbo
    expect((await site.post(of('decaan'), `/leerlingen/${pupilId}/intake`, { route: site.world.routeId, jaar: '2027' })).status).toBe(422)
  })

  test('is known to the team of the route by name, and not to who is outside it', async () => {
    const seen = await site.get(of('projectleider'), `/leerlingen/intake?route=${site.world.routeId}&jaar=2027`)
    expect(await seen.text()).toContain('Fenna Bakker')
    expect((await site.get(of('projectleider'), `/leerlingen/${site.world.pupils.onlyVmbo.pupilId}`)).status).toBe(404)
    expect((await site.get(of('projectleider'), at(id))).status).toBe(200)
    expect((await site.get(of('mboMentor'), at(id))).status).toBe(404)
    expect((await site.get(of('docent'), at(id))).status).toBe(403)
  })

  test('what was planned, attended, made, said and chosen is written down; a day to come has not been', async () => {
    expect(
      (await write('activiteit', { 'activiteit-soort': 'lightning-placement', 'activiteit-op': '2026-11-24', 'activiteit-er': 'ja' }))
        .status,
    ).toBe(422)
    expect(
      (await write('activiteit', { 'activiteit-soort': 'lightning-placement', 'activiteit-op': '2026-11-23', 'activiteit-er': 'ja' }))
        .status,
    ).toBe(303)
    expect((await write('toets', { 'toets-naam': 'Rekenen 2F', 'toets-uitslag': '7,1' }, of('projectleider'))).status).toBe(303)
    expect((await write('keuze', { 'keuze-van': 'pupil', 'keuze-is': 'wants' })).status).toBe(303)
    const page = await (await site.get(of('decaan'), at(id))).text()
    for (const text of ['bliksemstage', 'Rekenen 2F', '7,1', 'wil dit']) expect(page).toContain(text)
  })

  test('an objection stands open until its outcome is written', async () => {
    await write('bezwaar', { 'bezwaar-tekst': 'Zonder vmbo-diploma?', 'bezwaar-getoond': 'Resultaten' })
    const { rows } = await system<{ id: string }>(sql`select id from candidate_line where kind = 'objection'`)
    await write('aanbod')
    expect(await (await site.get(of('decaan'), at(id))).text()).toContain('heeft nog geen uitkomst')
    expect((await write('antwoord', { 'antwoord-bij': rows[0]?.id ?? '', 'antwoord-is': 'convinced' })).status).toBe(303)
    expect(await (await site.get(of('decaan'), at(id))).text()).not.toContain('heeft nog geen uitkomst')
  })

  test('the agreement is taken from the design with its way back, and says who agreed', async () => {
    expect((await write('overeenkomst')).status).toBe(422)
    const design = JSON.stringify(glrDesign())
    await system(
      sql`insert into route_version (route_id, number, state, design, agreed_at) values (${site.world.routeId}, 1, 'agreed', ${design}::jsonb, now())`,
    )
    expect((await write('overeenkomst')).status).toBe(303)
    const { rows } = await system<{ id: string; years: number; back: number }>(
      sql`select id, jsonb_array_length(content->'years') as years, jsonb_array_length(content->'wayBack') as back from education_agreement`,
    )
    const [made] = rows
    expect([made?.years, made?.back]).toEqual([glrDesign().years.length, glrDesign().wayBack.length])
    await write('akkoord', { overeenkomst: made?.id ?? '', 'akkoord-van': 'parent', 'akkoord-naam': 'Petra Bakker' })
    expect(await (await site.get(of('decaan'), at(id, `overeenkomst/${made?.id}`))).text()).toContain('Petra Bakker')
  })

  test('is told before the placing, and placed by the way that leads into every route', async () => {
    await write('aangenomen')
    expect(await (await site.get(of('decaan'), at(id))).text()).toContain('De ouders is nog niet verteld')
    for (const party of ['pupil', 'parent'])
      expect((await write('verteld', { 'verteld-aan': party, 'verteld-hoe': 'Gesprek' })).status).toBe(303)
    expect((await write('plaats', { 'plaats-op': '2027-08-23' }, of('projectleider'))).status).toBe(422)
    expect((await write('plaats', { 'plaats-op': '2027-08-23' })).status).toBe(303)
    const { rows } = await system<{ day: string; phase: string }>(sql`select e.valid_from as day, e.phase from route_enrolment e
      where e.record_id = ${site.world.pupils.onlyVmbo.recordIds[0]} and e.withdrawn_at is null`)
    expect(rows).toEqual([{ day: '2027-08-23', phase: 'VO' }])
    expect((await write('niet-geplaatst', { 'niet-geplaatst-tekst': 'x' })).status).toBe(422)
  })
})

describe('more candidates than places', () => {
  const of2028 = () => ({ route: site.world.routeId, jaar: '2028' })

  test('the order is drawn, frozen, and found again by who has the seed', async () => {
    const ids = [await candidate('onlyVmbo', '2028'), await candidate('leftGroup', '2028'), await candidate('notYetInRoute', '2028')]
    const post = (path: string, fields: Record<string, string>, who = of('teamleider')) =>
      site.post(who, `/leerlingen/intake/${path}`, { ...of2028(), ...fields })
    expect((await post('volgorde', {})).status).toBe(422)
    expect((await post('cohort', { plaatsen: '2', regel: 'lottery' }, of('mentor'))).status).toBe(404)
    expect((await post('cohort', { plaatsen: '2', regel: 'lottery' })).status).toBe(303)
    expect((await post('volgorde', {})).status).toBe(303)
    const { rows: orders } = await system<{ seed: string; candidates: number }>(sql`select seed, candidates from intake_order`)
    const { rows } = await system<{ candidate_id: string; rank: number; has_place: boolean }>(
      sql`select candidate_id, rank, has_place from intake_rank order by rank`,
    )
    const drawn = drawOrder(orders[0]?.seed ?? '', ids.toReversed(), 2)
    expect(rows).toEqual(drawn.map(({ candidateId, rank, hasPlace }) => ({ candidate_id: candidateId, rank, has_place: hasPlace })))
    expect(rows.map(({ has_place }) => has_place)).toEqual([true, true, false])
    expect(orders[0]?.candidates).toBe(3)
  })

  test('by criteria each gets a spot of its own, and what was frozen before stays', async () => {
    const { rows } = await system<{ id: string }>(sql`select id from candidate where start_year = 2028 order by pupil_name`)
    const spots = (numbers: string[]) => Object.fromEntries(rows.map(({ id }, at) => [`plek-${id}`, numbers[at] ?? '']))
    const post = (path: string, fields: Record<string, string>) =>
      site.post(of('teamleider'), `/leerlingen/intake/${path}`, { ...of2028(), ...fields })
    await post('cohort', { plaatsen: '2', regel: 'criteria', criteria: 'Eerst wie een bliksemstage liep' })
    expect((await post('volgorde', spots(['1', '2', '2']))).status).toBe(422)
    expect((await post('volgorde', spots(['3', '1', '2']))).status).toBe(303)
    const { rows: orders } = await system<{ rule: string }>(sql`select rule from intake_order order by recorded_at`)
    expect(orders.map(({ rule }) => rule).sort()).toEqual(['criteria', 'lottery'])
    expect((await raw(of('teamleider'), sql`delete from intake_rank returning rank`)).rows).toEqual([])
    expect((await raw(of('teamleider'), sql`update intake_rank set rank = 9 returning rank`)).rows).toEqual([])
  })
})

describe('both walls', () => {
  const TABLES = ['candidate', 'candidate_line', 'education_agreement', 'education_consent', 'intake_rank']

  test('who does no intake sees and writes nothing', async () => {
    for (const who of [of('docent'), of('stagebegeleider'), site.world.people.financieel.personId, of('mboMentor')])
      for (const table of TABLES) expect((await raw(who, sql`select 1 from ${sql.table(table)}`)).rows).toEqual([])
    const record = site.world.pupils.onlyVmbo.recordIds[0]
    await expect(
      raw(
        of('docent'),
        sql`insert into candidate (record_id, route_id, start_year, pupil_name, recorded_by) values (${record}, ${site.world.routeId}, 2029, 'X', ${of('docent')})`,
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('the team of a route makes nobody a candidate whom it does not see, and changes no line', async () => {
    const record = site.world.pupils.otherSchool.recordIds[0]
    const who = of('projectleider')
    await expect(
      raw(
        who,
        sql`insert into candidate (record_id, route_id, start_year, pupil_name, recorded_by) values (${record}, ${site.world.routeId}, 2029, 'X', ${who})`,
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(raw(who, sql`update candidate_line set words = 'x'`)).rejects.toThrow('does not change')
  })

  test('the pupil reads the own candidacy', async () => {
    const scope = { role: 'leerling', scopeKind: 'pupil', scopeId: site.world.pupils.onlyVmbo.pupilId } as const
    const { personId } = await addPerson(site.database.db, site.world.regionId, { given: 'Fenna', family: 'Bakker', ...scope })
    const page = await (await site.get(personId, `/leerlingen/${site.world.pupils.onlyVmbo.pupilId}/intake`)).text()
    expect(page).toContain('Techniek in één lijn')
    expect((await raw(personId, sql`select distinct record_id from candidate`)).rows).toEqual([
      { record_id: site.world.pupils.onlyVmbo.recordIds[0] },
    ])
    await expect(
      raw(
        personId,
        sql`insert into candidate_line (record_id, candidate_id, kind, recorded_by) select record_id, id, 'accepted', ${personId} from candidate`,
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
