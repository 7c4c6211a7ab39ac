import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, addRole, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { leadsTeam } from '../../leads-team.ts'
import { addLadder, addMarks } from '../../testing/absences.ts'
import { addPupil } from '../../testing/add-pupil.ts'
import { buildSmallWorld, type PupilName, type SmallWorld } from '../../testing/small-world.ts'
import { ledPupils, waitingSteps } from './waiting.actions.ts'
import { isForLeader, mostUrgentFirst, pupilSteps, stepKind } from './waiting.ts'

describe('the most urgent first', () => {
  const counted = (kind: 'call' | 'talk' | 'letter' | 'visit', since: string) =>
    ({ rule: 'absence/step-due', severity: 'needs-a-decision', kind, absences: 4, after: 4, since, schoolId: 's' }) as const
  const report = (severity: 'needs-a-decision' | 'not-allowed', since: string) => {
    const reached = { hours: 16, weeks: 4, most: 16, from: since, since } as const
    return { rule: 'absence/report-due', severity, ...reached, article: null, schoolId: 's' } as const
  }
  const pupil = (name: string) => ({ pupilId: name, name })

  test('of one pupil: the higher on the ladder, of two alike what waits longest', () => {
    const all = [
      counted('call', '2026-09-01'),
      counted('visit', '2026-11-02'),
      counted('visit', '2026-11-01'),
      counted('letter', '2026-09-01'),
    ]
    const steps = pupilSteps(pupil('Jesse'), all)
    expect([steps?.first, ...(steps?.others ?? [])].map((one) => one && [stepKind(one), one.since])).toEqual([
      ['visit', '2026-11-01'],
      ['visit', '2026-11-02'],
      ['letter', '2026-09-01'],
      ['call', '2026-09-01'],
    ])
    expect(pupilSteps(pupil('Jesse'), [])).toBeNull()
  })

  test('of pupils: a report that the law asks for stands before one that is to be decided on, however long that waits', () => {
    const all = [
      pupilSteps(pupil('visit'), [counted('visit', '2026-09-01')]),
      pupilSteps(pupil('decide'), [report('needs-a-decision', '2026-09-01')]),
      pupilSteps(pupil('b'), [counted('talk', '2026-11-02')]),
      pupilSteps(pupil('must'), [counted('call', '2026-09-01'), report('not-allowed', '2026-11-20')]),
      pupilSteps(pupil('a'), [counted('talk', '2026-11-02')]),
    ]
    expect(mostUrgentFirst(all.flatMap((one) => one ?? [])).map(({ name }) => name)).toEqual(['must', 'decide', 'visit', 'a', 'b'])
  })

  test('who leads hears of a home visit and a report', () => {
    const kinds = ['call', 'talk', 'letter', 'visit'] as const
    expect(kinds.filter((kind) => isForLeader(counted(kind, '2026-11-02')))).toEqual(['visit'])
    expect(isForLeader(report('needs-a-decision', '2026-11-02'))).toBe(true)
  })
})

describe('of a small world', () => {
  let database: Database
  let world: SmallWorld
  const record = (name: PupilName, nr = 0) => world.pupils[name].recordIds[nr]

  /** Het Zwaluwnest: call 1, talk 2, visit 4, called after 2 times late, 12 hours; the roc: talk 3, and hours that are not known. */
  beforeAll(async () => {
    database = await openTestDatabase()
    world = await buildSmallWorld(database.db)
    const { db } = database
    const { institutions, sites, groups, regionId } = world
    await addLadder(db, {
      institutionId: institutions.zwaluwnest,
      after: { call: 1, talk: 2, visit: 4 },
      lateCall: 2,
      hours: 12,
      dayHours: 4,
    })
    await addLadder(db, { institutionId: institutions.roc, after: { talk: 3 }, hours: 16, dayHours: null })
    await addLadder(db, { institutionId: institutions.kade, after: { visit: 1 }, hours: 4, dayHours: 4 })
    // the third of 4 hours in 4 weeks is on 16 November, the fourth absence on the 20th
    await addMarks(db, record('inRoute'), 'missing', ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-20'])
    // three over both schools; the 10th was put right
    await addMarks(db, record('atBothSchools'), 'missing', ['2026-10-05', '2026-11-03', '2026-11-10'])
    await addMarks(db, record('atBothSchools', 1), 'missing', ['2026-11-04'])
    await addMarks(db, record('atBothSchools', 1), 'present', ['2026-11-10'])
    await addMarks(db, record('onlyVmbo'), 'late', ['2026-11-10', '2026-11-17'])
    // in no group any more, and never 12 hours in 4 weeks
    await addMarks(db, record('leftGroup'), 'missing', ['2026-09-01', '2026-10-06', '2026-10-27', '2026-11-19'])
    await addMarks(db, record('notYetInRoute'), 'missing', ['2026-11-18'], 12)
    await addMarks(db, record('leftRoute'), 'missing', ['2026-11-18'], 11.5)
    await addMarks(db, record('otherSchool'), 'missing', ['2026-11-18'])
    const vmbo = { institutionId: institutions.zwaluwnest, family: 'Bos' }
    const ill = await addPupil(db, { regionId, records: [{ ...vmbo, given: 'Roos', groups: [{ groupId: groups.derde }] }] })
    await addMarks(db, ill.recordIds[0], 'ill', ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'])
    const enrolments = [{ siteId: sites.zwaluwnest, until: '2026-10-31' }]
    const gone = await addPupil(db, { regionId, records: [{ ...vmbo, given: 'Sven', enrolments }] })
    await addMarks(db, gone.recordIds[0], 'missing', ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'])
  }, 60_000)
  afterAll(() => database.close())

  const seen = async (viewerId: string, personId = viewerId) => {
    const request = { viewer: await viewerFor(database.db, viewerId), day: TODAY, requestId: 'test' }
    return asPerson(
      database.db,
      personId,
      async (trx) => waitingSteps(trx, request, leadsTeam(request.viewer) ? await ledPupils(trx, TODAY) : []),
      TODAY,
    )
  }
  const told = async (viewerId: string, personId = viewerId) =>
    (await seen(viewerId, personId)).shown.map(({ name, first, others }) => [name, ...[first, ...others].map(stepKind)])
  const person = (name: keyof SmallWorld['people']) => world.people[name].personId
  const JESSE = ['Jesse van Dijk', 'report', 'visit']
  const MILAN = ['Milan de Groot', 'talk', 'talk']
  const FENNA = ['Fenna Bakker', 'call']
  const BRAM = ['Bram Meijer', 'visit']

  test('a mentor hears every step of the own pupils, with what it comes from; who was ill is not among them', async () => {
    expect(await told(person('mentor'))).toEqual([JESSE, MILAN, FENNA])
    const { shown, total } = await seen(person('mentor'))
    const [jesse, milan, fenna] = shown
    expect(total).toBe(3)
    expect(jesse?.first).toMatchObject({ hours: 12, most: 12, weeks: 4, since: '2026-11-16', severity: 'needs-a-decision' })
    expect(jesse?.others).toMatchObject([{ absences: 4, after: 4, since: '2026-11-20' }])
    const { zwaluwnest, roc } = world.institutions
    expect(milan?.first).toMatchObject({ absences: 3, after: 2, since: '2026-11-03', schoolId: zwaluwnest })
    expect(milan?.others).toMatchObject([{ absences: 3, after: 3, since: '2026-11-04', schoolId: roc }])
    expect(fenna?.first).toMatchObject({ lates: 2, after: 2, since: '2026-11-17' })
  })

  test('a mentor at the mbo hears of the own pupils of the same route, and of no others', async () => {
    expect(await told(person('mboMentor'))).toEqual([MILAN])
  })

  test('who mentors a route hears of who is in it today', async () => {
    const { regionId, routeId } = world
    const role = { given: 'Sil', family: 'Route', role: 'mentor', scopeKind: 'route', scopeId: routeId } as const
    expect(await told((await addPerson(database.db, regionId, role)).personId)).toEqual([JESSE, MILAN])
  })

  test('who leads hears of home visits and reports of who is at the school, in a group or not', async () => {
    expect(await told(person('teamleider'))).toEqual([JESSE, ['Sara Jansen', 'report'], BRAM])
  })

  test('who does neither hears nothing, nor does the leader of another school', async () => {
    const role = { given: 'Kim', family: 'Kade', role: 'teamleider', scopeKind: 'site', scopeId: world.sites.kade } as const
    const kade = await addPerson(database.db, world.regionId, role)
    expect(await told(kade.personId)).toEqual([['Lotte Peters', 'report', 'visit']])
    for (const name of ['docent', 'decaan', 'zorgcoördinator', 'stagebegeleider', 'coördinator', 'bestuurder', 'beheerder'] as const)
      expect([name, await told(person(name))]).toEqual([name, []])
    // the second wall: with the roles of another
    for (const name of ['mentor', 'teamleider'] as const) expect(await told(person(name), kade.personId)).toEqual([])
  })

  test('whoever is shown was looked at', async () => {
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{
        id: string
      }>`select distinct pupil_id as id from pupil_log where what = 'today/steps' and person_id = ${person('mentor')}`.execute(trx),
    )
    const { inRoute, atBothSchools, onlyVmbo } = world.pupils
    expect(rows.map(({ id }) => id).sort()).toEqual([inRoute, atBothSchools, onlyVmbo].map(({ pupilId }) => pupilId).sort())
  })

  test('who mentors and leads hears of each pupil once: of the own ones everything', async () => {
    const role = { role: 'mentor', scopeKind: 'group', scopeId: world.groups.derde } as const
    await addRole(database.db, person('teamleider'), role)
    expect(await told(person('teamleider'))).toEqual([JESSE, ['Sara Jansen', 'report'], BRAM, MILAN, FENNA])
  })

  test('a step that was taken is gone', async () => {
    // a test writes what others did
    await asSystem(database.db, (trx) =>
      sql`insert into absence_step (record_id, kind, taken_on) values (${record('inRoute')}, 'report', '2026-11-20'), (${record('leftGroup')}, 'visit', '2026-11-20')`.execute(
        trx,
      ),
    )
    expect(await told(person('mentor'))).toEqual([MILAN, FENNA])
    expect((await told(person('teamleider'))).map(([name]) => name)).toEqual(['Sara Jansen', 'Milan de Groot', 'Fenna Bakker'])
  })

  test('who was called from the call list need not be called once more', async () => {
    const { regionId, institutions, groups } = world
    const records = [{ institutionId: institutions.zwaluwnest, given: 'Timo', family: 'Bos', groups: [{ groupId: groups.derde }] }]
    const { recordIds } = await addPupil(database.db, { regionId, records })
    await addMarks(database.db, recordIds[0], 'missing', ['2026-11-19'])
    const call = (outcome: string) =>
      asSystem(database.db, (trx) =>
        sql`insert into absence_call (record_id, day, whom, number_type, outcome, said, next_step, called_at, recorded_at)
          values (${recordIds[0]}, '2026-11-19', 'Moeder', 'mobile', ${outcome}, 'Verslapen', 'Morgen vragen', '2026-11-19T08:10:00Z', '2026-11-19T08:12:00Z')`.execute(
          trx,
        ),
      )
    const timo = async () => (await told(person('mentor'))).filter(([name]) => name === 'Timo Bos')
    await call('not-reached')
    expect(await timo()).toEqual([['Timo Bos', 'call']])
    await call('reached-explained')
    expect(await timo()).toEqual([])
  })
})
