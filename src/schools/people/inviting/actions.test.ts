import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { tokenHash } from '#platform/access/invitation-token.ts'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Finding, Outcome } from '../../finding.ts'
import { actAs } from '../../testing/act-as.ts'
import { addPerson, buildRegion, type TestRegion } from '../../testing/build-region.ts'
import { findInvitation } from '../invitation.store.ts'
import { invite, withdraw } from './actions.ts'

const database: Promise<Database> = openTestDatabase()
let region: TestRegion
beforeEach(async () => {
  region = await buildRegion((await database).db)
})
afterAll(async () => (await database).close())

const as = async (who: keyof TestRegion['people'], options = {}) => actAs((await database).db, region.people[who].personId, options)
const rules = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.findings.map(({ rule }: Finding) => rule))
const tokenIn = (text: string) => /\/uitnodiging\/([\w-]+)/.exec(text)?.[1] ?? ''
const open = async (personId: string) =>
  asPerson((await database).db, region.people.beheerder.personId, (trx) => findInvitation(trx, personId))
const everything = async () =>
  asSystem((await database).db, async (trx) => {
    const { rows } = await sql<{ all: string }>`select coalesce((select string_agg(e::text, ' ') from event_log e), '')
      || coalesce((select string_agg(i::text, ' ') from invitation i), '') as all`.execute(trx)
    return rows[0]?.all ?? ''
  })

describe('an invitation', () => {
  test('goes by mail when mail can be sent, and then shows no link', async () => {
    const act = await as('teamleider', { canSend: true })
    const invited = await invite(act, region.people.mentor.personId, 'nl')
    expect(invited).toMatchObject({ ok: true, value: { sentTo: 'anouk@merwestreek.example', link: null } })
    expect(act.sent).toHaveLength(1)
    expect(act.sent[0]?.text).toContain('http://localhost:3000/uitnodiging/')
    expect(act.sent[0]?.text).toContain('tot en met 7 december 2026')
  })

  test('is shown as a link otherwise, and its secret is kept nowhere', async () => {
    const invited = await invite(await as('teamleider'), region.people.mentor.personId, 'en')
    const token = tokenIn((invited.ok && invited.value.link) || '')
    expect(token).toMatch(/^[\w-]{43}$/)
    const kept = await everything()
    expect(kept).not.toContain(token)
    expect(kept).toContain(tokenHash(token))
  })

  test('is shown as a link as well when the mail server refuses', async () => {
    const act = await as('teamleider', { canSend: true })
    act.platform.mail.send = () => Promise.reject(new Error('no connection'))
    expect(await invite(act, region.people.mentor.personId, 'nl')).toMatchObject({ ok: true, value: { sentTo: null } })
  })

  test('lasts fourteen days, and a new one ends the one before', async () => {
    const { personId } = region.people.mentor
    const act = await as('teamleider')
    await invite(act, personId, 'nl')
    const first = await open(personId)
    expect(first?.expiresAt.toISOString()).toBe('2026-12-07T12:00:00.000Z')
    await invite(act, personId, 'nl')
    expect((await open(personId))?.id).not.toBe(first?.id)
    const working = await asSystem((await database).db, (trx) =>
      sql`select from invitation where person_id = ${personId} and withdrawn_at is null`.execute(trx),
    )
    expect(working.rows).toHaveLength(1)
  })

  test('is withdrawn by whoever may invite, also by another than who invited', async () => {
    const { personId } = region.people.mentor
    await invite(await as('teamleider'), personId, 'nl')
    expect(rules(await withdraw(await as('beheerder'), personId))).toEqual([])
    expect(await open(personId)).toBeNull()
    expect(rules(await withdraw(await as('beheerder'), personId))).toEqual(['invitation/none-open'])
  })

  test('is not for who holds more than the inviter, has left, has no address, or has an account', async () => {
    const act = await as('teamleider')
    expect(rules(await invite(act, region.people.beheerder.personId, 'nl'))).toEqual(['person/has-role-beyond-yours'])
    const { db } = await database
    const bare = { given: 'Bo', family: 'Zonder', role: 'docent', scopeKind: 'site', scopeId: region.sites.zwaluwnest } as const
    const { personId } = await addPerson(db, region.regionId, bare)
    expect(rules(await invite(act, personId, 'nl'))).toEqual(['person/email-missing'])
    await asSystem(db, (trx) =>
      trx.updateTable('person').set({ email: 'bo@x.example', left_on: '2026-11-22' }).where('id', '=', personId).execute(),
    )
    expect(rules(await invite(act, personId, 'nl'))).toEqual(['person/has-left'])
    await asSystem(db, async (trx) => {
      await sql`insert into auth_user ("id", "name", "email", "emailVerified", "updatedAt") values (${personId}, 'Bo', ${personId}, true, now())`.execute(
        trx,
      )
      await sql`insert into sign_in (person_id, user_id) values (${personId}, ${personId})`.execute(trx)
    })
    expect(rules(await invite(act, personId, 'nl'))).toEqual(['person/has-account'])
  })
})
