import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { placementsOn } from './day.store.ts'
import { addCompany, addPlacement } from './testing/add-placement.ts'

let database: Database
let world: SmallWorld
let company: string
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  company = await addCompany(database.db, world.regionId, 'Werf Het Anker')
}, 60_000)
afterAll(() => database.close())
beforeEach(() => asSystem(database.db, (trx) => sql`delete from placement`.execute(trx)))

/** 2026-11-23 is a Monday. */
async function namesOn(personId: string, day = TODAY): Promise<(string | null)[]> {
  const ids = Object.values(world.pupils).map(({ pupilId }) => pupilId)
  const found = await asPerson(database.db, personId, (trx) => placementsOn(trx, ids, day), TODAY)
  return [...found.values()].flat().map(({ company }) => company)
}
const recordOf = (name: keyof SmallWorld['pupils']): string => world.pupils[name].recordIds[0] ?? ''
const change = (query: ReturnType<typeof sql>) => asSystem(database.db, (trx) => query.execute(trx))

test('a pupil is placed on the weekdays of the placement, from its first to its last day', async () => {
  const { coördinator } = world.people
  await addPlacement(database.db, {
    recordId: recordOf('inRoute'),
    companyId: company,
    startsOn: '2026-11-16',
    endsOn: '2026-11-24',
    weekdays: [1, 2],
  })
  const days = ['2026-11-09', '2026-11-16', '2026-11-18', '2026-11-24', '2026-11-30']
  expect(await Promise.all(days.map((day) => namesOn(coördinator.personId, day)))).toEqual([
    [],
    ['Werf Het Anker'],
    [],
    ['Werf Het Anker'],
    [],
  ])
})

test('not when it was withdrawn, had ended the day before, or is interrupted', async () => {
  const { coördinator } = world.people
  const id = await addPlacement(database.db, { recordId: recordOf('inRoute'), companyName: 'Bakkerij Deeg' })
  expect(await namesOn(coördinator.personId)).toEqual(['Bakkerij Deeg'])
  await change(sql`insert into placement_interruption (record_id, placement_id, starts_on, ends_on, reason)
    values (${recordOf('inRoute')}, ${id}, '2026-11-17', '2026-11-23', 'Verbouwing')`)
  expect(await namesOn(coördinator.personId)).toEqual([])
  expect(await namesOn(coördinator.personId, '2026-11-24')).toEqual(['Bakkerij Deeg'])
  await change(sql`update placement_interruption set withdrawn_at = now()`)
  await change(sql`update placement set ended_on = '2026-11-23', reason = 'Gestopt' where id = ${id}`)
  expect(await namesOn(coördinator.personId)).toEqual(['Bakkerij Deeg'])
  expect(await namesOn(coördinator.personId, '2026-11-24')).toEqual([])
  await change(sql`update placement set withdrawn_at = now(), reason = 'Vergissing' where id = ${id}`)
  expect(await namesOn(coördinator.personId)).toEqual([])
})

test('who marks who is there gets where the pupils in sight are, and nobody else does', async () => {
  await addPlacement(database.db, { recordId: recordOf('inRoute'), companyId: company })
  await addPlacement(database.db, { recordId: recordOf('otherSchool'), companyName: 'Bakkerij Deeg' })
  const { docent, mboMentor, financieel, bestuurder, mentor } = world.people
  expect(await namesOn(docent.personId)).toEqual(['Werf Het Anker'])
  expect(await namesOn(mentor.personId)).toEqual(['Werf Het Anker'])
  expect(await namesOn(mboMentor.personId)).toEqual([])
  expect(await namesOn(financieel.personId)).toEqual([])
  expect(await namesOn(bestuurder.personId)).toEqual([])
})
