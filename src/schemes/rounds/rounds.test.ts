import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from './actions.ts'
import { addRound, beginApplication, changeRoutes, dropApplication, dropRound, fillIn, submit } from './change.actions.ts'
import { assess, decide, noteStatus, revoke } from './line.actions.ts'
import { seeMoney } from './money.actions.ts'
import { seeWayBack } from './pupils.actions.ts'
import { seeApplication, seeRound, seeRounds } from './see.actions.ts'

let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())

const as = async (personId: string): Promise<Act> => {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const coordinator = () => as(region.people.coördinator.personId)
const form = (typed: string | Record<string, string>) => new URLSearchParams(typed)

async function addRoute(name: string, scheme: string, startsOn: string, sites: string[] = []): Promise<string> {
  const id = randomUUID()
  await asSystem(database.db, async (trx) => {
    await sql`insert into route (id, region_id, name, scheme, profiel, leerweg, niveau, starts_on) values
      (${id}, ${region.regionId}, ${name}, ${scheme}, 'PIE', 'bb', 2, ${startsOn})`.execute(trx)
    for (const [at, site] of [...sites, region.sites.zwaluwnest, region.sites.rocHaven].slice(0, 2).entries())
      await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${site}, ${at === 0 ? 'vo' : 'mbo'})`.execute(trx)
  })
  return id
}

async function ready(act: Act, name: string, typed: string, routeIds: string[]) {
  const round = await addRound(act, form(`naam=${name}&${typed}`))
  if (!round.ok) throw new Error(JSON.stringify(round))
  const application = await beginApplication(act, round.id, new URLSearchParams(routeIds.map((id) => ['route', id])))
  if (!application.ok) throw new Error(JSON.stringify(application))
  return { roundId: round.id, id: application.id }
}
const BESLUIT = 'regeling=besluit-2014&soort=round&begin=2015-08-01&open=2014-10-01&dicht=2014-10-31&besluit=2015-02-01'

describe('an application from begin to end', () => {
  let at: { roundId: string; id: string }
  let routeId: string
  beforeAll(async () => {
    routeId = await addRoute('Metaalroute', 'vakmanschaproute', '2015-08-01')
    at = await ready(await coordinator(), 'Ronde 2015', BESLUIT, [routeId])
  })

  test('a new one says what has to be done', async () => {
    const seen = await seeApplication(await coordinator(), at.roundId, at.id)
    expect(seen).toMatchObject({ state: 'writing', next: 'omschrijving', mayWrite: true })
    expect(seen?.steps.filter(({ state }) => state === 'later').map(({ step }) => step)).toEqual(['beoordeling', 'besluit', 'status'])
  })

  test('parts are kept beside each other', async () => {
    const act = await coordinator()
    await fillIn(act, at.roundId, at.id, 'projectplan', form({ 'vraag-vision': 'Meer vakmensen.' }))
    await fillIn(act, at.roundId, at.id, 'documenten', form({ 'stuk-agreement': 'ja', 'plek-agreement': 'Map 3' }))
    await fillIn(act, at.roundId, at.id, 'adviezen', form({ 'advies-mr': 'positive', 'dag-mr': '2014-09-01' }))
    await fillIn(act, at.roundId, at.id, 'ondertekening', form({ vmbo: '2014-10-02', mbo: '2014-10-03' }))
    const seen = await seeApplication(act, at.roundId, at.id)
    expect(seen?.dossier.application.content).toMatchObject({
      answers: { vision: 'Meer vakmensen.' },
      papers: { agreement: { present: true, kept: 'Map 3' } },
      councils: { mr: { advice: 'positive', on: '2014-09-01' } },
      signed: { vo: '2014-10-02', mbo: '2014-10-03' },
    })
  })

  test('what is wrong is not kept', async () => {
    const act = await coordinator()
    expect(await fillIn(act, at.roundId, at.id, 'adviezen', form({ 'advies-mr': 'negative' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'dag-mr', mistake: 'day-missing' }],
    })
    expect(await fillIn(act, at.roundId, at.id, 'omschrijving', form({ 'crebos-0': '1234' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'crebos-0', mistake: 'crebo' }],
    })
  })

  test('nothing is judged or decided before it was handed in', async () => {
    const act = await coordinator()
    const judged = form({ 'oordeel-safeguarded': 'fits', door: 'DUO', dag: '2014-12-01' })
    expect(await assess(act, at.roundId, at.id, judged)).toEqual({ ok: false, mistakes: null })
    expect(await decide(act, at.roundId, at.id, form({ route: routeId }))).toEqual({ ok: false, mistakes: null })
  })

  test('a project leader of another route, a teacher and a financial officer change nothing', async () => {
    for (const role of ['projectleider', 'docent', 'financieel', 'bestuurder'] as const) {
      const act = await as(region.people[role].personId)
      expect(await submit(act, at.roundId, at.id, form({ dag: '2014-10-15' }))).toEqual({ ok: false, mistakes: null })
      expect((await seeApplication(act, at.roundId, at.id))?.mayWrite).toBe(false)
      // the second wall says the same
      const change = asPerson(database.db, act.viewer.personId, (trx) =>
        sql`update round_application set submitted_on = '2014-10-15' where id = ${at.id} returning 1`.execute(trx),
      )
      expect((await change).rows).toEqual([])
    }
  })

  test('once handed in it stays as it was', async () => {
    const act = await coordinator()
    expect(await submit(act, at.roundId, at.id, form({ dag: '2999-01-01' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'dag', mistake: 'not-yet' }],
    })
    expect(await submit(act, at.roundId, at.id, form({ dag: '2014-10-15' }))).toMatchObject({ ok: true })
    expect(await fillIn(act, at.roundId, at.id, 'ondertekening', form({}))).toEqual({ ok: false, mistakes: null })
    expect(await dropApplication(act, at.roundId, at.id)).toEqual({ ok: false, mistakes: null })
    const forced = asSystem(database.db, (trx) => sql`update round_application set content = '{}' where id = ${at.id}`.execute(trx))
    await expect(forced).rejects.toThrow('is not changed')
    const seen = await seeApplication(act, at.roundId, at.id)
    expect(seen?.findings.find(({ rule }) => rule === 'rounds/part-b-advice')).toMatchObject({
      severity: 'not-allowed',
      given: { missing: 'or, deelnemersraad, ouderraad' },
    })
  })

  test('judgements are new lines, and only what differs', async () => {
    const act = await coordinator()
    const judged = { 'oordeel-safeguarded': 'needs-decision', door: 'DUO', dag: '2014-12-01' }
    expect(await assess(act, at.roundId, at.id, form(judged))).toMatchObject({ ok: true })
    expect(await assess(act, at.roundId, at.id, form(judged))).toEqual({
      ok: false,
      mistakes: [{ field: 'oordelen', mistake: 'nothing-new' }],
    })
    expect(await assess(act, at.roundId, at.id, form({ ...judged, 'oordeel-safeguarded': 'fits' }))).toMatchObject({ ok: true })
    const lines = (await seeApplication(act, at.roundId, at.id))?.dossier.assessments
    expect(lines?.map(({ verdict }) => verdict)).toEqual(['needs-decision', 'fits'])
  })

  test('a status asks for permission, and stopping for a cause', async () => {
    const act = await coordinator()
    const line = { route: routeId, jaar: '2016', stand: 'gestopt' }
    expect(await noteStatus(act, at.roundId, at.id, form(line))).toMatchObject({
      mistakes: [
        { field: 'route', mistake: 'no-permission' },
        { field: 'oorzaak', mistake: 'cause-missing' },
      ],
    })
    expect(await decide(act, at.roundId, at.id, form({ route: routeId, uitkomst: 'granted', dag: '2015-01-20' }))).toMatchObject({
      ok: true,
    })
    expect(await noteStatus(act, at.roundId, at.id, form({ ...line, stand: 'lopend', oorzaak: 'switchers' }))).toMatchObject({ ok: true })
    const seen = await seeApplication(act, at.roundId, at.id)
    expect(seen?.state).toBe('granted')
    expect(seen?.dossier.statuses).toEqual([{ routeId, year: 2016, status: 'lopend', causes: [], note: '' }])
  })

  test('lines are never changed or taken away, by nobody who is signed in', async () => {
    const { personId } = (await coordinator()).viewer
    for (const table of ['application_assessment', 'application_decision', 'experiment_status']) {
      const [changed, removed] = await asPerson(database.db, personId, async (trx) => [
        await sql`update ${sql.table(table)} set note = 'anders' returning 1`.execute(trx),
        await sql`delete from ${sql.table(table)} returning 1`.execute(trx),
      ])
      expect([changed?.rows, removed?.rows]).toEqual([[], []])
    }
  })

  test('revoked by art. 13 it ends that day, and who was in it goes back', async () => {
    const act = await coordinator()
    const pupils = await addPupils(routeId, ['2015-08-01', '2016-08-01'])
    const sure = { dag: '2017-03-01', grond: '13-1', zeker: 'ja' }
    for (const [typed, field, mistake] of [
      [{ ...sure, zeker: '' }, 'zeker', 'not-sure'],
      [{ ...sure, dag: '2015-07-31' }, 'dag', 'before-start'],
      [{ ...sure, grond: '' }, 'grond', 'choose'],
    ] as const)
      expect(await revoke(act, at.roundId, at.id, routeId, form(typed))).toEqual({ ok: false, mistakes: [{ field, mistake }] })
    expect(await seeWayBack(act, at.roundId, at.id, routeId)).toBeNull()
    expect(await revoke(act, at.roundId, at.id, routeId, form(sure))).toMatchObject({ ok: true })
    const seen = await seeApplication(act, at.roundId, at.id)
    expect(seen).toMatchObject({ state: 'revoked', dossier: { application: { routes: [{ endsOn: '2017-03-01' }] } } })
    expect(seen?.dossier.statuses.at(-1)).toMatchObject({ year: 2017, status: 'ingetrokken' })
    expect(seen?.findings.find(({ rule }) => rule === 'rounds/ended-when-revoked')?.severity).toBe('fits')
    const back = await seeWayBack(act, at.roundId, at.id, routeId)
    expect(back?.pupils?.map(({ pupilId }) => pupilId).sort()).toEqual([...pupils].sort())
    const looks = await asSystem(database.db, (trx) =>
      sql<{ n: number }>`select count(*) as n from pupil_log where what = 'rounds/way-back'`.execute(trx),
    )
    expect(looks.rows[0]?.n).toBe(2)
  })

  test('who sees no pupils gets no names, and of so few no number', async () => {
    for (const role of ['financieel', 'mentor'] as const) {
      const act = await as(region.people[role].personId)
      expect(await seeWayBack(act, at.roundId, at.id, routeId)).toMatchObject({ pupils: null, count: 'few' })
    }
  })

  test('after it nothing follows', async () => {
    const act = await coordinator()
    expect(await revoke(act, at.roundId, at.id, routeId, form({ dag: '2017-03-02', grond: '13-2', zeker: 'ja' }))).toMatchObject({
      ok: false,
    })
    expect(await decide(act, at.roundId, at.id, form({ route: routeId, uitkomst: 'granted', dag: '2018-01-01' }))).toMatchObject({
      mistakes: [{ field: 'route', mistake: 'is-revoked' }],
    })
    expect(await noteStatus(act, at.roundId, at.id, form({ route: routeId, jaar: '2017', stand: 'lopend' }))).toMatchObject({
      mistakes: [{ field: 'jaar', mistake: 'is-revoked' }],
    })
  })
})

describe('rounds', () => {
  test('two by one name are one too many; an empty one can go', async () => {
    const act = await coordinator()
    const typed = form('naam=Lege ronde&regeling=vm2&soort=tranche&begin=2009-08-01')
    const made = await addRound(act, typed)
    expect(await addRound(act, typed)).toEqual({ ok: false, mistakes: [{ field: 'naam', mistake: 'name-taken' }] })
    expect(await dropRound(await as(region.people.docent.personId), made.ok ? made.id : '')).toEqual({ ok: false, mistakes: null })
    expect(await dropRound(act, made.ok ? made.id : '')).toMatchObject({ ok: true })
    const { rounds } = await seeRounds(act)
    expect(rounds.map(({ round }) => round.name)).toEqual(['Ronde 2015'])
    const [full] = rounds
    expect(await dropRound(act, full?.round.id ?? '')).toEqual({ ok: false, mistakes: null })
  })

  test('what is wrong is named', async () => {
    const wrong = form('regeling=x&soort=round&begin=2015-02-30&open=2015-02-01&dicht=2015-01-01&besluit=ooit')
    expect(await addRound(await coordinator(), wrong)).toEqual({
      ok: false,
      mistakes: [
        { field: 'naam', mistake: 'missing' },
        { field: 'regeling', mistake: 'choose' },
        { field: 'begin', mistake: 'no-day' },
        { field: 'besluit', mistake: 'no-day' },
        { field: 'dicht', mistake: 'wrong-order' },
      ],
    })
  })

  test('another region sees none of it', async () => {
    const other = await buildRegion(database.db, 'Regio Hoogland')
    const act = await as(other.people.coördinator.personId)
    expect((await seeRounds(act)).rounds).toEqual([])
    const [first] = (await seeRounds(await coordinator())).rounds
    expect(await seeRound(act, first?.round.id ?? '')).toBeNull()
    expect(await seeMoney(act, first?.round.id ?? '', '2012-10-01')).toBeNull()
  })

  test.each(['geen-id', randomUUID()])('that is not there: %s', async (id) => expect(await seeRound(await coordinator(), id)).toBeNull())
})

test('a project leader applies with the own route only, and can leave it again', async () => {
  const own = await asSystem(database.db, (trx) =>
    sql`update route set scheme = 'vakmanschaproute' where id = ${region.routeId}`.execute(trx),
  )
  expect(own.numAffectedRows).toBe(1n)
  const act = await as(region.people.projectleider.personId)
  const strange = await addRoute('Bouwroute', 'vakmanschaproute', '2016-08-01')
  const round = await addRound(act, form('naam=Ronde 2016&regeling=besluit-2014&soort=round&begin=2016-08-01'))
  const roundId = round.ok ? round.id : ''
  expect((await seeRound(act, roundId))?.ownRoutes.map(({ id }) => id)).toEqual([region.routeId])
  expect(await beginApplication(act, roundId, form({ route: strange }))).toEqual({
    ok: false,
    mistakes: [{ field: 'route', mistake: 'no-route' }],
  })
  const begun = await beginApplication(act, roundId, form({ route: region.routeId }))
  const id = begun.ok ? begun.id : ''
  // the coordinator of the region may add the other
  await changeRoutes(await coordinator(), roundId, id, form({ route: strange }))
  expect((await seeApplication(act, roundId, id))?.dossier.application.routes.map((one) => one.id)).toEqual([region.routeId, strange])
  expect(await dropApplication(act, roundId, id)).toMatchObject({ ok: true })
  expect(await dropRound(act, roundId)).toMatchObject({ ok: true })
})

describe('a borgingscohort', () => {
  test('follows an earlier experiment of the same schools', async () => {
    const act = await coordinator()
    const [before, after] = [await addRoute('VM2 2009', 'vm2', '2009-08-01'), await addRoute('VM2 2012', 'vm2', '2012-08-01')]
    const first = await ready(act, 'VM2 2009', 'regeling=vm2&soort=tranche&begin=2009-08-01', [before])
    const next = await ready(act, 'Cohort 2012', 'regeling=vm2&soort=borgingscohort&begin=2012-08-01', [after])
    expect((await seeRound(act, next.roundId))?.toFollow).toEqual([{ id: first.id, roundName: 'VM2 2009', routeNames: ['VM2 2009'] }])
    const said = async () =>
      (await seeApplication(act, next.roundId, next.id))?.findings.find(({ rule }) => rule === 'rounds/follow-up-of')?.severity
    expect(await said()).toBe('needs-decision')
    await changeRoutes(act, next.roundId, next.id, form({ route: after, volgt: first.id }))
    expect(await said()).toBe('fits')
  })
})

describe('money', () => {
  let roundId: string
  let pupils: string[]
  beforeAll(async () => {
    const act = await coordinator()
    const routeId = await addRoute('VM2 metaal', 'vm2', '2009-08-01')
    const at = await ready(act, 'VM2 metaal 2009', 'regeling=vm2&soort=tranche&begin=2009-08-01', [routeId])
    roundId = at.roundId
    await submit(act, at.roundId, at.id, form({ dag: '2009-05-01' }))
    await decide(act, at.roundId, at.id, form({ route: routeId, uitkomst: 'granted', dag: '2009-06-15', leerlingen: '2' }))
    // three from the first day, one a month later, one of another year; the first two have a diploma at the mbo
    pupils = await addPupils(routeId, ['2009-08-01', '2009-08-01', '2009-08-01', '2009-09-01', '2010-08-01'])
    await addDiploma(pupils[0] ?? '', '2012-06-30', '25251', 'mbo-2')
    await addDiploma(pupils[1] ?? '', '2012-06-30', '25252', 'mbo-3')
    await addDiploma(pupils[3] ?? '', '2012-06-30', '25251', 'mbo-2')
  })

  test('each pupil of the cohort with what is earned and why, in cents', async () => {
    const seen = await seeMoney(await coordinator(), roundId, '2012-10-01')
    const lines = seen?.earnings?.lines.map(({ kind, pupil, cents, why }) => [pupil && pupils.indexOf(pupil.pupilId), kind, why, cents])
    expect(lines?.sort()).toEqual(
      [
        [0, 'subsidy', 'counted', 850_000],
        [1, 'subsidy', 'counted', 850_000],
        [2, 'subsidy', 'counted', 850_000],
        [3, 'subsidy', 'counted', 850_000],
        [null, 'subsidy', 'above-granted', -1_700_000],
        [0, 'bonus', 'bonus', 850_000],
        [1, 'bonus', 'no-diploma', 0],
        [2, 'bonus', 'no-diploma', 0],
        [3, 'bonus', 'not-enrolled-from-start', 0],
      ].sort(),
    )
    expect(seen?.earnings).toMatchObject({ subsidyCents: 1_700_000, bonusCents: 850_000 })
  })

  test('who looked stands in the log of each pupil', async () => {
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ n: number }>`select count(distinct pupil_id) as n from pupil_log where what = 'rounds/money'`.execute(trx),
    )
    expect(rows[0]?.n).toBe(4)
  })

  test.each(['financieel', 'bestuurder', 'onderzoeker', 'beheerder', 'mentor'] as const)('a %s gets no list', async (role) => {
    expect(await seeMoney(await as(region.people[role].personId), roundId, '2012-10-01')).toMatchObject({ hidden: 1, earnings: null })
  })

  test('a teacher of the school sees the pupils of that school only', async () => {
    const seen = await seeMoney(await as(region.people.docent.personId), roundId, '2012-10-01')
    expect(new Set(seen?.earnings?.lines.map(({ pupil }) => pupil?.school ?? ''))).toEqual(new Set(['Het Zwaluwnest', '']))
  })
})

/** Pupils with a record at both schools, in the route from these days on. */
async function addPupils(routeId: string, days: string[]): Promise<string[]> {
  return asSystem(database.db, async (trx) => {
    const ids: string[] = []
    for (const [at, day] of days.entries()) {
      const [pupil, vo, mbo] = [randomUUID(), randomUUID(), randomUUID()]
      await sql`insert into pupil (id, region_id) values (${pupil}, ${region.regionId})`.execute(trx)
      for (const [record, school] of [
        [vo, region.institutions.zwaluwnest],
        [mbo, region.institutions.roc],
      ])
        await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name)
          values (${record}, ${pupil}, ${school}, ${`${routeId.slice(0, 6)}-${at}`}, 'Sem', 'Vos')`.execute(trx)
      await sql`insert into enrolment (record_id, site_id, kind, opleiding, valid_from) values (${vo}, ${region.sites.zwaluwnest}, 'vo', 'vmbo-bb', ${day})`.execute(
        trx,
      )
      await sql`insert into route_enrolment (record_id, route_id, phase, valid_from) values (${vo}, ${routeId}, 'VO', ${day})`.execute(trx)
      ids.push(pupil)
    }
    return ids
  })
}

/** At the mbo, of a crebo whose level only the enrolment there tells. */
async function addDiploma(pupilId: string, date: string, crebo: string, opleiding: string): Promise<void> {
  await asSystem(database.db, async (trx) => {
    const { rows } = await sql<{
      id: string
    }>`select id from school_record where pupil_id = ${pupilId} and institution_id = ${region.institutions.roc}`.execute(trx)
    const [record, run] = [rows[0]?.id ?? '', randomUUID()]
    await sql`insert into import_run (id, institution_id, kind, file_name, sha256, bytes, state)
      values (${run}, ${region.institutions.roc}, 'ro', 'ro.xml', '', 1, 'applied')`.execute(trx)
    await sql`insert into enrolment (record_id, site_id, kind, opleiding, crebo, valid_from)
      values (${record}, ${region.sites.rocHaven}, 'mbo', ${opleiding}, ${crebo}, '2011-08-01')`.execute(trx)
    await sql`insert into diploma_line (record_id, import_id, fields) values (${record}, ${run}, ${JSON.stringify({ date, crebo })}::jsonb)`.execute(
      trx,
    )
  })
}
