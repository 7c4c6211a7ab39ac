import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../actions.ts'
import { judge, openLink } from './assessment/company.actions.ts'
import { confirmResult, endLink, makeLink, seeParticipants } from './assessment/school.actions.ts'
import { saveElective, seeCatalogue, seeElective } from './catalogue.actions.ts'
import { openCoordinator, saveCoordinator, seeCoordinators } from './coordinator.actions.ts'
import { confirmMatch, proposeMatch, seeMatch, undoMatch, undoPlace } from './matching/match.actions.ts'
import { askElective, openRequestForm, seeRequests, withdrawRequest } from './request.actions.ts'
import { addAskingPupil, typedElective } from './testing/asking-pupils.ts'

let database: Database
let region: TestRegion
let mila: { pupilId: string; recordId: string }
let daan: { pupilId: string; recordId: string }
let strange: { pupilId: string; recordId: string }
const electives: Record<'zorg' | 'robots' | 'lassen', string> = { zorg: '', robots: '', lassen: '' }

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { regionId, institutions, sites, groups } = region
  const own = { regionId, institutionId: institutions.zwaluwnest, siteId: sites.zwaluwnest, groupId: groups.derde }
  mila = await addAskingPupil(database.db, { ...own, given: 'Mila' })
  daan = await addAskingPupil(database.db, { ...own, given: 'Daan' })
  strange = await addAskingPupil(database.db, { regionId, institutionId: institutions.kade, siteId: sites.kade, given: 'Sem' })
})
afterAll(() => database.close())

let now = new Date(`${TODAY}T09:00:00Z`)
const platform = (): Platform => ({ db: database.db, now: () => now }) as Platform
async function as(personId: string): Promise<Act> {
  return { platform: platform(), viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const docent = () => as(region.people.docent.personId)
const decaan = () => as(region.people.decaan.personId)
const coordinator = () => as(region.people.coördinator.personId)
const asking = (recordId: string, ...keuzes: string[]) => ({
  naam: '',
  leerling: recordId,
  keuze1: keuzes[0] ?? '',
  keuze2: keuzes[1] ?? '',
  keuze3: keuzes[2] ?? '',
})
const looks = async (what: string) => {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{
      pupil: string
      person: string | null
    }>`select pupil_id as pupil, person_id as person from pupil_log where what = ${what}`.execute(trx),
  )
  return rows
}

describe('the catalogue', () => {
  test('is written by the teachers of a site, for that site', async () => {
    const act = await docent()
    for (const [key, change] of [
      ['zorg', {}],
      ['robots', { naam: 'Robotica', dag: ['4'], plekken: '5' }],
      ['lassen', { naam: 'Lassen', plekken: '5', profiel: [] }],
    ] as const) {
      const saved = await saveElective(act, null, typedElective(region.sites.zwaluwnest, change as object))
      if (!saved.ok) throw new Error(JSON.stringify(saved))
      electives[key] = saved.id
    }
    expect(await saveElective(act, null, typedElective(region.sites.kade))).toEqual({
      ok: false,
      mistakes: [{ field: 'vestiging', mistake: 'site-missing' }],
    })
  })

  test('is seen by all staff of the region, with the places that are left', async () => {
    const seen = await seeCatalogue(await as(region.people.financieel.personId), 2026)
    expect(seen.electives.map(({ name, places, taken }) => [name, places, taken])).toEqual([
      ['Lassen', 5, 0],
      ['Robotica', 5, 0],
      ['Zorg in de wijk', 1, 0],
    ])
    expect(seen.mayOffer).toBe(false)
  })

  test.each(['mentor', 'financieel', 'beheerder', 'bestuurder', 'stagebegeleider'] as const)('is not changed by a %s', async (role) => {
    const act = await as(region.people[role].personId)
    expect(await saveElective(act, electives.zorg, typedElective(region.sites.zwaluwnest, { naam: 'Anders' }))).toEqual({
      ok: false,
      mistakes: null,
    })
    // the second wall
    const { rows } = await asPerson(
      database.db,
      act.viewer.personId,
      (trx) => sql`update elective set name = 'Anders' returning 1`.execute(trx),
      TODAY,
    )
    expect(rows).toEqual([])
  })

  test('of another region is not there', async () => {
    const other = await buildRegion(database.db, 'Regio Elders')
    const act = await as(other.people.coördinator.personId)
    expect(await seeElective(act, electives.zorg)).toBeNull()
    expect((await seeCatalogue(act, 2026)).electives).toEqual([])
  })

  test('names a coordinator for a school: a colleague who decides about pupils there, or a function', async () => {
    const act = await docent()
    const { zwaluwnest, kade } = region.sites
    expect((await openCoordinator(act, zwaluwnest))?.people.map(({ name }) => name)).toEqual(['Marit Dekker', 'Els Kuiper', 'Peter Vonk'])
    const wrong = await saveCoordinator(act, zwaluwnest, { wie: region.people.financieel.personId, functie: '' })
    expect(wrong).toEqual({ field: 'wie', mistake: 'unknown-person' })
    expect(await saveCoordinator(act, zwaluwnest, { wie: region.people.decaan.personId, functie: 'decaan' })).toBe('saved')
    expect(await saveCoordinator(act, kade, { wie: '', functie: 'decaan' })).toBeNull()
    const { coordinators } = await seeCoordinators(await coordinator())
    expect(coordinators.find(({ siteId }) => siteId === zwaluwnest)).toMatchObject({
      name: 'Els Kuiper',
      called: 'decaan',
      mayDecide: true,
    })
    expect((await seeElective(act, electives.zorg))?.coordinator?.name).toBe('Els Kuiper')
  })
})

describe('a request', () => {
  test('is recorded for a pupil about whom one decides', async () => {
    expect(await askElective(await decaan(), asking(mila.recordId, electives.zorg, electives.lassen), 2026)).toEqual({ ok: true })
    expect(
      await askElective(await as(region.people.mentor.personId), asking(daan.recordId, electives.zorg, electives.robots), 2026),
    ).toEqual({ ok: true })
    expect((await looks('electives/ask')).map(({ pupil }) => pupil).sort()).toEqual([mila.pupilId, daan.pupilId].sort())
  })

  test('is not recorded for a pupil of another school', async () => {
    const expected = { ok: false, mistakes: [{ field: 'leerling', mistake: 'pupil-missing' }] }
    expect(await askElective(await decaan(), asking(strange.recordId, electives.zorg), 2026)).toEqual(expected)
    expect((await openRequestForm(await decaan(), { naam: 'geheim', leerling: '' }, 2026)).pupils.map(({ name }) => name)).toEqual([
      'Daan van Geheim',
      'Mila van Geheim',
    ])
    const { personId } = region.people.decaan
    const insert = asPerson(
      database.db,
      personId,
      (trx) =>
        sql`insert into elective_request (record_id, school_year, first_id) values (${strange.recordId}, 2026, ${electives.zorg})`.execute(
          trx,
        ),
      TODAY,
    )
    await expect(insert).rejects.toThrow(/row-level security/)
  })

  test.each([
    [[], 'keuze1', 'choice-missing'],
    [['zorg', 'zorg'], 'keuze2', 'chosen-twice'],
    [['zorg', '', 'robots'], 'keuze2', 'gap'],
    [['weg'], 'keuze1', 'unknown-choice'],
  ])('with choices %j is refused', async (names, field, mistake) => {
    const ids = names.map((name) => (name === '' ? '' : (electives[name as keyof typeof electives] ?? randomUUID())))
    expect(await askElective(await decaan(), asking(mila.recordId, ...ids), 2026)).toEqual({ ok: false, mistakes: [{ field, mistake }] })
  })

  test('is seen by who decides about the pupil, and by nobody else', async () => {
    const names = async (act: Act) => (await seeRequests(act, 2026)).requests.map(({ name }) => name)
    expect(await names(await decaan())).toEqual(['Daan van Geheim', 'Mila van Geheim'])
    expect(await names(await as(region.people.mboMentor.personId))).toEqual([])
    expect((await looks('electives/requests')).length).toBe(2)
  })
})

describe('a division', () => {
  let first = ''

  test('is proposed with its seed, and gives nobody a place', async () => {
    const proposed = await proposeMatch(await decaan(), 2026, 'k7')
    if (!proposed.ok) throw new Error(proposed.why)
    first = proposed.id
    const seen = await seeMatch(await decaan(), first)
    expect(seen).toMatchObject({ state: 'proposed', match: { seed: 'k7', isBest: true }, stale: 0 })
    // one place in zorg: who draws 1 has it, the other gets the second choice and hears why
    expect(seen?.assigned.map(({ lottery, choice }) => [lottery, choice])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(seen?.assigned[1]?.why).toEqual([{ elective: electives.zorg, reason: 'full', name: 'Zorg in de wijk' }])
    expect((await seeCatalogue(await docent(), 2026)).electives.every(({ taken }) => taken === 0)).toBe(true)
  })

  test('is not there for who decides about nobody in it', async () => {
    expect(await seeMatch(await as(region.people.mboMentor.personId), first)).toBeNull()
    expect(await confirmMatch(await as(region.people.mboMentor.personId), first)).toEqual({ ok: false, why: 'not-there' })
  })

  test('holds when somebody confirms it, and can be undone', async () => {
    expect(await confirmMatch(await decaan(), first)).toEqual({ ok: true })
    expect((await seeElective(await docent(), electives.zorg))?.elective.taken).toBe(1)
    expect(await confirmMatch(await decaan(), first)).toEqual({ ok: false, why: 'changed' })
    expect(await undoMatch(await decaan(), first)).toEqual({ ok: true })
    expect((await seeElective(await docent(), electives.zorg))?.elective.taken).toBe(0)
    expect((await seeMatch(await decaan(), first))?.state).toBe('undone')
  })

  test('that others overtook is refused as a whole', async () => {
    const [one, other] = [await proposeMatch(await decaan(), 2026, 'a'), await proposeMatch(await coordinator(), 2026, 'b')]
    if (!one.ok || !other.ok) throw new Error('no proposal')
    expect(await confirmMatch(await coordinator(), other.id)).toEqual({ ok: true })
    expect(await confirmMatch(await decaan(), one.id)).toEqual({ ok: false, why: 'changed' })
    expect((await seeMatch(await decaan(), one.id))?.stale).toBe(2)
    expect(await proposeMatch(await decaan(), 2026)).toEqual({ ok: false, why: 'nobody-waits' })
  })

  test('never gives more places than there are, whatever the program asks', async () => {
    expect(await askElective(await coordinator(), asking(strange.recordId, electives.zorg), 2026)).toEqual({ ok: true })
    const proposed = await proposeMatch(await coordinator(), 2026, 'c')
    if (!proposed.ok) throw new Error(proposed.why)
    const seen = await seeMatch(await coordinator(), proposed.id)
    expect(seen?.assigned.map(({ electiveId }) => electiveId)).toEqual([null])
    const force = (elective: string) =>
      asSystem(database.db, (trx) =>
        sql`update elective_assignment set elective_id = ${elective}, choice = 1, confirmed_at = now() where match_id = ${proposed.id}`.execute(
          trx,
        ),
      )
    await expect(force(electives.zorg)).rejects.toMatchObject({ constraint: 'elective_places' })
  })

  test('never puts anybody at two places on one day, whatever the program asks', async () => {
    // both have a place; lassen is on Tuesdays as zorg is
    const { requests } = await seeRequests(await decaan(), 2026)
    const atZorg = requests.find(({ placed }) => placed?.electiveId === electives.zorg)
    expect(await askElective(await decaan(), asking(atZorg?.recordId ?? '', electives.lassen), 2026)).toEqual({ ok: true })
    const proposed = await proposeMatch(await decaan(), 2026, 'd')
    if (!proposed.ok) throw new Error(proposed.why)
    const seen = await seeMatch(await decaan(), proposed.id)
    expect(seen?.assigned.map(({ electiveId, why }) => [electiveId, why[0]?.reason])).toEqual([[null, 'held']])
    const force = asSystem(database.db, (trx) =>
      sql`update elective_assignment set elective_id = ${electives.lassen}, choice = 1, confirmed_at = now() where match_id = ${proposed.id}`.execute(
        trx,
      ),
    )
    await expect(force).rejects.toMatchObject({ constraint: 'elective_clash' })
    const waiting = (await seeRequests(await decaan(), 2026)).requests.find(({ placed }) => !placed)
    expect(await withdrawRequest(await decaan(), waiting?.id ?? '')).toBe('withdrawn')
    expect(await withdrawRequest(await decaan(), atZorg?.id ?? '')).toBe('placed')
  })

  test('keeps the places of pupils when there would be fewer', async () => {
    const act = await docent()
    const change = { naam: 'Robotica', plekken: '0', dag: ['4'] }
    expect(await saveElective(act, electives.robots, typedElective(region.sites.zwaluwnest, change))).toMatchObject({ ok: false })
  })
})

describe('the assessment by a company', () => {
  let token = ''
  let place = ''
  const goals = JSON.stringify(['helpt een cliënt', 'meldt wat opvalt'])
  const said = (first = 'reached', remark = '') => ({
    naam: 'praktijkopleider',
    goals: [
      { outcome: first, remark },
      { outcome: 'not-shown', remark: '' },
    ],
  })
  const send = (typed = said(), of = goals, by = token) =>
    judge(platform(), { token: by, assignmentId: place, goals: of, typed, requestId: 'q1' })

  test('goes by a link that is kept as a hash only', async () => {
    const made = await makeLink(await decaan(), electives.zorg)
    if (!made.ok) throw new Error(made.why)
    token = made.token
    // four weeks after 19 March 2027, and the day itself
    expect(made.expiresAt.toISOString()).toBe('2027-04-17T00:00:00.000Z')
    const { rows } = await asSystem(database.db, (trx) => sql<{ hash: string }>`select token_hash as hash from elective_link`.execute(trx))
    expect(rows.map(({ hash }) => hash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('shows first name, group and goals, and nothing else of anybody', async () => {
    const opened = await openLink(platform(), token, 'q1')
    if ('finding' in opened) throw new Error(opened.finding)
    place = opened.pupils[0]?.assignmentId ?? ''
    expect(opened.pupils).toEqual([
      { assignmentId: place, firstName: expect.stringMatching(/^(Mila|Daan)$/), group: '3T', assessment: null },
    ])
    expect(JSON.stringify(opened)).not.toMatch(/Geheim|pupilId|recordId/)
    expect((await looks('electives/assessment')).map(({ person }) => person)).toEqual([null])
  })

  test('asks an answer for every goal', async () => {
    const typed = { naam: '', goals: [{ outcome: 'perhaps', remark: 'x'.repeat(501) }] }
    const mistakes = [
      { field: 'naam', mistake: 'assessor-missing' },
      { field: 'doel-0', mistake: 'outcome-missing' },
      { field: 'opmerking-0', mistake: 'remark-long' },
      { field: 'doel-1', mistake: 'outcome-missing' },
    ]
    expect(await send(typed)).toMatchObject({ ok: false, mistakes })
    expect(await send(said(), '["iets anders"]')).toMatchObject({ ok: false, mistakes: 'goals-changed' })
  })

  test('can be improved until the coordinator of the school confirms it', async () => {
    expect(await send()).toEqual({ ok: true })
    expect(await send(said('not-yet', 'oefent nog'))).toEqual({ ok: true })
    const [one] = (await seeParticipants(await decaan(), electives.zorg))?.participants ?? []
    expect(one).toMatchObject({ mayConfirm: true, hasLink: true, assessment: { assessor: 'praktijkopleider', confirmedAt: null } })
    expect(one?.assessment?.outcomes[0]).toEqual({ goal: 'helpt een cliënt', outcome: 'not-yet', remark: 'oefent nog' })
    const id = one?.assessment?.id ?? ''
    expect(await undoPlace(await decaan(), place)).toEqual({ ok: false, why: 'assessed' })
    expect(await confirmResult(await as(region.people.teamleider.personId), electives.zorg, place, id)).toBe('not-coordinator')
    expect(await confirmResult(await decaan(), electives.zorg, place, randomUUID())).toBe('changed')
    expect(await confirmResult(await decaan(), electives.zorg, place, id)).toBe('confirmed')
    expect(await send()).toMatchObject({ ok: false, mistakes: 'confirmed' })
  })

  test('ends with the link, with its day, and with what was never a link', async () => {
    expect(await openLink(platform(), 'x'.repeat(43), 'q1')).toEqual({ finding: 'unknown' })
    expect(await openLink(platform(), '', 'q1')).toEqual({ finding: 'unknown' })
    now = new Date('2027-04-17T00:00:00Z')
    expect(await openLink(platform(), token, 'q1')).toEqual({ finding: 'expired' })
    now = new Date('2027-04-16T23:59:59Z')
    expect(await openLink(platform(), token, 'q1')).toHaveProperty('pupils')
    now = new Date(`${TODAY}T09:00:00Z`)
    expect(await endLink(await decaan(), electives.zorg)).toBe(true)
    expect(await openLink(platform(), token, 'q1')).toEqual({ finding: 'withdrawn' })
    expect(await send()).toEqual({ ok: false, finding: 'withdrawn' })
  })

  test('is sent no more than twenty times', async () => {
    const seen = (await seeRequests(await decaan(), 2026)).requests.find(({ placed }) => placed && placed.electiveId !== electives.zorg)
    place = seen?.placed?.assignmentId ?? ''
    const made = await makeLink(await decaan(), seen?.placed?.electiveId ?? '')
    if (!made.ok) throw new Error(made.why)
    for (let time = 0; time < 20; time += 1) expect(await send(said(), goals, made.token)).toEqual({ ok: true })
    expect(await send(said(), goals, made.token)).toMatchObject({ ok: false, mistakes: 'too-often' })
  })
})

test('a school that leaves a place to another sees no pupil of it', async () => {
  const { kade } = region.sites
  const person = { given: 'Ada', family: 'Kok', role: 'decaan', scopeKind: 'site', scopeId: kade } as const
  const act = await as((await addPerson(database.db, region.regionId, person)).personId)
  expect((await seeParticipants(act, electives.zorg))?.participants).toEqual([])
  const seen = (table: string) =>
    asPerson(
      database.db,
      act.viewer.personId,
      (trx) => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(trx),
      TODAY,
    )
  const counts = Object.fromEntries(
    await Promise.all(
      ['elective_request', 'elective_assignment', 'elective_assessment', 'elective_link'].map(async (table) => [
        table,
        (await seen(table)).rows[0]?.n,
      ]),
    ),
  )
  // the request of De Kade's own pupil, and the proposal that gave it nothing
  expect(counts).toEqual({ elective_request: 1, elective_assignment: 1, elective_assessment: 0, elective_link: 0 })
})
