import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { backup } from '#platform/database/copy/backup.ts'
import { restore } from '#platform/database/copy/restore.ts'
import { asSystem, type Database, type Db } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, addRole, buildRegion, type TestRegion, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { addPupil } from '../testing/add-pupil.ts'
import {
  approve,
  carryOut,
  carryOutWhatWaits,
  drawUp,
  drawUpMonth,
  keepItem,
  liftHold,
  placeHold,
  seeList,
  seeOverview,
} from './actions.ts'
import { destroyAgain } from './destroyed.store.ts'
import { destroyedFile, readDestroyed } from './destroyed-file.ts'

/** Left on this day: guidance may be kept up to and including 2023-07-31, the record up to and including 2026-07-31. */
const LEFT = '2021-07-31'
const [LAST, AFTER] = ['2026-07-31', '2026-08-01']

const folder = mkdtempSync(join(tmpdir(), 'doorloop-retention-'))
let database: Database
let db: Db
let world: TestRegion
let teamleider: Request['viewer']
let bestuurder: Request['viewer']

beforeAll(async () => {
  database = await openTestDatabase()
  db = database.db
  world = await buildRegion(db)
  const { regionId, institutions } = world
  const add = async (given: string, role: 'teamleider' | 'bestuurder') => {
    const { personId } = await addPerson(db, regionId, {
      given,
      family: 'Test',
      role,
      scopeKind: 'institution',
      scopeId: institutions.zwaluwnest,
      from: '2020-08-01',
    })
    return viewerFor(db, personId)
  }
  teamleider = await add('Tara', 'teamleider')
  bestuurder = await add('Bas', 'bestuurder')
})
afterEach(() =>
  asSystem(db, async (trx) => {
    for (const table of ['retention_list', 'legal_hold', 'care_note', 'school_record', 'pupil', 'destroyed', 'pupil_log', 'cohort_count'])
      await sql`delete from ${sql.table(table)}`.execute(trx)
  }),
)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const as = (viewer: Request['viewer'], day = AFTER): Request => ({ viewer, day, requestId: 'test' })

/** A pupil of Het Zwaluwnest, in the route, a group and with a care note; and at the roc from the day after, unless `until` says otherwise. */
async function pupil(until: string | null = LEFT, rocUntil?: string | null) {
  const { regionId, institutions, sites, groups, routeId, people } = world
  const dates = { from: '2019-08-01', ...(until ? { until } : {}) }
  const vmbo = {
    institutionId: institutions.zwaluwnest,
    given: 'Mila',
    family: 'Bos',
    enrolments: [{ siteId: sites.zwaluwnest, ...dates }],
    routes: [{ routeId, ...dates }],
    groups: [{ groupId: groups.derde, ...dates }],
  }
  const later = { from: rocUntil ? '2019-08-01' : '2021-08-01', ...(rocUntil ? { until: rocUntil } : {}) }
  const mbo = {
    institutionId: institutions.roc,
    given: 'Mila',
    family: 'Bos',
    enrolments: [{ siteId: sites.rocHaven, kind: 'mbo' as const, opleiding: 'mbo-3-bol', ...later }],
  }
  const added = await addPupil(db, { regionId, records: rocUntil === undefined ? [vmbo] : [vmbo, mbo] })
  await asSystem(db, async (trx) => {
    for (const institution of rocUntil === undefined ? [institutions.zwaluwnest] : [institutions.zwaluwnest, institutions.roc])
      await sql`insert into care_note (pupil_id, institution_id, text, written_by) values (${added.pupilId}, ${institution}, 'n', ${people.mentor.personId})`.execute(
        trx,
      )
    await sql`insert into pupil_log (pupil_id, action, what, why) values (${added.pupilId}, 'look', 'test', '{}')`.execute(trx)
  })
  return { pupilId: added.pupilId, record: added.recordIds[0] ?? '', mboRecord: added.recordIds[1] ?? '' }
}

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await asSystem(db, (trx) =>
    sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(trx),
  )
  return rows[0]?.n ?? 0
}

async function drawnUp(day = AFTER, institution = world.institutions.zwaluwnest): Promise<{ id: string; categories: string[] }> {
  const id = await drawUp(db, institution, day)
  const { rows } = await asSystem(db, (trx) =>
    sql<{ category: string }>`select category from retention_item where list_id = ${id} order by nr`.execute(trx),
  )
  return { id: id ?? '', categories: rows.map(({ category }) => category) }
}

describe('a list', () => {
  test.each([
    ['2023-07-31', []],
    ['2023-08-01', ['guidance']],
    [LAST, ['guidance']],
    [AFTER, ['enrolment', 'guidance']],
  ])('on %s holds %j of who left five years before the last', async (day, categories) => {
    await pupil()
    expect((await drawnUp(day)).categories).toEqual(categories)
  })

  test('holds nothing of who is there still, or has a line that has not ended', async () => {
    const { record } = await pupil()
    await asSystem(db, (trx) =>
      sql`insert into enrolment (record_id, site_id, kind, opleiding, valid_from)
      values (${record}, ${world.sites.zwaluwnest}, 'vo', 'vmbo-kb', '2026-01-01')`.execute(trx),
    )
    expect((await drawnUp()).categories).toEqual([])
  })

  test('counts from the last line that was not taken back', async () => {
    const { record } = await pupil()
    await asSystem(db, (trx) =>
      sql`insert into enrolment (record_id, site_id, kind, opleiding, valid_from, valid_until, withdrawn_at)
      values (${record}, ${world.sites.zwaluwnest}, 'vo', 'vmbo-kb', '2026-01-01', null, now())`.execute(trx),
    )
    expect((await drawnUp()).categories).toEqual(['enrolment', 'guidance'])
  })

  test('counts a record without any line from the day it was made', async () => {
    const { regionId, institutions } = world
    const { recordIds } = await addPupil(db, { regionId, records: [{ institutionId: institutions.zwaluwnest, given: 'A', family: 'B' }] })
    await asSystem(db, (trx) => sql`update school_record set created_at = '2021-07-31 12:00+02' where id = ${recordIds[0]}`.execute(trx))
    expect((await drawnUp(LAST)).categories).toEqual([])
    expect((await drawnUp(AFTER)).categories).toEqual(['enrolment'])
  })

  test('leaves out a pupil on hold', async () => {
    const { pupilId } = await pupil()
    await placeHold(db, as(teamleider), pupilId, 'klacht')
    expect((await drawnUp()).categories).toEqual([])
  })

  test('is of one school: another’s is another list', async () => {
    await pupil(LEFT, LEFT)
    expect((await drawnUp(AFTER, world.institutions.roc)).categories).toEqual(['enrolment', 'guidance'])
    expect(await count('retention_item')).toBe(2)
  })

  test('of the next month replaces one that nobody approved, and knows what was to stay', async () => {
    await pupil()
    const { id } = await drawnUp(AFTER)
    await keepItem(db, as(teamleider), id, 1, 'klacht')
    const next = await drawnUp('2026-09-01')
    expect(await count('retention_list')).toBe(1)
    expect(await count('retention_item', "kept_because = 'klacht'")).toBe(1)
    expect(next.id).not.toBe(id)
  })

  test('is drawn up once a day, and the lists of a month once a month', async () => {
    await pupil(LEFT, LEFT)
    expect(await drawUpMonth(db, AFTER)).toHaveLength(2)
    expect(await drawUpMonth(db, '2026-08-31')).toEqual([])
    expect(await drawUp(db, world.institutions.zwaluwnest, AFTER)).toBeNull()
    expect(await drawUpMonth(db, '2026-09-01')).toHaveLength(2)
  })
})

describe('carried out', () => {
  test('the last record goes with everything under it, and the pupil with it', async () => {
    const { pupilId } = await pupil()
    const { id } = await drawnUp()
    expect(await approve(db, as(teamleider), id, folder)).toBe(true)
    const left = await Promise.all(
      ['pupil', 'school_record', 'enrolment', 'route_enrolment', 'group_member', 'care_note'].map((table) => count(table)),
    )
    expect(left).toEqual([0, 0, 0, 0, 0, 0])
    expect(await count('destroyed', `pupil_id = '${pupilId}' and list_id = '${id}'`)).toBe(2)
    expect(readDestroyed(destroyedFile(folder))).toEqual(
      expect.arrayContaining([expect.objectContaining({ pupilId, category: 'enrolment' })]),
    )
  })

  test('one school’s record goes, the other’s stays, with the pupil and that school’s notes', async () => {
    const { mboRecord } = await pupil(LEFT, null)
    await approve(db, as(teamleider), (await drawnUp()).id, folder)
    expect([await count('pupil'), await count('school_record', `id = '${mboRecord}'`), await count('school_record')]).toEqual([1, 1, 1])
    expect([await count('care_note', `institution_id = '${world.institutions.roc}'`), await count('care_note')]).toEqual([1, 1])
  })

  test('a line of a route that nobody ended ends with the last enrolment, at whatever school', async () => {
    const { record } = await pupil(LEFT, '2022-07-31')
    await asSystem(db, (trx) => sql`update route_enrolment set valid_until = null where record_id = ${record}`.execute(trx))
    // at the roc until 31 July 2022: guidance may be kept up to and including 31 July 2024
    expect((await drawnUp('2024-07-31')).categories).toEqual([])
    expect((await drawnUp('2024-08-01')).categories).toEqual(['guidance'])
    await asSystem(db, (trx) => sql`update enrolment set valid_until = null where kind = 'mbo'`.execute(trx))
    expect((await drawnUp('2034-08-01')).categories).toEqual([])
  })

  test('guidance goes first, the record stays', async () => {
    await pupil()
    await approve(db, as(teamleider, '2023-08-01'), (await drawnUp('2023-08-01')).id, folder)
    expect([await count('school_record'), await count('enrolment'), await count('care_note'), await count('group_member')]).toEqual([
      1, 1, 0, 0,
    ])
  })

  test('counts stay, and add up with those who go later', async () => {
    await pupil()
    await approve(db, as(teamleider), (await drawnUp()).id, folder)
    const counts = () =>
      asSystem(db, (trx) => sql`select start_year, teldatum, position, n from cohort_count order by teldatum`.execute(trx)).then(
        ({ rows }) => rows,
      )
    expect((await counts()).slice(0, 3)).toEqual([
      { start_year: 2019, teldatum: '2019-10-01', position: 'in-traject', n: 1 },
      { start_year: 2019, teldatum: '2020-10-01', position: 'in-traject', n: 1 },
      { start_year: 2019, teldatum: '2021-10-01', position: 'onbekend', n: 1 },
    ])
    await pupil()
    await approve(db, as(teamleider, '2026-09-01'), (await drawnUp('2026-09-01')).id, folder)
    expect((await counts())[0]).toMatchObject({ n: 2 })
    expect((await counts()).at(-1)).toMatchObject({ teldatum: '2025-10-01' })
  })

  test('the account of the pupil goes, a parent with another child stays', async () => {
    const [first, other] = [await pupil(), await pupil(null)]
    const { regionId } = world
    const child = await addPerson(db, regionId, {
      given: 'Mila',
      family: 'Bos',
      role: 'leerling',
      scopeKind: 'pupil',
      scopeId: first.pupilId,
    })
    const parent = await addPerson(db, regionId, {
      given: 'Ouder',
      family: 'Bos',
      role: 'ouder',
      scopeKind: 'pupil',
      scopeId: first.pupilId,
    })
    await addRole(db, parent.personId, { role: 'ouder', scopeKind: 'pupil', scopeId: other.pupilId })
    await asSystem(db, async (trx) => {
      await sql`insert into auth_user ("id", "name", "email", "emailVerified") values ('child', 'Mila Bos', 'mila@example.org', true)`.execute(
        trx,
      )
      await sql`insert into sign_in (person_id, user_id) values (${child.personId}, 'child')`.execute(trx)
    })
    await approve(db, as(teamleider), (await drawnUp()).id, folder)
    expect([await count('person', `id = '${child.personId}'`), await count('auth_user'), await count('sign_in')]).toEqual([0, 0, 0])
    expect([
      await count('person', `id = '${parent.personId}'`),
      await count('role_assignment', `person_id = '${parent.personId}'`),
    ]).toEqual([1, 1])
  })

  test('who looked is kept for its own term, and then goes too', async () => {
    const { pupilId } = await pupil()
    await approve(db, as(teamleider), (await drawnUp()).id, folder)
    await asSystem(db, (trx) => sql`update destroyed set at = '2026-08-01 12:00+02'`.execute(trx))
    expect(await count('pupil_log', `pupil_id = '${pupilId}'`)).toBeGreaterThan(0)
    expect((await drawnUp('2028-08-01')).categories).toEqual([])
    const { id, categories } = await drawnUp('2028-08-02')
    expect(categories).toEqual(['log'])
    await approve(db, as(teamleider, '2028-08-02'), id, folder)
    expect(await count('pupil_log', `pupil_id = '${pupilId}'`)).toBe(0)
    expect((await drawnUp('2028-09-01')).categories).toEqual([])
  })
})

describe('between drawing up and carrying out', () => {
  const outcomes = async () =>
    (await asSystem(db, (trx) => sql<{ outcome: string }>`select outcome from retention_item order by nr`.execute(trx))).rows.map(
      ({ outcome }) => outcome,
    )

  test('what was left out with a reason stays', async () => {
    await pupil()
    const { id } = await drawnUp()
    expect(await keepItem(db, as(teamleider), id, 1, 'klacht')).toBe(true)
    await approve(db, as(teamleider), id, folder)
    expect(await outcomes()).toEqual(['kept', 'destroyed'])
    expect([await count('school_record'), await count('care_note')]).toEqual([1, 0])
  })

  test('a reason can be taken back until it is approved, not after', async () => {
    await pupil()
    const { id } = await drawnUp()
    await keepItem(db, as(teamleider), id, 1, 'klacht')
    expect(await keepItem(db, as(teamleider), id, 1, null)).toBe(true)
    await approve(db, as(teamleider), id, folder)
    expect(await keepItem(db, as(teamleider), id, 1, 'te laat')).toBe(false)
    expect(await outcomes()).toEqual(['destroyed', 'destroyed'])
  })

  test('a hold keeps everything of the pupil', async () => {
    const { pupilId } = await pupil()
    const { id } = await drawnUp()
    expect(await placeHold(db, as(bestuurder), pupilId, 'rechtszaak')).toBe(true)
    await approve(db, as(bestuurder), id, folder)
    expect(await outcomes()).toEqual(['held', 'held'])
    expect(await count('school_record')).toBe(1)
  })

  test('a hold that was lifted keeps nothing', async () => {
    const { pupilId } = await pupil()
    await placeHold(db, as(teamleider), pupilId, 'klacht')
    const { holds } = await seeOverview(db, as(teamleider))
    expect(holds).toMatchObject([{ pupilId, reason: 'klacht', name: 'Mila Bos' }])
    expect(await liftHold(db, as(teamleider), holds[0]?.id ?? '')).toBe(true)
    expect(await liftHold(db, as(teamleider), holds[0]?.id ?? '')).toBe(false)
    expect((await drawnUp()).categories).toEqual(['enrolment', 'guidance'])
  })

  test('who came back to school stays', async () => {
    const { record } = await pupil()
    const { id } = await drawnUp()
    await asSystem(db, (trx) =>
      sql`insert into enrolment (record_id, site_id, kind, opleiding, valid_from)
      values (${record}, ${world.sites.zwaluwnest}, 'vo', 'vmbo-kb', '2026-08-01')`.execute(trx),
    )
    await approve(db, as(teamleider), id, folder)
    expect(await outcomes()).toEqual(['not-due', 'not-due'])
    expect(await count('school_record')).toBe(1)
  })

  test('a crash between approval and destruction is made good later, once', async () => {
    await pupil()
    const { id } = await drawnUp()
    await carryOut(db, id, AFTER, folder)
    expect(await count('school_record'), 'nobody approved it').toBe(1)
    await asSystem(db, (trx) => sql`update retention_list set approved_at = now(), approved_by = ${teamleider.personId}`.execute(trx))
    await carryOutWhatWaits(db, AFTER, folder)
    await carryOutWhatWaits(db, AFTER, folder)
    expect([await count('school_record'), await count('destroyed')]).toEqual([0, 2])
  })

  test('a failure half-way leaves everything, and the list still to be carried out', async () => {
    await pupil()
    const { id } = await drawnUp()
    await sql
      .raw(`create function full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$;
      create trigger full_disk before insert on destroyed for each row execute function full_disk()`)
      .execute(db)
    await expect(approve(db, as(teamleider), id, folder)).rejects.toMatchObject({ code: '53100' })
    expect([await count('school_record'), await count('care_note'), await count('cohort_count')]).toEqual([1, 1, 0])
    await sql.raw('drop trigger full_disk on destroyed; drop function full_disk()').execute(db)
    await carryOutWhatWaits(db, AFTER, folder)
    expect(await count('school_record')).toBe(0)
  })
})

describe('who decides', () => {
  test('somebody of another school sees no list and approves nothing', async () => {
    await pupil(LEFT, LEFT)
    const { id } = await drawnUp(AFTER, world.institutions.roc)
    expect(await seeList(db, as(teamleider), id, 1, 100)).toBeNull()
    expect(await approve(db, as(teamleider), id, folder)).toBe(false)
    expect((await seeOverview(db, as(teamleider))).lists).toEqual([])
  })

  test('a bestuurder approves without the names, a teamleider sees them and that is logged', async () => {
    const { pupilId } = await pupil()
    const { id } = await drawnUp()
    const looks = () => count('pupil_log', `pupil_id = '${pupilId}' and what = 'retention/list'`)
    expect((await seeList(db, as(bestuurder), id, 1, 100))?.items.map(({ name }) => name)).toEqual([null, null])
    expect(await looks()).toBe(0)
    expect((await seeList(db, as(teamleider), id, 1, 100))?.items.map(({ name }) => name)).toEqual(['Mila Bos', 'Mila Bos'])
    expect(await looks()).toBe(1)
  })

  test('a mentor places no hold', async () => {
    const { pupilId } = await pupil(null)
    const mentor = await viewerFor(db, world.people.mentor.personId)
    expect(await placeHold(db, as(mentor, '2026-11-23'), pupilId, 'klacht')).toBe(false)
  })
})

test('a backup that still holds destroyed pupils loses them again, with their counts, and nobody else', async () => {
  const [gone, stays] = [await pupil(), await pupil(null)]
  const file = join(folder, 'before.gz')
  await backup(db, file)
  await approve(db, as(teamleider), (await drawnUp()).id, folder)
  const lines = readDestroyed(destroyedFile(folder))
  const target = await openTestDatabase()
  if (!Array.isArray(lines)) throw new Error('no lines')
  let again = 0
  await restore(target.db, file, {
    afterwards: async (trx) => {
      again = await destroyAgain(trx, lines)
    },
  })
  const left = await asSystem(target.db, async (trx) => ({
    pupils: (await sql<{ id: string }>`select id from pupil`.execute(trx)).rows.map(({ id }) => id),
    counts: (await sql`select from cohort_count`.execute(trx)).rows.length,
    again: await destroyAgain(trx, lines),
  }))
  expect(left.pupils).toEqual([stays.pupilId])
  expect(left.counts).toBeGreaterThan(0)
  expect(lines.filter(({ pupilId }) => pupilId === gone.pupilId)).toHaveLength(2)
  expect([again >= 2, left.again]).toEqual([true, 0])
  await target.close()
})
