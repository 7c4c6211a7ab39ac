import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { seePupil } from '../record/actions.ts'
import type { Request } from '../request.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { openCareDesk, takeBackCareNote, writeCareNote } from './actions.ts'

let database: Database
let world: SmallWorld
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
}, 60_000)
afterAll(() => database.close())

type Who = keyof SmallWorld['people']
const as = async (who: Who): Promise<Request> => ({
  viewer: await viewerFor(database.db, world.people[who].personId),
  day: TODAY,
  requestId: 'test',
})
const notesFor = async (who: Who) =>
  (await seePupil(database.db, await as(who), world.pupils.inRoute.pupilId))?.careNotes.map(({ text }) => text)
const write = async (who: Who, tekst: string, ...lezers: string[]) =>
  writeCareNote(
    database.db,
    await as(who),
    world.pupils.inRoute.pupilId,
    new Map([
      ['tekst', [tekst]],
      ['lezers', lezers],
    ]),
  )

test('a note is for the writer and those named, and for nobody else', async () => {
  const { personId } = world.people.zorgcoördinator
  expect(await write('mentor', 'Slaapt slecht; er is hulp.', personId)).toMatchObject({ ok: true })
  expect(await notesFor('mentor')).toEqual(['Slaapt slecht; er is hulp.'])
  expect(await notesFor('zorgcoördinator')).toEqual(['Slaapt slecht; er is hulp.'])
  // who may see the pupil, up to the whole region, does not see the note
  for (const who of ['teamleider', 'coördinator', 'decaan', 'docent'] as const) expect(await notesFor(who)).toEqual([])
})

test('readers are colleagues who may see the pupil', async () => {
  const desk = await openCareDesk(database.db, await as('mentor'), world.pupils.inRoute.pupilId)
  const readers = desk?.readers.map(({ role }) => role).sort()
  expect(readers).toEqual(['coördinator', 'decaan', 'docent', 'projectleider', 'stagebegeleider', 'teamleider', 'zorgcoördinator'])
  const outsider = world.people.financieel.personId
  expect(await write('mentor', 'x', outsider)).toMatchObject({ ok: false, findings: [{ rule: 'reader-unknown' }] })
})

test('a note without text or readers is refused', async () => {
  expect(await write('mentor', ' ')).toMatchObject({ ok: false, findings: [{ rule: 'text-missing' }, { rule: 'readers-missing' }] })
})

test('only the writer takes a note back; then the readers no longer see it', async () => {
  const { pupilId } = world.pupils.inRoute
  const noteId = (await seePupil(database.db, await as('mentor'), pupilId))?.careNotes[0]?.id ?? ''
  expect(await takeBackCareNote(database.db, await as('zorgcoördinator'), pupilId, noteId)).toBe(false)
  expect(await takeBackCareNote(database.db, await as('mentor'), pupilId, noteId)).toBe(true)
  expect(await notesFor('zorgcoördinator')).toEqual([])
  expect(await notesFor('mentor')).toHaveLength(1)
})

test('who may not write notes has no desk', async () => {
  expect(await openCareDesk(database.db, await as('docent'), world.pupils.inRoute.pupilId)).toBeNull()
  expect(await openCareDesk(database.db, await as('mentor'), world.pupils.otherSchool.pupilId)).toBeNull()
})
