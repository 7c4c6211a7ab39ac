import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { recordsOf } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { changeHelp, seeHelp, takeBack, writeHelp } from './help.actions.ts'

let database: Database
let world: SmallWorld
let pupilId: string
let child: string
let parent: string
const NOW = new Date(`${TODAY}T09:00:00Z`)

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  pupilId = world.pupils.inRoute.pupilId
  const own = { family: 'Dijk', scopeKind: 'pupil', scopeId: pupilId } as const
  child = (await addPerson(database.db, world.regionId, { ...own, given: 'Jesse', role: 'leerling' })).personId
  parent = (await addPerson(database.db, world.regionId, { ...own, given: 'Ans', role: 'ouder' })).personId
})
afterAll(() => database.close())

const asked = async (personId: string): Promise<Request> => ({
  viewer: await viewerFor(database.db, personId),
  day: TODAY,
  requestId: 'test',
})
const who = (name: keyof SmallWorld['people']) => world.people[name].personId
const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    ...{ soort: 'language', wat: 'Taalles', wie: 'Taalcoach', sinds: '2026-09-01', grond: 'consent', deel: 'pupil' },
    ...{ lezers: who('zorgcoördinator'), ...more },
  })
const write = async (by: string, more: Record<string, string> = {}) => writeHelp(database.db, await asked(by), pupilId, form(more), NOW)
const read = async (by: string) => (await seeHelp(database.db, await asked(by), pupilId))?.help.map(({ what }) => what)

describe('help is read by', () => {
  beforeAll(async () => {
    expect(await write(who('mentor'), { wat: 'Alleen wij', deel: 'nobody' })).toEqual({ ok: true })
    expect(await write(who('mentor'), { wat: 'Ook de leerling' })).toEqual({ ok: true })
    expect(await write(who('mentor'), { wat: 'Ook de ouders', deel: 'pupil-and-parents' })).toEqual({ ok: true })
  })
  const ALL = ['Alleen wij', 'Ook de leerling', 'Ook de ouders']
  test('its writer and whom it names', async () => {
    expect((await read(who('mentor')))?.toSorted()).toEqual(ALL)
    expect((await read(who('zorgcoördinator')))?.toSorted()).toEqual(ALL)
  })
  test('no other colleague, of the own school or a partner', async () => {
    for (const name of ['docent', 'teamleider', 'coördinator'] as const) expect(await read(who(name)), name).toEqual([])
  })
  test('the pupil and the parents as far as it is shared', async () => {
    expect((await read(child))?.toSorted()).toEqual(['Ook de leerling', 'Ook de ouders'])
    expect(await read(parent)).toEqual(['Ook de ouders'])
  })
  test('nobody else in the database either', async () => {
    const rows = async (personId: string) =>
      (await asPerson(database.db, personId, (trx) => sql<{ n: number }>`select count(*)::int as n from care_help`.execute(trx), TODAY))
        .rows[0]?.n
    expect([await rows(who('teamleider')), await rows(child), await rows(parent)]).toEqual([0, 2, 1])
  })
})

describe('consent', () => {
  const given = new URLSearchParams({ doel: 'pass-on', door: 'pupil', op: '2026-11-01', hoe: 'signed' })
  const helpOf = async (what: string) =>
    (await seeHelp(database.db, await asked(who('mentor')), pupilId))?.help.find((one) => one.what === what)
  const note = async (what: string, by: string) => {
    const help = await helpOf(what)
    const change = { pupilId, helpId: help?.id ?? '', verb: 'toestemming', form: given, now: NOW } as const
    return changeHelp(database.db, await asked(by), change)
  }

  test('is noted by who is named, and taken back by the pupil whose it is, not by a parent', async () => {
    expect(await note('Ook de ouders', who('zorgcoördinator'))).toEqual({ ok: true })
    const consent = (await helpOf('Ook de ouders'))?.consents[0]
    expect(consent).toMatchObject({ purpose: 'pass-on', givenBy: 'pupil', givenOn: '2026-11-01', withdrawnOn: null })
    const back = async (by: string) => takeBack(database.db, await asked(by), pupilId, consent?.id ?? randomUUID())
    expect(await back(parent)).toMatchObject({ ok: false })
    expect(await back(child)).toEqual({ ok: true })
    expect((await helpOf('Ook de ouders'))?.consents[0]?.withdrawnOn).toBe(TODAY)
    expect(await back(child)).toMatchObject({ ok: false })
  })

  test('that was taken back is not given back by raw SQL, nor is help rewritten', async () => {
    const raw = (query: ReturnType<typeof sql>) => asPerson(database.db, who('mentor'), (trx) => query.execute(trx), TODAY)
    await expect(raw(sql`update care_consent set withdrawn_on = null where withdrawn_on is not null`)).rejects.toThrow(
      'taken back stays so',
    )
    await expect(raw(sql`update care_help set what = 'Iets anders'`)).rejects.toThrow('permission denied')
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ id: string }>`select id from care_help where shared = 'nobody'`.execute(trx),
    )
    await expect(
      asPerson(
        database.db,
        who('docent'),
        (trx) => sql`insert into care_help_reader values (${rows[0]?.id}, ${who('docent')})`.execute(trx),
        TODAY,
      ),
    ).rejects.toThrow('row-level security')
  })
})

describe('what is typed wrong is said', () => {
  test.each([
    [{ sinds: '2026-11-24' }, 'sinds', 'in-future'],
    [{ sinds: '31 februari' }, 'sinds', 'no-day'],
    [{ grond: 'legal-duty' }, 'wet', 'source-missing'],
    [{ lezers: '' }, 'lezers', 'reader-unknown'],
    [{ wat: '   ' }, 'wat', 'missing'],
    [{ wat: 'x'.repeat(501) }, 'wat', 'too-long'],
    [{ soort: '<script>' }, 'soort', 'unknown'],
  ])('%o', async (more, field, mistake) =>
    expect(await write(who('mentor'), more as Record<string, string>)).toEqual({ ok: false, mistakes: [{ field, mistake }] }),
  )
  test('and of a pupil that is not theirs nothing is written', async () => {
    const other = world.pupils.otherSchool.pupilId
    expect(await writeHelp(database.db, await asked(who('mentor')), other, form(), NOW)).toBeNull()
  })
})

test('it hangs on the record of the school that wrote it', async () => {
  const both = world.pupils.atBothSchools.pupilId
  expect(await writeHelp(database.db, await asked(who('mentor')), both, form(), NOW)).toEqual({ ok: true })
  const { rows } = await asSystem(database.db, async (trx) => {
    const records = await recordsOf(trx, both)
    return sql<{ school: string }>`select i.name as school from care_help h join school_record r on r.id = h.record_id
      join institution i on i.id = r.institution_id where h.record_id = any (${records.map(({ id }) => id)}::uuid[])`.execute(trx)
  })
  expect(rows).toEqual([{ school: 'Het Zwaluwnest' }])
})
