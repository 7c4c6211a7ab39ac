import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { insertOutcome, insertTalk, withdrawTalk } from '../talk/talk.store.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { keepHandOver, renameReceiver, takeBackHandOver } from './draft.actions.ts'
import { fingerprint } from './fingerprint.ts'
import { openGroup, sendGroup, startGroup } from './group.actions.ts'
import { seeHandOver } from './one.actions.ts'
import { seeOverview } from './overview.actions.ts'
import { answerHandOver, receiveStep } from './receive.actions.ts'
import { seeOfPupil, startHandOver } from './start.actions.ts'
import { seeTerms, setTerms } from './terms.actions.ts'

let database: Database
let world: SmallWorld
let leerling: string
let id = ''
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const own = { role: 'leerling', scopeKind: 'pupil', scopeId: world.pupils.atBothSchools.pupilId } as const
  leerling = (await addPerson(database.db, world.regionId, { given: 'Milan', family: 'Groot', ...own })).personId
}, 60_000)
afterAll(() => database.close())

type Who = keyof SmallWorld['people']
const as = async (who: Who, day = TODAY): Promise<Request> => ({
  viewer: await viewerFor(database.db, world.people[who].personId),
  ...{ day, requestId: 'test' },
})
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const told = { zin: 'Ik wil monteur worden', werkt: 'Voordoen', lukt: 'Lassen', afgesproken: 'Extra tijd', contact: 'Anouk Visser' }
const whole = { ...told, 'ingelicht-op': '2026-11-20', 'ingelicht-hoe': 'gesprek met moeder' }
const start = async () => ({
  ...{ soort: 'mbo', naar: world.sites.rocHaven, ontvanger: world.people.mboMentor.personId, begin: '2026-12-01' },
})
/** A talk that the receiver writes down is the talk of the chain: also for the desk, which sees no talks. Whose it is not does not count. */
async function talkCloses() {
  const { recordIds } = world.pupils.atBothSchools
  const [vmbo = '', mbo = ''] = recordIds
  const add = async (who: Who, recordId: string, heldOn: string, pupilThere = true) => {
    const [one, by] = [{ id: randomUUID(), recordId }, world.people[who].personId]
    const talk = { ...one, kind: 'coach', plannedOn: heldOn, leaderId: by, leader: who, shared: false, followsId: null } as const
    const outcome = { heldOn, pupilThere, parentThere: true, staff: '', notes: '' }
    await asSystem(database.db, async (trx) => {
      await insertTalk(trx, talk, by)
      await insertOutcome(trx, one, outcome, by)
    })
    return one.id
  }
  const talkOn = async (who: Who) => (await steps(who, '2026-12-09'))?.find(([step]) => step === 'talk')
  await add('mentor', vmbo, '2026-12-03')
  await add('mboMentor', mbo, '2026-11-30')
  await add('mboMentor', mbo, '2026-12-04', false)
  expect(await talkOn('mentor')).toEqual(['talk', null])
  const held = await add('mboMentor', mbo, '2026-12-05')
  for (const who of ['mentor', 'mboMentor', 'coördinator'] as const) expect([who, await talkOn(who)]).toEqual([who, ['talk', '2026-12-05']])
  const days = (personId: string) =>
    asPerson(
      database.db,
      personId,
      async (trx) => (await sql`select * from first_talks(array[${id}::uuid])`.execute(trx)).rows.length,
      TODAY,
    )
  // a talk that is marked is nothing that the pupil hears of; a stranger hears of none
  for (const who of [leerling, world.people.docent.personId, world.people.financieel.personId]) expect(await days(who)).toBe(0)
  await asSystem(database.db, (trx) => withdrawTalk(trx, held, world.people.mboMentor.personId, new Date()))
  expect(await talkOn('mentor')).toEqual(['talk', null])
}
const open = async (who: Who, day?: string) => seeHandOver(database.db, await as(who, day), id)
const steps = async (who: Who, day?: string) => (await open(who, day))?.chain.links.map(({ step, doneOn }) => [step, doneOn])

describe('a hand-over', () => {
  test('is begun for a pupil of one’s own school, to a colleague at the receiving site', async () => {
    const { pupilId } = world.pupils.atBothSchools
    const wrong = await startHandOver(
      database.db,
      await as('mentor'),
      pupilId,
      form({ ...(await start()), ontvanger: world.people.mentor.personId }),
    )
    expect(wrong).toEqual({ ok: false, mistakes: [{ field: 'ontvanger', mistake: 'unknown' }] })
    expect(await startHandOver(database.db, await as('docent'), pupilId, form(await start()))).toBeNull()
    const done = await startHandOver(database.db, await as('mentor'), pupilId, form(await start()))
    if (!done?.ok) throw new Error(JSON.stringify(done))
    id = done.id
  })

  test('has a draft that the receiver does not read; with gaps it is not sent', async () => {
    expect(await keepHandOver(database.db, await as('mentor'), id, form(told), false)).toEqual({ ok: true })
    expect((await open('mboMentor'))?.versions).toEqual([])
    const sent = await keepHandOver(database.db, await as('mentor'), id, form(told), true)
    expect(sent).toEqual({
      ok: false,
      mistakes: [
        { field: 'ingelicht-op', mistake: 'missing' },
        { field: 'ingelicht-hoe', mistake: 'missing' },
      ],
    })
    expect(await keepHandOver(database.db, await as('mboMentor'), id, form(whole), true)).toBeNull()
  })

  test('what was sent is never changed, by nobody', async () => {
    expect(await keepHandOver(database.db, await as('mentor'), id, form(whole), true)).toEqual({ ok: true })
    const again = await keepHandOver(database.db, await as('mentor'), id, form({ ...whole, zin: 'Anders' }), false)
    expect(again).toEqual({ ok: false, mistakes: [{ field: 'zin', mistake: 'already-sent' }] })
    const change = () => sql`update hand_over_version set content = '{}'`
    await expect(asSystem(database.db, (trx) => change().execute(trx))).rejects.toThrow('never changed')
    const { versions } = (await open('mboMentor')) ?? {}
    const { nr, content, informedOn, informedHow, hash } = versions?.[0] ?? ({} as never)
    expect(hash).toBe(
      fingerprint({ nr, pupilName: 'Milan de Groot', content, informedOn: informedOn ?? '', informedHow: informedHow ?? '' }),
    )
  })

  test('is answered by the one who was named, and refused with a reason only', async () => {
    const answer = async (who: Who, fields: Record<string, string>) => answerHandOver(database.db, await as(who), id, form(fields))
    expect(await answer('mentor', { antwoord: 'accepted' })).toBeNull()
    expect(await answer('decaan', { antwoord: 'accepted' })).toBeNull()
    expect(await answer('mboMentor', { antwoord: 'refused', reden: '' })).toEqual({
      ok: false,
      mistakes: [{ field: 'reden', mistake: 'missing' }],
    })
    expect(await answer('mboMentor', { antwoord: 'refused', reden: 'Welke tijd is afgesproken?' })).toEqual({ ok: true })
    expect(await answer('mboMentor', { antwoord: 'accepted' })).toMatchObject({ ok: false, mistakes: [{ mistake: 'not-now' }] })
  })

  test('a refused one comes back, is mended, and goes again as the next version', async () => {
    const seen = await open('mentor')
    expect(seen?.chain.links.find(({ step }) => step === 'mend')).toMatchObject({ isOpen: true, side: 'sender' })
    expect(seen?.one.happened.at(-1)?.words).toBe('Welke tijd is afgesproken?')
    expect(await keepHandOver(database.db, await as('mentor'), id, form({ ...whole, afgesproken: '30 minuten extra' }), true)).toEqual({
      ok: true,
    })
    expect((await open('mboMentor'))?.versions.map(({ nr, content }) => [nr, content.agreed])).toEqual([
      [1, 'Extra tijd'],
      [2, '30 minuten extra'],
    ])
    expect(await answerHandOver(database.db, await as('mboMentor'), id, form({ antwoord: 'accepted' }))).toEqual({ ok: true })
  })

  test('accepted, the copy hangs on the receiver’s own record', async () => {
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ record: string; version: number }>`select record_id as record, version from received_dossier`.execute(trx),
    )
    expect(rows).toEqual([{ record: world.pupils.atBothSchools.recordIds[1], version: 2 }])
  })

  test('then arrival, talk and word back, by the receiver; not before the first day', async () => {
    const step = async (who: Who, day: string, fields: Record<string, string>) =>
      receiveStep(database.db, await as(who, day), id, form(fields))
    expect(await step('mboMentor', TODAY, { stap: 'arrived' })).toMatchObject({ ok: false, mistakes: [{ mistake: 'before-first-day' }] })
    expect(await step('mentor', '2026-12-01', { stap: 'arrived' })).toBeNull()
    expect(await step('mboMentor', '2026-12-01', { stap: 'not-arrived' })).toEqual({ ok: true })
    expect((await open('mentor', '2026-12-01'))?.chain.alarm).toBe(true)
    expect(await step('mboMentor', '2026-12-02', { stap: 'arrived' })).toEqual({ ok: true })
    await talkCloses()
    expect(await step('mboMentor', '2026-12-09', { stap: 'talk-held' })).toEqual({ ok: true })
    expect(await step('mboMentor', '2026-12-18', { stap: 'word-back' })).toMatchObject({ ok: false })
    expect(await step('mboMentor', '2026-12-18', { stap: 'word-back', tekst: 'De afspraken hielpen; het rooster ontbrak' })).toEqual({
      ok: true,
    })
    expect(await steps('mentor', '2026-12-18')).toEqual([
      ['send', TODAY],
      ['answer', TODAY],
      ['arrive', '2026-12-02'],
      ['talk', '2026-12-09'],
      ['word', '2026-12-18'],
    ])
  })
})

describe('who sees it', () => {
  test('the desk sees the steps and nothing of what is told', async () => {
    const seen = await open('coördinator', '2026-12-18')
    expect(seen?.chain.isDone).toBe(true)
    expect(seen?.versions).toEqual([])
    expect(seen?.one.happened.map(({ words }) => words)).toEqual(Array.from({ length: 6 }, () => null))
    expect(seen).toMatchObject({ maySend: false, mayAnswer: false, mayReceive: false })
  })

  test('the pupil reads what was sent', async () => {
    const request = { viewer: await viewerFor(database.db, leerling), day: TODAY, requestId: 'test' }
    const seen = await seeOfPupil(database.db, request, world.pupils.atBothSchools.pupilId)
    expect(seen?.all[0]?.versions.map(({ content }) => content.sentence)).toEqual(['Ik wil monteur worden', 'Ik wil monteur worden'])
    expect(seen).toMatchObject({ mayStart: false, mayOpen: false })
  })

  const TABLES = ['hand_over', 'hand_over_version', 'hand_over_step', 'hand_over_word', 'received_dossier'] as const
  const counts = (personId: string) =>
    asPerson(
      database.db,
      personId,
      async (trx) => {
        const found = []
        for (const table of TABLES) found.push((await sql`select 1 from ${sql.table(table)}`.execute(trx)).rows.length)
        return found
      },
      TODAY,
    )
  test.each([
    ['mentor', [1, 2, 6, 2, 1]],
    ['mboMentor', [1, 2, 6, 2, 1]],
    ['decaan', [1, 2, 6, 2, 1]],
    ['teamleider', [1, 2, 6, 2, 1]],
    ['zorgcoördinator', [1, 2, 6, 2, 1]],
    // the steps alone
    ['coördinator', [1, 0, 6, 0, 0]],
    ['projectleider', [1, 0, 6, 0, 0]],
    ['docent', [0, 0, 0, 0, 0]],
    ['stagebegeleider', [0, 0, 0, 0, 0]],
    ['financieel', [0, 0, 0, 0, 0]],
    ['bestuurder', [0, 0, 0, 0, 0]],
    ['beheerder', [0, 0, 0, 0, 0]],
    ['onderzoeker', [0, 0, 0, 0, 0]],
  ] as const)('in the database: a %s', async (who, expected) => expect(await counts(world.people[who].personId)).toEqual(expected))
  test('in the database: the pupil', async () => expect(await counts(leerling)).toEqual([1, 2, 0, 0, 1]))
  test('in the database: somebody of another region', async () => {
    const other = await buildRegion(database.db, 'Regio Elders')
    expect(await counts(other.people.coördinator.personId)).toEqual([0, 0, 0, 0, 0])
  })

  test('a stranger changes nothing, by raw SQL neither', async () => {
    const raw = (who: Who, query: ReturnType<typeof sql>) =>
      asPerson(database.db, world.people[who].personId, (trx) => query.execute(trx), TODAY)
    const step = (who: Who, kind: string) =>
      raw(
        who,
        sql`insert into hand_over_step (hand_over_id, record_id, nr, version, kind, happened_on, recorded_by)
          values (${id}, ${world.pupils.atBothSchools.recordIds[0]}, 9, 2, ${kind}, ${TODAY}, ${world.people[who].personId})`,
      )
    for (const who of ['mentor', 'coördinator', 'docent', 'teamleider'] as const)
      await expect(step(who, 'accepted')).rejects.toThrow(/row-level security/)
    await expect(step('mentor', 'arrived')).rejects.toThrow(/row-level security/)
    expect((await raw('mboMentor', sql`update hand_over set pupil_name = 'x' returning 1`)).rows).toEqual([])
    expect((await raw('mboMentor', sql`delete from hand_over_step returning 1`)).rows).toEqual([])
    await expect(raw('docent', sql`select keep_received_dossier(${id})`)).rejects.toThrow(/insufficient|privilege/i)
  })
})

describe('a group', () => {
  test('goes over at once: a draft for each who has none, sent when it is whole', async () => {
    const { derde } = world.groups
    const desk = await openGroup(database.db, await as('mentor'), derde, world.sites.rocHaven)
    expect(desk.members.map(({ familyName, state }) => [familyName, state])).toEqual([
      ['Bakker', 'none'],
      ['Dijk', 'none'],
      // what was done earlier is over
      ['Groot', 'none'],
    ])
    const fields = { ...(await start()), 'ingelicht-op': '2026-11-19', 'ingelicht-hoe': 'ouderavond' }
    expect(await startGroup(database.db, await as('mentor'), derde, form(fields))).toEqual({ ok: true, count: 3 })
    expect(await startGroup(database.db, await as('mentor'), derde, form(fields))).toEqual({ ok: true, count: 0 })
    expect(await startGroup(database.db, await as('mboMentor'), derde, form(fields))).toBeNull()
    expect(await sendGroup(database.db, await as('mentor'), derde)).toEqual({ ok: true, count: 0 })
    const again = await openGroup(database.db, await as('mentor'), derde, null)
    const [bakker] = again.members
    await keepHandOver(database.db, await as('mentor'), bakker?.handOverId ?? '', form(whole), false)
    expect(await sendGroup(database.db, await as('mentor'), derde)).toEqual({ ok: true, count: 1 })
  })

  test('also to a school that sees nothing else of the pupil: the named mentor reads what was sent', async () => {
    const { listed } = await seeOverview(database.db, await as('mboMentor'), 'mine')
    expect(listed.map(({ one }) => one.pupilName)).toEqual(['Fenna Bakker'])
    id = listed[0]?.one.id ?? ''
    const seen = await open('mboMentor')
    expect(seen?.versions[0]?.content.sentence).toBe('Ik wil monteur worden')
    expect(await answerHandOver(database.db, await as('mboMentor'), id, form({ antwoord: 'accepted' }))).toEqual({ ok: true })
    // there is no record to keep it on yet: what was sent stays to be read
    expect((await open('mboMentor'))?.one.happened.map(({ kind }) => kind)).toEqual(['accepted'])
  })

  test('somebody else is named as long as it was not answered; taken back, nobody receives it', async () => {
    const renamed = await renameReceiver(database.db, await as('mentor'), id, form({ ontvanger: world.people.mboMentor.personId }))
    expect(renamed).toMatchObject({ ok: false, mistakes: [{ mistake: 'already-sent' }] })
    expect(await takeBackHandOver(database.db, await as('mboMentor'), id)).toBeNull()
    expect(await takeBackHandOver(database.db, await as('mentor'), id)).toEqual({ ok: true })
    expect(await open('mboMentor')).toBeNull()
  })
})

describe('overdue steps', () => {
  test('surface at both schools, and after the agreed days at the desk', async () => {
    const part = async (who: Who, name: 'overdue' | 'desk', day: string) =>
      (await seeOverview(database.db, await as(who, day), name)).listed.map(({ one }) => one.pupilName)
    // to be sent 28 days before 1 December: 3 November; overdue for 20 days on the 23rd
    expect(await part('mentor', 'overdue', TODAY)).toEqual(['Jesse van Dijk', 'Milan de Groot'])
    expect(await part('coördinator', 'desk', TODAY)).toEqual(['Jesse van Dijk', 'Milan de Groot'])
    const terms = form({ sturen: '0', antwoord: '7', verbeteren: '7', gesprek: '14', terugmelden: '42', regio: '7' })
    expect(await setTerms(database.db, await as('mentor'), world.routeId, terms)).toBeNull()
    expect(await setTerms(database.db, await as('projectleider'), world.routeId, form({}))).toMatchObject({ ok: false })
    expect(await setTerms(database.db, await as('projectleider'), world.routeId, terms)).toEqual({ ok: true })
    expect((await seeTerms(database.db, await as('mentor'))).routes).toMatchObject([
      { isOwn: true, mayChange: false, terms: { sendBefore: 0 } },
    ])
    expect(await part('coördinator', 'desk', TODAY)).toEqual([])
    expect(await part('mentor', 'overdue', '2026-12-02')).toEqual(['Jesse van Dijk', 'Milan de Groot'])
  })
})

test('each look and change stands in the log of the pupil', async () => {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ what: string }>`select distinct action || ' ' || what as what from pupil_log where what like 'hand-over/%' order by 1`.execute(
      trx,
    ),
  )
  expect(rows.map(({ what }) => what)).toEqual([
    'change hand-over/answer',
    'change hand-over/draft',
    'change hand-over/send',
    'change hand-over/start',
    'change hand-over/step',
    'change hand-over/withdraw',
    'look hand-over/answer',
    'look hand-over/draft',
    'look hand-over/group',
    'look hand-over/list',
    'look hand-over/page',
    'look hand-over/pupil',
    'look hand-over/receiver',
    'look hand-over/send',
    'look hand-over/start',
    'look hand-over/step',
    'look hand-over/withdraw',
  ])
})
