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
  who = {
    mentor: people.mentor.personId,
    partner: people.mboMentor.personId,
    financieel: people.financieel.personId,
    stranger: await person('Vreemd', 'docent', 'site', sites.kade),
    leerling: await person('Groot', 'leerling', 'pupil', pupils.atBothSchools.pupilId),
    ouder: await person('Ander', 'ouder', 'pupil', pupils.onlyVmbo.pupilId),
  }
  await asSystem(database.db, async (trx) => {
    const [vmbo, mbo] = pupils.atBothSchools.recordIds
    const { routeId, institutions } = world
    const { rows } = await sql<{
      id: string
    }>`insert into part_result (record_id, route_id, part_kind, part_id, outcome, achieved_on, made_at,
      recorded_by) values (${vmbo}, ${routeId}, 'unit', 'u1', 'passed', '2026-10-01', ${institutions.roc}, ${who.mentor}) returning id`.execute(
      trx,
    )
    await sql`insert into part_hours (record_id, route_id, part_kind, part_id, hours, from_day, until_day, recorded_by)
      values (${vmbo}, ${routeId}, 'block', 'b1', 4, '2026-10-01', '2026-10-01', ${who.mentor})`.execute(trx)
    await sql`with p as (insert into pace_proposal (record_id, route_id, kind, half_years, reason, proposed_by, proposed_on, recorded_by)
        values (${vmbo}, ${routeId}, 'extend', 1, 'Ziek', 'Mentor', '2026-10-01', ${who.mentor}) returning id)
      insert into pace_decision (proposal_id, record_id, outcome, reason, decided_on, decided_with, recorded_by)
        select id, ${vmbo}, 'agreed', 'Nodig', '2026-10-02', 'Mentor', ${who.mentor} from p`.execute(trx)
    await sql`with p as (insert into own_programme (record_id, route_id, starts_on, reason, recorded_by)
        values (${vmbo}, ${routeId}, '2026-08-24', 'Na vmbo 4', ${who.mentor}) returning id)
      insert into own_programme_part (programme_id, record_id, what, part_kind, part_id, recorded_by)
        select id, ${vmbo}, 'exempt', 'block', 'b1', ${who.mentor} from p`.execute(trx)
    await sql`with b as (insert into result_batch (region_id, to_id, recorded_by) values (${world.regionId}, ${institutions.roc}, ${who.mentor}) returning id)
      insert into result_batch_line (batch_id, nr, record_id, target_id, result_id, to_id, to_part, written_as)
        select id, 1, ${vmbo}, ${mbo}, ${rows[0]?.id}, ${institutions.roc}, 'B1', 'goed' from b`.execute(trx)
    await sql`with i as (insert into progress_import (region_id, file_name, sha256, state, rows_read, kept, recorded_by)
        values (${world.regionId}, 'a.csv', ${'a'.repeat(64)}, 'preview', 1, 1, ${who.mentor}) returning id)
      insert into progress_import_row (import_id, nr, line, record_id, route_id, part_kind, part_id, outcome, achieved_on, made_at)
        select id, 1, 2, ${vmbo}, ${routeId}, 'unit', 'u1', 'passed', '2026-10-01', ${institutions.roc} from i`.execute(trx)
  })
}, 600_000)
afterAll(() => database.close())

const as = <T>(name: string, query: RawBuilder<T>) =>
  asPerson(database.db, who[name] ?? '', async (trx) => (await query.execute(trx)).rows.length, TODAY)
const TABLES = ['part_result', 'part_hours', 'pace_proposal', 'pace_decision', 'own_programme', 'own_programme_part']

describe('what hangs on a record is seen', () => {
  test.each([...TABLES, 'result_batch_line'])('%s: by who follows the pupil at either school, and by nobody else', async (table) => {
    const seen: Record<string, number> = {}
    for (const name of ['mentor', 'partner', 'financieel', 'stranger', 'ouder'])
      seen[name] = await as(name, sql`select from ${sql.table(table)}`)
    expect(seen).toEqual({ mentor: 1, partner: 1, financieel: 0, stranger: 0, ouder: 0 })
  })
  test.each(TABLES)('%s: by the pupil', async (table) => expect(await as('leerling', sql`select from ${sql.table(table)}`)).toBe(1))
  test('the receipt of a delivery is for schools', async () => {
    for (const table of ['result_batch', 'result_batch_line']) expect(await as('leerling', sql`select from ${sql.table(table)}`)).toBe(0)
    expect(await as('partner', sql`select from result_batch`)).toBe(1)
  })
  test('what a file would add is for who reads it in', async () => {
    expect(await as('mentor', sql`select from progress_import_row`)).toBe(1)
    for (const name of ['partner', 'stranger', 'leerling']) {
      expect(await as(name, sql`select from progress_import_row`)).toBe(0)
      expect(await as(name, sql`select from progress_import`)).toBe(0)
    }
  })
})

describe('what hangs on a record is changed', () => {
  test.each(['part_result', 'part_hours', 'pace_proposal', 'own_programme'])('%s: not by a stranger, nor by the pupil', async (table) => {
    for (const name of ['stranger', 'financieel', 'leerling', 'ouder'])
      expect(await as(name, sql`update ${sql.table(table)} set withdrawn_at = now() returning id`)).toBe(0)
  })
  test.each(TABLES)('%s: it is never taken away, nor made another', async (table) => {
    expect(await as('mentor', sql`delete from ${sql.table(table)} returning id`)).toBe(0)
    const other = table === 'part_hours' ? sql`hours = 9` : table === 'part_result' ? sql`outcome = 'failed'` : sql`recorded_at = now()`
    await expect(as('mentor', sql`update ${sql.table(table)} set ${other}`)).rejects.toThrow('withdrawn, not changed')
  })
  test('nobody writes in the name of another, or of a pupil whom one does not follow', async () => {
    const add = (name: string, by: string) =>
      as(
        name,
        sql`insert into part_result (record_id, route_id, part_kind, part_id, outcome, achieved_on, made_at, recorded_by)
          values (${world.pupils.atBothSchools.recordIds[0]}, ${world.routeId}, 'unit', 'u1', 'passed', ${TODAY}, ${world.institutions.roc}, ${who[by]}) returning id`,
      )
    await expect(add('partner', 'mentor')).rejects.toThrow(/row-level security/)
    await expect(add('stranger', 'stranger')).rejects.toThrow(/row-level security/)
    await expect(add('leerling', 'leerling')).rejects.toThrow(/row-level security/)
    expect(await add('partner', 'partner')).toBe(1)
  })
})

describe('what is delivered', () => {
  const answer = (name: string, state: string) =>
    as(name, sql`update result_batch_line set state = ${state}, decided_at = now(), reason = 'x' returning id`)
  test('is answered by the school that receives it, once', async () => {
    expect(await answer('mentor', 'accepted')).toBe(0)
    expect(await answer('stranger', 'accepted')).toBe(0)
    expect(await answer('partner', 'refused')).toBe(1)
    await expect(answer('partner', 'accepted')).rejects.toThrow('answered once')
  })
  test('lies between two records of one pupil', async () => {
    const line = (target: string | undefined) =>
      as(
        'mentor',
        sql`with b as (insert into result_batch (region_id, to_id, recorded_by) values (${world.regionId}, ${world.institutions.roc}, ${who.mentor}) returning id)
          select from b`,
      ).then(() =>
        as(
          'mentor',
          sql`insert into result_batch_line (batch_id, nr, record_id, target_id, result_id, to_id, to_part, written_as)
            select b.id, 1, r.record_id, ${target}, r.id, ${world.institutions.roc}, 'B1', 'goed' from result_batch b, part_result r
            where not exists (select from result_batch_line l where l.batch_id = b.id) limit 1 returning id`,
        ),
      )
    await expect(line(world.pupils.onlyMbo.recordIds[0])).rejects.toThrow(/row-level security/)
    expect(await line(world.pupils.atBothSchools.recordIds[1])).toBe(1)
  })
})

test('a rule of the schools is seen by who sees the route, and set by who designs it', async () => {
  const add = (name: string) =>
    as(
      name,
      sql`insert into result_rule (region_id, route_id, made_at, to_id, part_kind, part_id, to_part, valid_from, set_by)
        values (${world.regionId}, ${world.routeId}, ${world.institutions.roc}, ${world.institutions.roc}, 'unit', 'u1', 'B1', '2026-08-01', ${who[name] ?? ''}) returning id`,
    )
  who.docent = world.people.docent.personId
  await expect(add('stranger')).rejects.toThrow(/row-level security/)
  await expect(add('mentor')).rejects.toThrow(/row-level security/)
  expect(await add('docent')).toBe(1)
  expect(await as('stranger', sql`update result_rule set valid_until = '2026-12-31' returning id`)).toBe(0)
  expect(await as('mentor', sql`select from result_rule`)).toBe(1)
})

test('a rule ends once, from a day that has not passed, and keeps everything else', async () => {
  const end = (name: string, day: string) =>
    as(name, sql`update result_rule set valid_until = ${day}, ended_by = ${who[name] ?? ''}, ended_at = now() returning id`)
  for (const name of ['stranger', 'mentor', 'leerling']) expect(await end(name, TODAY)).toBe(0)
  await expect(end('docent', '2026-11-22')).rejects.toThrow('not in the past')
  await expect(as('docent', sql`update result_rule set valid_until = ${TODAY}`)).rejects.toThrow('ended once')
  await expect(as('docent', sql`update result_rule set to_part = 'B2'`)).rejects.toThrow('ended once')
  expect(await end('docent', TODAY)).toBe(1)
  await expect(end('docent', '2026-12-31')).rejects.toThrow('ended once')
})

describe('a file of results', () => {
  const change = (name: string, set: RawBuilder<unknown>) => as(name, sql`update progress_import set ${set} returning id`)
  test('is changed and taken away by who sent it alone', async () => {
    for (const name of ['partner', 'stranger', 'leerling', 'financieel']) {
      expect(await change(name, sql`state = 'applied'`)).toBe(0)
      expect(await as(name, sql`delete from progress_import returning id`)).toBe(0)
      expect(await as(name, sql`delete from progress_import_row returning import_id`)).toBe(0)
    }
  })
  test('goes one way, and stays as it was once it was added', async () => {
    await expect(change('mentor', sql`state = 'undone'`)).rejects.toThrow('once each')
    await expect(change('mentor', sql`file_name = 'b.csv'`)).rejects.toThrow('once each')
    expect(await change('mentor', sql`state = 'applied', added = 1`)).toBe(1)
    await expect(change('mentor', sql`added = 2`)).rejects.toThrow('once each')
    expect(await as('mentor', sql`delete from progress_import returning id`)).toBe(0)
    expect(await change('mentor', sql`state = 'undone'`)).toBe(1)
    await expect(change('mentor', sql`state = 'applied'`)).rejects.toThrow('once each')
  })
})
