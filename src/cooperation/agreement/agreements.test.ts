import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { judgeFile } from '#platform/files/file.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import type { Agreement } from './agreement.ts'
import { beginAmendment, endAgreement, notePromise, objectTo, offerDraft, printOf, signOffer, takeOfferBack } from './life.actions.ts'
import { clausePrint } from './print.ts'
import { seeAgreement, seeAgreements } from './see.actions.ts'
import { startingClauses } from './templates.ts'
import { draftOf, saveBasics, saveClause, savePromise } from './write.actions.ts'

let database: Database
let region: TestRegion
let leaderOfRoc: string
let leaderOfKade: string
let agreementId: string

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { roc, kade } = region.institutions
  const leader = (family: string, scopeId: string) =>
    addPerson(database.db, region.regionId, { given: 'Bas', family, role: 'bestuurder', scopeKind: 'institution', scopeId })
  leaderOfRoc = (await leader('Roos', roc)).personId
  leaderOfKade = (await leader('Kaai', kade)).personId
})
afterAll(() => database.close())

// an offer that is made again comes later than what was said of the first
let clock = Date.parse(`${TODAY}T09:00:00Z`)
const tick = (): Date => {
  clock += 1000
  return new Date(clock)
}
async function as(personId: string): Promise<Act> {
  const platform = { db: database.db, now: tick } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const writer = () => as(region.people.projectleider.personId)
const own = () => as(region.people.bestuurder.personId)

const head = (more: Record<string, string> = {}) => {
  const { boards, institutions, routeId } = region
  const form = new URLSearchParams({
    naam: 'Techniek',
    soort: 'samenwerkingsovereenkomst',
    begin: '2026-12-01',
    bezwaartermijn: '14',
    opzegtermijn: '6',
    ...more,
  })
  form.append('partijen', `${boards.waterkant}:${institutions.zwaluwnest}`)
  form.append('partijen', boards.merwestroom)
  form.append('routes', routeId)
  return form
}
const begin = (act: Act, form = head()) =>
  saveBasics(act, null, form, () => startingClauses(undefined, [{ scheme: 'dlr', day: '2026-12-01' }], String))

async function seen(act: Act): Promise<Agreement> {
  const found = await seeAgreement(act, agreementId)
  if (!found) throw new Error('not seen')
  return found.agreement
}
async function signing(act: Act, at: 'vo' | 'mbo') {
  const agreement = await seen(act)
  const board = at === 'vo' ? region.boards.waterkant : region.boards.merwestroom
  const partyId = agreement.parties.find(({ boardId }) => boardId === board)?.id ?? ''
  return { partyId, seen: printOf(agreement), elsewhere: null }
}
/** What stands on the screen of who changes the first clause. */
const onScreen = async () => {
  const first = draftOf(await seen(await writer()))?.text.clauses[0]
  return first ? clausePrint(first) : null
}
const scan = () => {
  const judged = judgeFile({ called: 'getekend.pdf', content: Buffer.from('%PDF-1.7 getekend') })
  if (!judged.ok) throw new Error(judged.why)
  return judged.file
}
const clause = (text: string) => ({ subject: 'switch-option', title: 'Overstap', text, number: null, date: null, owner: null }) as const

describe('who leads the route', () => {
  test('begins an agreement that covers it, with the subjects of its scheme', async () => {
    const saved = await begin(await writer())
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    agreementId = saved.id
    expect(await seen(await writer())).toMatchObject({
      state: 'draft',
      parties: [{ boardName: 'Stichting Merwestroom', institutionId: null }, { institutionName: 'Het Zwaluwnest' }],
      routes: [{ routeId: region.routeId, cohorts: [] }],
      text: { clauses: [{ id: 'c1', subject: 'switch-option', text: '' }, {}, {}, {}] },
    })
  })

  test('not one that leaves it out', async () => {
    const form = head()
    form.delete('routes')
    expect(await begin(await writer(), form)).toEqual({ ok: false, mistakes: [{ field: 'routes', mistake: 'own-school-missing' }] })
  })

  test('writes clauses and promises', async () => {
    const act = await writer()
    expect(await saveClause(act, agreementId, 'c1', clause('Wie stopt, kan over.'), await onScreen())).toEqual({ ok: true })
    const promise = { ...{ partyId: null, what: 'Gesprek', amount: 1, unit: 'gesprek', from: null, until: null, priceCents: null } }
    expect(
      await savePromise(act, agreementId, { clauseId: 'c1', id: null, seen: null }, { ...promise, evidence: { kind: 'discussed' } }),
    ).toEqual({ ok: true })
    expect((await seen(act)).text.clauses[0]).toMatchObject({ text: 'Wie stopt, kan over.', promises: [{ id: 'b1', what: 'Gesprek' }] })
  })
})

describe('who sees it', () => {
  test.each(['coördinator', 'projectleider', 'teamleider', 'bestuurder', 'financieel'] as const)('%s does', async (role) =>
    expect((await seeAgreements(await as(region.people[role].personId))).agreements).toHaveLength(1),
  )

  test.each(['docent', 'mentor', 'decaan', 'onderzoeker', 'beheerder'] as const)('%s does not', async (role) =>
    expect((await seeAgreements(await as(region.people[role].personId))).agreements).toEqual([]),
  )

  test('nor does who leads a school that is no party, though its board is', async () =>
    expect(await seeAgreement(await as(leaderOfKade), agreementId)).toBeNull())
})

describe('offered and signed', () => {
  test('nobody signs a draft, and who signs does not write', async () => {
    const act = await own()
    expect(await signOffer(act, agreementId, await signing(act, 'vo'))).toEqual({ ok: false, why: 'not-offered' })
    expect(await saveClause(act, agreementId, 'c1', clause('Anders'))).toEqual({ ok: false, why: 'not-yours' })
    expect(await offerDraft(act, agreementId)).toEqual({ ok: false, why: 'not-yours' })
  })

  test('after the offer nothing is edited', async () => {
    const act = await writer()
    expect(await offerDraft(act, agreementId)).toEqual({ ok: true })
    // fourteen days after 23 November
    expect(await seen(act)).toMatchObject({ state: 'offered', offeredOn: TODAY, objectUntil: '2026-12-07' })
    expect(await saveClause(act, agreementId, 'c1', clause('Anders'))).toEqual({ ok: false, why: 'not-draft' })
  })

  test('an objection has a reason, and goes when the offer is taken back', async () => {
    const act = await as(leaderOfRoc)
    const { partyId } = await signing(act, 'mbo')
    expect(await objectTo(act, agreementId, partyId, '')).toEqual({ ok: false, why: 'no-reason' })
    expect(await objectTo(act, agreementId, partyId, 'Te duur')).toEqual({ ok: true })
    expect((await seen(act)).objections).toMatchObject([{ partyId, reason: 'Te duur', personName: 'Bas Roos' }])
    expect(await takeOfferBack(await writer(), agreementId)).toEqual({ ok: true })
    expect(await seen(act)).toMatchObject({ state: 'draft', objections: [] })
  })

  test('each signs for the own school only, and what was on the screen', async () => {
    await saveClause(await writer(), agreementId, 'c1', clause('Wie stopt, kan over naar een gewone route.'), await onScreen())
    await offerDraft(await writer(), agreementId)
    const act = await own()
    expect(await signOffer(act, agreementId, await signing(act, 'mbo'))).toEqual({ ok: false, why: 'not-yours' })
    expect(await signOffer(act, agreementId, { ...(await signing(act, 'vo')), seen: 'r1' })).toEqual({ ok: false, why: 'seen-another' })
    expect(await signOffer(act, agreementId, await signing(act, 'vo'))).toEqual({ ok: true })
    expect(await signOffer(act, agreementId, await signing(act, 'vo'))).toEqual({ ok: false, why: 'signed-already' })
    expect((await seen(act)).state).toBe('offered')
  })

  test('the database takes no signature for another school, also while it is offered', async () => {
    const sign = async (at: 'vo' | 'mbo') => {
      const { partyId } = await signing(await own(), at)
      const insert = sql`insert into agreement_signature (agreement_id, party_id, person_id, signed_by, signed_on, how)
        values (${agreementId}, ${partyId}, ${leaderOfRoc}, 'x', ${TODAY}, 'here')`
      // undone: the same line for the own school is taken
      return asPerson(database.db, leaderOfRoc, (trx) => insert.execute(trx).then(() => Promise.reject(new Error('taken'))), TODAY)
    }
    await expect(sign('vo')).rejects.toThrow(/row-level security/)
    await expect(sign('mbo')).rejects.toThrow('taken')
  })

  test('the last signature, here one on paper, makes it signed', async () => {
    const act = await writer()
    const elsewhere = { name: 'K. de Groot', signedOn: TODAY, reference: '', scan: scan() }
    expect(await signOffer(act, agreementId, { ...(await signing(act, 'mbo')), elsewhere })).toEqual({ ok: true })
    expect(await seen(act)).toMatchObject({
      state: 'signed',
      signatures: [
        { personName: 'Hans Wolters', how: 'here' },
        { personName: 'K. de Groot', how: 'elsewhere', reference: 'getekend.pdf' },
      ],
    })
  })
})

test('an amendment is written, offered and signed beside what stays as it was signed', async () => {
  const act = await writer()
  expect(await beginAmendment(act, agreementId, { effectiveOn: '2027-08-01', reason: 'Nieuw jaar' })).toEqual({ ok: true })
  await saveClause(act, agreementId, 'c1', clause('Vanaf 2027 anders.'), await onScreen())
  expect(await offerDraft(act, agreementId)).toEqual({ ok: true })
  const [vo, mbo] = [await own(), await as(leaderOfRoc)]
  expect(await signOffer(vo, agreementId, await signing(vo, 'vo'))).toEqual({ ok: true })
  expect(await signOffer(mbo, agreementId, await signing(mbo, 'mbo'))).toEqual({ ok: true })
  expect(await seen(act)).toMatchObject({
    text: { clauses: [{ text: 'Wie stopt, kan over naar een gewone route.' }, {}, {}, {}] },
    amendments: [{ number: 1, state: 'signed', changes: [{ kind: 'put', clause: { text: 'Vanaf 2027 anders.' } }] }],
  })
})

test('what was seen of a promise is noted by who writes, of a promise that is there', async () => {
  const note = { promiseId: 'b1', happenedOn: TODAY, state: 'kept', note: 'Stuurgroep' } as const
  expect(await notePromise(await own(), agreementId, note)).toEqual({ ok: false, why: 'not-yours' })
  expect(await notePromise(await writer(), agreementId, { ...note, promiseId: 'b9' })).toEqual({ ok: false, why: 'not-there' })
  expect(await notePromise(await writer(), agreementId, note)).toEqual({ ok: true })
  expect((await seeAgreement(await own(), agreementId))?.notes).toMatchObject([{ promiseId: 'b1', personName: 'Joris Blom' }])
})

describe('the database itself', () => {
  const system = (query: ReturnType<typeof sql>) => asSystem(database.db, (trx) => query.execute(trx))
  test.each([
    ['text', () => sql`update agreement set text = '{}' where id = ${agreementId}`],
    ['state', () => sql`update agreement set state = 'draft' where id = ${agreementId}`],
    ['amendment', () => sql`update agreement_amendment set changes = '[]' where agreement_id = ${agreementId}`],
    ['signature', () => sql`update agreement_signature set signed_on = '2020-01-01' where agreement_id = ${agreementId}`],
    ['signature that goes', () => sql`delete from agreement_signature where agreement_id = ${agreementId}`],
  ])('refuses to change what was signed: %s', async (_what, query) => {
    await expect(system(query())).rejects.toThrow(/not changed|stays so|only ever added/)
  })

  test('refuses to call signed what one party has not', async () => {
    const other = await begin(await writer())
    if (!other.ok) throw new Error('not begun')
    await offerless(other.id)
    await expect(system(sql`update agreement set state = 'signed' where id = ${other.id}`)).rejects.toThrow('not every party')
  })
  const offerless = (id: string) => system(sql`update agreement set state = 'offered', offered_at = now() where id = ${id}`)

  test('shows nothing to who may not see', async () => {
    const count = (personId: string) =>
      asPerson(database.db, personId, async (trx) => (await sql`select id from agreement`.execute(trx)).rows.length, TODAY)
    expect(await count(region.people.docent.personId)).toBe(0)
  })
})

test('it is ended by a party that gives notice, not by who only writes it, and a route without an agreement is only named', async () => {
  expect((await seeAgreements(await writer())).without).toEqual([])
  const { partyId } = await signing(await own(), 'vo')
  // six months after 23 November
  const ended = { partyId, on: '2027-05-23', reason: 'Te weinig leerlingen' }
  expect(await endAgreement(await writer(), agreementId, ended)).toEqual({ ok: false, why: 'not-yours' })
  expect(await endAgreement(await as(leaderOfRoc), agreementId, ended)).toEqual({ ok: false, why: 'not-yours' })
  expect(await endAgreement(await own(), agreementId, { ...ended, on: '2027-05-22' })).toEqual({ ok: false, why: 'notice-too-short' })
  expect(await endAgreement(await own(), agreementId, ended)).toEqual({ ok: true })
  expect(await seen(await writer())).toMatchObject({ state: 'ended', endedOn: '2027-05-23', endReason: 'Te weinig leerlingen' })
})
