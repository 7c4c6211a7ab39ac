import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { waitingProgress } from './waiting.actions.ts'

let database: Database
let world: SmallWorld
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const { pupils, routeId, institutions, people, regionId } = world
  const [vmbo, mbo] = pupils.atBothSchools.recordIds
  const by = people.mentor.personId
  await asSystem(database.db, async (trx) => {
    await sql`insert into pace_proposal (record_id, route_id, kind, half_years, reason, proposed_by, proposed_on, recorded_by, withdrawn_at)
      values (${vmbo}, ${routeId}, 'extend', 1, 'Ziek', 'Moeder', '2026-11-02', ${by}, null),
        (${vmbo}, ${routeId}, 'extend', 2, 'Ziek', 'Moeder', '2026-11-01', ${by}, now())`.execute(trx)
    await sql`with p as (insert into pace_proposal (record_id, route_id, kind, half_years, reason, proposed_by, proposed_on, recorded_by)
        values (${vmbo}, ${routeId}, 'accelerate', 1, 'Vlot', 'Mentor', '2026-10-01', ${by}) returning id)
      insert into pace_decision (proposal_id, record_id, outcome, reason, decided_on, decided_with, recorded_by)
        select id, ${vmbo}, 'refused', 'Nog niet', '2026-10-02', 'Mentor', ${by} from p`.execute(trx)
    await sql`insert into result_rule (region_id, route_id, made_at, to_id, part_kind, part_id, to_part, valid_from, set_by)
      values (${regionId}, ${routeId}, ${institutions.roc}, ${institutions.roc}, 'unit', 'u1', 'B1', '2026-08-01', ${by})`.execute(trx)
    // one can go, one is on its way
    const { rows } = await sql<{
      id: string
    }>`insert into part_result (record_id, route_id, part_kind, part_id, outcome, achieved_on, made_at,
        recorded_by)
      select ${vmbo}, ${routeId}, 'unit', 'u1', 'passed', d::date, ${institutions.roc}, ${by} from unnest(array['2026-10-01', '2026-10-08']) d
      returning id`.execute(trx)
    await sql`with b as (insert into result_batch (region_id, to_id, recorded_by) values (${regionId}, ${institutions.roc}, ${by}) returning id)
      insert into result_batch_line (batch_id, nr, record_id, target_id, result_id, to_id, to_part, written_as)
        select id, 1, ${vmbo}, ${mbo}, ${rows[1]?.id}, ${institutions.roc}, 'B1', 'passed' from b`.execute(trx)
  })
}, 600_000)
afterAll(() => database.close())

async function waitsFor(who: keyof SmallWorld['people']) {
  const viewer = await viewerFor(database.db, world.people[who].personId)
  const request = { viewer, day: TODAY, requestId: 'r' }
  const { proposals, ready, toAnswer } = await asPerson(database.db, viewer.personId, (trx) => waitingProgress(trx, request), TODAY)
  return [proposals.map(({ name, kind }) => `${name} ${kind}`), ready.map(({ name, n }) => `${n} ${name}`), toAnswer.map(({ n }) => n)]
}

test('what nobody decided on waits at both schools, and what can go; only the school that receives answers', async () => {
  expect(await waitsFor('mentor')).toEqual([['Milan de Groot extend'], ['1 ROC Merwestroom'], []])
  expect(await waitsFor('mboMentor')).toEqual([['Milan de Groot extend'], ['1 ROC Merwestroom'], [1]])
})

test('nothing waits for who writes no results, and each pupil is noted', async () => {
  expect(await waitsFor('financieel')).toEqual([[], [], []])
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ person: string }>`select distinct person_id as person from pupil_log where what = 'today/progress'`.execute(trx),
  )
  expect(rows.map(({ person }) => person).sort()).toEqual([world.people.mentor.personId, world.people.mboMentor.personId].sort())
})
