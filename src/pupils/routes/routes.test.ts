import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { addPupil } from '../testing/add-pupil.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import type { Typed } from '../typed.ts'
import { changePhase, correctRoute, endRoute, enterRoute, openRouteDesk } from './actions.ts'

let database: Database
let world: SmallWorld
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
}, 60_000)
afterAll(() => database.close())

const as = async (who: keyof SmallWorld['people']): Promise<Request> => ({
  viewer: await viewerFor(database.db, world.people[who].personId),
  day: TODAY,
  requestId: 'test',
})
const typed = (values: Record<string, string>): Typed => new Map(Object.entries(values).map(([name, value]) => [name, [value]]))
const rules = (outcome: Awaited<ReturnType<typeof endRoute>>) =>
  outcome && !outcome.ok ? outcome.findings.map(({ rule }) => rule) : outcome?.ok

/** All lines of a record: phase, from, until; `-` before one that was taken back. */
async function lines(recordId: string | undefined): Promise<string[]> {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{
      text: string
    }>`select concat(case when withdrawn_at is null then '' else '-' end, concat_ws(' ', phase, valid_from, valid_until)) as text
      from route_enrolment where record_id = ${recordId} order by valid_from, withdrawn_at nulls last, recorded_at`.execute(trx),
  )
  return rows.map(({ text }) => text)
}

test('a mentor puts a pupil in a route of the own school, once', async () => {
  const { pupilId, recordIds } = world.pupils.onlyVmbo
  const entry = typed({ record: recordIds[0] ?? '', route: world.routeId, fase: 'VO', vanaf: '2026-08-01' })
  expect(rules(await enterRoute(database.db, await as('mentor'), pupilId, entry))).toBe(true)
  expect(await lines(recordIds[0])).toEqual(['VO 2026-08-01'])
  expect(rules(await enterRoute(database.db, await as('mentor'), pupilId, entry))).toEqual(['already-in-route'])
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ why: { role: string } }>`select why from pupil_log where pupil_id = ${pupilId} and what = 'route-enrolment/add'`.execute(trx),
  )
  expect(rows).toMatchObject([{ why: { role: 'mentor', right: 'pupil/change' } }])
})

test('nothing that is wrong is stored, and each thing is named', async () => {
  const { pupilId, recordIds } = world.pupils.leftGroup
  const enter = async (values: Record<string, string>) =>
    rules(
      await enterRoute(
        database.db,
        await as('coördinator'),
        pupilId,
        typed({ record: recordIds[0] ?? '', route: world.routeId, fase: 'VO', ...values }),
      ),
    )
  expect(await enter({ vanaf: '2025-07-31' })).toEqual(['from-before-route'])
  expect(await enter({ vanaf: '31-07-2026', fase: 'X' })).toEqual(['phase-not-chosen', 'from-no-date'])
  expect(await enter({ record: world.pupils.inRoute.recordIds[0] ?? '', vanaf: '2026-08-01' })).toContain('record-not-chosen')
  expect(await lines(recordIds[0])).toEqual([])
  expect(await enter({ vanaf: '2025-08-01' })).toBe(true)
})

describe('a line is never overwritten', () => {
  const first = async (who: keyof SmallWorld['people'], pupilId: string) =>
    (await openRouteDesk(database.db, await as(who), pupilId))?.lines.at(-1)?.id ?? ''

  test('another phase begins on a day, and the record stays with the school', async () => {
    const { pupilId, recordIds } = world.pupils.inRoute
    const change = async (vanaf: string) =>
      rules(await changePhase(database.db, await as('mentor'), pupilId, await first('mentor', pupilId), typed({ fase: 'MBO', vanaf })))
    expect(await change('2025-08-01')).toEqual(['phase-from-outside'])
    expect(await change('2025-08-02')).toBe(true)
    expect(await lines(recordIds[0])).toEqual(
      ['VO 2025-08-01 2025-08-01', '-VO 2025-08-01', 'MBO 2025-08-02']
        .sort((a, b) => a.localeCompare(b))
        .sort((a, b) => order(a) - order(b)),
    )
  })

  test('an end has a day and a reason', async () => {
    const { pupilId, recordIds } = world.pupils.notYetInRoute
    const id = await first('coördinator', pupilId)
    const end = async (tot: string, reden: string) =>
      rules(await endRoute(database.db, await as('coördinator'), pupilId, id, typed({ tot, reden })))
    expect(await end('2026-11-23', '')).toEqual(['until-before-from', 'reason-missing'])
    expect(await end('2026-11-24', 'andere sector')).toBe(true)
    expect(await lines(recordIds[0])).toEqual(['VO 2026-11-24 2026-11-24', '-VO 2026-11-24'].sort((a, b) => order(a) - order(b)))
    expect(await endRoute(database.db, await as('coördinator'), pupilId, id, typed({ tot: '2026-12-01', reden: 'x' }))).toBeNull()
  })

  test('what was wrong is put right, and stays to be seen', async () => {
    const { pupilId, recordIds } = world.pupils.leftRoute
    const id = await first('coördinator', pupilId)
    const correction = typed({ fase: 'VO', vanaf: '2025-09-01', tot: '2026-11-20', reden: 'begon een maand later' })
    expect(rules(await correctRoute(database.db, await as('coördinator'), pupilId, id, correction))).toBe(true)
    expect(await lines(recordIds[0])).toEqual(['-VO 2025-08-01 2026-11-22', 'VO 2025-09-01 2026-11-20'])
  })
})

test('a partner sees the other school’s record and cannot change it, by neither wall', async () => {
  const { pupilId, recordIds } = world.pupils.atBothSchools
  const desk = await openRouteDesk(database.db, await as('mentor'), pupilId)
  expect(desk?.records.map(({ record }) => record.id)).toEqual([recordIds[0]])
  const entry = typed({ record: recordIds[1] ?? '', route: world.routeId, fase: 'MBO', vanaf: '2026-08-01' })
  expect(rules(await enterRoute(database.db, await as('mentor'), pupilId, entry))).toContain('record-not-chosen')
})

test('a docent, who sees and does not change, has no desk', async () => {
  expect(await openRouteDesk(database.db, await as('docent'), world.pupils.inRoute.pupilId)).toBeNull()
})

/** As `lines` orders them: by the day, what was taken back first. */
function order(text: string): number {
  return Number(/\d{4}-\d{2}-\d{2}/.exec(text)?.[0].replaceAll('-', '')) * 2 + (text.startsWith('-') ? 0 : 1)
}

test('who works for the route alone ends it for a pupil, and puts that right', async () => {
  const { pupilId, recordIds } = await addPupil(database.db, {
    regionId: world.regionId,
    records: [{ institutionId: world.institutions.zwaluwnest, given: 'Pim', family: 'Post', routes: [{ routeId: world.routeId }] }],
  })
  const desk = await openRouteDesk(database.db, await as('projectleider'), pupilId)
  const line = desk?.lines.find((one) => one.recordId === recordIds[0])?.id ?? ''
  const end = typed({ tot: '2026-11-20', reden: 'Wil toch zorg' })
  expect(rules(await endRoute(database.db, await as('projectleider'), pupilId, line, end))).toBe(true)
  expect(await lines(recordIds[0])).toEqual(['-VO 2025-08-01', 'VO 2025-08-01 2026-11-20'])
})
