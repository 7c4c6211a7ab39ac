import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import { listToAnswer } from './assessment.store.ts'
import { listAssessmentGaps } from './gaps.store.ts'
import { QUESTIONS } from './questions.ts'
import { seeAssessment, seeAssessments, seeOpening } from './see.actions.ts'
import { answerAssessment, changeLastDay, openAssessments } from './write.actions.ts'

let database: Database
let region: TestRegion
let assessmentId: string
let atKade: string
const CLOSED = '2026-12-11'
/** at the mbo, each with a site of it */
const mbo: string[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  for (const given of ['Aya', 'Bo', 'Cas'])
    mbo.push(
      (
        await addPerson(database.db, region.regionId, {
          given,
          family: 'Meer',
          role: 'docent',
          scopeKind: 'site',
          scopeId: region.sites.rocPlein,
        })
      ).personId,
    )
  const other = { given: 'Dirk', family: 'Kade', role: 'docent', scopeKind: 'site', scopeId: region.sites.kade } as const
  atKade = (await addPerson(database.db, region.regionId, other)).personId
})
afterAll(() => database.close())

async function as(personId: string, day = TODAY): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${day}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId, day), requestId: randomUUID() }
}
const coordinator = (day?: string) => as(region.people.coördinator.personId, day)
const opening = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    ...{ waarover: `paar:${region.institutions.zwaluwnest}:${region.institutions.roc}`, schooljaar: '2026', van: TODAY, tot: '2026-12-10' },
    ...more,
  })
const scores = (score: number, more: Record<string, string> = {}) =>
  new URLSearchParams({ ...Object.fromEntries(QUESTIONS.map((one) => [one, String(score)])), ...more })

describe('opening', () => {
  test('is about pairs that share a route, and about the route', async () => {
    expect((await seeOpening(await coordinator())).subjects.map(({ name }) => name)).toEqual([
      'Het Zwaluwnest – ROC Merwestroom',
      'Techniek in één lijn',
    ])
    expect((await seeOpening(await as(region.people.projectleider.personId))).subjects).toHaveLength(2)
    // who writes no agreements opens nothing
    expect((await seeOpening(await as(region.people.teamleider.personId))).subjects).toEqual([])
  })

  test.each([
    [{ waarover: '' }, 'waarover'],
    [{ waarover: 'paar:x:y' }, 'waarover'],
    [{ schooljaar: '' }, 'schooljaar'],
    [{ tot: '2026-11-22' }, 'tot'],
    [{ tot: 'straks' }, 'tot'],
  ])('%j is wrong at %s', async (more: Record<string, string>, field) =>
    expect(await openAssessments(await coordinator(), opening(more))).toMatchObject({ ok: false, mistakes: [{ field }] }),
  )

  test('happens once a school year for each pair', async () => {
    expect(await openAssessments(await coordinator(), opening())).toEqual({ ok: true, made: 1 })
    expect(await openAssessments(await coordinator(), opening())).toEqual({ ok: true, made: 0 })
    const [made] = (await seeAssessments(await coordinator())).assessments
    assessmentId = made?.id ?? ''
    expect(made).toMatchObject({
      name: 'Het Zwaluwnest – ROC Merwestroom',
      schoolYear: 2026,
      closesOn: '2026-12-10',
      routeIds: [region.routeId],
    })
  })
})

describe('who has a part in it', () => {
  test.each(['coördinator', 'projectleider'] as const)('%s answers for either side', async (role) =>
    expect((await seeAssessment(await as(region.people[role].personId), assessmentId))?.sides).toEqual(['vo', 'mbo']),
  )
  test.each(['docent', 'mentor', 'decaan', 'zorgcoördinator', 'teamleider', 'bestuurder'] as const)(
    '%s of the vmbo for the vmbo',
    async (role) => expect((await seeAssessment(await as(region.people[role].personId), assessmentId))?.sides).toEqual(['vo']),
  )
  test('a mentor of a group at the mbo for the mbo', async () =>
    expect((await seeAssessment(await as(region.people.mboMentor.personId), assessmentId))?.sides).toEqual(['mbo']))
  test.each(['stagebegeleider', 'financieel', 'onderzoeker', 'beheerder'] as const)('%s not', async (role) =>
    expect(await seeAssessment(await as(region.people[role].personId), assessmentId)).toBeNull(),
  )
  test('nor somebody of another school', async () => expect(await seeAssessment(await as(atKade), assessmentId)).toBeNull())
})

describe('answering', () => {
  test('is asked on the start page of who can and did not yet, while it is open', async () => {
    const asked = (personId: string, day: string) => asPerson(database.db, personId, (trx) => listToAnswer(trx, personId, day), day)
    const { docent, financieel } = region.people
    expect(await asked(docent.personId, TODAY)).toEqual([
      { id: assessmentId, name: 'Het Zwaluwnest – ROC Merwestroom', closesOn: '2026-12-10' },
    ])
    expect(await asked(docent.personId, '2026-12-10')).toHaveLength(1)
    expect(await asked(docent.personId, '2026-12-11')).toEqual([])
    expect(await asked(docent.personId, '2026-11-22')).toEqual([])
    expect(await asked(financieel.personId, TODAY)).toEqual([])
    expect(await asked(atKade, TODAY)).toEqual([])
  })

  test('takes at least one score; who is of both sides chooses one', async () => {
    const act = await as(region.people.docent.personId)
    expect(await answerAssessment(act, assessmentId, new URLSearchParams())).toMatchObject({
      ok: false,
      mistakes: [{ mistake: 'nothing-answered' }],
    })
    expect(await answerAssessment(act, assessmentId, new URLSearchParams({ time: '6' }))).toMatchObject({ ok: false })
    expect(await answerAssessment(await coordinator(), assessmentId, scores(3))).toMatchObject({
      ok: false,
      mistakes: [{ field: 'kant', mistake: 'missing' }],
    })
  })

  test('each once: who answers again changes the answer', async () => {
    const act = await as(region.people.docent.personId)
    expect(await answerAssessment(act, assessmentId, scores(1))).toEqual({ ok: true })
    expect(await answerAssessment(act, assessmentId, scores(5, { toelichting: 'Fijn' }))).toEqual({ ok: true })
    expect((await seeAssessment(act, assessmentId))?.answer).toMatchObject({ side: 'vo', scores: { owner: 5 }, remark: 'Fijn' })
    expect(await asPerson(database.db, act.viewer.personId, (trx) => listToAnswer(trx, act.viewer.personId, TODAY), TODAY)).toEqual([])
    expect((await seeAssessment(act, assessmentId))?.turnout).toEqual([{ assessmentId, side: 'vo', answers: 1 }])
  })

  test('until the last day nobody gets a score of another', async () => {
    await answerAssessment(await as(region.people.mentor.personId), assessmentId, scores(4, { herkenbaar: 'ja', toelichting: 'Van mij' }))
    for (const personId of mbo) await answerAssessment(await as(personId), assessmentId, scores(2))
    const seen = await seeAssessment(await coordinator('2026-12-10'), assessmentId)
    expect(seen?.compared.every(({ vo, mbo: other }) => vo.n + other.n === 0)).toBe(true)
    expect(seen?.turnout).toMatchObject([
      { side: 'vo', answers: 2 },
      { side: 'mbo', answers: 3 },
    ])
  })

  test('the last day moves while it is not over', async () => {
    const move = async (on: string, day?: string) => changeLastDay(await coordinator(day), assessmentId, new URLSearchParams({ tot: on }))
    expect(await move('2026-11-22')).toMatchObject({ ok: false, mistakes: [{ field: 'tot' }] })
    expect(await move('2026-12-09')).toEqual({ ok: true })
    expect(await move('2026-12-10')).toEqual({ ok: true })
    expect(await move('2026-12-31', CLOSED)).toEqual({ ok: false, why: 'not-open' })
    expect(await changeLastDay(await as(region.people.docent.personId), assessmentId, new URLSearchParams({ tot: '2026-12-09' }))).toEqual({
      ok: false,
      why: 'not-yours',
    })
  })
})

describe('after the last day', () => {
  test('of two answers only that of who agreed is shown; of three all', async () => {
    const seen = await seeAssessment(await coordinator(CLOSED), assessmentId)
    const time = seen?.compared.find(({ question }) => question === 'time')
    expect(time).toMatchObject({
      vo: { n: 1, keptBack: 1, mean: 4 },
      mbo: { n: 3, keptBack: 0, mean: 2, lowest: 2, highest: 2 },
      apart: 2,
      isFar: true,
    })
    // the remark of who did not agree stays away with the score
    expect(seen?.remarks).toEqual([{ side: 'vo', remark: 'Van mij' }])
  })

  test('answering is over', async () =>
    expect(await answerAssessment(await as(region.people.docent.personId, CLOSED), assessmentId, scores(1))).toEqual({
      ok: false,
      why: 'not-open',
    }))

  test('the signals get the gaps of their school year', async () => {
    const { personId } = region.people.coördinator
    const gaps = (year: number, day: string) => asPerson(database.db, personId, (trx) => listAssessmentGaps(trx, [year], day), day)
    expect(await gaps(2026, CLOSED)).toHaveLength(9)
    expect((await gaps(2026, CLOSED))[0]).toMatchObject({ rule: 'assessment/far-apart', vo: 4, mbo: 2, apart: 2 })
    expect(await gaps(2025, CLOSED)).toEqual([])
    expect(await gaps(2026, '2026-12-10')).toEqual([])
  })
})

describe('the database itself', () => {
  const run = (personId: string, query: ReturnType<typeof sql>, day = TODAY) =>
    asPerson(database.db, personId, async (trx) => (await query.execute(trx)).rows, day)
  test('shows nobody the answer of another', async () => {
    expect(await run(region.people.coördinator.personId, sql`select * from assessment_answer`)).toEqual([])
    expect(await run(region.people.docent.personId, sql`select side from assessment_answer`)).toEqual([{ side: 'vo' }])
    expect(await run(atKade, sql`select * from assessment_turnout()`)).toEqual([])
    expect(await run(atKade, sql`select * from assessment_scores()`, CLOSED)).toEqual([])
  })

  test('takes no answer for another side, nor for another person', async () => {
    const add = (personId: string, person: string, side: string) =>
      run(
        personId,
        sql`insert into assessment_answer (assessment_id, person_id, side, scores) values (${assessmentId}, ${person}, ${side}, '{"time": 1}')`,
      )
    const { bestuurder, teamleider } = region.people
    await expect(add(bestuurder.personId, bestuurder.personId, 'mbo')).rejects.toThrow(/row-level security/)
    await expect(add(bestuurder.personId, teamleider.personId, 'vo')).rejects.toThrow(/row-level security/)
    await expect(add(atKade, atKade, 'vo')).rejects.toThrow(/row-level security/)
  })

  test.each(['{"time": 6}', '{"time": 0}', '{"time": "5"}', '[]'])('takes no %s as scores', async (given) => {
    const { personId } = region.people.bestuurder
    const query = sql`insert into assessment_answer (assessment_id, person_id, side, scores) values (${assessmentId}, ${personId}, 'vo', ${given}::jsonb)`
    await expect(run(personId, query)).rejects.toThrow(/check constraint/)
  })

  test('keeps what is over', async () => {
    const { personId } = region.people.docent
    await expect(run(personId, sql`update assessment_answer set scores = '{"time": 1}'`, CLOSED)).resolves.toEqual([])
    expect(await run(personId, sql`select scores->>'time' as time from assessment_answer`, CLOSED)).toEqual([{ time: '5' }])
    const late = sql`update assessment set closes_on = '2026-12-31' where id = ${assessmentId}`
    await expect(run(region.people.coördinator.personId, late, CLOSED)).rejects.toThrow(/not over/)
  })
})
