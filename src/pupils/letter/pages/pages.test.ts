import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { testApp } from '#platform/http/testing/test-app.ts'
import type { Message } from '#platform/mail/mail.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, viewerFor } from '#schools/testing/build-region.ts'
import { pupilPages } from '../../pages/index.ts'
import { buildSmallWorld, type SmallWorld } from '../../testing/small-world.ts'

let database: Database
let world: SmallWorld
let app: ReturnType<typeof testApp>['app']
let base: string
const folder = mkdtempSync(join(tmpdir(), 'doorloop-letters-'))
const mailed: Message[] = []
let answer: () => string = () => '250 2.0.0 Ok: queued as 12AB'
const who: Record<string, string> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const send = async (message: Message) => {
    mailed.push(message)
    return answer()
  }
  const now = () => new Date('2026-11-23T10:00:00Z')
  const platform: Platform = { db: database.db, now, mail: { canSend: true, send }, folder, baseUrl: 'http://localhost:3000' }
  const viewerOf = async (c: { req: { header(name: string): string | undefined } }) =>
    viewerFor(database.db, c.req.header('x-person') ?? '')
  app = testApp({ modules: [pupilPages(platform)], viewerOf }).app
  base = `/leerlingen/${world.pupils.inRoute.pupilId}`
  for (const [name, { personId }] of Object.entries(world.people)) who[name] = personId
  const own = { family: 'van Dijk', role: 'ouder', scopeKind: 'pupil', scopeId: world.pupils.inRoute.pupilId } as const
  who.parent = (await addPerson(database.db, world.regionId, { given: 'Ans', email: 'ans@example.org', ...own })).personId
  who.other = (await addPerson(database.db, world.regionId, { given: 'Ben', email: 'ben@example.org', ...own })).personId
  // only Ans ever signed in
  await asSystem(database.db, async (trx) => {
    await sql`insert into auth_user (id, name, email, "emailVerified", "createdAt", "updatedAt") values ('u', 'Ans', 'ans@example.org', true, now(), now())`.execute(
      trx,
    )
    await sql`insert into sign_in (person_id, user_id) values (${who.parent}, 'u')`.execute(trx)
  })
}, 300_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const headers = (name: string) => ({ host: 'localhost:3000', origin: 'http://localhost:3000', 'x-person': who[name] ?? '' })
const get = async (name: string, path: string) => (await app.request(path, { headers: headers(name) })).text()
const post = async (name: string, path: string, fields: Record<string, string>) => {
  const response = await app.request(path, { method: 'POST', headers: headers(name), body: new URLSearchParams(fields) })
  return { status: response.status, to: response.headers.get('location') ?? '', html: await response.text() }
}
const LETTER = {
  sjabloon: 'invitation',
  aan: 'parents',
  onderwerp: 'Gesprek over {voornaam}',
  tekst: 'Beste ouders van {naam},\n\nGroet, {mentor}, {datum}',
}

test('a template is a link; what is no field is a mistake, with its name', async () => {
  expect(await get('mentor', `${base}/brieven/nieuw?sjabloon=absence`)).toContain('Afwezigheid van {voornaam}')
  const wrong = await post('mentor', `${base}/brieven/nieuw`, { ...LETTER, tekst: 'Beste {bsn}' })
  expect(wrong.status).toBe(422)
  for (const words of ['een veld tussen { } dat Doorloop niet kent', 'Niet bekend: {bsn}.']) expect(wrong.html).toContain(words)
})

test('a preview shows the letter and to whom it goes, and sends nothing', async () => {
  const { html } = await post('mentor', `${base}/brieven/nieuw`, LETTER)
  for (const words of [
    'Beste ouders van Jesse van Dijk,',
    'Groet, Anouk Visser, 23 november 2026',
    'Per mail aan Ans van Dijk.',
    'Nog geen account: Ben van Dijk.',
    'noemt geen leerling',
  ])
    expect(html).toContain(words)
  expect(mailed).toEqual([])
  expect(await get('mentor', `${base}/brieven`)).toContain('Er is nog geen brief.')
})

test('who presses send sends a mail without a word of the pupil, and what the server said is kept', async () => {
  const sent = await post('mentor', `${base}/brieven/verzenden`, { ...LETTER, hoe: 'mail' })
  expect(sent.status).toBe(303)
  expect(mailed.map(({ to, subject }) => [to, subject])).toEqual([['ans@example.org', 'Er is een brief voor u']])
  expect(mailed[0]?.text).toContain('http://localhost:3000/mijn')
  expect(mailed[0]?.text).not.toMatch(/Jesse|Dijk|Zwaluwnest|3T/)
  const page = await get('mentor', sent.to)
  for (const words of [
    'Gesprek over Jesse',
    'Aan de ouders, op 23 november 2026, 11:00, door Anouk Visser.',
    '250 2.0.0 Ok: queued as 12AB',
  ])
    expect(page).toContain(words)
  const parents = await get('parent', sent.to)
  expect([parents.includes('Beste ouders van Jesse'), parents.includes('250 2.0.0')]).toEqual([true, false])
})

test('a refusal of the mail server is told, and the letter stays', async () => {
  answer = () => {
    throw new Error('550 no such mailbox')
  }
  const sent = await post('mentor', `${base}/brieven/verzenden`, { ...LETTER, hoe: 'mail' })
  expect(await get('mentor', sent.to)).toContain('niet verstuurd, “550 no such mailbox”')
  answer = () => '250 Ok'
})

test('on paper nothing is mailed; without anybody to reach it is refused', async () => {
  const before = mailed.length
  const printed = await post('mentor', `${base}/brieven/verzenden`, { ...LETTER, hoe: 'print' })
  expect(await get('mentor', printed.to)).toContain('Druk deze pagina af')
  const pupil = await post('mentor', `${base}/brieven/verzenden`, { ...LETTER, aan: 'pupil', hoe: 'mail' })
  expect([pupil.status, pupil.html.includes('Niemand van hen is per mail te bereiken.')]).toEqual([422, true])
  expect(mailed).toHaveLength(before)
})

test('not to the parents of who is eighteen without consent', async () => {
  await asSystem(database.db, (trx) =>
    sql`update school_record set birth_date = '2008-11-23' where pupil_id = ${world.pupils.inRoute.pupilId}`.execute(trx),
  )
  const refused = await post('mentor', `${base}/brieven/verzenden`, { ...LETTER, hoe: 'print' })
  expect([refused.status, refused.html.includes('De leerling is 18 of ouder')]).toEqual([422, true])
  await asSystem(database.db, (trx) =>
    sql`update school_record set birth_date = '2010-03-14' where pupil_id = ${world.pupils.inRoute.pupilId}`.execute(trx),
  )
})

test('a school’s own template, and its decision to mail the letter itself', async () => {
  const own = { school: world.institutions.zwaluwnest, naam: 'Startgesprek', onderwerp: 'Start', tekst: 'Beste ouders van {voornaam}' }
  expect((await post('teamleider', '/leerlingen/brieven', { ...own, tekst: '{cijfer}' })).status).toBe(422)
  expect((await post('teamleider', '/leerlingen/brieven', own)).status).toBe(303)
  expect(await get('mentor', `${base}/brieven/nieuw`)).toContain('Startgesprek')
  const decision = {
    'voor-school': world.institutions.zwaluwnest,
    mail: 'whole',
    besluit: 'Directie, 1 november 2026: ouders vroegen erom.',
  }
  expect((await post('teamleider', '/leerlingen/brieven/mail', { ...decision, besluit: '' })).status).toBe(422)
  expect((await post('teamleider', '/leerlingen/brieven/mail', decision)).status).toBe(303)
  expect((await post('mentor', '/leerlingen/brieven/mail', decision)).status).toBe(403)
  await post('mentor', `${base}/brieven/verzenden`, { ...LETTER, hoe: 'mail' })
  expect(mailed.slice(-2).map(({ to, subject }) => [to, subject])).toEqual([
    ['ans@example.org', 'Gesprek over Jesse'],
    ['ben@example.org', 'Gesprek over Jesse'],
  ])
  const id = (await get('teamleider', '/leerlingen/brieven')).match(/brieven\/([0-9a-f-]{36})\/weg/)?.[1] ?? ''
  expect((await post('teamleider', `/leerlingen/brieven/${id}/weg`, {})).status).toBe(303)
  expect(await get('mentor', `${base}/brieven/nieuw`)).not.toContain('Startgesprek')
})
