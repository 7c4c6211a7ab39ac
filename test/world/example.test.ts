import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examplePeople, fillExample, readSignIns } from '../../src/example/index.ts'
import { EXAMPLE_LINE, examplePages } from '../../src/example/pages/index.ts'
import { ROLES, SECOND_FACTOR_ROLES } from '../../src/platform/access/rights.ts'
import { asSystem } from '../../src/platform/database/database.ts'
import { giveAccount, openEmptyWorld, viewerFor } from './open-world.ts'
import { type Visit, visit } from './visit.ts'

let empty: Awaited<ReturnType<typeof openEmptyWorld>>
let signedInAs: string[]
let site: Visit
beforeEach(async () => {
  empty = await openEmptyWorld()
  signedInAs = []
  const signInAs = async (_c: unknown, personId: string) => {
    signedInAs.push(personId)
    return new Response(null, { status: 303, headers: { location: '/' } })
  }
  site = visit([examplePages(empty.platform, { setPassword, signInAs })], { exampleLine: EXAMPLE_LINE })
})
afterEach(() => empty.close())

const setPassword = (personId: string, email: string) => giveAccount(empty.platform.db, personId, email)
const fill = () => fillExample(empty.platform, { setPassword })
const counted = async (table: string): Promise<number> => {
  const { rows } = await asSystem(empty.platform.db, (trx) =>
    sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(trx),
  )
  return rows[0]?.n ?? -1
}
const addRealRegion = () => asSystem(empty.platform.db, (trx) => sql`insert into region (name) values ('Echte regio')`.execute(trx))

test('from nothing to looking through somebody’s eyes, in the browser', async () => {
  expect((await site.get('/voorbeeld')).text).toContain('Maak de voorbeeldregio')
  const both = await Promise.all([site.post('/voorbeeld', []), site.post('/voorbeeld', [])])
  expect(both.map(({ status, location }) => [status, location])).toEqual([
    [303, '/voorbeeld'],
    [303, '/voorbeeld'],
  ])
  expect(await counted('region')).toBe(1)
  const { html, text } = await site.get('/voorbeeld')
  const people = readSignIns(empty.platform.folder) ?? []
  expect(people.length).toBeGreaterThanOrEqual(ROLES.length)
  for (const { name } of people) expect(text).toContain(`Kijk als ${name.replaceAll("'", '’')}`)
  for (const { password } of people) expect(html).not.toContain(password)
  expect((await site.post('/voorbeeld/als', [['persoon', people[3]?.personId ?? '']])).location).toBe('/')
  expect(signedInAs).toEqual([people[3]?.personId])
})

test('nobody else is looked through', async () => {
  await fill()
  const { rows } = await asSystem(empty.platform.db, (trx) =>
    sql<{ id: string }>`select p.id from person p where not exists (select from sign_in s where s.person_id = p.id) limit 1`.execute(trx),
  )
  for (const id of [rows[0]?.id ?? '', 'x', '']) expect((await site.post('/voorbeeld/als', [['persoon', id]])).location).toBe('/voorbeeld')
  expect(signedInAs).toEqual([])
})

test('every page of the example says so, and no page of another region', async () => {
  await fill()
  const viewer = await viewerFor(empty.platform.db, readSignIns(empty.platform.folder)?.[0]?.personId ?? '')
  const { html } = await site.get('/voorbeeld', viewer)
  expect(html).toMatch(/Voorbeeldregio: alles is verzonnen · <a href="\/voorbeeld">kijk als iemand anders/)
  expect((await site.get('/en/voorbeeld', viewer)).html).toContain('href="/en/voorbeeld">look as somebody else')
  expect((await site.get('/voorbeeld', { ...viewer, isExample: false })).html).not.toContain('alles is verzonnen')
})

test('sign-ins are for their owner only, with a second factor where that is obligatory', async () => {
  await fill()
  expect(statSync(join(empty.platform.folder, 'example-sign-ins.json')).mode & 0o777).toBe(0o600)
  const found = await examplePeople(empty.platform)
  const people = found.ok ? found.people : []
  for (const { roles, totpSecret } of people) {
    const needs = roles.some((role) => (SECOND_FACTOR_ROLES as readonly string[]).includes(role))
    expect(totpSecret ?? '').toMatch(needs ? /^[A-Z2-7]{32}$/ : /^$/)
  }
  expect(new Set(people.map(({ password }) => password)).size).toBe(people.length)
  expect(await counted('sign_in')).toBe(people.length)
})

test('a region that is there is left alone, whose it may be', async () => {
  await addRealRegion()
  expect(await fill()).toEqual({ ok: false, problem: 'region-exists', name: 'Echte regio' })
  expect(await examplePeople(empty.platform)).toEqual({ ok: false, problem: 'real-region' })
  expect((await site.get('/voorbeeld')).status).toBe(404)
  expect((await site.post('/voorbeeld', [])).status).toBe(403)
  expect([await counted('person'), await counted('pupil'), readSignIns(empty.platform.folder)]).toEqual([0, 0, null])
})

test('beside a real region the example shows no sign-ins any more', async () => {
  await fill()
  await addRealRegion()
  expect(await examplePeople(empty.platform)).toEqual({ ok: false, problem: 'real-region' })
  expect((await site.post('/voorbeeld/als', [['persoon', readSignIns(empty.platform.folder)?.[0]?.personId ?? '']])).location).toBe(
    '/voorbeeld',
  )
  expect(signedInAs).toEqual([])
})

test('the second time it is refused, and what broke off is finished', async () => {
  let given = 0
  const breaksOff = async (personId: string, email: string) => {
    given += 1
    if (given > 4) throw new Error('power cut')
    await setPassword(personId, email)
  }
  await expect(fillExample(empty.platform, { setPassword: breaksOff })).rejects.toThrow('power cut')
  const people = readSignIns(empty.platform.folder)?.length ?? 0
  expect(await fill()).toEqual({ ok: true, people: people - 4 })
  expect(await fill()).toEqual({ ok: false, problem: 'region-exists', name: 'Regio Lindestreek' })
  expect(await counted('sign_in')).toBe(people)
})

test('an empty database has no people to show', async () => {
  expect(await examplePeople(empty.platform)).toEqual({ ok: false, problem: 'no-example' })
})
