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
import { makeLink, planStarters, refuseFor, seeCohort, seeCohorts } from './ask.actions.ts'
import { choseOtherwise, openOtherwise } from './otherwise.actions.ts'
import { plusMonths } from './plan.ts'
import { readAnswer } from './questions.ts'
import { stateOf } from './response.ts'

let database: Database
let world: SmallWorld
let now = new Date(`${TODAY}T09:00:00Z`)
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
}, 120_000)
afterAll(() => database.close())

type Who = keyof SmallWorld['people']
const as = async (who: Who): Promise<Request> => ({
  viewer: await viewerFor(database.db, world.people[who].personId),
  ...{ day: TODAY, requestId: 'test' },
})
const platform = () => ({ db: database.db, now: () => now }) as unknown as Platform
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const ANSWER = { toestemming: 'ja', nu: 'school', paste: 'partly', kende: 'yes', miste: 'practice', woorden: 'Meer lassen' }
const cohort = async (who: Who) => seeCohort(database.db, await as(who), world.routeId, 2025)

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2026-08-01', 12, '2027-08-01'],
  ['2026-12-31', 3, '2027-03-31'],
])('%s and %i months is %s', (day, months, later) => expect(plusMonths(day, months)).toBe(later))

test.each([
  ['later', { dueOn: '2026-11-24' }],
  ['to-ask', { dueOn: '2026-11-23' }],
  ['asked', { sentOn: '2026-09-24', expiresOn: '2026-11-23' }],
  ['unknown', { sentOn: '2026-09-23', expiresOn: '2026-11-22' }],
  ['refused', { refusedOn: '2026-11-01' }],
  ['answered', { isAnswered: true, expiresOn: '2026-01-01' }],
])('%s: %j', (state, more) => {
  const one = { dueOn: '2026-11-01', sentOn: null, expiresOn: null, refusedOn: null, isAnswered: false }
  expect(stateOf({ ...one, ...more }, TODAY)).toBe(state)
})

test('without consent nothing is read', () => {
  expect(readAnswer(form({ ...ANSWER, toestemming: '' }))).toEqual({
    ok: false,
    mistakes: [{ field: 'toestemming', mistake: 'consent-missing' }],
  })
  expect(readAnswer(form({ ...ANSWER, nu: 'x' }))).toMatchObject({ ok: false, mistakes: [{ field: 'nu', mistake: 'unknown' }] })
  expect(readAnswer(form(ANSWER))).toMatchObject({ ok: true, value: { named: false, level: null, missed: 'practice' } })
})

describe('everybody who started is followed', () => {
  test('is planned once, for the pupils of one’s own school', async () => {
    expect((await seeCohorts(database.db, await as('mentor'))).unplanned).toBe(2)
    expect(await planStarters(database.db, await as('mentor'))).toBe(2)
    expect(await planStarters(database.db, await as('mentor'))).toBe(0)
    const seen = await cohort('mentor')
    // started on 1 August 2025: both moments have been
    expect(seen?.followUps.map(({ name, moment, dueOn }) => [name, moment, dueOn])).toEqual([
      ['Jesse van Dijk', 3, '2025-11-01'],
      ['Jesse van Dijk', 12, '2026-08-01'],
      ['Milan de Groot', 3, '2025-11-01'],
      ['Milan de Groot', 12, '2026-08-01'],
    ])
    expect((await seeCohorts(database.db, await as('mentor'))).cohorts).toMatchObject([
      { cohort: 2025, response: { 'to-ask': 4, answered: 0 } },
    ])
  })

  test('also who chose otherwise', async () => {
    const { pupilId } = world.pupils.onlyVmbo
    expect(
      await choseOtherwise(database.db, await as('mentor'), pupilId, form({ route: world.routeId, sinds: '2026-11-24' })),
    ).toMatchObject({
      mistakes: [{ field: 'sinds', mistake: 'in-future' }],
    })
    expect(await choseOtherwise(database.db, await as('mentor'), pupilId, form({ route: world.routeId, sinds: '2026-09-01' }))).toEqual({
      ok: true,
    })
    expect(await choseOtherwise(database.db, await as('docent'), pupilId, form({ route: world.routeId, sinds: '2026-09-01' }))).toBeNull()
  })
})

describe('who was a candidate and chose otherwise', () => {
  const candidate = (name: keyof SmallWorld['pupils'], startYear: number, lines: [string, string][], withdrawnAt: string | null = null) =>
    asSystem(database.db, async (trx) => {
      const [record] = world.pupils[name].recordIds
      const { rows } = await sql<{
        id: string
      }>`insert into candidate (record_id, route_id, start_year, pupil_name, withdrawn_at, reason, recorded_at)
        values (${record}, ${world.routeId}, ${startYear}, ${name}, ${withdrawnAt}, ${withdrawnAt && 'Kiest iets anders'}, ${withdrawnAt ?? '2026-03-01'}) returning id`.execute(
        trx,
      )
      for (const [at, [kind, on]] of lines.entries())
        await sql`insert into candidate_line (record_id, candidate_id, kind, happened_on, recorded_at)
          values (${record}, ${rows[0]?.id}, ${kind}, ${on}, ${`2026-03-01T09:0${at}:00Z`})`.execute(trx)
    })
  const otherwise = async (name: keyof SmallWorld['pupils']) =>
    (await openOtherwise(database.db, await as('coördinator'), world.pupils[name].pupilId))?.known.map(({ cohort: year, how, since }) => [
      year,
      how,
      since,
    ])

  test('is known from the intake, by its last outcome', async () => {
    await candidate('leftGroup', 2026, [
      ['offered', '2026-03-02'],
      ['declined', '2026-03-09'],
    ])
    await candidate('withoutEnrolment', 2026, [['offered', '2026-03-02']], '2026-04-10T22:30:00Z')
    await candidate('notYetInRoute', 2026, [['not-placed', '2026-03-09']])
    await candidate('leftRoute', 2026, [
      ['not-placed', '2026-03-09'],
      ['offered', '2026-03-16'],
    ])
    expect(await otherwise('leftGroup')).toEqual([[2026, 'declined', '2026-03-09']])
    // 22:30 in Greenwich is the next day in the Netherlands
    expect(await otherwise('withoutEnrolment')).toEqual([[2026, 'withdrawn', '2026-04-11']])
    // began after all, and offered a place again
    for (const name of ['notYetInRoute', 'leftRoute', 'onlyVmbo'] as const) expect([name, await otherwise(name)]).toEqual([name, []])
  })

  test('is planned with the starters, for the cohort of the intake, and once', async () => {
    const { unplanned } = await seeCohorts(database.db, await as('coördinator'))
    expect(await planStarters(database.db, await as('coördinator'))).toBe(unplanned)
    expect(await planStarters(database.db, await as('coördinator'))).toBe(0)
    const { rows } = await asSystem(database.db, (trx) =>
      sql`select r.given_name as name, f.cohort, f.moment, f.due_on as due from follow_up f join school_record r on r.id = f.record_id
        where f.counted_from = 'chose-otherwise' and f.cohort = 2026 and r.given_name in ('Bram', 'Tess') order by 1, 3`.execute(trx),
    )
    expect(rows).toEqual([
      { name: 'Bram', cohort: 2026, moment: 3, due: '2026-06-09' },
      { name: 'Bram', cohort: 2026, moment: 12, due: '2027-03-09' },
      { name: 'Tess', cohort: 2026, moment: 3, due: '2026-07-11' },
      { name: 'Tess', cohort: 2026, moment: 12, due: '2027-04-11' },
    ])
  })

  test('and who begins later is a starter after all', async () => {
    const { pupilId, recordIds } = world.pupils.leftGroup
    await asSystem(database.db, (trx) =>
      sql`insert into route_enrolment (record_id, route_id, phase, valid_from) values (${recordIds[0]}, ${world.routeId}, 'VO', '2026-11-01')`.execute(
        trx,
      ),
    )
    expect((await openOtherwise(database.db, await as('coördinator'), pupilId))?.known).toEqual([])
    expect(await planStarters(database.db, await as('coördinator'))).toBe(1)
  })

  test('by hand it is of the cohort that the intake was for', async () => {
    await candidate('otherSite', 2027, [['not-placed', '2026-11-02']])
    const { pupilId } = world.pupils.otherSite
    const sent = form({ route: world.routeId, sinds: '2026-11-02' })
    expect(await choseOtherwise(database.db, await as('coördinator'), pupilId, sent)).toEqual({ ok: true })
    const { rows } = await asSystem(database.db, (trx) =>
      sql`select distinct f.cohort from follow_up f where f.record_id = ${world.pupils.otherSite.recordIds[0]}`.execute(trx),
    )
    expect(rows).toEqual([{ cohort: 2027 }])
  })
})

describe('the link', () => {
  let token = ''
  test('is made by the pupil’s own school, and leads to a first name and few questions', async () => {
    const [jesse] = (await cohort('mentor'))?.followUps ?? []
    expect(await makeLink(database.db, await as('coördinator'), jesse?.id ?? '', 'card')).toBeNull()
    // there is no address to mail to
    expect(await makeLink(database.db, await as('mentor'), jesse?.id ?? '', 'mail')).toBeNull()
    token = (await makeLink(database.db, await as('mentor'), jesse?.id ?? '', 'card'))?.token ?? ''
    expect(await openQuestions(platform(), token, 'test')).toMatchObject({
      givenName: 'Jesse',
      routeName: 'Techniek in één lijn',
      moment: 3,
    })
    expect(await openQuestions(platform(), 'x'.repeat(43), 'test')).toEqual({ closed: 'unknown' })
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ kept: string }>`select token_hash as kept from follow_up where token_hash is not null`.execute(trx),
    )
    expect(rows[0]?.kept).not.toContain(token)
  })

  test('keeps one answer, and nobody reads it with the name when that was not said', async () => {
    expect(await answerQuestions(platform(), token, form({ ...ANSWER, toestemming: '' }), 'test')).toMatchObject({ ok: false })
    expect(await answerQuestions(platform(), token, form(ANSWER), 'test')).toEqual({ ok: true })
    expect(await answerQuestions(platform(), token, form({ ...ANSWER, nu: 'work' }), 'test')).toEqual({ ok: true })
    const seen = await cohort('mentor')
    expect(seen?.answers).toEqual([])
    expect(seen?.followUps[0]?.isAnswered).toBe(true)
  })

  test('takes an answer back: what was said is gone, and nobody asks again', async () => {
    expect(await stopAsking(platform(), token, 'test')).toBe('withdrawn')
    expect(await openQuestions(platform(), token, 'test')).toEqual({ closed: 'withdrawn' })
    const { rows } = await asSystem(database.db, (trx) => sql`select place, words from follow_up_answer`.execute(trx))
    expect(rows).toEqual([{ place: null, words: null }])
    const [jesse] = (await cohort('mentor'))?.followUps ?? []
    expect(await makeLink(database.db, await as('mentor'), jesse?.id ?? '', 'card')).toBeNull()
  })

  test('ends by itself, and by saying no', async () => {
    const [, late, no] = (await cohort('mentor'))?.followUps ?? []
    const made = (await makeLink(database.db, await as('mentor'), late?.id ?? '', 'card'))?.token ?? ''
    now = new Date('2027-01-22T09:00:00Z')
    expect(await openQuestions(platform(), made, 'test')).toMatchObject({ givenName: 'Jesse' })
    now = new Date('2027-01-23T09:00:00Z')
    expect(await openQuestions(platform(), made, 'test')).toEqual({ closed: 'expired' })
    now = new Date(`${TODAY}T09:00:00Z`)
    const again = (await makeLink(database.db, await as('mentor'), late?.id ?? '', 'card'))?.token ?? ''
    expect(await openQuestions(platform(), made, 'test')).toEqual({ closed: 'unknown' })
    expect(await stopAsking(platform(), again, 'test')).toBe('refused')
    expect(await refuseFor(database.db, await as('mentor'), no?.id ?? '')).toMatchObject({ name: 'Milan de Groot' })
    expect(await makeLink(database.db, await as('mentor'), no?.id ?? '', 'card')).toBeNull()
  })

  test('an answer with the name is read by who guides the pupil, and by nobody else', async () => {
    const last = (await cohort('mentor'))?.followUps.at(-1)
    const made = (await makeLink(database.db, await as('mentor'), last?.id ?? '', 'card'))?.token ?? ''
    await answerQuestions(platform(), made, form({ ...ANSWER, naam: 'ja' }), 'test')
    expect((await cohort('mentor'))?.answers.map(({ words }) => words)).toEqual(['Meer lassen'])
    expect((await cohort('coördinator'))?.answers).toEqual([])
    const rows = async (who: string) =>
      (await asPerson(database.db, who, (trx) => sql`select 1 from follow_up_answer`.execute(trx), TODAY)).rows.length
    expect(await rows(world.people.docent.personId)).toBe(0)
    expect(await rows(world.people.coördinator.personId)).toBe(0)
    const other = await buildRegion(database.db, 'Regio Elders')
    expect(await rows(other.people.teamleider.personId)).toBe(0)
    const raw = (query: ReturnType<typeof sql>) => asPerson(database.db, world.people.docent.personId, (trx) => query.execute(trx), TODAY)
    expect((await raw(sql`select 1 from follow_up`)).rows).toEqual([])
    expect((await raw(sql`update follow_up set refused_on = null returning 1`)).rows).toEqual([])
    await expect(
      raw(
        sql`insert into follow_up_answer (follow_up_id, record_id, answered_on, named) select ${last?.id ?? ''}::uuid, ${last?.recordId ?? ''}::uuid, ${TODAY}::date, true`,
      ),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('the figures', () => {
  const give = async (answers: { missed: string }[], start: number) => {
    const { regionId, institutions, routeId } = world
    for (const { missed } of answers) {
      const { recordIds } = await addPupil(database.db, {
        regionId,
        records: [{ institutionId: institutions.zwaluwnest, given: 'A', family: 'B' }],
      })
      await asSystem(database.db, (trx) =>
        sql`with f as (insert into follow_up (record_id, route_id, cohort, moment, counted_from, due_on)
            values (${recordIds[0]}, ${routeId}, ${start}, 3, 'start', '2020-11-01') returning id, record_id)
          insert into follow_up_answer (follow_up_id, record_id, answered_on, named, missed) select id, record_id, '2020-11-01', false, ${missed} from f`.execute(
          trx,
        ),
      )
    }
  }
  const shown = async (start: number, personId = world.people.docent.personId) =>
    (
      await asPerson(
        database.db,
        personId,
        (trx) =>
          sql<{ option: string; answers: number; n: number | null }>`
          select option, answers, n from follow_up_signal where cohort = ${start} and question = 'missed' order by option`.execute(trx),
        TODAY,
      )
    ).rows.map(({ option, answers, n }) => [option, answers, n])
  const times = (n: number, missed: string) => Array.from({ length: n }, () => ({ missed }))

  test('are not there below five answers', async () => {
    await give(times(4, 'practice'), 2018)
    expect(await shown(2018)).toEqual([])
    await give(times(1, 'practice'), 2018)
    expect(await shown(2018)).toEqual([['practice', 5, 5]])
  }, 60_000)
  test('hide one to four, and with one of them the smallest other, which the total would tell', async () => {
    await give([...times(6, 'content'), ...times(5, 'practice'), ...times(2, 'travel')], 2019)
    expect(await shown(2019)).toEqual([
      ['content', 13, 6],
      ['practice', 13, null],
      ['travel', 13, null],
    ])
    await give(times(3, 'guidance'), 2019)
    // two are hidden now, five together: they cannot be told apart
    expect(await shown(2019)).toEqual([
      ['content', 16, 6],
      ['guidance', 16, null],
      ['practice', 16, 5],
      ['travel', 16, null],
    ])
  }, 60_000)
  test('are of one’s own region', async () => {
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ id: string }>`select p.id from person p join region r on r.id = p.region_id where r.name = 'Regio Elders' limit 1`.execute(trx),
    )
    expect(await shown(2019, rows[0]?.id)).toEqual([])
  })
})
