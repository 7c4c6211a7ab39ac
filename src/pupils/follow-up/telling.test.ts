import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { addPupil } from '../testing/add-pupil.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { answerQuestions, openQuestions, stopAsking } from './answer.actions.ts'
import { makeLink, planStarters, seeCohort, seeCohorts } from './ask.actions.ts'
import { makeTellingLink } from './telling.actions.ts'
import { mayTell, readTelling } from './telling.ts'

let database: Database
let world: SmallWorld
let now = new Date(`${TODAY}T09:00:00Z`)
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  // Jesse left the route; Milan went over and is in it at the mbo; both were of the mentor's group
  await asSystem(database.db, async (trx) => {
    const [jesse, milan] = [world.pupils.inRoute.recordIds[0], world.pupils.atBothSchools.recordIds[0]]
    await sql`insert into leaving (record_id, route_id, kind, happened_on, reason, destination)
      values (${jesse}, ${world.routeId}, 'switch', '2026-11-22', 'bbl', 'work')`.execute(trx)
    await sql`update route_enrolment set valid_until = '2026-07-31' where record_id = ${milan}`.execute(trx)
  })
  await planStarters(database.db, await as('decaan'))
}, 120_000)
afterAll(() => database.close())

type Who = keyof SmallWorld['people']
const as = async (who: Who): Promise<Request> => ({
  viewer: await viewerFor(database.db, world.people[who].personId),
  ...{ day: TODAY, requestId: 'test' },
})
const platform = () => ({ db: database.db, now: () => now }) as unknown as Platform
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const cohort = async (who: Who) => seeCohort(database.db, await as(who), world.routeId, 2025)
const former = async (who: Who, given: string) => (await cohort(who))?.former.find(({ name }) => name.startsWith(given))
const TOLD = { toestemming: 'ja', naam: 'ja', meegemaakt: 'Ik moest twee keer beginnen.', kende: 'no' }

describe('what is told', () => {
  test.each([
    ['nothing at all', {}, { field: 'meegemaakt', mistake: 'nothing-told' }],
    ['written without the name', { hielp: 'De stage' }, { field: 'naam', mistake: 'words-need-name' }],
    ['an answer that is no choice', { paste: 'x' }, { field: 'paste', mistake: 'unknown' }],
    ['a thousand and one letters', { naam: 'ja', beter: 'a'.repeat(1001) }, { field: 'beter', mistake: 'too-long' }],
  ])('%s is refused', (_, fields, mistake) =>
    expect(readTelling(form({ toestemming: 'ja', ...fields }))).toEqual({ ok: false, mistakes: [mistake] }),
  )
  test('is not read without consent', () =>
    expect(readTelling(form({ kende: 'yes' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'toestemming', mistake: 'consent-missing' }],
    }))
  test('may be one tick without a name, or words with it', () => {
    const open = { place: null, level: null, fitted: null, known: null, missed: null, words: null, helped: null, better: null }
    expect(readTelling(form({ toestemming: 'ja', kende: 'yes' }))).toEqual({ ok: true, value: { ...open, known: 'yes', named: false } })
    expect(readTelling(form({ toestemming: 'ja', naam: 'ja', beter: 'a'.repeat(1000) }))).toEqual({
      ok: true,
      value: { ...open, better: 'a'.repeat(1000), named: true },
    })
  })
})

test('who is in the route no more may be asked, once', () => {
  const one = { recordId: 'r', pupilId: 'p', moment: 3 as number | null, mayAsk: true }
  expect(mayTell([one, { ...one, moment: 12 }], new Set())).toHaveLength(1)
  expect(mayTell([one], new Set(['r']))).toEqual([])
  expect(mayTell([{ ...one, mayAsk: false }], new Set())).toEqual([])
  expect(mayTell([one, { ...one, moment: null }], new Set())).toEqual([])
})

describe('a former pupil', () => {
  let token = ''
  test('is who left, or went over to the other school', async () => {
    expect((await cohort('decaan'))?.former.map(({ name }) => name)).toEqual(['Jesse van Dijk', 'Milan de Groot', 'Daan Kok'])
    // Daan is of no group of this mentor
    expect((await cohort('mentor'))?.former.map(({ name }) => name)).toEqual(['Jesse van Dijk', 'Milan de Groot'])
    // looks, and asks nobody
    expect((await cohort('coördinator'))?.former).toEqual([])
  })

  test('gets a link from who follows the own pupils, and from nobody else', async () => {
    const jesse = (await former('decaan', 'Jesse'))?.id ?? ''
    for (const who of ['coördinator', 'docent', 'mboMentor', 'zorgcoördinator'] as const)
      expect([who, await makeTellingLink(database.db, await as(who), jesse, 'card')]).toEqual([who, null])
    // there is no address to mail to
    expect(await makeTellingLink(database.db, await as('mentor'), jesse, 'mail')).toBeNull()
    const made = await makeTellingLink(database.db, await as('mentor'), jesse, 'card')
    token = made?.token ?? ''
    // 60 days after 23 November
    expect([made?.one.name, made?.one.moment, made?.expiresOn]).toEqual(['Jesse van Dijk', null, '2027-01-22'])
    expect(await openQuestions(platform(), token, 'test')).toMatchObject({ givenName: 'Jesse', moment: null })
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ kept: string }>`select token_hash as kept from follow_up where token_hash is not null`.execute(trx),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.kept).not.toContain(token)
  })

  test('is offered once; a link that got lost is made anew where it stands', async () => {
    expect(await former('mentor', 'Jesse')).toBeUndefined()
    const seen = (await cohort('mentor'))?.followUps.filter(({ name }) => name === 'Jesse van Dijk')
    expect(seen?.map(({ moment, countedFrom }) => [moment, countedFrom])).toEqual([
      [null, 'telling'],
      // left on 22 November: asked in February and a year later
      [3, 'leaving'],
      [12, 'leaving'],
    ])
    expect(await makeTellingLink(database.db, await as('mentor'), seen?.[1]?.id ?? '', 'card')).toBeNull()
    const again = (await makeLink(database.db, await as('mentor'), seen?.[0]?.id ?? '', 'card'))?.token ?? ''
    expect(await openQuestions(platform(), token, 'test')).toEqual({ closed: 'unknown' })
    token = again
  })

  test('tells once, with the name, read by who guides the pupil; the response at planned moments stays as it was', async () => {
    expect(await answerQuestions(platform(), token, form({ ...TOLD, naam: '' }), 'test')).toMatchObject({
      mistakes: [{ field: 'naam', mistake: 'words-need-name' }],
    })
    expect(await answerQuestions(platform(), token, form(TOLD), 'test')).toEqual({ ok: true })
    expect(await answerQuestions(platform(), token, form({ ...TOLD, meegemaakt: 'Iets anders' }), 'test')).toEqual({ ok: true })
    expect((await cohort('mentor'))?.answers).toMatchObject([{ words: 'Ik moest twee keer beginnen.', known: 'no', place: null }])
    expect((await cohort('coördinator'))?.answers).toEqual([])
    const [seen] = (await seeCohorts(database.db, await as('mentor'))).cohorts
    expect([seen?.told, seen?.response.answered, seen?.response['to-ask']]).toEqual([1, 0, 2])
    // Jesse and Milan are planned: telling is no reason to plan anew, nor not to
    expect(await planStarters(database.db, await as('decaan'))).toBe(0)
  })

  test('takes it back: every word is gone, and nobody asks again', async () => {
    expect(await stopAsking(platform(), token, 'test')).toBe('withdrawn')
    const { rows } = await asSystem(database.db, (trx) =>
      sql`select known, words, helped, better, named from follow_up_answer`.execute(trx),
    )
    expect(rows).toEqual([{ known: null, words: null, helped: null, better: null, named: false }])
    expect(await former('mentor', 'Jesse')).toBeUndefined()
  })

  test('has a link that ends by itself', async () => {
    const milan = (await former('mentor', 'Milan'))?.id ?? ''
    const made = (await makeTellingLink(database.db, await as('mentor'), milan, 'card'))?.token ?? ''
    now = new Date('2027-01-22T09:00:00Z')
    expect(await openQuestions(platform(), made, 'test')).toMatchObject({ givenName: 'Milan' })
    now = new Date('2027-01-23T09:00:00Z')
    expect(await openQuestions(platform(), made, 'test')).toEqual({ closed: 'expired' })
  })
})

describe('the database by itself', () => {
  const add = (who: string, recordId: string, moment: number | null) =>
    asPerson(
      database.db,
      who,
      (trx) =>
        sql`insert into follow_up (record_id, route_id, cohort, moment, counted_from, due_on, recorded_by)
          values (${recordId}, ${world.routeId}, 2024, ${moment}, ${moment === null ? 'telling' : 'leaving'}, ${TODAY}, ${who})`.execute(
          trx,
        ),
      TODAY,
    )
  test('lets nobody else add who tells', async () => {
    const recordId = world.pupils.leftRoute.recordIds[0] ?? ''
    const other = await buildRegion(database.db, 'Regio Elders')
    const { docent, mboMentor, coördinator, bestuurder, mentor } = world.people
    for (const { personId } of [docent, mboMentor, bestuurder, mentor, other.people.teamleider])
      await expect(add(personId, recordId, null)).rejects.toThrow(/row-level security/)
    // may plan, as before
    await add(coördinator.personId, recordId, 3)
    const raw = async (question: ReturnType<typeof sql>) =>
      (await asPerson(database.db, other.people.teamleider.personId, (trx) => question.execute(trx), TODAY)).rows
    expect(await raw(sql`select 1 from follow_up where moment is null`)).toEqual([])
    expect(await raw(sql`update follow_up set refused_on = null where moment is null returning 1`)).toEqual([])
  })
  test('keeps no words without a name, and one telling a route', async () => {
    const recordId = world.pupils.leftRoute.recordIds[0] ?? ''
    await add(world.people.decaan.personId, recordId, null)
    await expect(add(world.people.decaan.personId, recordId, null)).rejects.toThrow(/follow_up_telling_once/)
    const kept = (named: boolean) =>
      asSystem(database.db, (trx) =>
        sql`insert into follow_up_answer (follow_up_id, record_id, answered_on, named, helped)
          select id, record_id, ${TODAY}, ${named}, 'De stage' from follow_up where record_id = ${recordId} and moment is null`.execute(
          trx,
        ),
      )
    await expect(kept(false)).rejects.toThrow(/follow_up_written_with_name/)
  })
})

describe('the figures', () => {
  /** Each row a pupil: what they said at each moment. */
  const say = async (pupils: { from: string; moment: number | null; known: string }[][], start: number) => {
    const { regionId, institutions, routeId } = world
    for (const answers of pupils) {
      const { recordIds } = await addPupil(database.db, {
        regionId,
        records: [{ institutionId: institutions.zwaluwnest, given: 'A', family: 'B' }],
      })
      for (const [nr, { from, moment, known }] of answers.entries())
        await asSystem(database.db, (trx) =>
          sql`with f as (insert into follow_up (record_id, route_id, cohort, moment, counted_from, due_on)
              values (${recordIds[0]}, ${routeId}, ${start}, ${moment}, ${from}, '2020-11-01') returning id, record_id)
            insert into follow_up_answer (follow_up_id, record_id, answered_on, named, known)
              select id, record_id, ${`2020-11-0${nr + 1}`}, false, ${known} from f`.execute(trx),
        )
    }
  }
  const shown = async (start: number) =>
    (
      await asPerson(
        database.db,
        world.people.docent.personId,
        (trx) =>
          sql<{ moment: number | null; option: string; answers: number; n: number | null }>`
          select moment, option, answers, n from follow_up_signal where cohort = ${start} order by moment, option`.execute(trx),
        TODAY,
      )
    ).rows.map(({ moment, option, answers, n }) => [moment, option, answers, n])

  test('count who told apart from the planned moments, from five on', async () => {
    const told = { from: 'telling', moment: null, known: 'no' }
    await say([[told], [told], [told], [told]], 2016)
    expect(await shown(2016)).toEqual([])
    await say([[told]], 2016)
    expect(await shown(2016)).toEqual([[null, 'no', 5, 5]])
  }, 60_000)

  test('count a pupil once at a moment, by the last answer', async () => {
    // three pupils who were asked since the start and since leaving are three, not six
    const twice = [
      { from: 'start', moment: 3, known: 'yes' },
      { from: 'leaving', moment: 3, known: 'no' },
    ]
    await say([twice, twice, twice], 2017)
    expect(await shown(2017)).toEqual([])
    await say([twice, twice], 2017)
    expect(await shown(2017)).toEqual([[3, 'no', 5, 5]])
  }, 60_000)
})
