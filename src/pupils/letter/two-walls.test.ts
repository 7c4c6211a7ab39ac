import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { insertDelivery, insertLetter, loadLetters } from './letter.store.ts'
import type { Letter } from './letter.ts'
import { insertDecision, insertTemplate, loadTemplates, mailsOf, withdrawTemplate } from './template.store.ts'

let database: Database
let world: SmallWorld
const who: Record<string, string> = {}
const letter: Letter = {
  ...{ id: randomUUID(), recordId: '', template: 'invitation', to: 'parents', way: 'mail', mails: 'notice', subject: 'Gesprek' },
  ...{ body: 'Welkom', sender: 'Anouk Visser', sentAt: new Date('2026-11-23T10:00:00Z'), deliveries: [] },
}
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  for (const [name, { personId }] of Object.entries(world.people)) who[name] = personId
  const add = async (name: string, given: string, more: object) => {
    const one = { given, family: 'Test', ...more } as Parameters<typeof addPerson>[2]
    who[name] = (await addPerson(database.db, world.regionId, one)).personId
  }
  const own = { scopeKind: 'pupil', scopeId: world.pupils.inRoute.pupilId }
  await add('pupil', 'Jesse', { role: 'leerling', ...own })
  await add('parent', 'Ans', { role: 'ouder', ...own })
  await add('stranger', 'Kees', { role: 'teamleider', scopeKind: 'institution', scopeId: world.institutions.kade })
  letter.recordId = world.pupils.inRoute.recordIds[0] ?? ''
}, 300_000)
afterAll(() => database.close())

const as = <T>(name: string, work: Parameters<typeof asPerson<T>>[2]): Promise<T> => asPerson(database.db, who[name] ?? '', work, TODAY)
const rows = async (name: string, table: string) =>
  (await as(name, (trx) => sql`select 1 from ${sql.table(table)}`.execute(trx))).rows.length

test('a letter is read by who guides and by pupil and parents; what the mail server said by who guides alone', async () => {
  const by = who.mentor ?? ''
  await as('mentor', async (trx) => {
    await insertLetter(trx, letter, by, letter.sentAt)
    await insertDelivery(trx, letter, { name: 'Ans', address: 'ans@example.org', accepted: true, said: '250 OK' }, by)
  })
  const read = async (name: string) =>
    (await as(name, (trx) => loadLetters(trx, world.pupils.inRoute.pupilId))).map((one) => one.deliveries.length)
  for (const name of ['mentor', 'teamleider']) expect([name, await read(name)]).toEqual([name, [1]])
  for (const name of ['pupil', 'parent']) expect([name, await read(name)]).toEqual([name, [0]])
  for (const name of ['docent', 'coördinator', 'stranger', 'mboMentor', 'bestuurder'])
    expect([name, await rows(name, 'letter'), await rows(name, 'letter_delivery')]).toEqual([name, 0, 0])
})

test('nobody changes a letter, sends one in another’s name, or without the right', async () => {
  for (const change of [sql`update letter set body = 'Anders' returning 1`, sql`delete from letter returning 1`])
    expect((await as('mentor', (trx) => change.execute(trx))).rows).toEqual([])
  const send = (name: string, by = who[name] ?? '') =>
    as(name, (trx) => insertLetter(trx, { ...letter, id: randomUUID() }, by, letter.sentAt))
  for (const name of ['docent', 'stranger', 'pupil', 'parent', 'coördinator'])
    await expect(send(name)).rejects.toThrow(/row-level security/)
  await expect(send('mentor', who.teamleider)).rejects.toThrow(/row-level security/)
})

test('templates are made by who guides the school, the decision about mails by who decides for it', async () => {
  const institutionId = world.institutions.zwaluwnest
  const by = (name: string) => ({ regionId: world.regionId, personId: who[name] ?? '' })
  const template = { id: randomUUID(), institutionId, name: 'Start', subject: 'Start', body: 'Beste {naam}' }
  const make = (name: string) => as(name, (trx) => insertTemplate(trx, { ...template, id: randomUUID() }, by(name)))
  await as('decaan', (trx) => insertTemplate(trx, template, by('decaan')))
  for (const name of ['mentor', 'stranger', 'coördinator', 'parent']) await expect(make(name)).rejects.toThrow(/row-level security/)
  expect(await as('stranger', (trx) => withdrawTemplate(trx, template.id, new Date()))).toBe(false)
  expect(await as('mentor', async (trx) => (await loadTemplates(trx)).map(({ name }) => name))).toEqual(['Start'])
  expect(await rows('parent', 'letter_template')).toBe(0)
  const decide = (name: string, validFrom: string) =>
    as(name, (trx) => insertDecision(trx, { institutionId, mails: 'whole', decision: 'Besluit directie', validFrom }, by(name)))
  for (const name of ['mentor', 'decaan', 'stranger', 'beheerder']) await expect(decide(name, TODAY)).rejects.toThrow(/row-level security/)
  await decide('teamleider', '2026-11-24')
  expect(await as('mentor', (trx) => mailsOf(trx, institutionId, '2026-11-23'))).toBe('notice')
  expect(await as('mentor', (trx) => mailsOf(trx, institutionId, '2026-11-24'))).toBe('whole')
})
