import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seeAssessments, seeBodies, seeBody, seeList, seeStatement } from '#cooperation/actions.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { viewerFor } from '#schools/testing/build-region.ts'
import { fillExample } from '../actions.ts'
import { makeWorld } from '../make-world.ts'

// in the autumn, and when a school year has just begun
describe.each(['2026-11-24', '2027-08-03'])('on %s', (today) => {
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-played-'))
  const { pair } = makeWorld(today)
  const year = today < `${today.slice(0, 4)}-08-01` ? Number(today.slice(0, 4)) - 1 : Number(today.slice(0, 4))
  let database: Database
  let platform: Platform
  beforeAll(async () => {
    database = await openTestDatabase()
    platform = { db: database.db, now: () => new Date(`${today}T09:00:00Z`), folder } as Platform
    expect(await fillExample(platform, { setPassword: async () => undefined })).toMatchObject({ ok: true })
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
  const as = async (person: { id: string }) => ({ platform, viewer: await viewerFor(database.db, person.id, today), requestId: 'test' })
  const rows = <T>(question: ReturnType<typeof sql<T>>) => asSystem(database.db, async (trx) => (await question.execute(trx)).rows)

  test('the body met with both sides, and an action should have been done', async () => {
    const act = await as(pair.people.lead)
    const id = (await seeBodies(act)).bodies[0]?.body.id ?? ''
    const seen = await seeBody(act, id)
    expect(seen?.meetings.map(({ state }) => state)).toEqual(['held', 'planned', 'planned'])
    const last = await rows(sql<{ side: string; status: string }>`
      select m.side, a.status from consultation_attendance a join consultation_member m on m.id = a.member_id order by 1, 2`)
    expect(last).toEqual([
      { side: 'mbo', status: 'excused' },
      { side: 'mbo', status: 'present' },
      { side: 'vo', status: 'present' },
      { side: 'vo', status: 'present' },
    ])
    expect(seen?.actions.map(({ dueOn }) => dueOn < today)).toEqual([true, false])
    expect(seen?.decisions).toHaveLength(1)
    const lines = await rows(sql<{ text: string }>`select text from consultation_decision order by added_at`)
    expect(lines.map(({ text }) => text.split(' ')[1])).toEqual(['leerlingen', 'ouderavond', 'vrijdag'])
    for (const { plannedOn } of seen?.meetings ?? []) expect([0, 6]).not.toContain(new Date(plannedOn).getUTCDay())
  })

  test('the list of last year is frozen by both, with one correction that counts', async () => {
    const act = await as(pair.people.lead)
    const list = await seeList(act, { routeId: pair.routeId, teldatum: `${year - 1}-10-01` })
    expect([list?.state, list?.schools.map(({ state }) => state)]).toEqual(['frozen', ['confirmed', 'confirmed']])
    expect(list?.corrections.map(({ kind, answer }) => [kind, answer])).toEqual([['removed', 'confirmed']])
    const [frozen] = await rows(sql<{ n: number }>`select count(*)::int as n from count_line`)
    expect(list?.lines.length).toBe((frozen?.n ?? 0) - 1)
    expect(list?.changes).toEqual([])
  })

  test('that of this year still differs', async () => {
    const list = await seeList(await as(pair.people.lead), { routeId: pair.routeId, teldatum: `${year}-10-01` })
    expect(list?.work.filter(({ state }) => state === 'open').length).toBeGreaterThan(0)
    expect(list?.frozen).toBeNull()
  })

  test('one statement is approved and paid, of the other a line is doubted', async () => {
    const found = await rows(sql<{ id: string; payer: string }>`select id, payer_id as payer from statement`)
    const act = await as(pair.people.vmboLeader)
    const seen = async (payer: string) => (await seeStatement(act, found.find((one) => one.payer === payer)?.id ?? ''))?.statement
    const funding = await seen(pair.vo)
    // of a fifth and four fifths of € 9,000: € 1,800 a pupil in leerjaar 3 and € 7,200 in leerjaar 4
    const prices = funding?.lines.map(({ cents, quantity }) => cents / quantity.number)
    expect([funding?.state, prices?.toSorted()]).toEqual(['approved', [180_000, 720_000]])
    const [invoice] = await rows(sql<{ cents: number }>`select sum(cents)::float8 as cents from invoice_event where kind = 'paid'`)
    expect(invoice?.cents).toBe(funding?.cents)
    const hours = await seen(pair.mbo)
    // 20 and 18 hours of € 55
    expect([hours?.state, hours?.cents, hours?.lines.map(({ objection }) => objection?.answer ?? objection?.reason)]).toEqual([
      'offered',
      209_000,
      [expect.stringContaining('34 uren')],
    ])
  })

  test('both sides looked back on the year', async () => {
    const { assessments, turnout } = await seeAssessments(await as(pair.people.lead))
    expect(assessments.map(({ routeId, schoolYear }) => [routeId, schoolYear])).toEqual([[pair.routeId, year - 1]])
    expect(turnout.map(({ side, answers }) => [side, answers]).toSorted()).toEqual([
      ['mbo', 2],
      ['vo', 3],
    ])
  })
})
