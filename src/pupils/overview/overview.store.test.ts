import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { glrDesign } from '#programme/index.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { openLinks } from '../hand-over/chain.ts'
import { loadPlaces } from '../place.store.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { loadHappened, loadOverview, type Overview } from './overview.store.ts'

let database: Database
let world: SmallWorld
let pupilId: string
const who = (name: keyof SmallWorld['people']) => world.people[name].personId

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  pupilId = world.pupils.atBothSchools.pupilId
  const [vmbo, mbo] = world.pupils.atBothSchools.recordIds
  const [call, talk, open, done, phone] = Array.from({ length: 5 }, () => randomUUID())
  // a test builds its world before anybody is signed in
  await asSystem(database.db, async (trx) => {
    const mark = (record: string | undefined, day: string, kind: string, at: string) =>
      sql`insert into attendance_mark (record_id, day, kind, tapped_at, seen, recorded_by, recorded_at)
        values (${record}, ${day}, ${kind}, ${at}, 0, ${who('mentor')}, ${at})`.execute(trx)
    await mark(vmbo, '2026-11-16', 'missing', '2026-11-16T08:31:00Z')
    // he came after all: the last mark of the day stands
    await mark(vmbo, '2026-11-17', 'missing', '2026-11-17T08:31:00Z')
    await mark(mbo, '2026-11-17', 'late', '2026-11-17T08:50:00Z')
    await mark(vmbo, '2026-11-18', 'present', '2026-11-18T08:30:00Z')
    await sql`insert into absence_call (id, record_id, day, whom, number_type, outcome, next_step, called_at, recorded_by)
      values (${call}, ${vmbo}, '2026-11-16', 'Sandra', 'mobile', 'reached-did-not-know', 'Morgen weer bellen', '2026-11-16T08:40:00Z', ${who('mentor')})`.execute(
      trx,
    )
    await sql`insert into talk (id, record_id, kind, planned_on, leader_id, leader_name, shared, recorded_by)
      values (${talk}, ${vmbo}, 'coach', '2026-11-03', ${who('mentor')}, 'Anouk Visser', true, ${who('mentor')})`.execute(trx)
    await sql`insert into talk_outcome (talk_id, record_id, held_on, pupil_there, parent_there, staff, notes, recorded_by)
      values (${talk}, ${vmbo}, '2026-11-03', true, false, '', 'Gaat goed', ${who('mentor')})`.execute(trx)
    for (const [id, what] of [
      [open, 'Bus regelen'],
      [done, 'Boek halen'],
    ])
      await sql`insert into talk_agreement (id, talk_id, record_id, owner_kind, owner_name, what, due_on, recorded_by)
        values (${id}, ${talk}, ${vmbo}, 'colleague', 'Ilona Maas', ${what}, '2026-11-20', ${who('mentor')})`.execute(trx)
    await sql`insert into talk_agreement_line (agreement_id, record_id, nr, state, happened_on, note, recorded_by)
      values (${done}, ${vmbo}, 1, 'done', '2026-11-10', '', ${who('mentor')})`.execute(trx)
    await sql`insert into pupil_contact (id, record_id, name, relation, number, number_type, call_order, recorded_by)
      values (${phone}, ${vmbo}, 'Sandra', 'parent', '06 12 34 56 78', 'mobile', 1, ${who('mentor')})`.execute(trx)
    await sql`insert into contact_check (contact_id, record_id, checked_on, recorded_by) values (${phone}, ${vmbo}, '2026-09-04', ${who('mentor')})`.execute(
      trx,
    )
  })
})
afterAll(() => database.close())

const as = <T>(name: keyof SmallWorld['people'], work: (trx: Trx) => Promise<T>) => asPerson(database.db, who(name), work, TODAY)

test('what happened is told the latest first; of a day only the mark that stands, and not that somebody was there', async () => {
  const happened = await as('mentor', (trx) => loadHappened(trx, pupilId, 10))
  expect(happened.map(({ kind, on, by }) => [kind, on, by])).toEqual([
    ['late', '2026-11-17', 'Anouk Visser'],
    ['call', '2026-11-16', 'Anouk Visser'],
    ['missing', '2026-11-16', 'Anouk Visser'],
    ['talk', '2026-11-03', 'Anouk Visser'],
  ])
  expect(happened[1]).toMatchObject({ whom: 'Sandra', outcome: 'reached-did-not-know' })
  expect(happened[3]).toMatchObject({ talk: 'coach' })
  expect((await as('mentor', (trx) => loadHappened(trx, pupilId, 2))).length).toBe(2)
})

test('the mentor of the other school reads it too, a docent no talks, somebody who does not see the pupil nothing', async () => {
  const kinds = async (name: keyof SmallWorld['people']) =>
    (await as(name, (trx) => loadHappened(trx, pupilId, 10))).map(({ kind }) => kind)
  expect(await kinds('mboMentor')).toEqual(['late', 'call', 'missing', 'talk'])
  expect(await kinds('docent')).not.toContain('talk')
  expect(await kinds('bestuurder')).toEqual([])
})

/** What this person's page tells of a pupil. */
async function overviewOf(name: keyof SmallWorld['people'], of = pupilId): Promise<Overview> {
  const request = { viewer: await viewerFor(database.db, who(name)), day: TODAY, requestId: 'test' }
  return as(name, async (trx) => {
    const place = (await loadPlaces(trx, world.regionId, [of], TODAY)).get(of)
    if (!place) throw new Error('not theirs to see')
    return loadOverview(trx, request, place)
  })
}

test('a promise that was kept is no longer open; contacts come along', async () => {
  const { contacts, promises } = await overviewOf('mentor')
  expect(promises).toMatchObject([{ what: 'Bus regelen', owner: 'Ilona Maas', dueOn: '2026-11-20' }])
  expect(contacts).toMatchObject([{ name: 'Sandra', relation: 'parent', number: '06 12 34 56 78' }])
  expect((await overviewOf('docent')).promises).toEqual([])
})

test('how the pupil stands is for who may see progress: behind as soon as one part of the own version is', async () => {
  expect((await overviewOf('mentor')).progress).toMatchObject([{ whole: 'unknown', findings: [] }])
  await asSystem(database.db, (trx) =>
    sql`insert into route_version (route_id, number, state, design) values (${world.routeId}, 1, 'running', ${JSON.stringify(glrDesign())}::jsonb)`.execute(
      trx,
    ),
  )
  // cohort 2025: what its first year planned was to be done by July 2026, and nothing is
  for (const name of ['mentor', 'mboMentor', 'docent'] as const)
    expect((await overviewOf(name)).progress).toMatchObject([{ route: { cohort: 2025 }, whole: 'behind' }])
  expect((await overviewOf('coördinator')).progress).toBeNull()
})

test('a hand-over stands with the step that counts now, and is gone when it is taken back', async () => {
  const id = randomUUID()
  const [record] = world.pupils.inRoute.recordIds
  const at = world.pupils.inRoute.pupilId
  await asSystem(database.db, (trx) =>
    sql`insert into hand_over (id, record_id, from_institution_id, kind, route_id, to_site_id, to_person_id, pupil_name, starts_on, recorded_by)
      values (${id}, ${record}, ${world.institutions.zwaluwnest}, 'mbo', ${world.routeId}, ${world.sites.rocHaven}, ${who('mboMentor')},
        'Jesse van Dijk', '2026-12-14', ${who('mentor')})`.execute(trx),
  )
  const now = async (name: keyof SmallWorld['people']) =>
    (await overviewOf(name, at)).handOvers.map(({ one, chain }) => [one.id, chain && openLinks(chain)[0]])
  // four weeks before 14 December is 16 November: a week ago
  expect(await now('mentor')).toMatchObject([[id, { step: 'send', side: 'sender', dueOn: '2026-11-16', overdue: 7 }]])
  expect(await now('docent')).toEqual([])
  await asSystem(database.db, (trx) => sql`update hand_over set withdrawn_at = now() where id = ${id}`.execute(trx))
  expect(await now('mentor')).toEqual([])
})

test('who looked in the last seven days, but for oneself; for who may see that', async () => {
  const look = (name: keyof SmallWorld['people'], at: string) =>
    asSystem(database.db, (trx) =>
      sql`insert into pupil_log (pupil_id, person_id, action, what, why, request_id, at)
        values (${pupilId}, ${who(name)}, 'look', 'pupils/page', '{}', 'test', ${at})`.execute(trx),
    )
  // today is the 23rd: the seventh day back is the 17th, by the clock of the Netherlands
  await look('docent', '2026-11-16T22:59:00Z')
  await look('decaan', '2026-11-16T23:00:00Z')
  await look('mentor', '2026-11-18T09:00:00Z')
  await look('mentor', '2026-11-20T09:00:00Z')
  await look('teamleider', '2026-11-21T09:00:00Z')
  await asSystem(database.db, (trx) =>
    sql`insert into pupil_log (pupil_id, action, what, why, request_id, at)
      values (${pupilId}, 'look', 'placement/feedback', '{"link": "one", "through": "company"}', 'test', '2026-11-17T09:00:00Z')`.execute(
      trx,
    ),
  )
  const { looks } = await overviewOf('teamleider')
  expect(looks?.map(({ personName, byLink, times }) => [personName || byLink, times])).toEqual([
    ['Anouk Visser', 2],
    ['company', 1],
    ['Els Kuiper', 1],
  ])
  expect((await overviewOf('mentor')).looks).toBeNull()
})

test('a placement stands from when it is agreed until its last day, which may come sooner; for who may see placements', async () => {
  const [record] = world.pupils.inRoute.recordIds
  const at = world.pupils.inRoute.pupilId
  const add = (company: string | null, from: string, until: string, ended: string | null) =>
    asSystem(database.db, (trx) =>
      sql`insert into placement (id, record_id, kind, company_name, starts_on, ends_on, ended_on, reason, weekdays, recorded_by)
        values (${randomUUID()}, ${record}, 'stage', ${company}, ${from}, ${until}, ${ended}, ${ended && 'Bedrijf gestopt'}, '[1, 4]', ${who('mentor')})`.execute(
        trx,
      ),
    )
  // today is 23 November 2026
  await add('Garage Kramer', '2026-09-01', '2026-11-22', null)
  await add('Bakkerij Smit', '2026-09-01', '2027-01-29', '2026-11-20')
  await add('Autobedrijf Vos', '2026-11-02', '2026-11-23', null)
  await add(null, '2027-02-01', '2027-06-25', null)
  const seen = async (name: keyof SmallWorld['people']) =>
    (await overviewOf(name, at)).placed.map(({ company, startsOn, weekdays }) => [company, startsOn, weekdays])
  expect(await seen('mentor')).toEqual([
    ['Autobedrijf Vos', '2026-11-02', [1, 4]],
    [null, '2027-02-01', [1, 4]],
  ])
  expect(await seen('docent')).toEqual([])
})
