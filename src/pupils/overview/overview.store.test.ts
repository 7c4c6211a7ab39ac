import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { loadHappened, loadOpenPromises, loadOverview } from './overview.store.ts'

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

test('a promise that was kept is no longer open; contacts come along', async () => {
  expect(await as('mentor', (trx) => loadOpenPromises(trx, pupilId))).toEqual([
    { what: 'Bus regelen', owner: 'Ilona Maas', dueOn: '2026-11-20' },
  ])
  const { contacts } = await as('mentor', (trx) => loadOverview(trx, pupilId))
  expect(contacts).toMatchObject([{ name: 'Sandra', relation: 'parent', number: '06 12 34 56 78' }])
})
