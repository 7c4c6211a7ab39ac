import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { seeFollowUps, seeHandOvers, seeHelp, seeIntake, seePlacements, seePortfolio, seeProgress, seeTalks } from '#pupils/actions.ts'
import { listMyMissing, openCorrections, type Request, waitingHandOvers } from '#pupils/index.ts'
import { viewerFor } from '#schools/testing/build-region.ts'
import { insertRows, measureTables } from '../../fill.store.ts'
import { makeWorld } from '../../make-world.ts'
import type { PersonRow } from '../../rows.ts'
import { openStage } from '../stage.actions.ts'
import { HELPED } from './help.actions.ts'
import { ALARM } from './morning.actions.ts'
import { playPupils } from './play.actions.ts'
import { AHEAD, BEHIND } from './progress.actions.ts'
import { type School, schoolOf, seat } from './school.actions.ts'

// in the autumn, on the first day of a school year (a Saturday), at Christmas, on New Year's Day and on a leap day
describe.each(['2026-11-24', '2026-08-01', '2026-12-25', '2027-01-01', '2028-02-29'])('on %s', (today) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-pupils-'))
  /** weeks in which something can have gone by since the school year began */
  const isBegun = today !== '2026-08-01'
  let database: Database
  let school: School
  beforeAll(async () => {
    database = await openTestDatabase()
    const platform = { db: database.db, now: () => new Date(`${today}T09:00:00Z`), folder } as Platform
    const world = makeWorld(today)
    await asSystem(database.db, async (trx) => {
      await insertRows(trx, world.rows)
      await measureTables(trx)
      const stage = openStage(platform, trx, world, today)
      school = schoolOf(stage)
      await playPupils(stage)
    })
  }, 120_000)
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
  const asked = async ({ id }: PersonRow): Promise<Request> => ({
    ...{ viewer: await viewerFor(database.db, id, today), day: today, requestId: 'test' },
  })

  test('the mentor is told of the alarm first, and who was explained', async () => {
    const { viewer } = await asked(school.people.mentor)
    const now = new Date(`${today}T09:00:00Z`)
    const missing = await asPerson(database.db, school.people.mentor.id, (trx) => listMyMissing(trx, { viewer, day: today, now }), today)
    expect(missing.map(({ state }) => state)).toEqual(['alarm', 'explained'])
    expect(missing[0]?.pupilId).toBe(seat(school.vmbo, ALARM).id)
  })

  test('the coach at the mbo is told of the hand-overs that wait for an answer', async () => {
    const request = await asked(school.people.coach)
    const waiting = await asPerson(database.db, request.viewer.personId, (trx) => waitingHandOvers(trx, request), today)
    expect(waiting.length).toBeGreaterThan(0)
  })

  test('the parent reads what was sent, and no steps of the schools', async () => {
    const of = async (person: PersonRow) => (await seeHandOvers(database.db, await asked(person), school.child.id))?.all ?? []
    expect((await of(school.people.parent)).map(({ chain, versions }) => [chain, versions.length])).toEqual([[null, 1]])
    expect((await of(school.people.coach)).map(({ chain }) => chain?.links[1]?.doneOn)).toEqual([`${school.year}-06-15`])
  })

  test('the care coordinator and the mentor read the help, with two consents; the teacher does not', async () => {
    const read = async (person: PersonRow) => (await seeHelp(database.db, await asked(person), seat(school.vmbo, HELPED).id))?.help ?? []
    for (const person of [school.people.care, school.people.mentor]) {
      expect((await read(person)).map(({ kind, consents }) => [kind, consents.length])).toEqual([['language', 2]])
    }
    expect(await read(school.people.teacher)).toEqual([])
  })

  test('what the parent asks to be put right waits for the mbo', async () => {
    const open = await asPerson(database.db, school.people.coach.id, openCorrections, today)
    expect(open.map(({ pupilId }) => pupilId)).toEqual([school.child.id])
  })

  test('one is behind, one ahead; more time was agreed on, going faster is not decided', async () => {
    const request = await asked(school.people.mentor)
    const [slow, fast] = [
      await seeProgress(database.db, request, seat(school.vmbo, BEHIND).id),
      await seeProgress(database.db, request, seat(school.vmbo, AHEAD).id),
    ]
    const standings = (seen: typeof slow) => new Set(seen?.routes.flatMap(({ findings }) => findings.map(({ standing }) => standing)))
    expect([...standings(slow)]).toContain('behind')
    expect([...standings(fast)]).toContain('ahead')
    expect([...standings(fast)]).not.toContain('behind')
    expect(slow?.proposals.map(({ decision }) => decision?.outcome)).toEqual(['agreed'])
    expect(fast?.proposals.map(({ kind, decision }) => [kind, decision])).toEqual([['accelerate', null]])
  })

  test('the child collects work with evidence; what it keeps to itself the coach does not see', async () => {
    const entries = async (person: PersonRow, right: 'portfolio/write' | 'guidance/see') =>
      (await seePortfolio(database.db, await asked(person), school.child.id, right))?.entries ?? []
    const own = await entries(school.people.child, 'portfolio/write')
    expect(own).toHaveLength(3)
    expect(own.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['band.png'])
    expect(await entries(school.people.coach, 'guidance/see')).toHaveLength(2)
  })

  test('the parent reads the talk, the signed placement and the company’s word', async () => {
    const request = await asked(school.people.parent)
    const talks = (await seeTalks(database.db, request, school.child.id, null))?.talks ?? []
    expect(talks.filter(({ outcome }) => outcome?.parentThere)).toHaveLength(1)
    const [placement] = (await seePlacements(database.db, request, school.child.id))?.placements ?? []
    expect(placement?.agreements[0]?.signatures.map(({ party }) => party).toSorted()).toEqual(['company', 'pupil', 'school'])
    expect(placement?.weeks).toHaveLength(isBegun ? 3 : 1)
  })

  test('the decaan has six candidates for four places, with an objection open', async () => {
    const { chosen } = await seeIntake(database.db, await asked(school.people.dean), { routeId: null, startYear: null })
    expect(chosen?.candidates).toHaveLength(6)
    expect(chosen?.candidates.filter(({ hasPlace }) => hasPlace)).toHaveLength(4)
    expect(chosen?.candidates.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'objection')).toHaveLength(1)
  })

  test('who switched answered after three months', async () => {
    const request = await asked(school.people.leader)
    const cohorts = [0, 1, 2].map((back) => school.year - back)
    const answered: boolean[] = []
    for (const cohort of cohorts) {
      const seen = await seeFollowUps(database.db, request, school.stage.pair.routeId, cohort)
      answered.push(...(seen?.followUps.filter(({ countedFrom }) => countedFrom === 'leaving').map(({ isAnswered }) => isAnswered) ?? []))
    }
    expect(answered.filter(Boolean)).toHaveLength(1)
  })
})
