import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'

let database: Database
let world: SmallWorld
let who: Record<string, string>
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const { regionId, people, sites, pupils } = world
  const person = async (family: string, role: 'docent' | 'leerling' | 'ouder', scopeKind: 'site' | 'pupil', scopeId: string) =>
    (await addPerson(database.db, regionId, { given: 'Kijker', family, role, scopeKind, scopeId })).personId
  const pupilId = pupils.atBothSchools.pupilId
  who = {
    mentor: people.mentor.personId,
    partner: people.mboMentor.personId,
    docent: people.docent.personId,
    stranger: await person('Vreemd', 'docent', 'site', sites.kade),
    leerling: await person('Groot', 'leerling', 'pupil', pupilId),
    ander: await person('Bakker', 'leerling', 'pupil', pupils.onlyVmbo.pupilId),
    ouder: await person('Groot', 'ouder', 'pupil', pupilId),
  }
}, 600_000)
afterAll(() => database.close())

const as = <T>(name: string, query: RawBuilder<T>) =>
  asPerson(database.db, who[name] ?? '', async (trx) => (await query.execute(trx)).rows.length, TODAY)
const add = (name: string, isShared: boolean) =>
  as(
    name,
    sql`insert into portfolio_entry (pupil_id, title, happened_on, is_shared)
      values (${world.pupils.atBothSchools.pupilId}, ${isShared ? 'Gedeeld' : 'Eigen'}, ${TODAY}, ${isShared}) returning id`,
  )

describe('the own collection', () => {
  test('is written by the pupil, and by nobody else', async () => {
    for (const name of ['mentor', 'partner', 'stranger', 'ander', 'ouder'])
      await expect(add(name, true)).rejects.toThrow(/row-level security/)
    expect(await add('leerling', true)).toBe(1)
    expect(await add('leerling', false)).toBe(1)
    for (const name of ['mentor', 'partner', 'stranger', 'ander', 'ouder']) {
      expect(await as(name, sql`update portfolio_entry set title = 'x' returning id`)).toBe(0)
      expect(await as(name, sql`delete from portfolio_entry returning id`)).toBe(0)
    }
  })

  test('is read by who guides the pupil at either school, as far as it is shared', async () => {
    const seen: Record<string, number> = {}
    for (const name of Object.keys(who)) seen[name] = await as(name, sql`select from portfolio_entry`)
    expect(seen).toEqual({ mentor: 1, partner: 1, docent: 0, stranger: 0, leerling: 2, ander: 0, ouder: 0 })
  })

  test('files and links are seen with the entry, and added by the pupil', async () => {
    const file = (name: string) =>
      as(
        name,
        sql`insert into portfolio_file (entry_id, name, media_type, bytes, sha256, content)
          select id, 'x.pdf', 'application/pdf', 5, encode(sha256('%PDF-'::bytea), 'hex'), '%PDF-'::bytea from portfolio_entry returning id`,
      )
    await expect(file('mentor')).rejects.toThrow(/row-level security/)
    expect(await file('leerling')).toBe(2)
    expect(await as('partner', sql`select from portfolio_file`)).toBe(1)
    expect(await as('stranger', sql`select from portfolio_file`)).toBe(0)
    expect(await as('mentor', sql`delete from portfolio_file returning id`)).toBe(0)
    expect(await as('leerling', sql`update portfolio_file set name = 'y.pdf' returning id`)).toBe(0)
  })

  test('feedback is of a mentor, on what is shared, and in the own name', async () => {
    const feedback = (name: string, by: string, title: string) =>
      as(
        name,
        sql`insert into portfolio_feedback (entry_id, text, written_by) select id, 'Mooi', ${who[by] ?? ''} from portfolio_entry where title = ${title} returning id`,
      )
    await expect(feedback('partner', 'mentor', 'Gedeeld')).rejects.toThrow(/row-level security/)
    await expect(feedback('leerling', 'leerling', 'Gedeeld')).rejects.toThrow(/row-level security/)
    // what is not shared is not there
    expect(await feedback('partner', 'partner', 'Eigen')).toBe(0)
    expect(await feedback('partner', 'partner', 'Gedeeld')).toBe(1)
    expect(await as('leerling', sql`select from portfolio_feedback`)).toBe(1)
    expect(await as('mentor', sql`update portfolio_feedback set text = 'x' returning id`)).toBe(0)
    expect(await as('ouder', sql`select from portfolio_feedback`)).toBe(0)
  })
})

test('a list of competences is of a route or a school, and made by who designs there', async () => {
  const list = (name: string) =>
    as(
      name,
      sql`insert into competence_list (region_id, name, side, route_id, set_by) values (${world.regionId}, 'Lijst', 'vmbo', ${world.routeId}, ${who[name] ?? ''}) returning id`,
    )
  await expect(list('mentor')).rejects.toThrow(/row-level security/)
  await expect(list('leerling')).rejects.toThrow(/row-level security/)
  expect(await list('docent')).toBe(1)
  const fill = (name: string) =>
    as(name, sql`insert into competence (list_id, nr, name) select id, 1, 'Samenwerken' from competence_list returning id`)
  await expect(fill('mentor')).rejects.toThrow(/row-level security/)
  expect(await fill('docent')).toBe(1)
  expect(await as('leerling', sql`select from competence`)).toBe(1)
})

test('what the pupil collected goes along when two records become one pupil, and back', async () => {
  const { onlyVmbo, onlyMbo } = world.pupils
  const [record = '', other = ''] = [onlyVmbo.recordIds[0], onlyMbo.recordIds[0]]
  const owners = () =>
    asSystem(database.db, async (trx) => {
      const { rows } = await sql<{ pupil_id: string }>`select pupil_id from portfolio_entry where title = 'Van ander'`.execute(trx)
      return rows.map(({ pupil_id }) => pupil_id)
    })
  await as(
    'ander',
    sql`insert into portfolio_entry (pupil_id, title, happened_on) values (${onlyVmbo.pupilId}, 'Van ander', ${TODAY}) returning id`,
  )
  const decider = world.people.coördinator.personId
  await asPerson(
    database.db,
    decider,
    (trx) =>
      sql`insert into pupil_match (record_id, other_record_id, decision, pupil_before, moved, decided_by)
        select ${record}, ${other}, 'same', ${onlyVmbo.pupilId}, join_pupils(${record}, ${other}), ${decider}`.execute(trx),
    TODAY,
  )
  expect(await owners()).toEqual([onlyMbo.pupilId])
  await asPerson(
    database.db,
    decider,
    (trx) => sql`select part_pupils(${record}, ${other}, (select moved from pupil_match where record_id = ${record}))`.execute(trx),
    TODAY,
  )
  expect(await owners()).toEqual([onlyVmbo.pupilId])
})
