import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { listDeliveredHours } from '../delivered.store.ts'
import { addTask, changeTask, seeHours, seeTask } from './hours.actions.ts'

let world: PagesWorld
let taskId: string

beforeAll(async () => {
  world = await openPagesWorld(() => undefined)
})
afterAll(() => world.close())

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const head = (more: Record<string, string> = {}) => {
  const { institutions, routeId } = world.region
  const from = { wie: world.people.docent.personId, functie: 'docent techniek', school: institutions.zwaluwnest, voor: institutions.roc }
  return form({ ...from, route: routeId, leerjaar: '3', schooljaar: '2026', uren: '120', ...more })
}
const lineOf = async (kind: string) =>
  (await seeTask(await world.act('docent'), taskId))?.task.lines.find((one) => one.kind === kind)?.id ?? ''
/** A correction of this line, of which these hours were on the screen. */
const fix = (regel: string, seen: string, more: Record<string, string> = {}) =>
  form({ doe: 'verbeter', regel, [`gezien-${regel}`]: seen, wordt: '6', reden: 'Lesuitval', ...more })
const given = (more: Record<string, string> = {}) => form({ doe: 'gegeven', dag: '2026-11-02', uren: '7,5', ...more })

describe('a task', () => {
  test('is added by who leads the consultation of the giving school', async () => {
    const added = await addTask(await world.act('teamleider'), head())
    if (!added.ok) throw new Error(JSON.stringify(added))
    taskId = added.id
    const seen = await seeTask(await world.act('teamleider'), taskId)
    expect(seen?.task).toMatchObject({ person: 'Saskia Vos', leerjaar: 3, lines: [{ kind: 'promised', hours: 120 }] })
  })

  test('not for another school, nor for a route that the school is not in', async () => {
    const { roc, kade, zwaluwnest } = world.region.institutions
    expect(await addTask(await world.act('teamleider'), head({ school: roc, voor: zwaluwnest }))).toMatchObject({
      mistakes: [{ field: 'school', mistake: 'not-your-school' }],
    })
    expect(await addTask(await world.act('coördinator'), head({ school: kade }))).toMatchObject({ mistakes: [{ field: 'route' }] })
  })

  test('asks who, what and which year', async () => {
    const bare = await addTask(await world.act('teamleider'), form({ school: world.region.institutions.zwaluwnest }))
    expect(!bare.ok && 'mistakes' in bare && bare.mistakes.map(({ field }) => field).toSorted()).toEqual(['functie', 'naam', 'schooljaar'])
  })
})

describe('given hours', () => {
  test('are written down by the person', async () => {
    expect(await changeTask(await world.act('docent'), taskId, given())).toMatchObject({ ok: true })
    expect((await seeHours(await world.act('docent'), null)).tasks).toHaveLength(1)
  })

  test.each([
    ['on the day itself', { dag: TODAY }, true],
    ['a day too early', { dag: '2026-11-24' }, false],
    ['of another school year', { dag: '2026-07-31' }, false],
    ['that end before they begin', { tot: '2026-11-01' }, false],
    ['of nothing', { uren: '0' }, false],
  ])('%s', async (_what, more, isKept) => {
    const added = await changeTask(await world.act('docent'), taskId, given(more))
    expect(added.ok).toBe(isKept)
    if (isKept) {
      const line = (await seeTask(await world.act('docent'), taskId))?.task.lines.at(-1)
      expect(await changeTask(await world.act('docent'), taskId, fix(line?.id ?? '', '7.5', { wordt: '0', reden: 'Toets' }))).toMatchObject(
        {
          ok: true,
        },
      )
    }
  })

  test('are corrected by a line with a reason, and the first stays', async () => {
    const act = await world.act('docent')
    const regel = await lineOf('given')
    expect(await changeTask(act, taskId, fix(regel, '7.5', { reden: '' }))).toMatchObject({
      mistakes: [{ field: 'reden' }],
    })
    expect(await changeTask(act, taskId, fix(regel, '7.5'))).toMatchObject({ ok: true })
    const lines = (await seeTask(act, taskId))?.task.lines.filter((one) => one.id === regel || one.corrects === regel)
    expect(lines?.map(({ hours, reason }) => [hours, reason])).toEqual([
      [7.5, null],
      [-1.5, 'Lesuitval'],
    ])
  })

  test('two corrections at once do not both count', async () => {
    const own = given({ dag: '2026-11-03', uren: '8' })
    expect(await changeTask(await world.act('docent'), taskId, own)).toMatchObject({ ok: true })
    const line = (await seeTask(await world.act('docent'), taskId))?.task.lines.find((one) => one.from === '2026-11-03')
    const [regel, docent, leader] = [line?.id ?? '', await world.act('docent'), await world.act('projectleider')]
    const done = await Promise.all([
      changeTask(docent, taskId, fix(regel, '8', { wordt: '5' })),
      changeTask(leader, taskId, fix(regel, '8', { wordt: '4' })),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, mistakes: [{ field: 'wordt', mistake: 'seen-another' }] })
    const lines = (await seeTask(docent, taskId))?.task.lines ?? []
    expect(lines.filter((one) => one.id === regel || one.corrects === regel)).toHaveLength(2)
    // gone again for what follows
    const left = done[0].ok ? '5' : '4'
    expect(await changeTask(docent, taskId, fix(regel, left, { wordt: '0' }))).toMatchObject({ ok: true })
  })

  test('sent twice are written down once, and once more with another note', async () => {
    const act = await world.act('docent')
    const own = (more = {}) => given({ dag: '2026-11-04', uren: '2', ...more })
    const done = await Promise.all([changeTask(act, taskId, own()), changeTask(act, taskId, own())])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, mistakes: [{ field: 'uren', mistake: 'there-already' }] })
    expect(await changeTask(act, taskId, own({ opmerking: 'Middag' }))).toMatchObject({ ok: true })
    // two minutes later it is no double press
    const later = { ...act, platform: { ...act.platform, now: () => new Date(act.platform.now().getTime() + 120_000) } }
    expect(await changeTask(later, taskId, own())).toMatchObject({ ok: true })
    const lines = (await seeTask(act, taskId))?.task.lines.filter((one) => one.from === '2026-11-04') ?? []
    expect(lines).toHaveLength(3)
    for (const { id } of lines) await changeTask(act, taskId, fix(id, '2', { wordt: '0' }))
  })

  test('go to the settlement once, as corrected, and what became nothing not at all', async () => {
    const { personId } = world.people.financieel
    const rows = (from: string, to: string) => asPerson(world.database.db, personId, (trx) => listDeliveredHours(trx, { from, to }), TODAY)
    expect(await rows('2026-11-02', '2026-11-30')).toMatchObject([
      { person: 'Saskia Vos', function: 'docent techniek', routeName: 'Techniek in één lijn', leerjaar: 3, from: '2026-11-02', hours: 6 },
    ])
    expect(await rows('2026-11-03', '2026-11-30')).toEqual([])
  })

  test('what was promised is not changed by the person', async () => {
    expect(await changeTask(await world.act('docent'), taskId, form({ doe: 'beloofd', 'beloofde-uren': '10' }))).toEqual({
      ok: false,
      why: 'not-yours',
    })
    const regel = await lineOf('promised')
    const more = fix(regel, '120', { wordt: '200' })
    expect(await changeTask(await world.act('docent'), taskId, more)).toEqual({ ok: false, why: 'not-yours' })
    expect(await changeTask(await world.act('projectleider'), taskId, form({ doe: 'beloofd', 'beloofde-uren': '10' }))).toMatchObject({
      ok: true,
    })
  })
})

describe('who sees hours', () => {
  test.each(['coördinator', 'projectleider', 'teamleider', 'bestuurder', 'leader', 'financieel', 'docent'] as const)(
    '%s does',
    async (name) => expect((await seeHours(await world.act(name), 2026)).tasks).toHaveLength(1),
  )
  test.each(['mentor', 'mboMentor', 'decaan', 'zorgcoördinator', 'onderzoeker', 'beheerder'] as const)('%s does not', async (name) =>
    expect((await seeHours(await world.act(name), 2026)).tasks).toEqual([]),
  )
})

describe('the database itself', () => {
  test('adds lines only', async () => {
    const change = (query: ReturnType<typeof sql>) => asSystem(world.database.db, (trx) => query.execute(trx))
    await expect(change(sql`update activity_hours set hours = 1`)).rejects.toThrow('only ever added')
    await expect(change(sql`delete from activity_hours`)).rejects.toThrow('only ever added')
  })

  test('takes no correction that leaves less than nothing', async () => {
    const regel = await lineOf('given')
    const sneak = asSystem(world.database.db, (trx) =>
      sql`insert into activity_hours (task_id, kind, from_on, until_on, hours, corrects, reason, recorded_by)
        select task_id, kind, from_on, until_on, -100, id, 'x', recorded_by from activity_hours where id = ${regel}`.execute(trx),
    )
    await expect(sneak).rejects.toThrow('does not mend')
  })

  test('lets nobody write hours for somebody else', async () => {
    const { personId } = world.people.mentor
    const sneak = asPerson(
      world.database.db,
      personId,
      (trx) =>
        sql`insert into activity_hours (task_id, kind, from_on, until_on, hours, recorded_by)
          values (${taskId}, 'given', ${TODAY}, ${TODAY}, 1, ${personId})`.execute(trx),
      TODAY,
    )
    await expect(sneak).rejects.toThrow(/row-level security/)
  })
})
