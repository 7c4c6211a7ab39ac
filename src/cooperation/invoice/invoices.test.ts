import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { saveBilling, seeBilling } from '../billing/billing.actions.ts'
import { typedBilling } from '../billing/typed.ts'
import type { Act } from '../turn.actions.ts'
import { creditInvoice, noteEvent } from './life.actions.ts'
import { stateOf } from './life.ts'
import { draftInvoice, makeNumbered } from './make.actions.ts'
import { seeInvoice, seeInvoices } from './see.actions.ts'
import { addApproved } from './testing/approved.ts'
import { line, MBO, VO } from './testing/invoices.ts'

let database: Database
let region: TestRegion
let payee: Act
let payer: Act
let sides: { regionId: string; payerId: string; payeeId: string }

/** A region with two boards that know how they are billed. */
beforeEach(async () => {
  region = await buildRegion(database.db)
  const { roc, zwaluwnest } = region.institutions
  sides = { regionId: region.regionId, payerId: zwaluwnest, payeeId: roc }
  ;[payee, payer] = [await keeperOf(roc), await keeperOf(zwaluwnest)]
  const form = (data: typeof MBO) => typedBilling(data)
  expect(await saveBilling(payee, region.boards.merwestroom, form(MBO), 0)).toEqual({ ok: true })
  expect(await saveBilling(payer, region.boards.waterkant, form(VO), 0)).toEqual({ ok: true })
})
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function keeperOf(institutionId: string): Promise<Act> {
  const one = { given: 'Kim', family: 'Kas', role: 'financieel', scopeKind: 'institution', scopeId: institutionId } as const
  return as((await addPerson(database.db, region.regionId, one)).personId)
}
async function as(personId: string): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({ datum: TODAY, btw: 'E', kenmerk: 'INK-2026-7', taal: 'nl', ...more })
const approved = (more: Parameters<typeof addApproved>[2] = {}) => addApproved(database.db, sides, more)

async function made(act = payee, statementId?: string, more: Record<string, string> = {}): Promise<string> {
  const result = await makeNumbered(act, statementId ?? (await approved()), form(more), 'nl')
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.id
}
async function seen(id: string, act = payee) {
  const found = await seeInvoice(act, id)
  if (!found) throw new Error('not seen')
  return found.record
}

describe('of an approved statement', () => {
  test('an invoice is made once, with the next number of the payee', async () => {
    const [first, second] = [await approved(), await approved({ name: 'Vorig jaar', from: '2025-08-01' })]
    const { record } = (await seeInvoice(payee, await made(payee, first))) ?? {}
    expect(record).toMatchObject({
      number: 'DL2026-0001',
      kind: 'invoice',
      cents: 19_260_000,
      payeeName: 'ROC Merwestroom',
      payerName: 'Het Zwaluwnest',
    })
    expect(record?.invoice).toMatchObject({
      seller: { name: 'Stichting Merwestroom' },
      buyer: { name: 'Stichting Waterkant' },
      buyerReference: 'INK-2026-7',
    })
    expect((await seen(await made(payee, second))).number).toBe('DL2026-0002')
    expect(await makeNumbered(payee, first, form(), 'nl')).toMatchObject({ ok: false, why: 'already-billed' })
  })

  test('a correction below zero is a credit note that names the invoice of what it corrects', async () => {
    const first = await approved()
    const invoice = await seen(await made(payee, first))
    const less = [line({ cents: -360_000, remarks: [{ remark: 'correction', given: { cents: 4_140_000, now: 3_780_000, lines: 'l1' } }] })]
    const correction = await approved({ lines: less, corrects: first })
    expect((await seen(await made(payee, correction))).invoice).toMatchObject({ kind: 'credit-note', credits: invoice.number })
    // a correction of the correction, which gives back again: the invoice is still the first
    const credit = await seen(await made(payee, await approved({ lines: less, corrects: correction })))
    expect(credit).toMatchObject({ creditsId: null, invoice: { credits: invoice.number } })
  })

  test('it is to be billed by who keeps the money of the payee, and no longer after that', async () => {
    const id = await approved()
    expect((await seeInvoices(payee)).billable.map((one) => one.id)).toEqual([id])
    expect((await seeInvoices(payer)).billable).toEqual([])
    expect(await makeNumbered(payer, id, form(), 'nl')).toEqual({ ok: false, why: 'not-yours' })
    await made(payee, id)
    expect((await seeInvoices(payee)).billable).toEqual([])
  })

  test('not of a draft, of nothing, nor of what is within one board', async () => {
    const refused = async (id: string) => {
      const result = await draftInvoice(payee, id, null, 'nl')
      return result.ok ? null : result.why
    }
    expect(await refused(await approved({ state: 'draft' }))).toBe('not-approved')
    expect(await refused(await approved({ lines: [] }))).toBe('nothing-due')
    expect(await refused(randomUUID())).toBe('not-there')
    const within = { ...sides, payeeId: region.institutions.kade }
    const keeper = await keeperOf(region.institutions.kade)
    expect(await draftInvoice(keeper, await addApproved(database.db, within), null, 'nl')).toMatchObject({ ok: false, why: 'same-board' })
  })

  test('a rule that does not hold stops it, and says where to mend it', async () => {
    const without = typedBilling({ ...MBO, iban: null })
    expect(await saveBilling(payee, region.boards.merwestroom, without, 1)).toEqual({ ok: true })
    const result = await makeNumbered(payee, await approved(), form(), 'nl')
    expect(result).toMatchObject({ ok: false, mistakes: [] })
    const rules = 'draft' in result ? result.draft.findings.filter(({ severity }) => severity === 'not-allowed') : []
    expect(rules).toMatchObject([{ rule: 'en16931/BR-50', mend: 'seller' }])
  })

  test('numbers go up with the days', async () => {
    await made()
    const early = await makeNumbered(payee, await approved({ from: '2025-08-01' }), form({ datum: '2026-11-22' }), 'nl')
    expect(early).toMatchObject({ ok: false, mistakes: [{ field: 'datum', mistake: 'before-last' }] })
    const late = await makeNumbered(payee, await approved({ from: '2024-08-01' }), form({ datum: '2026-11-24' }), 'nl')
    expect(late).toMatchObject({ ok: false, mistakes: [{ field: 'datum', mistake: 'in-future' }] })
    // another year has numbers of its own
    expect((await seen(await made(payee, await approved({ from: '2023-08-01' }), { datum: '2025-12-31' }))).number).toBe('DL2025-0001')
  })

  test('what is owed back becomes a credit note', async () => {
    const id = await made(payee, await approved({ lines: [line({ cents: -5000, quantity: { number: 2, unit: 'hours', of: null } })] }))
    expect(await seen(id)).toMatchObject({ kind: 'credit-note', cents: 5000, creditsId: null })
  })
})

describe('who sees it', () => {
  test('payee, payer and the region; no other school, nor who does not deal with money', async () => {
    const id = await made()
    const coordinator = await as(region.people.coördinator.personId)
    for (const act of [payee, payer, coordinator]) expect((await seen(id, act)).number).toBe('DL2026-0001')
    for (const act of [
      await keeperOf(region.institutions.kade),
      await as(region.people.projectleider.personId),
      await as(region.people.docent.personId),
    ]) {
      expect(await seeInvoice(act, id)).toBeNull()
      expect((await seeInvoices(act)).invoices).toEqual([])
    }
  })

  test('the database shows it to no one else either', async () => {
    const id = await made()
    const count = (act: Act) =>
      asPerson(
        database.db,
        act.viewer.personId,
        async (trx) => (await sql`select from invoice where id = ${id}`.execute(trx)).rows.length,
        TODAY,
      )
    expect([await count(payee), await count(payer), await count(await keeperOf(region.institutions.kade))]).toEqual([1, 1, 0])
  })
})

describe('after it was made', () => {
  test('it is sent and paid by hand, in parts; what was noted wrongly is taken back with a reason', async () => {
    const id = await made()
    const paid = (cents: number, note = '') => noteEvent(payee, id, { kind: 'paid', happenedOn: TODAY, cents, note })
    expect(stateOf(await seen(id))).toBe('made')
    expect(await noteEvent(payer, id, { kind: 'sent', happenedOn: TODAY, cents: null, note: '' })).toEqual({ ok: false, why: 'not-yours' })
    expect(await noteEvent(payee, id, { kind: 'sent', happenedOn: TODAY, cents: null, note: '' })).toEqual({ ok: true, id })
    expect(await noteEvent(payee, id, { kind: 'sent', happenedOn: TODAY, cents: null, note: '' })).toEqual({
      ok: false,
      why: 'sent-already',
    })
    expect(stateOf(await seen(id))).toBe('sent')
    expect(await paid(19_260_001)).toEqual({ ok: false, why: 'paid-too-much' })
    await paid(19_000_000)
    expect(stateOf(await seen(id))).toBe('partly-paid')
    expect(await paid(-19_000_001, 'x')).toEqual({ ok: false, why: 'paid-too-little' })
    expect(await paid(-19_000_000)).toEqual({ ok: false, why: 'no-reason' })
    expect(await paid(-19_000_000, 'Verkeerde factuur')).toEqual({ ok: true, id })
    await paid(19_260_000)
    const record = await seen(id, payer)
    expect(stateOf(record)).toBe('paid')
    expect(record.events[0]).toMatchObject({ kind: 'sent', recordedBy: 'Kim Kas' })
    // the clock of a test stands still: these are of one moment
    expect(new Set(record.events.map(({ cents }) => cents))).toEqual(new Set([null, 19_000_000, -19_000_000, 19_260_000]))
  })

  test.each([
    ['2026-11-22', 'before-issued'],
    ['2026-11-24', 'in-future'],
  ])('a day of %s is refused: %s', async (happenedOn, why) =>
    expect(await noteEvent(payee, await made(), { kind: 'sent', happenedOn, cents: null, note: '' })).toEqual({ ok: false, why }),
  )

  test('a credit note takes back the whole of it, with a number of its own; then it can be billed anew', async () => {
    const statement = await approved()
    const id = await made(payee, statement)
    expect(await creditInvoice(payee, id, { issuedOn: TODAY, reason: ' ' })).toEqual({ ok: false, why: 'no-reason' })
    const credit = await creditInvoice(payee, id, { issuedOn: TODAY, reason: 'Verkeerde btw' })
    if (!credit.ok) throw new Error('not credited')
    const note = await seen(credit.id)
    expect(note).toMatchObject({
      number: 'DL2026-0002',
      kind: 'credit-note',
      creditsId: id,
      invoice: { credits: 'DL2026-0001', payment: null },
    })
    expect(stateOf(await seen(id))).toBe('credited')
    expect(await creditInvoice(payee, id, { issuedOn: TODAY, reason: 'Nog eens' })).toEqual({ ok: false, why: 'credited' })
    expect(await creditInvoice(payee, credit.id, { issuedOn: TODAY, reason: 'Toch' })).toEqual({ ok: false, why: 'is-credit-note' })
    expect((await seen(await made(payee, statement))).number).toBe('DL2026-0003')
  })

  test.each([
    ['amount', (id: string) => sql`update invoice set cents = 1 where id = ${id}`],
    ['number', (id: string) => sql`update invoice set number = 9 where id = ${id}`],
    ['document', (id: string) => sql`update invoice set document = '{}' where id = ${id}`],
    ['itself', (id: string) => sql`delete from invoice where id = ${id}`],
    ['payment', (id: string) => sql`update invoice_event set cents = 1 where invoice_id = ${id}`],
    ['sending', (id: string) => sql`delete from invoice_event where invoice_id = ${id}`],
  ])('the database changes nothing of it: %s', async (_what, query) => {
    const id = await made()
    await noteEvent(payee, id, { kind: 'paid', happenedOn: TODAY, cents: 100, note: '' })
    await expect(asSystem(database.db, (trx) => query(id).execute(trx))).rejects.toThrow('only ever added')
  })
})

describe('numbers', () => {
  const insert = (act: Act, statementId: string, more: { cents?: number; kind?: string; issuedOn?: string } = {}) =>
    asPerson(
      database.db,
      act.viewer.personId,
      (trx) =>
        sql<{
          number: number
        }>`insert into invoice (region_id, statement_id, payee_id, payer_id, payee_board_id, kind, year, number, issued_on, cents,
            document, made_by)
          values (${sides.regionId}, ${statementId}, ${sides.payeeId}, ${sides.payerId}, ${region.boards.merwestroom}, ${more.kind ?? 'invoice'}, 1999, 77,
            ${more.issuedOn ?? TODAY}, ${more.cents ?? 19_260_000}, '{"series": ""}', ${act.viewer.personId}) returning number`.execute(
          trx,
        ),
      TODAY,
    )

  test('two at once never get one number, and leave no hole', async () => {
    const statements = await Promise.all([2019, 2020, 2021, 2022, 2023, 2024].map((year) => approved({ from: `${year}-08-01` })))
    const results = await Promise.all(statements.map((id) => makeNumbered(payee, id, form(), 'nl')))
    expect(results.every(({ ok }) => ok)).toBe(true)
    const numbers = (await seeInvoices(payee)).invoices.map(({ number }) => number)
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `DL2026-000${number}`))
  })

  test('one statement, asked twice at once, is billed once', async () => {
    const id = await approved()
    const results = await Promise.all([makeNumbered(payee, id, form(), 'nl'), makeNumbered(payee, id, form(), 'nl')])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await seeInvoices(payee)).invoices).toHaveLength(1)
  })

  test('are given by the database, whatever was asked; what fails gives its number back', async () => {
    const [first, second] = [await approved(), await approved({ from: '2025-08-01' })]
    const broken = asPerson(database.db, payee.viewer.personId, async (trx) => {
      await sql`insert into invoice (region_id, statement_id, payee_id, payer_id, payee_board_id, kind, issued_on, cents, document, made_by)
        values (${sides.regionId}, ${first}, ${sides.payeeId}, ${sides.payerId}, ${region.boards.merwestroom}, 'invoice', ${TODAY}, 19260000, '{}',
          ${payee.viewer.personId})`.execute(trx)
      throw new Error('the disk is full')
    })
    await expect(broken).rejects.toThrow('the disk is full')
    expect((await insert(payee, first)).rows).toEqual([{ number: 1 }])
    expect((await insert(payee, second)).rows).toEqual([{ number: 2 }])
  })

  test('nothing is numbered of a draft, another amount, another kind, an earlier day, or by the payer', async () => {
    const [draft, good] = [await approved({ state: 'draft' }), await approved({ from: '2025-08-01' })]
    await expect(insert(payee, draft)).rejects.toThrow('approved statement')
    await expect(insert(payee, good, { cents: 1 })).rejects.toThrow('approved statement')
    await expect(insert(payee, good, { kind: 'credit-note' })).rejects.toThrow('approved statement')
    await expect(insert(payer, good)).rejects.toThrow('row-level security')
    await insert(payee, good)
    await expect(insert(payee, good)).rejects.toThrow('was billed')
    await expect(insert(payee, await approved({ from: '2024-08-01' }), { issuedOn: '2026-11-22' })).rejects.toThrow('numbers go up')
  })
})

describe('how a board is billed', () => {
  test('is written by who keeps the money of one of its schools, as a new version', async () => {
    const { merwestroom, waterkant } = region.boards
    expect(await saveBilling(payee, waterkant, typedBilling(VO), 1)).toEqual({ ok: false, why: 'not-yours' })
    expect(await saveBilling(payee, merwestroom, typedBilling(MBO), 0)).toEqual({ ok: false, why: 'seen-another' })
    expect(await saveBilling(await as(region.people.coördinator.personId), waterkant, typedBilling({ ...VO, city: 'Anders' }), 1)).toEqual({
      ok: true,
    })
    const boards = await seeBilling(payee)
    expect(boards.find(({ boardId }) => boardId === waterkant)).toMatchObject({ mayWrite: false, billing: { version: 2, city: 'Anders' } })
    expect(boards.find(({ boardId }) => boardId === merwestroom)).toMatchObject({ mayWrite: true })
  })

  test('an invoice keeps what it was made with', async () => {
    const id = await made()
    await saveBilling(payer, region.boards.waterkant, typedBilling({ ...VO, legalName: 'Stichting Anders' }), 1)
    expect((await seen(id)).invoice.buyer.name).toBe('Stichting Waterkant')
  })

  test('numbers that cannot be right are refused, each at its field', async () => {
    const wrong = new URLSearchParams({
      naam: '',
      iban: 'NL91ABNA0417164301',
      kvk: '123',
      oin: '1',
      btw: 'NL1',
      postcode: '12',
      'e-mail': 'x',
      land: 'Nederland',
    })
    const saved = await saveBilling(payee, region.boards.merwestroom, wrong, 1)
    const fields = 'mistakes' in saved ? saved.mistakes.map(({ field, mistake }) => `${field} ${mistake}`).sort() : []
    expect(fields).toEqual(
      ['btw no-vat-number', 'e-mail no-email', 'iban no-iban', 'kvk no-kvk', 'land no-country', 'naam missing', 'oin no-oin'].sort(),
    )
  })
})
