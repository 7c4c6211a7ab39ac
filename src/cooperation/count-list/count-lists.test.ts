import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import { seenOf } from './changes.ts'
import { confirmAll, confirmList, printOfAll } from './confirm.actions.ts'
import { answerCorrection, correctList } from './correction.actions.ts'
import { acceptAll, changeDifference } from './difference.actions.ts'
import type { CheckName } from './finding.ts'
import { listFrozenCounts } from './frozen.store.ts'
import { listOpenDifferences } from './open.store.ts'
import { confirmable, seeOpenDifferences, seeOverview } from './overview.actions.ts'
import { frozenText, sha256 } from './print.ts'
import { namePage, type SeenList, seeList } from './see.actions.ts'
import { addCounted, addLeader, addQualification, TELDATUM } from './testing/count-world.ts'
import { listWaitingCorrections } from './waiting.store.ts'
import { printOfOpen } from './work.ts'
import { listFrozenLines } from './write.store.ts'

let database: Database
let region: TestRegion
let leaderOfRoc: string
let jesse: { pupilId: string; recordIds: string[] }
let milan: { pupilId: string; recordIds: string[] }

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  region = await buildRegion(db)
  leaderOfRoc = await addLeader(db, region, region.institutions.roc, 'Roos')
  await addQualification(db, '25251', 3)
  // in the vo phase: the mbo keeps no record yet
  jesse = await addCounted(db, region, { at: 'zwaluwnest', given: 'Jesse', family: 'Dijk', routes: [{}] })
  // in the mbo phase, known at both
  milan = await addCounted(
    db,
    region,
    { at: 'zwaluwnest', given: 'Milan', family: 'Groot', born: '2009-05-02', enrolled: null, routes: [{ phase: 'MBO' }] },
    { at: 'roc', given: 'Milan', family: 'Groot', born: '2009-05-02', routes: [{}] },
  )
  // another school's pupil in another route, and one who left the day before
  await addCounted(db, region, { at: 'kade', given: 'Lotte', family: 'Peters' })
  await addCounted(db, region, { at: 'zwaluwnest', given: 'Daan', family: 'Kok', routes: [{ until: '2026-09-30' }] })
})
afterAll(() => database.close())

async function as(personId: string, day = TODAY): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${day}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const leader = (day?: string) => as(region.people.projectleider.personId, day)
const vo = (day?: string) => as(region.people.bestuurder.personId, day)
const mbo = (day?: string) => as(leaderOfRoc, day)
const which = (teldatum = TELDATUM) => ({ routeId: region.routeId, teldatum })
async function seen(act: Act, teldatum = TELDATUM): Promise<SeenList> {
  const list = await seeList(act, which(teldatum))
  if (!list) throw new Error('not seen')
  return list
}
const system = <T>(query: ReturnType<typeof sql<T>>) => asSystem(database.db, (trx) => query.execute(trx))
const change = (query: ReturnType<typeof sql>) => system(query)
const rules = ({ work }: SeenList, state = 'open'): CheckName[] => work.filter((one) => one.state === state).map(({ rule }) => rule)

describe('the list of a route', () => {
  test('has its pupils of that day once, as both schools say it', async () => {
    const list = await seen(await leader())
    const { roc, zwaluwnest } = region.institutions
    expect(list.lines).toHaveLength(2)
    expect(list.lines.find(({ key }) => key === jesse.pupilId)).toMatchObject({
      ...{ phase: 'VO', institutionId: zwaluwnest, partnerId: roc, siteId: region.sites.zwaluwnest, opleiding: 'vmbo-kb' },
      ...{ leerjaar: 3, crebo: null, level: 'kb', startYear: 2025 },
    })
    expect(list.lines.find(({ key }) => key === milan.pupilId)).toMatchObject({
      ...{ phase: 'MBO', institutionId: roc, partnerId: zwaluwnest, siteId: region.sites.rocHaven, crebo: '25251', level: 'mbo-3' },
    })
    expect([list.work, list.state]).toEqual([[], 'to-confirm'])
  })

  test('can be looked at from August on, and confirmed from the day itself', async () => {
    expect(await seeList(await leader('2027-07-31'), which('2027-10-01'))).toBeNull()
    const list = await seen(await vo('2027-08-01'), '2027-10-01')
    expect(list.state).toBe('forecast')
    const act = await vo('2027-09-30')
    expect(await confirmList(act, which('2027-10-01'), region.institutions.zwaluwnest, list.print ?? '')).toEqual({
      ok: false,
      why: 'too-early',
    })
    expect(await seeList(await leader(), which('2026-10-02'))).toBeNull()
    // of an earlier year too
    expect((await seen(await leader(), '2025-10-01')).lines).toHaveLength(3)
  })

  test.each(['docent', 'mentor', 'decaan', 'zorgcoördinator', 'stagebegeleider', 'onderzoeker', 'beheerder'] as const)(
    'is nothing for a %s',
    async (role) => {
      const act = await as(region.people[role].personId)
      expect(await seeList(act, which())).toBeNull()
      expect(await asPerson(database.db, act.viewer.personId, listOpenDifferences, TODAY)).toEqual([])
    },
  )

  test('names go to who may see the pupil, and each look is noted; others have numbers', async () => {
    const names = async (act: Act) => {
      const list = await seen(act)
      return namePage(act, 'count-list/list', list.lines, { page: 1, size: 50 })
    }
    const act = await leader()
    expect(await names(act)).toMatchObject({ named: 2, rows: [{ name: 'Jesse Dijk' }, { name: 'Milan Groot' }] })
    expect(await names(await vo())).toEqual({ named: 0, rows: [] })
    const { rows } = await system(
      sql<{ n: number }>`select count(*) as n from pupil_log where person_id = ${act.viewer.personId} and what = 'count-list/list'`,
    )
    expect(rows[0]?.n).toBe(2)
  })
})

describe('a difference', () => {
  const vmboRoute = () => sql`record_id = ${milan.recordIds[0]}`

  test('is found, given an owner, and blocks', async () => {
    await change(sql`update route_enrolment set phase = 'VO' where ${vmboRoute()}`)
    const act = await leader()
    const list = await seen(act)
    expect(rules(list).toSorted()).toEqual(['no-vo-enrolment', 'phase-differs'])
    expect(await confirmList(await vo(), which(), region.institutions.zwaluwnest, list.print ?? '')).toEqual({
      ok: false,
      why: 'open-differences',
    })
    const one = list.work.find(({ rule }) => rule === 'phase-differs')
    const asked = {
      pupilId: milan.pupilId,
      rule: 'phase-differs',
      seen: one?.facts ?? '',
      ownerId: act.viewer.personId,
      note: 'Gebeld',
      accepted: null,
    } as const
    expect(await changeDifference(await vo(), which(), asked)).toEqual({ ok: false, why: 'not-yours' })
    expect(await changeDifference(act, which(), { ...asked, ownerId: region.people.docent.personId })).toEqual({
      ok: false,
      why: 'no-such-owner',
    })
    expect(await changeDifference(act, which(), asked)).toEqual({ ok: true })
    expect((await seen(act)).work.find(({ rule }) => rule === 'phase-differs')).toMatchObject({
      state: 'open',
      ownerName: 'Joris Blom',
      note: 'Gebeld',
    })
    const open = await asPerson(database.db, act.viewer.personId, listOpenDifferences, TODAY)
    expect(await seeOpenDifferences(act)).toEqual(open)
    expect(open.map(({ institutionName, ownerName, count }) => [institutionName, ownerName, count]).toSorted()).toEqual([
      ['Het Zwaluwnest', null, 1],
      ['Het Zwaluwnest', 'Joris Blom', 1],
      ['ROC Merwestroom', 'Joris Blom', 1],
    ])
  })

  test('that the records solve is solved, and open again when it comes back', async () => {
    const act = await leader()
    await change(sql`update route_enrolment set phase = 'MBO' where ${vmboRoute()}`)
    expect(rules(await seen(act))).toEqual([])
    expect(rules(await seen(act), 'solved')).toEqual(['phase-differs'])
    // somebody does something with the list meanwhile: then it is written down
    await asPerson(database.db, act.viewer.personId, (trx) => sql`update count_difference set state = 'solved'`.execute(trx), TODAY)
    await change(sql`update route_enrolment set phase = 'VO' where ${vmboRoute()}`)
    expect((await seen(act)).work.find(({ rule }) => rule === 'phase-differs')).toMatchObject({
      state: 'open',
      returned: 1,
      note: 'Gebeld',
    })
  })

  test('may stay with a reason, as long as the facts are those', async () => {
    const act = await leader()
    const list = await seen(act)
    for (const rule of ['phase-differs', 'no-vo-enrolment'] as const) {
      const open = list.work.filter((one) => one.rule === rule)
      expect(await acceptAll(act, which(), { rule, seen: printOfOpen(open), reason: '' })).toEqual({ ok: false, why: 'no-reason' })
      expect(await acceptAll(act, which(), { rule, seen: 'x', reason: 'Komt goed' })).toEqual({ ok: false, why: 'changed' })
      expect(await acceptAll(act, which(), { rule, seen: printOfOpen(open), reason: 'Wordt in november hersteld' })).toEqual({ ok: true })
    }
    expect([rules(await seen(act)), rules(await seen(act), 'accepted')]).toEqual([[], ['phase-differs', 'no-vo-enrolment']])
    // the mbo enrolment goes too: no longer the pupil of whom that was said
    await change(sql`update enrolment set valid_until = '2026-09-30' where record_id = ${milan.recordIds[1]}`)
    expect(rules(await seen(act))).toContain('no-mbo-enrolment')
    await change(sql`update enrolment set valid_until = null where record_id = ${milan.recordIds[1]}`)
    expect(rules(await seen(act))).toEqual([])
  })
})

describe('confirmed by both', () => {
  test('each in the name of the own school, and what was on the screen', async () => {
    const { zwaluwnest, roc } = region.institutions
    const print = (await seen(await vo())).print ?? ''
    expect(await confirmList(await vo(), which(), roc, print)).toEqual({ ok: false, why: 'not-yours' })
    // a region or a route confirms nothing
    expect(await confirmList(await as(region.people.coördinator.personId), which(), zwaluwnest, print)).toEqual({
      ok: false,
      why: 'not-yours',
    })
    expect(await confirmList(await vo(), which(), zwaluwnest, 'x')).toEqual({ ok: false, why: 'changed' })
    expect(await confirmList(await vo(), which(), zwaluwnest, print)).toEqual({ ok: true, isFrozen: false })
    expect(await confirmList(await vo(), which(), zwaluwnest, print)).toEqual({ ok: false, why: 'confirmed-already' })
  })

  test('a change of the records makes it lapse, visibly; and it holds again when they are as they were', async () => {
    const states = async () => (await seen(await mbo())).schools.map(({ state }) => state)
    expect(await states()).toEqual(['confirmed', 'not-yet'])
    const shown = (await seen(await mbo())).print ?? ''
    await change(sql`update enrolment set leerjaar = 4 where record_id = ${jesse.recordIds[0]}`)
    expect(await states()).toEqual(['lapsed', 'not-yet'])
    expect(await confirmList(await mbo(), which(), region.institutions.roc, shown)).toEqual({ ok: false, why: 'changed' })
    const print = (await seen(await mbo())).print ?? ''
    expect(await confirmList(await mbo(), which(), region.institutions.roc, print)).toEqual({ ok: true, isFrozen: false })
    await change(sql`update enrolment set leerjaar = 3 where record_id = ${jesse.recordIds[0]}`)
    expect(await states()).toEqual(['confirmed', 'lapsed'])
  })

  test('two at once: both words are kept, and it is frozen once', async () => {
    const other = await secondRoute()
    const act = await vo()
    const print = (await seeList(act, { ...which(), routeId: other }))?.print ?? ''
    const done = await Promise.all([
      confirmList(act, { ...which(), routeId: other }, region.institutions.zwaluwnest, print),
      confirmList(await mbo(), { ...which(), routeId: other }, region.institutions.roc, print),
      confirmList(await mbo(), { ...which(), routeId: other }, region.institutions.roc, print),
    ])
    expect(done.filter((one) => one.ok && one.isFrozen)).toHaveLength(1)
    expect(done.filter((one) => !one.ok)).toHaveLength(1)
    const { rows } = await system(
      sql<{ n: number }>`select count(*) as n from count_line l join count_list c on c.id = l.list_id where c.route_id = ${other}`,
    )
    expect(rows[0]?.n).toBe(1)
  })

  test('all lists of a school without open differences at once, and none when one is another', async () => {
    const overview = await seeOverview(await mbo(), null)
    expect(overview.rows.map(({ state }) => state)).toEqual(['frozen', 'to-confirm'])
    const [{ institutionId, lists } = { institutionId: '', lists: [] }] = confirmable(overview)
    const routeIds = lists.map(({ routeId }) => routeId)
    expect([institutionId, routeIds]).toEqual([region.institutions.roc, [region.routeId]])
    const asked = { teldatum: TELDATUM, institutionId, routeIds, seen: printOfAll(lists) }
    expect(await confirmAll(await mbo(), { ...asked, seen: 'x' })).toEqual({ ok: false, why: 'changed' })
    expect(await confirmAll(await vo(), asked)).toEqual({ ok: false, why: 'not-yours' })
    expect(await confirmAll(await mbo(), asked)).toEqual({ ok: true, confirmed: 1, frozen: 1 })
    expect((await seen(await leader())).state).toBe('frozen')
  })
})

async function secondRoute(): Promise<string> {
  const id = randomUUID()
  const { regionId, sites } = region
  await change(
    sql`insert into route (id, region_id, name, scheme, starts_on) values (${id}, ${regionId}, 'Bouw in één lijn', 'dlr', '2025-08-01')`,
  )
  await change(
    sql`insert into route_partner (route_id, site_id, side) values (${id}, ${sites.zwaluwnest}, 'vo'), (${id}, ${sites.rocHaven}, 'mbo')`,
  )
  await addCounted(database.db, region, { at: 'zwaluwnest', given: 'Sara', family: 'Jansen', routes: [{ routeId: id }] })
  return id
}

describe('frozen', () => {
  const listId = async () =>
    (await system(sql<{ id: string }>`select id from count_list where route_id = ${region.routeId} and teldatum = ${TELDATUM}`)).rows[0]
      ?.id ?? ''

  test('its hash can be made again from the lines, here and in the database', async () => {
    const list = await seen(await leader())
    const id = await listId()
    const lines = await asPerson(database.db, region.people.projectleider.personId, (trx) => listFrozenLines(trx, id), TODAY)
    const text = frozenText({ routeId: region.routeId, teldatum: TELDATUM, scheme: 'dlr' }, lines)
    const { rows } = await system(sql<{ text: string }>`select count_list_text(${id}) as text`)
    expect(rows[0]?.text).toBe(text)
    expect(sha256(text)).toBe(list.frozen?.sha256)
  })

  test('what the records say since is shown, and changes nothing', async () => {
    await change(sql`update enrolment set leerjaar = 4 where record_id = ${jesse.recordIds[0]}`)
    const { changes, lines, schools } = await seen(await leader())
    expect(changes).toMatchObject([{ kind: 'changed', before: { leerjaar: 3 }, now: { leerjaar: 4 } }])
    expect(lines.map(({ leerjaar }) => leerjaar).toSorted()).toEqual([1, 3])
    expect(schools.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    const frozen = await asPerson(database.db, leaderOfRoc, (trx) => listFrozenCounts(trx, { from: TELDATUM, to: TELDATUM }), TODAY)
    expect(frozen.filter(({ routeId }) => routeId === region.routeId)).toEqual([
      counted(
        { institutionId: region.institutions.roc, partnerId: region.institutions.zwaluwnest, phase: 'MBO', leerjaar: 1, level: 'mbo-3' },
        await listId(),
      ),
      counted(
        { institutionId: region.institutions.zwaluwnest, partnerId: region.institutions.roc, phase: 'VO', leerjaar: 3, level: 'kb' },
        await listId(),
      ),
    ])
  })
  const counted = (more: object, id: string) => ({
    ...{ listId: id, teldatum: TELDATUM, routeId: region.routeId, routeName: 'Techniek in één lijn', startYear: 2025, pupils: 1 },
    ...more,
  })

  test('a correction has a reason, and counts when the school that it names confirms it', async () => {
    const { zwaluwnest, roc } = region.institutions
    const [one] = (await seen(await vo())).changes
    if (!one) throw new Error('no change')
    const asked = { changeId: one.id, seen: seenOf(one), institutionId: zwaluwnest, reason: 'Stond in het verkeerde leerjaar' }
    expect(await correctList(await vo(), which(), { ...asked, reason: '' })).toEqual({ ok: false, why: 'no-reason' })
    expect(await correctList(await vo(), which(), { ...asked, seen: 'x' })).toEqual({ ok: false, why: 'changed' })
    expect(await correctList(await mbo(), which(), asked)).toEqual({ ok: false, why: 'not-yours' })
    expect(await correctList(await vo(), which(), asked)).toEqual({ ok: true })
    expect(await correctList(await vo(), which(), asked)).toEqual({ ok: false, why: 'pending' })
    expect((await seen(await vo())).lines.map(({ leerjaar }) => leerjaar).toSorted()).toEqual([1, 3])
    const [correction] = (await seen(await mbo())).corrections
    const answer = { correctionId: correction?.id ?? '', institutionId: roc, answer: 'confirmed', reason: '' } as const
    expect(correction).toMatchObject({ nr: 1, kind: 'changed', byId: zwaluwnest, confirmerIds: [roc], answers: [], answer: null })
    expect(await answerCorrection(await vo(), which(), answer)).toEqual({ ok: false, why: 'not-yours' })
    expect(await answerCorrection(await mbo(), which(), { ...answer, answer: 'refused' })).toEqual({ ok: false, why: 'no-reason' })
    expect(await answerCorrection(await mbo(), which(), answer)).toEqual({ ok: true })
    expect(await answerCorrection(await mbo(), which(), answer)).toEqual({ ok: false, why: 'answered' })
    const list = await seen(await mbo())
    expect([list.changes, list.lines.map(({ leerjaar }) => leerjaar).toSorted()]).toEqual([[], [1, 4]])
  })

  test('a pupil who came, and one who was never there', async () => {
    const yes = { institutionId: region.institutions.roc, answer: 'confirmed', reason: '' } as const
    const late = await addCounted(database.db, region, { at: 'zwaluwnest', given: 'Noor', family: 'Vos', routes: [{}] })
    await change(sql`update route_enrolment set withdrawn_at = now() where record_id = any (${milan.recordIds}::uuid[])`)
    const list = await seen(await vo())
    expect(list.changes.map(({ kind }) => kind)).toEqual(['added', 'removed'])
    for (const one of list.changes)
      expect(
        await correctList(await vo(), which(), {
          changeId: one.id,
          seen: seenOf(one),
          institutionId: region.institutions.zwaluwnest,
          reason: 'Zo was het',
        }),
      ).toEqual({ ok: true })
    for (const { id } of (await seen(await mbo())).corrections.filter(({ answer }) => answer === null))
      expect(await answerCorrection(await mbo(), which(), { ...yes, correctionId: id })).toEqual({ ok: true })
    const after = await seen(await mbo())
    expect([after.changes, after.lines.map(({ phase, leerjaar }) => `${phase} ${leerjaar}`).toSorted()]).toEqual([[], ['VO 3', 'VO 4']])
    // leaves again: a correction of a correction
    await change(sql`update route_enrolment set withdrawn_at = now() where record_id = ${late.recordIds[0]}`)
    const [gone] = (await seen(await vo())).changes
    if (!gone) throw new Error('no change')
    expect(gone.kind).toBe('removed')
    await correctList(await vo(), which(), {
      changeId: gone.id,
      seen: seenOf(gone),
      institutionId: region.institutions.zwaluwnest,
      reason: 'Toch niet',
    })
    const open = (await seen(await mbo())).corrections.find(({ answer }) => answer === null)
    await answerCorrection(await mbo(), which(), { ...yes, correctionId: open?.id ?? '' })
    expect((await seen(await mbo())).lines).toHaveLength(1)
  })

  test('a pupil at a school outside the route is no correction', async () => {
    const { recordIds } = await addCounted(database.db, region, { at: 'kade', given: 'Ties', family: 'Bok', routes: [{}] })
    const [one] = (await seen(await vo())).changes
    if (!one) throw new Error('no change')
    const asked = { changeId: one.id, seen: seenOf(one), institutionId: region.institutions.zwaluwnest, reason: 'Erbij' }
    expect(await correctList(await vo(), which(), asked)).toEqual({ ok: false, why: 'outside-route' })
    await change(sql`update route_enrolment set withdrawn_at = now() where record_id = ${recordIds[0]}`)
    expect((await seen(await vo())).changes).toEqual([])
  })

  test.each([
    ['list', () => sql`update count_list set sha256 = 'x' where frozen_at is not null`],
    ['line', () => sql`update count_line set leerjaar = 9`],
    ['line that goes', () => sql`delete from count_line`],
    ['another pupil in a line', () => sql`update count_line set record_id = ${milan.recordIds[0]}`],
    ['confirmation', () => sql`delete from count_confirmation`],
    ['difference', () => sql`update count_difference set state = 'open'`],
    ['correction', () => sql`update count_correction set leerjaar = 9`],
    ['answer', () => sql`update count_correction_answer set answer = 'refused', reason = 'x'`],
  ])('nobody changes it, Doorloop neither: %s', async (_what, query) => {
    await expect(system(query())).rejects.toThrow(/is not changed|only ever added/)
  })

  test('a list is not called frozen without the word of every school, nor with another hash', async () => {
    const other = await secondRoute()
    const { rows } = await system(
      sql<{
        id: string
      }>`insert into count_list (region_id, route_id, teldatum) values (${region.regionId}, ${other}, ${TELDATUM}) returning id`,
    )
    const freeze = (print: string) =>
      system(sql`update count_list set frozen_at = now(), print = ${print}, sha256 = 'x' where id = ${rows[0]?.id}`)
    await expect(freeze('p')).rejects.toThrow('not every school')
    for (const school of [region.institutions.zwaluwnest, region.institutions.roc])
      await system(sql`insert into count_confirmation (region_id, list_id, institution_id, print, pupils, person_id, person_name, confirmed_on)
        values (${region.regionId}, ${rows[0]?.id}, ${school}, 'p', 1, ${leaderOfRoc}, 'x', ${TODAY})`)
    // each said yes to one pupil, and none is laid down
    await expect(freeze('p')).rejects.toThrow('not as many lines')
    const line = () =>
      system(sql`insert into count_line (region_id, list_id, institution_id, phase)
        values (${region.regionId}, ${rows[0]?.id}, ${region.institutions.zwaluwnest}, 'VO')`)
    await line()
    await expect(freeze('p')).rejects.toThrow('hash')
    await line()
    await expect(freeze('p')).rejects.toThrow('not as many lines')
  })

  test('a pupil whose records are destroyed still counts, without a name, and the hash holds', async () => {
    const before = await seen(await leader())
    await change(sql`delete from school_record where id = ${jesse.recordIds[0]}`)
    await change(sql`delete from pupil where id = ${jesse.pupilId}`)
    const after = await seen(await leader())
    expect([after.lines.length, after.changes, after.frozen?.sha256]).toEqual([before.lines.length, [], before.frozen?.sha256])
    expect(after.corrections.find(({ nr }) => nr === 1)).toMatchObject({ recordId: null, reason: '' })
    const { rows } = await system(
      sql<{
        sha: string
      }>`select encode(sha256(convert_to(count_list_text(id), 'UTF8')), 'hex') as sha from count_list where id = ${await listId()}`,
    )
    expect(rows[0]?.sha).toBe(after.frozen?.sha256)
  })
})

describe('the database itself', () => {
  test('shows nothing to who may not see, takes no word for another school, and lays down no lines on somebody’s own word', async () => {
    const count = (personId: string) =>
      asPerson(database.db, personId, async (trx) => (await sql`select id from count_list`.execute(trx)).rows.length, TODAY)
    expect([await count(region.people.docent.personId), await count(leaderOfRoc)]).toEqual([0, 3])
    const { rows } = await system(sql<{ id: string }>`select id from count_list where frozen_at is null`)
    const own = region.people.bestuurder.personId
    const sneak = (query: ReturnType<typeof sql>) => asPerson(database.db, own, (trx) => query.execute(trx), TODAY)
    await expect(
      sneak(sql`insert into count_confirmation (region_id, list_id, institution_id, print, pupils, person_id, person_name, confirmed_on)
        values (${region.regionId}, ${rows[0]?.id}, ${region.institutions.roc}, 'p', 1, ${own}, 'x', ${TODAY})`),
    ).rejects.toThrow(/row-level security/)
    const third = await secondRoute()
    const made = await system(
      sql<{
        id: string
      }>`insert into count_list (region_id, route_id, teldatum) values (${region.regionId}, ${third}, ${TELDATUM}) returning id`,
    )
    await expect(
      sneak(
        sql`insert into count_line (region_id, list_id, institution_id, phase) values (${region.regionId}, ${made.rows[0]?.id}, ${region.institutions.zwaluwnest}, 'VO')`,
      ),
    ).rejects.toThrow(/row-level security/)
  })
  test('lets no school correct a frozen list on its own word', async () => {
    const { zwaluwnest, kade, roc } = region.institutions
    const own = region.people.bestuurder.personId
    const { listId, lineId } = await frozenOfThree()
    const other = await system(sql<{ id: string }>`select id from count_line where list_id <> ${listId} limit 1`)
    const correct = (more: Partial<Record<'line' | 'at' | 'partner' | 'kind', string | null>> & { confirmers?: string[] } = {}) => {
      const one = { line: lineId, kind: 'changed', confirmers: [kade, roc], at: zwaluwnest, partner: roc, ...more }
      const insert = sql`insert into count_correction (region_id, list_id, nr, kind, line_id, institution_id, partner_id, phase, reason, by_id, confirmer_ids, person_id)
        values (${region.regionId}, ${listId}, 1, ${one.kind}, ${one.line}, ${one.at}, ${one.partner}, 'VO', 'x', ${zwaluwnest}, ${one.confirmers}::uuid[], ${own})`
      return asPerson(database.db, own, (trx) => insert.execute(trx), TODAY)
    }
    for (const confirmers of [[], [kade], [roc], [kade, zwaluwnest], [kade, roc, randomUUID()], [kade, kade]])
      await expect(correct({ confirmers }), `${confirmers}`).rejects.toThrow('every school that it names')
    // of a pupil who comes, the schools that the line names have the word, and no others
    await expect(correct({ line: null, kind: 'added' })).rejects.toThrow('every school that it names')
    await expect(correct({ line: other.rows[0]?.id ?? '' })).rejects.toThrow('of another list')
    for (const place of [{ at: randomUUID() }, { partner: randomUUID() }])
      await expect(correct(place)).rejects.toThrow('a pupil of a route is at its schools')
    const counted = () =>
      asPerson(database.db, own, (trx) => listFrozenCounts(trx, { from: '2025-10-01', to: '2025-10-01' }), TODAY).then((all) =>
        all.map(({ institutionId, pupils }) => [institutionId, pupils]),
      )
    // of Kade’s pupil, Kade and the mbo have the word; and until both agreed nothing counts
    await correct()
    expect(await counted()).toEqual([[kade, 1]])
    await expect(
      asPerson(
        database.db,
        own,
        (trx) =>
          sql`insert into count_correction_answer (correction_id, institution_id, region_id, answer, person_id)
            select id, ${kade}, region_id, 'confirmed', ${own} from count_correction where list_id = ${listId}`.execute(trx),
        TODAY,
      ),
    ).rejects.toThrow(/row-level security/)
    expect(await counted()).toEqual([[kade, 1]])
    const say = (personId: string, school: string, answer = 'confirmed') =>
      asPerson(
        database.db,
        personId,
        (trx) =>
          sql`insert into count_correction_answer (correction_id, institution_id, region_id, answer, reason, person_id)
            select id, ${school}, region_id, ${answer}, 'x', ${personId} from count_correction where list_id = ${listId}`.execute(trx),
        TODAY,
      )
    const waits = (personId: string) =>
      asPerson(database.db, personId, listWaitingCorrections, TODAY).then((all) =>
        all.filter(({ teldatum }) => teldatum === '2025-10-01').map(({ schools, isOwn }) => [schools.length, isOwn]),
      )
    // nobody answers in the name of another school, nor of one that is not asked
    await expect(say(leaderOfRoc, kade)).rejects.toThrow(/row-level security/)
    await expect(say(own, zwaluwnest)).rejects.toThrow(/row-level security/)
    expect([await waits(leaderOfRoc), await waits(own)]).toEqual([[[2, true]], [[2, false]]])
    await say(leaderOfRoc, roc)
    expect(await counted()).toEqual([[kade, 1]])
    expect([await waits(leaderOfRoc), await waits(own)]).toEqual([[], [[1, false]]])
    const leaderOfKade = await addPerson(database.db, region.regionId, {
      ...{ given: 'Bas', family: 'Kaai', role: 'bestuurder', scopeKind: 'institution', scopeId: kade },
    })
    await say(leaderOfKade.personId, kade)
    expect(await counted()).toEqual([[zwaluwnest, 1]])
  })

  test('a correction is refused with the first refusal, and then nobody agrees any more', async () => {
    const { zwaluwnest, kade, roc } = region.institutions
    const { rows } = await system(sql<{
      id: string
      lineId: string
    }>`select l.id, c.id as "lineId" from count_list l join count_line c on c.list_id = l.id
      where l.teldatum = '2025-10-01'`)
    const own = region.people.bestuurder.personId
    await asPerson(
      database.db,
      own,
      (trx) =>
        sql`insert into count_correction (region_id, list_id, nr, kind, line_id, institution_id, partner_id, phase, leerjaar, reason, by_id, confirmer_ids, person_id)
          values (${region.regionId}, ${rows[0]?.id}, 2, 'changed', ${rows[0]?.lineId}, ${kade}, ${roc}, 'VO', 4, 'x', ${zwaluwnest}, ${[kade, roc]}::uuid[], ${own})`.execute(
          trx,
        ),
      TODAY,
    )
    const answer = (institutionId: string, said: string) =>
      sql`insert into count_correction_answer (correction_id, institution_id, region_id, answer, reason, person_id)
        select id, ${institutionId}, region_id, ${said}, 'x', ${leaderOfRoc} from count_correction where list_id = ${rows[0]?.id} and nr = 2`
    await asPerson(database.db, leaderOfRoc, (trx) => answer(roc, 'refused').execute(trx), TODAY)
    await expect(asPerson(database.db, leaderOfRoc, (trx) => answer(roc, 'confirmed').execute(trx), TODAY)).rejects.toThrow('is answered')
  })
})

/** A list of last year of a route with three schools, and one pupil at De Kade. */
async function frozenOfThree(): Promise<{ listId: string; lineId: string }> {
  const routeId = await secondRoute()
  const [listId, lineId] = [randomUUID(), randomUUID()]
  const { regionId, sites, institutions } = region
  await change(sql`insert into route_partner (route_id, site_id, side) values (${routeId}, ${sites.kade}, 'vo')`)
  await change(
    sql`insert into count_list (id, region_id, route_id, teldatum, frozen_at) values (${listId}, ${regionId}, ${routeId}, '2025-10-01', now())`,
  )
  await change(
    sql`insert into count_line (id, region_id, list_id, institution_id, partner_id, phase) values (${lineId}, ${regionId}, ${listId}, ${institutions.kade}, ${institutions.roc}, 'VO')`,
  )
  return { listId, lineId }
}
