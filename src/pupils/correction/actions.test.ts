import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { askCorrection, giveAnswer, openCorrections, seeCorrections } from './correction.actions.ts'

let database: Database
let world: SmallWorld
let pupilId: string
let parent: string
let child: string
const NOW = new Date(`${TODAY}T09:00:00Z`)

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  pupilId = world.pupils.atBothSchools.pupilId
  const own = { family: 'Groot', scopeKind: 'pupil', scopeId: pupilId } as const
  parent = (await addPerson(database.db, world.regionId, { ...own, given: 'Ans', role: 'ouder' })).personId
  child = (await addPerson(database.db, world.regionId, { ...own, given: 'Milan', role: 'leerling' })).personId
})
afterAll(() => database.close())

const asked = async (personId: string): Promise<Request> => ({
  viewer: await viewerFor(database.db, personId),
  day: TODAY,
  requestId: 'test',
})
const who = (name: keyof SmallWorld['people']) => world.people[name].personId
const ask = async (by: string, fields: Record<string, string>) =>
  askCorrection(database.db, await asked(by), pupilId, new URLSearchParams(fields), NOW)
const see = async (by: string) => (await seeCorrections(database.db, await asked(by), pupilId))?.corrections
const open = async (by: string) => asPerson(database.db, by, openCorrections, TODAY)

test('a parent asks the vmbo, the vmbo’s mentor answers, and nobody answers twice', async () => {
  const [vmbo = ''] = world.pupils.atBothSchools.recordIds
  // two schools: which one must be said
  expect(await ask(parent, { waarover: 'name', tekst: 'Milán' })).toEqual({
    ok: false,
    mistakes: [{ field: 'school', mistake: 'missing' }],
  })
  expect(await ask(parent, { school: vmbo, waarover: 'name', tekst: ' ' })).toEqual({
    ok: false,
    mistakes: [{ field: 'tekst', mistake: 'missing' }],
  })
  expect(await ask(parent, { school: vmbo, waarover: 'name', tekst: 'Milán, met een streepje' })).toEqual({ ok: true })

  expect((await open(who('mentor'))).map(({ text, pupilName, askedOn }) => ({ text, pupilName, askedOn }))).toEqual([
    { text: 'Milán, met een streepje', pupilName: 'Milan de Groot', askedOn: TODAY },
  ])
  // it is what the vmbo keeps: the mbo does not answer for it
  expect(await open(who('mboMentor'))).toEqual([])
  expect(await see(who('mboMentor'))).toEqual([])

  const id = (await see(parent))?.[0]?.id ?? ''
  const answer = async (by: string, fields: Record<string, string>) =>
    giveAnswer(database.db, await asked(by), { pupilId, id, form: new URLSearchParams(fields), now: NOW })
  expect(await answer(who('mentor'), { uitkomst: 'done' })).toEqual({ ok: false, mistakes: [{ field: 'antwoord', mistake: 'missing' }] })
  expect(await answer(who('mboMentor'), { uitkomst: 'done', antwoord: 'Nee' })).toEqual({
    ok: false,
    mistakes: [{ field: 'uitkomst', mistake: 'answered-already' }],
  })
  expect(await answer(who('mentor'), { uitkomst: 'done', antwoord: 'Verbeterd in ons systeem' })).toEqual({ ok: true })
  expect(await answer(who('mentor'), { uitkomst: 'refused', antwoord: 'Toch niet' })).toMatchObject({ ok: false })
  expect((await see(parent))?.[0]).toMatchObject({ outcome: 'done', answer: 'Verbeterd in ons systeem' })
  expect((await see(who('mentor')))?.[0]?.answeredBy).toBe('Anouk Visser')
  // the pupil reads what is asked about them, also by a parent
  expect((await see(child))?.length).toBe(1)
  expect(await open(who('mentor'))).toEqual([])
})

test('nobody asks for another pupil or in another’s name, nor rewrites an answer', async () => {
  const other = world.pupils.inRoute
  expect(
    await askCorrection(database.db, await asked(parent), other.pupilId, new URLSearchParams({ waarover: 'own', tekst: 'x' }), NOW),
  ).toBeNull()
  expect(
    await askCorrection(database.db, await asked(who('mentor')), pupilId, new URLSearchParams({ waarover: 'own', tekst: 'x' }), NOW),
  ).toBeNull()
  const raw = (by: string, query: ReturnType<typeof sql>) => asPerson(database.db, by, (trx) => query.execute(trx), TODAY)
  const insert = (by: string, record: string | undefined) =>
    sql`insert into correction_request (record_id, about, text, asked_by, asked_on) values (${record}, 'own', 'x', ${by}, ${TODAY})`
  await expect(raw(parent, insert(parent, other.recordIds[0]))).rejects.toThrow('row-level security')
  await expect(raw(parent, insert(child, world.pupils.atBothSchools.recordIds[0]))).rejects.toThrow('row-level security')
  await expect(
    raw(who('mentor'), sql`update correction_request set outcome = 'refused', answered_at = now(), answer = 'Nee'`),
  ).rejects.toThrow('not changed')
  await expect(raw(who('mentor'), sql`update correction_request set text = 'Anders'`)).rejects.toThrow('permission denied')
})
