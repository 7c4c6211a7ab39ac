import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { readCalendar } from '#platform/ics/testing/read-ics.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { programmePages } from '../pages/index.ts'
import { type DesignedRegion, designedRegion } from '../testing/designed-region.ts'
import { glrDesign } from '../testing/designs.ts'
import { visitAs } from '../testing/visit-as.ts'
import { MOST_LINKS, makeLink, readByToken, revoke, seeFeed } from './actions.ts'

let world: DesignedRegion
let site: ReturnType<typeof visitAs>
beforeAll(async () => {
  world = await designedRegion()
  site = visitAs(programmePages(world.platform))
  await world.begin(glrDesign())
})
afterAll(() => world.database.close())

const docent = () => world.as(world.people.docent.personId)
async function newToken(): Promise<string> {
  const made = await makeLink(await docent(), world.routeId)
  if (!made?.token) throw new Error('no link')
  return made.token
}
async function file(path: string, personId: string | null) {
  const answer = await site.ask(path, personId === null ? null : await world.viewer(personId))
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

describe('before a cohort', () => {
  test('the page says what it waits for, and the file is an empty calendar', async () => {
    const { text } = await site.text(`/programma/${world.routeId}/agenda`, await world.viewer(world.people.docent.personId))
    expect(text).toContain('Zodra een cohort begint op een versie die akkoord is')
    expect(readCalendar((await file(`/programma/${world.routeId}/agenda.ics`, world.people.docent.personId)).text).events).toEqual([])
  })
})

describe('a running cohort', () => {
  beforeAll(async () => {
    await world.agreed()
    await world.started(2026)
  })

  test('is in the file for who is signed in', async () => {
    const answer = await file(`/programma/${world.routeId}/agenda.ics`, world.people.mentor.personId)
    expect(answer).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' })
    const { name, events } = readCalendar(answer.text)
    // with its cohort the route is called as the design; eleven blocks, three moments, three exams that are taken, one exam week
    expect([name, events.length]).toEqual(['Zorg in één lijn, cohort 2026', 18])
  })

  test('is read by the link without signing in, in the language of its address', async () => {
    const token = await newToken()
    expect((await file(`/agenda/${token}.ics`, null)).text).toContain('SUMMARY;LANGUAGE=nl:Examen Nederlands')
    expect((await file(`/en/agenda/${token}.ics`, null)).text).toContain('SUMMARY;LANGUAGE=en:Exam Nederlands')
  })

  test.each(['x', 'a'.repeat(43), "' or 1=1", '..%2f'])('is not read by another token: %s', async (token) => {
    expect((await file(`/agenda/${token}.ics`, null)).status).toBe(404)
  })
})

describe('a link', () => {
  test('is kept as a hash only', async () => {
    const token = await newToken()
    const { rows } = await asSystem(world.database.db, (trx) =>
      sql<{ row: string }>`select row_to_json(c)::text as row from calendar_link c`.execute(trx),
    )
    expect(rows.some(({ row }) => row.includes(token))).toBe(false)
  })

  test('reads nothing once it is revoked, and only its owner revokes it', async () => {
    const token = await newToken()
    const [newest] = (await seeFeed(await docent(), world.routeId))?.links ?? []
    const { mentor, docent: owner } = world.people
    expect(await revoke(await world.as(mentor.personId), world.routeId, newest?.id ?? '')).toBe(false)
    const forged = await asPerson(
      world.database.db,
      mentor.personId,
      (trx) => sql`update calendar_link set revoked_at = now() returning 1`.execute(trx),
      TODAY,
    )
    expect(forged.rows).toEqual([])
    expect(await readByToken(world.platform, token)).not.toBeNull()
    for (const { id } of (await seeFeed(await docent(), world.routeId))?.links ?? [])
      await site.post(`/programma/${world.routeId}/agenda`, await world.viewer(owner.personId), { 'trek-in': id })
    expect(await readByToken(world.platform, token)).toBeNull()
    expect((await seeFeed(await docent(), world.routeId))?.links).toEqual([])
  })

  test.each([
    ['left', sql`update person set left_on = '2026-11-22' where id = `],
    ['has no role any more', sql`update role_assignment set valid_until = '2026-11-22' where person_id = `],
  ])('reads nothing for somebody who %s', async (_, change) => {
    const someone = { given: 'Kim', family: 'Tol', role: 'docent', scopeKind: 'site', scopeId: world.sites.rocHaven } as const
    const { personId } = await addPerson(world.database.db, world.regionId, someone)
    const made = await makeLink(await world.as(personId), world.routeId)
    expect(await readByToken(world.platform, made?.token ?? '')).not.toBeNull()
    await asSystem(world.database.db, (trx) => sql`${change}${personId}`.execute(trx))
    expect(await readByToken(world.platform, made?.token ?? '')).toBeNull()
  })

  test('is shown once, on the answer to the form', async () => {
    const who = await world.viewer(world.people.decaan.personId)
    const at = `/programma/${world.routeId}/agenda`
    const made = await site.ask(at, who, { method: 'POST', body: new URLSearchParams() })
    const token = /agenda\/([\w-]{43})\.ics/.exec(await made.text())?.[1] ?? ''
    expect(await readByToken(world.platform, token)).not.toBeNull()
    const again = await (await site.ask(at, who)).text()
    expect(again).not.toContain(token)
    expect(again).toContain('Gemaakt op 23 november 2026')
  })

  test('there are five at most', async () => {
    const who = world.people.projectleider.personId
    for (let at = 0; at < MOST_LINKS; at++) expect((await makeLink(await world.as(who), world.routeId))?.token).toMatch(/^[\w-]{43}$/)
    const answer = await site.post(`/programma/${world.routeId}/agenda`, await world.viewer(who), {})
    expect(answer).toMatchObject({ status: 422 })
    expect(answer.text).toContain('U hebt al vijf links')
  })

  test('is not made for a route that is not there', async () => {
    expect(await makeLink(await docent(), '00000000-0000-4000-8000-000000000000')).toBeNull()
  })
})
