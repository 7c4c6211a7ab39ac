import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#platform/access/rights.ts'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'

/** Whose lines hang on the record of a pupil, with what is needed to write one. */
const LINES: Record<string, { columns: string; values: string }> = {
  attendance_mark: { columns: 'day, kind, tapped_at, seen', values: `'${TODAY}', 'missing', now(), 0` },
  pupil_contact: { columns: 'name, relation, number, number_type, call_order', values: `'Ria', 'parent', '06 00000001', 'mobile', 1` },
  absence_call: {
    columns: 'day, whom, number_type, outcome, next_step, called_at',
    values: `'${TODAY}', 'Ria', 'mobile', 'not-reached', 'Om tien uur', now()`,
  },
  absence_closing: { columns: 'day, note', values: `'${TODAY}', 'Is er'` },
  absence_step: { columns: 'kind, taken_on', values: `'talk', '${TODAY}'` },
}
const TABLES = Object.keys(LINES)

let database: Database
let world: SmallWorld
const people: Record<string, string> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const add = async (name: string, role: Role, scopeKind: 'site' | 'pupil', scopeId: string): Promise<void> => {
    people[name] = (await addPerson(database.db, world.regionId, { given: name, family: 'Test', role, scopeKind, scopeId })).personId
  }
  await add('stranger', 'docent', 'site', world.sites.kade)
  await add('partner', 'docent', 'site', world.sites.rocHaven)
  await add('guide', 'zorgcoördinator', 'site', world.sites.rocHaven)
  await add('strangeGuide', 'zorgcoördinator', 'site', world.sites.kade)
  await add('pupil', 'leerling', 'pupil', world.pupils.inRoute.pupilId)
  await add('parent', 'ouder', 'pupil', world.pupils.inRoute.pupilId)
  for (const name of ['mentor', 'coördinator', 'financieel', 'teamleider'] as const) people[name] = world.people[name].personId
  // a test builds its world before anybody is signed in
  await asSystem(database.db, async (trx) => {
    for (const [table, { columns, values }] of Object.entries(LINES))
      await sql`insert into ${sql.table(table)} (record_id, recorded_by, ${sql.raw(columns)})
        values (${world.pupils.inRoute.recordIds[0]}, ${people.mentor}, ${sql.raw(values)})`.execute(trx)
    await sql`insert into contact_check (contact_id, record_id, checked_on, recorded_by)
      select id, record_id, '2026-09-01', ${people.mentor} from pupil_contact`.execute(trx)
  })
}, 60_000)
afterAll(() => database.close())

const run = <T>(who: string, text: string): Promise<T[]> =>
  asPerson(database.db, people[who] ?? '', async (trx) => (await sql<T>`${sql.raw(text)}`.execute(trx)).rows, TODAY)
const sees = async (who: string): Promise<string[]> => {
  const found: string[] = []
  for (const table of [...TABLES, 'contact_check']) if ((await run(who, `select 1 from ${table}`)).length > 0) found.push(table)
  return found
}
const writes = async (who: string, by = people[who]): Promise<string[]> => {
  const done: string[] = []
  for (const [table, { columns, values }] of Object.entries(LINES)) {
    const insert = `insert into ${table} (record_id, recorded_by, ${columns}) values ('${world.pupils.inRoute.recordIds[0]}', '${by}', ${values})`
    await run(who, insert).then(
      () => done.push(table),
      () => undefined,
    )
  }
  return done
}

describe('lines of a pupil', () => {
  test('are seen by the mentor and by a partner in the route', async () => {
    for (const who of ['mentor', 'partner', 'teamleider']) expect(await sees(who)).toEqual([...TABLES, 'contact_check'])
  })
  test('telephone numbers are for who calls: not for who only looks on', async () => {
    expect(await sees('coördinator')).toEqual(['attendance_mark', 'absence_call', 'absence_closing', 'absence_step'])
  })
  test('a stranger and who pays see nothing', async () => {
    for (const who of ['stranger', 'financieel']) expect(await sees(who)).toEqual([])
  })
  test('pupil and parent see what was marked, and nothing else', async () => {
    for (const who of ['pupil', 'parent']) expect(await sees(who)).toEqual(['attendance_mark'])
  })
  test('are written by who marks; steps by who guides', async () => {
    expect(await writes('mentor')).toEqual(TABLES)
    expect(await writes('partner')).toEqual(TABLES.filter((table) => table !== 'absence_step'))
    for (const who of ['stranger', 'financieel', 'coördinator', 'pupil', 'parent']) expect(await writes(who)).toEqual([])
  })
  test('nobody writes in another’s name', async () => expect(await writes('mentor', people.teamleider)).toEqual([]))
  test('are changed and taken away by nobody, but contacts end and steps are taken back', async () => {
    const changed = async (who: string, set: Record<string, string>) => {
      const found: string[] = []
      for (const [table, change] of Object.entries(set))
        if ((await run(who, `update ${table} set ${change} returning 1`)).length > 0) found.push(table)
      return found
    }
    const all = {
      attendance_mark: `kind = 'ill'`,
      absence_call: `said = 'x'`,
      absence_closing: `note = 'x'`,
      contact_check: `checked_on = '${TODAY}'`,
    }
    expect(await changed('mentor', { ...all, pupil_contact: 'ended_at = null', absence_step: 'withdrawn_at = null' })).toEqual([
      'pupil_contact',
      'absence_step',
    ])
    expect(await changed('stranger', { ...all, pupil_contact: 'ended_at = null', absence_step: 'withdrawn_at = null' })).toEqual([])
    for (const table of [...TABLES, 'contact_check']) expect(await run('mentor', `delete from ${table} returning 1`)).toEqual([])
  })
})

describe('the next step of a call', () => {
  const record = () => world.pupils.inRoute.recordIds[0]
  const giveTo = (who: string, day: string) =>
    asSystem(database.db, (trx) =>
      sql`insert into absence_call (record_id, recorded_by, day, whom, number_type, outcome, next_step, called_at, owner_id)
        values (${record()}, ${people.mentor}, ${day}, 'Ria', 'mobile', 'not-reached', 'Langsgaan', now(), ${people[who]})`.execute(trx),
    )
  const adds = (who: string, table: 'absence_call' | 'absence_closing', day: string, by = who): Promise<boolean> => {
    const { columns, values } = LINES[table] ?? { columns: '', values: '' }
    const insert = `insert into ${table} (record_id, recorded_by, ${columns})
      values ('${record()}', '${people[by]}', ${values.replace(TODAY, day)})`
    return run(who, insert).then(
      () => true,
      () => false,
    )
  }
  test('lets who guides the pupil at the other school write about that day, and about no other', async () => {
    expect(await adds('guide', 'absence_closing', TODAY)).toBe(false)
    for (const table of ['absence_closing', 'absence_call'] as const) {
      await giveTo('guide', TODAY)
      expect(await adds('guide', table, '2026-11-20')).toBe(false)
      expect(await adds('guide', table, TODAY, 'mentor')).toBe(false)
      expect(await adds('guide', table, TODAY)).toBe(true)
      // closed, or a call of which the next step is nobody's
      expect(await adds('guide', table, TODAY)).toBe(false)
    }
  })
  test('gives a stranger nothing, nor who only looks on', async () => {
    for (const who of ['strangeGuide', 'coördinator', 'parent']) {
      await giveTo(who, '2026-11-19')
      for (const table of ['absence_closing', 'absence_call'] as const) expect(await adds(who, table, '2026-11-19')).toBe(false)
    }
  })
})

describe('the morning list', () => {
  const listed = async (who: string) =>
    (await run<{ pupil_id: string }>(who, `select pupil_id from attendance_list('${world.routeId}', null, '${TODAY}')`)).map(
      ({ pupil_id }) => pupil_id,
    )
  test('has the pupils that one sees, of both schools', async () => {
    const both = [world.pupils.inRoute.pupilId, world.pupils.atBothSchools.pupilId].toSorted()
    for (const who of ['mentor', 'partner', 'teamleider', 'coördinator']) expect((await listed(who)).toSorted()).toEqual(both)
    for (const who of ['stranger', 'financieel']) expect(await listed(who)).toEqual([])
  })
})

describe('settings', () => {
  const enters = async (who: string, text: string): Promise<boolean> =>
    run(who, text.replaceAll(':who', `'${people[who]}'`)).then(
      () => true,
      () => false,
    )
  const exception = () =>
    `insert into timetable_exception (region_id, route_id, valid_from, valid_until, reason, recorded_by) values ('${world.regionId}', '${world.routeId}', '${TODAY}', '${TODAY}', 'Studiedag', :who)`
  const setting = () =>
    `insert into call_setting (route_id, call_before, side, recorded_by) values ('${world.routeId}', '09:15', 'vo', :who)`
  const ladder = (hours: number, weeks: number) =>
    `insert into absence_ladder (institution_id, valid_from, report_hours, report_weeks, recorded_by) values ('${world.institutions.zwaluwnest}', '2026-08-01', ${hours}, ${weeks}, :who)`
  const norm = (hours = 16) =>
    `insert into absence_norm (region_id, valid_from, hours, weeks, article, recorded_by) values ('${world.regionId}', '2026-08-01', ${hours}, 4, 'Artikel', :who)`

  test('a day that goes otherwise: by who marks in the route', async () => {
    for (const who of ['partner', 'teamleider']) expect(await enters(who, exception())).toBe(true)
    for (const who of ['stranger', 'coördinator', 'pupil', 'financieel']) expect(await enters(who, exception())).toBe(false)
    expect(await run('stranger', `update timetable_exception set withdrawn_at = now() returning 1`)).toEqual([])
    expect((await run('pupil', `select 1 from timetable_exception`)).length).toBeGreaterThan(0)
  })
  test('who calls: by who may change the route', async () => {
    expect(await enters('coördinator', setting())).toBe(true)
    for (const who of ['mentor', 'stranger', 'pupil']) expect(await enters(who, setting())).toBe(false)
  })
  test('a ladder: by who leads the school, as strict as the norm or stricter', async () => {
    expect(await enters('teamleider', ladder(16, 4))).toBe(true)
    expect(await enters('teamleider', ladder(12, 5))).toBe(true)
    expect(await enters('teamleider', ladder(16.01, 4))).toBe(false)
    expect(await enters('teamleider', ladder(16, 3))).toBe(false)
    for (const who of ['mentor', 'stranger', 'partner', 'pupil']) expect(await enters(who, ladder(12, 4))).toBe(false)
  })
  test('the norm: for the region; from then on it holds for ladders', async () => {
    for (const who of ['teamleider', 'mentor', 'stranger']) expect(await enters(who, norm())).toBe(false)
    expect(await enters('coördinator', norm(10))).toBe(true)
    expect(await enters('teamleider', ladder(12, 4))).toBe(false)
    expect(await enters('teamleider', ladder(10, 4))).toBe(true)
  })
})
