import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asSystem, type Database, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPupil, type NewRecord } from '../testing/add-pupil.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { keepCounts } from './cohort-count.store.ts'

/** Where somebody was on each 1 October, counted when the record goes; each expected value is a walk along the dates by hand. */
let database: Database
let world: SmallWorld
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  await asSystem(database.db, (trx) =>
    sql`insert into qualification (crebo, name, niveau, valid_from, valid_until) values
      ('25251', 'Kok', 3, '2018-08-01', '2021-07-31'), ('25110', 'Assistent', 1, '2018-08-01', null)`.execute(trx),
  )
}, 60_000)
afterAll(() => database.close())
beforeEach(() => asSystem(database.db, (trx) => sql`delete from cohort_count`.execute(trx)))

const system = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => asSystem(database.db, work)

/** A student of the roc: in the route from August 2020 to July 2023, with these diplomas. */
async function student(
  diplomas: { crebo: string | null; date: string; withdrawn?: boolean }[],
  change: Partial<NewRecord> = {},
): Promise<string> {
  const { institutions, sites, routeId, regionId, people } = world
  const { recordIds } = await addPupil(database.db, {
    regionId,
    records: [
      {
        institutionId: institutions.roc,
        given: 'Mila',
        family: 'Bos',
        enrolments: [{ siteId: sites.rocHaven, kind: 'mbo', opleiding: 'mbo-3-bol', from: '2020-08-01', until: '2023-07-31' }],
        routes: [{ routeId, phase: 'MBO', from: '2020-08-01', until: '2023-07-31' }],
        ...change,
      },
    ],
  })
  const recordId = recordIds[0] ?? ''
  await system(async (trx) => {
    const importId = randomUUID()
    await sql`insert into import_run (id, institution_id, kind, file_name, sha256, bytes, state, started_by)
      values (${importId}, ${institutions.roc}, 'ro', 'RO.CSV', '', 1, 'applied', ${people.beheerder.personId})`.execute(trx)
    for (const { crebo, date, withdrawn } of diplomas)
      await sql`insert into diploma_line (record_id, import_id, fields, withdrawn_at)
        values (${recordId}, ${importId}, ${JSON.stringify({ number: 'R1', crebo, date })}::jsonb, ${withdrawn ? date : null})`.execute(trx)
  })
  return recordId
}

/** `2021 in-traject 1`, up to 1 October 2024. */
async function counted(...recordIds: string[]): Promise<string[]> {
  return await system(async (trx) => {
    await keepCounts(trx, recordIds, '2025-01-01')
    const { rows } = await sql<{ text: string }>`select concat_ws(' ', extract(year from teldatum), position, n) as text from cohort_count
      order by teldatum, position`.execute(trx)
    return rows.map(({ text }) => text)
  })
}

const KOK = '25251'
/** after July 2023 the roc knows of no enrolment */
const WITHOUT = ['2020 in-traject 1', '2021 in-traject 1', '2022 in-traject 1', '2023 onbekend 1', '2024 onbekend 1']
const WITHIN = [
  '2020 in-traject 1',
  '2021 in-traject 1',
  '2022 in-traject 1',
  '2023 startkwalificatie-binnen 1',
  '2024 startkwalificatie-binnen 1',
]

describe('a diploma', () => {
  test.each([
    ['none: left without', [], WITHOUT],
    ['of level 3 on a day in the route', [{ crebo: KOK, date: '2023-07-10' }], WITHIN],
    ['on the last day of the route', [{ crebo: KOK, date: '2023-07-31' }], WITHIN],
    ['a day after it', [{ crebo: KOK, date: '2023-08-01' }], WITHIN.map((one) => one.replace('binnen', 'buiten'))],
    ['of level 1 is no startkwalificatie', [{ crebo: '25110', date: '2023-07-10' }], WITHOUT],
    ['of a crebo that nobody knows the level of', [{ crebo: '29999', date: '2023-07-10' }], WITHOUT],
    ['without a crebo', [{ crebo: null, date: '2023-07-10' }], WITHOUT],
    ['that the school took back', [{ crebo: KOK, date: '2023-07-10', withdrawn: true }], WITHOUT],
    [
      'before the others counts, and stays: the first one is within',
      [
        { crebo: KOK, date: '2021-10-01' },
        { crebo: KOK, date: '2024-02-01' },
      ],
      ['2020 in-traject 1', ...[2021, 2022, 2023, 2024].map((year) => `${year} startkwalificatie-binnen 1`)],
    ],
    [
      'a day after the count date counts a year later',
      [{ crebo: KOK, date: '2021-10-02' }],
      ['2020 in-traject 1', '2021 in-traject 1', ...[2022, 2023, 2024].map((year) => `${year} startkwalificatie-binnen 1`)],
    ],
  ])('%s', async (_, diplomas, expected) => {
    expect(await counted(await student(diplomas))).toEqual(expected)
  })

  test('of a crebo that is not in the register has the level of the enrolment with that crebo', async () => {
    const { rocHaven } = world.sites
    const enrolment = { siteId: rocHaven, kind: 'mbo', from: '2020-08-01', until: '2023-07-31', crebo: '29999' } as const
    const diploma = [{ crebo: '29999', date: '2023-07-10' }]
    expect(await counted(await student(diploma, { enrolments: [{ ...enrolment, opleiding: 'mbo-2-bbl' }] }))).toEqual(WITHIN)
    await system((trx) => sql`delete from cohort_count`.execute(trx))
    expect(await counted(await student(diploma, { enrolments: [{ ...enrolment, opleiding: 'mbo-1' }] }))).toEqual(WITHOUT)
  })
})

describe('a diploma that the school wrote down when the student left', () => {
  const wrote = (recordId: string, diploma: string, day: string, within: boolean) =>
    system((trx) =>
      sql`insert into leaving (record_id, route_id, kind, happened_on, destination, diploma, diploma_on, within_route)
        values (${recordId}, ${world.routeId}, 'diploma', ${day}, 'work', ${diploma}, ${day}, ${within})`.execute(trx),
    )
  test.each([
    ['within', 'mbo-2', '2023-07-10', true, WITHIN],
    ['outside, on a day on which the route had ended', 'mbo-2', '2023-09-10', false, WITHIN.map((one) => one.replace('binnen', 'buiten'))],
    ['of level 1 is no startkwalificatie', 'mbo-1', '2023-07-10', true, WITHOUT],
  ])('%s', async (_, diploma, day, within, expected) => {
    const recordId = await student([])
    await wrote(recordId, diploma, day, within)
    expect(await counted(recordId)).toEqual(expected)
  })

  test('goes before what DUO was told of that day', async () => {
    const recordId = await student([{ crebo: KOK, date: '2023-07-10' }])
    await wrote(recordId, 'mbo-3', '2023-07-10', false)
    expect(await counted(recordId)).toEqual(WITHIN.map((one) => one.replace('binnen', 'buiten')))
  })
})

test('who has a line of the route that nobody ended is in it no longer than enrolled', async () => {
  const open = await student([], { routes: [{ routeId: world.routeId, phase: 'MBO', from: '2020-08-01' }] })
  expect(await counted(open)).toEqual(WITHOUT)
})

test('counts stay exact inside, also of one, and add up with those who go later', async () => {
  const [one, two, three] = [
    await student([{ crebo: KOK, date: '2023-07-10' }]),
    await student([{ crebo: KOK, date: '2023-07-11' }]),
    await student([]),
  ]
  expect((await counted(one)).at(-1)).toBe('2024 startkwalificatie-binnen 1')
  expect((await counted(two, three)).slice(-2)).toEqual(['2024 onbekend 1', '2024 startkwalificatie-binnen 2'])
})
