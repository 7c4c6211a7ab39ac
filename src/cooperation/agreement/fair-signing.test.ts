import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { judgeFile } from '#platform/files/file.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import type { Agreement } from './agreement.ts'
import { beginAmendment, endAgreement, objectTo, offerDraft, printOf, signOffer, takeOfferBack } from './life.actions.ts'
import { seeAgreement } from './see.actions.ts'
import { newClause } from './text.ts'
import { saveBasics, saveLastDay } from './write.actions.ts'

/** What one side cannot do alone, by the program and by the database behind it. Today is 23 November 2026. */
let database: Database
let region: TestRegion
let clock = Date.parse(`${TODAY}T09:00:00Z`)
const tick = (): Date => {
  clock += 1000
  return new Date(clock)
}
const people: Record<string, string> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { roc, zwaluwnest } = region.institutions
  const add = async (family: string, role: Role, scopeKind: ScopeKind, scopeId: string) => {
    people[family] = (await addPerson(database.db, region.regionId, { given: 'Bas', family, role, scopeKind, scopeId })).personId
  }
  await add('Roc', 'bestuurder', 'institution', roc)
  await add('Rocteam', 'teamleider', 'institution', roc)
  await add('Zwaluw', 'bestuurder', 'institution', zwaluwnest)
  const both = (await viewerFor(database.db, region.people.bestuurder.personId)).personId
  people.Both = both
  await asBoth(both, roc)
})
afterAll(() => database.close())

/** The director of the vmbo leads the roc too. */
async function asBoth(person: string, roc: string): Promise<void> {
  await asSystem(database.db, (trx) =>
    sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from)
      values (${person}, 'bestuurder', 'institution', ${roc}, '2026-08-01')`.execute(trx),
  )
}

async function as(personId: string | undefined): Promise<Act> {
  const platform = { db: database.db, now: tick } as Platform
  return { platform, viewer: await viewerFor(database.db, personId ?? ''), requestId: randomUUID() }
}
const writer = () => as(region.people.coördinator.personId)

const pdf = () => {
  const judged = judgeFile({ called: 'getekend.pdf', content: Buffer.from('%PDF-1.7 getekend') })
  if (!judged.ok) throw new Error(judged.why)
  return judged.file
}
const onPaper = (more: { signedOn?: string; reference?: string; scan?: ReturnType<typeof pdf> | null } = {}) => ({
  ...{ name: 'K. de Groot', signedOn: TODAY, reference: '', scan: null },
  ...more,
})

/** An agreement of Het Zwaluwnest with all schools of the board of the roc, laid before both. */
async function offered(more: Record<string, string> = {}): Promise<string> {
  const { boards, institutions, routeId } = region
  const form = new URLSearchParams({ naam: 'Techniek', soort: 'samenwerkingsovereenkomst', begin: '2026-08-01', ...more })
  form.append('partijen', `${boards.waterkant}:${institutions.zwaluwnest}`)
  form.append('partijen', boards.merwestroom)
  form.append('routes', routeId)
  const saved = await saveBasics(await writer(), null, form, () => [{ ...newClause('c1', 'own', 'Les'), text: 'Elke week.' }])
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  expect(await offerDraft(await writer(), saved.id)).toEqual({ ok: true })
  return saved.id
}
async function seen(id: string): Promise<Agreement> {
  const found = await seeAgreement(await writer(), id)
  if (!found) throw new Error('not seen')
  return found.agreement
}
const partyOf = ({ parties }: Agreement, side: 'vo' | 'mbo') =>
  parties.find(({ boardId }) => boardId === (side === 'vo' ? region.boards.waterkant : region.boards.merwestroom))?.id ?? ''

async function sign(who: Act, id: string, side: 'vo' | 'mbo', elsewhere: ReturnType<typeof onPaper> | null = null) {
  const agreement = await seen(id)
  return signOffer(who, id, { partyId: partyOf(agreement, side), seen: printOf(agreement), elsewhere })
}
/** Past the program: what the database itself says to this person. */
const raw = (personId: string | undefined, query: RawBuilder<unknown>) =>
  asPerson(database.db, personId ?? '', (trx) => query.execute(trx), TODAY)
const line = (id: string, partyId: string, person: string | undefined, { how = 'here', on = TODAY } = {}) =>
  sql`insert into agreement_signature (agreement_id, party_id, person_id, signed_by, signed_on, how, reference)
    values (${id}, ${partyId}, ${person}, 'x', ${on}, ${how}, ${how === 'here' ? null : 'papier'})`

async function signed(more: Record<string, string> = {}): Promise<string> {
  const id = await offered(more)
  expect(await sign(await as(people.Zwaluw), id, 'vo')).toEqual({ ok: true })
  expect(await sign(await as(people.Roc), id, 'mbo')).toEqual({ ok: true })
  return id
}

describe('a signature of another party on paper', () => {
  test('is kept with its scan: words do not do', async () => {
    const id = await offered()
    expect(await sign(await writer(), id, 'mbo', onPaper({ reference: 'op papier getekend' }))).toEqual({ ok: false, why: 'scan-missing' })
    const party = partyOf(await seen(id), 'mbo')
    const { personId } = region.people.coördinator
    await expect(raw(personId, line(id, party, personId, { how: 'elsewhere' }))).rejects.toThrow('shown with its scan')
    expect(await sign(await writer(), id, 'mbo', onPaper({ scan: pdf() }))).toEqual({ ok: true })
  })

  test('is not put over its objection', async () => {
    const id = await offered()
    const party = partyOf(await seen(id), 'mbo')
    expect(await objectTo(await as(people.Roc), id, party, 'Te duur')).toEqual({ ok: true })
    expect(await sign(await writer(), id, 'mbo', onPaper({ scan: pdf() }))).toEqual({ ok: false, why: 'objection-open' })
    const { personId } = region.people.coördinator
    await expect(raw(personId, line(id, party, personId, { how: 'elsewhere' }))).rejects.toThrow('signs itself')
    // its own word is enough, also in words
    expect(await sign(await as(people.Roc), id, 'mbo', onPaper({ reference: 'archief 12' }))).toEqual({ ok: true })
  })

  test('is of a day between the offer and today', async () => {
    const id = await offered()
    const party = partyOf(await seen(id), 'mbo')
    for (const [on, why] of [
      ['2026-11-22', 'before-offer'],
      ['2026-11-24', 'in-future'],
    ] as const) {
      expect(await sign(await as(people.Roc), id, 'mbo', onPaper({ signedOn: on, reference: 'archief' }))).toEqual({ ok: false, why })
      await expect(raw(people.Roc, line(id, party, people.Roc, { how: 'elsewhere', on }))).rejects.toThrow('between the offer and today')
    }
  })
})

describe('in whose name', () => {
  test('a board signs by a bestuurder of one of its schools, not by who leads a team', async () => {
    const id = await offered()
    const party = partyOf(await seen(id), 'mbo')
    expect(await sign(await as(people.Rocteam), id, 'mbo')).toEqual({ ok: false, why: 'not-yours' })
    await expect(raw(people.Rocteam, line(id, party, people.Rocteam))).rejects.toThrow(/row-level security/)
    expect(await sign(await as(people.Roc), id, 'mbo')).toEqual({ ok: true })
  })

  test('a school signs by who leads its site', async () => {
    const id = await offered()
    const { personId } = region.people.teamleider
    expect(await sign(await as(personId), id, 'vo')).toEqual({ ok: true })
  })

  test('one person signs for one board, though it leads schools of two', async () => {
    const id = await offered()
    expect(await sign(await as(people.Both), id, 'vo')).toEqual({ ok: true })
    expect(await sign(await as(people.Both), id, 'mbo')).toEqual({ ok: false, why: 'signed-for-another' })
    expect(await sign(await as(people.Both), id, 'mbo', onPaper({ reference: 'papier' }))).toEqual({ ok: false, why: 'scan-missing' })
    const party = partyOf(await seen(id), 'mbo')
    await expect(raw(people.Both, line(id, party, people.Both))).rejects.toThrow('one person signs for one board')
    await expect(raw(people.Both, line(id, party, people.Both, { how: 'elsewhere' }))).rejects.toThrow('shown with its scan')
    expect(await sign(await as(people.Roc), id, 'mbo')).toEqual({ ok: true })
  })
})

describe('an end', () => {
  test('without a term of notice is made together: an amendment with a last day that all sign', async () => {
    const id = await signed()
    const partyId = partyOf(await seen(id), 'vo')
    const notice = { partyId, on: '2027-07-31', reason: 'Geen zin' }
    expect(await endAgreement(await as(people.Zwaluw), id, notice)).toEqual({ ok: false, why: 'no-notice' })
    expect(await beginAmendment(await writer(), id, { effectiveOn: '2026-12-01', reason: 'Samen stoppen' })).toEqual({ ok: true })
    expect(await saveLastDay(await writer(), id, '2026-11-30')).toEqual({ ok: false, why: 'before-start' })
    expect(await saveLastDay(await as(people.Zwaluw), id, '2027-07-31')).toEqual({ ok: false, why: 'not-yours' })
    expect(await saveLastDay(await writer(), id, '2027-07-31')).toEqual({ ok: true })
    expect((await seen(id)).amendments).toMatchObject([{ changes: [{ kind: 'until', endsOn: '2027-07-31' }] }])
  })

  test('backwards, too soon, or by who is no party is refused by the database as well', async () => {
    const id = await signed({ opzegtermijn: '1' })
    const end = (on: string) => sql`update agreement set state = 'ended', ended_on = ${on}, end_reason = 'x' where id = ${id}`
    const { personId } = region.people.coördinator
    await expect(raw(people.Zwaluw, end('2026-11-22'))).rejects.toThrow('term of notice')
    // one month after 23 November
    await expect(raw(people.Zwaluw, end('2026-12-22'))).rejects.toThrow('term of notice')
    await expect(raw(personId, end('2027-12-23'))).rejects.toThrow('term of notice')
    await expect(raw(people.Zwaluw, sql`update agreement set ended_on = '2027-12-23' where id = ${id}`)).rejects.toThrow('such a day')
    await expect(raw(people.Zwaluw, end('2026-12-23'))).resolves.toBeDefined()
  })

  test('nor are the days of an offer changed after it', async () => {
    const id = await signed()
    for (const column of ['offered_on', 'object_until'])
      await expect(
        raw(region.people.coördinator.personId, sql`update agreement set ${sql.ref(column)} = '2020-01-01' where id = ${id}`),
      ).rejects.toThrow('days of an offer')
  })
})

test('an amendment that was taken back and offered otherwise is another one to sign', async () => {
  const id = await signed()
  await beginAmendment(await writer(), id, { effectiveOn: '2026-12-01', reason: 'Samen stoppen' })
  await saveLastDay(await writer(), id, '2028-07-31')
  await offerDraft(await writer(), id)
  const before = await seen(id)
  await takeOfferBack(await writer(), id)
  await saveLastDay(await writer(), id, '2027-07-31')
  await offerDraft(await writer(), id)
  const signing = { partyId: partyOf(before, 'vo'), elsewhere: null }
  const act = await as(people.Zwaluw)
  expect(await signOffer(act, id, { ...signing, seen: printOf(before) })).toEqual({ ok: false, why: 'seen-another' })
  expect(await signOffer(act, id, { ...signing, seen: printOf(await seen(id)) })).toEqual({ ok: true })
})
