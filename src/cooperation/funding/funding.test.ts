import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import { listFunding } from './funding.store.ts'
import { seeFunding, seeFundingLine, seeTbgi } from './see.actions.ts'
import { type SheetCells, sheetRows } from './sheet.ts'
import { acceptProposals, addFunding, applySheet, correctFunding, judgeRows, proposalPrint, savePrice } from './write.actions.ts'

const YEAR = '2026-2027'
let database: Database
let region: TestRegion
let coordinator: Act
/** keeps the money of the roc */
let keeper: Act

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  region = await buildRegion(database.db)
  ;[coordinator, keeper] = [await as(region.people.coördinator.personId), await as(region.people.financieel.personId)]
})
afterAll(() => database.close())

async function as(personId: string): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({ schooljaar: YEAR, kant: 'vo', school: '', niveau: '', bedrag: '9.000', bron: 'brief van DUO', ...more })
const hold = (act: Act, schoolYears: readonly string[] = [YEAR]) =>
  asPerson(database.db, act.viewer.personId, (trx) => listFunding(trx, { schoolYears }), TODAY)

async function added(more: Record<string, string> = {}): Promise<string> {
  expect(await addFunding(coordinator, form(more))).toEqual({ ok: true, schoolYear: more.schooljaar ?? YEAR })
  const wanted = { side: 'vo', institutionId: null, level: null }
  const { lines } = await seeFunding(coordinator, YEAR)
  return lines.find((line) => Object.entries(wanted).every(([name, value]) => line[name as 'level'] === value))?.id ?? ''
}

describe('an amount', () => {
  test('holds for every school of its side, until it is corrected with a reason', async () => {
    const id = await added()
    expect(await hold(keeper)).toEqual([
      { id, schoolYear: YEAR, side: 'vo', institutionId: null, level: null, cents: 900_000, source: 'brief van DUO' },
    ])
    const next = new URLSearchParams({ bedrag: '9.100,50', bron: 'tweede brief' })
    expect(await correctFunding(coordinator, YEAR, id, next, 1)).toEqual({ ok: false, mistakes: [{ field: 'reden', mistake: 'missing' }] })
    next.set('reden', 'Loonbijstelling')
    expect(await correctFunding(coordinator, YEAR, id, next, 1)).toEqual({ ok: true, schoolYear: YEAR })
    expect(await hold(keeper)).toMatchObject([{ cents: 910_050, source: 'tweede brief' }])
    // who still looks at the first version corrects nothing
    expect(await correctFunding(coordinator, YEAR, id, next, 1)).toMatchObject({ mistakes: [{ mistake: 'seen-another' }] })
    const line = await seeFundingLine(coordinator, YEAR, id)
    expect(line?.versions.map(({ version, cents, reason }) => [version, cents, reason])).toEqual([
      [1, 900_000, null],
      [2, 910_050, 'Loonbijstelling'],
    ])
  })

  test('that no longer holds is in nothing that is computed, and can come back', async () => {
    const id = await added()
    const gone = new URLSearchParams({ weg: 'ja', bron: 'brief', reden: 'Vergissing' })
    expect(await correctFunding(coordinator, YEAR, id, gone, 1)).toEqual({ ok: true, schoolYear: YEAR })
    expect(await hold(coordinator)).toEqual([])
    const back = new URLSearchParams({ bedrag: '9000', bron: 'brief', reden: 'Toch' })
    expect(await correctFunding(coordinator, YEAR, id, back, 2)).toEqual({ ok: true, schoolYear: YEAR })
    expect(await hold(coordinator)).toMatchObject([{ cents: 900_000 }])
  })

  test('of the same is not added twice; of another level, school or year it is', async () => {
    await added()
    expect(await addFunding(coordinator, form())).toEqual({ ok: false, mistakes: [{ field: 'niveau', mistake: 'exists' }] })
    await added({ niveau: 'vmbo-kb' })
    await added({ school: region.institutions.zwaluwnest })
    await added({ schooljaar: '2025-2026' })
    expect(await hold(coordinator)).toHaveLength(3)
    expect(await hold(coordinator, [YEAR, '2025-2026'])).toHaveLength(4)
    expect(await hold(coordinator, [])).toEqual([])
  })

  test('two who add the same at once: one does', async () => {
    const results = await Promise.all([addFunding(coordinator, form()), addFunding(coordinator, form())])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('of the own school is written by who keeps its money; nobody else, and not of all schools', async () => {
    const { roc, zwaluwnest } = region.institutions
    expect(await addFunding(keeper, form({ kant: 'mbo', school: roc, niveau: 'mbo-1' }))).toMatchObject({ ok: true })
    for (const school of [zwaluwnest, '', 'x'])
      expect(await addFunding(keeper, form({ school }))).toEqual({ ok: false, mistakes: [{ field: 'school', mistake: 'not-yours' }] })
    const id = await added()
    const next = new URLSearchParams({ bedrag: '1', bron: 'x', reden: 'x' })
    expect(await correctFunding(keeper, YEAR, id, next, 1)).toEqual({ ok: false, why: 'not-yours' })
    expect(await correctFunding(keeper, YEAR, randomUUID(), next, 1)).toEqual({ ok: false, why: 'not-there' })
  })

  test.each([
    ['bedrag', '', 'missing'],
    ['bedrag', 'veel', 'no-amount'],
    ['bedrag', '1000000', null],
    ['bedrag', '1000000,01', 'too-much'],
    ['schooljaar', '2026-2028', 'no-school-year'],
    ['bron', ' ', 'missing'],
    ['kant', 'po', 'unknown'],
  ])('%s of %j: %s', async (field, value, mistake) => {
    const saved = await addFunding(coordinator, form({ [field]: value }))
    expect(saved).toEqual(mistake === null ? { ok: true, schoolYear: YEAR } : { ok: false, mistakes: [{ field, mistake }] })
  })
})

describe('the database itself', () => {
  test('changes no amount and takes none away', async () => {
    await added()
    for (const query of [sql`update funding_amount set cents = 1`, sql`delete from funding_amount`])
      await expect(asSystem(database.db, (trx) => query.execute(trx))).rejects.toThrow('only ever added')
  })

  test('takes no amount of another school, no correction without a reason, and shows none to who does not deal with money', async () => {
    await added()
    const sneak = (act: Act, school: string | null, version = 1, reason: string | null = null) =>
      asPerson(
        database.db,
        act.viewer.personId,
        (trx) =>
          sql`insert into funding_amount (region_id, school_year, side, institution_id, level, version, cents, source, reason, recorded_by)
            values (${region.regionId}, ${YEAR}, 'vo', ${school}, 'vmbo-bb', ${version}, 1, 'x', ${reason}, ${act.viewer.personId})`.execute(
            trx,
          ),
        TODAY,
      )
    await expect(sneak(keeper, region.institutions.zwaluwnest)).rejects.toThrow('row-level security')
    await expect(sneak(keeper, null)).rejects.toThrow('row-level security')
    await expect(sneak(coordinator, null, 2)).rejects.toThrow('check')
    expect(await hold(await as(region.people.docent.personId))).toEqual([])
    const elsewhere = await buildRegion(database.db, 'Regio Anders')
    expect(await hold(await as(elsewhere.people.coördinator.personId))).toEqual([])
  })
})

describe('a sheet', () => {
  const rowsOf = async (act: Act) => {
    const { lines, writes, schools } = await seeFunding(act, YEAR)
    return sheetRows(YEAR, lines, writes, schools)
  }
  const cells = (more: Partial<SheetCells> = {}): SheetCells => ({
    ...{ schoolYear: YEAR, side: 'mbo', brin: '92RM', school: 'ROC Merwestroom', level: 'mbo-1', amount: '7000', source: 'brief', ...more },
  })

  test('has a row for every school and level that one writes, with what holds', async () => {
    await added({ school: region.institutions.zwaluwnest, niveau: 'vmbo-kb' })
    const all = await rowsOf(coordinator)
    // both sides in general, four levels of two vmbo schools, seven of the roc
    expect(all).toHaveLength(2 + 2 * 4 + 7)
    expect(all.find(({ brin, level }) => brin === '90ZN' && level === 'vmbo-kb')).toMatchObject({
      amount: '9000,00',
      source: 'brief van DUO',
    })
    expect(await rowsOf(keeper)).toHaveLength(7)
  })

  test('comes back row by row: new, changed, same, empty or wrong with its reason', async () => {
    await added({ kant: 'mbo', school: region.institutions.roc, niveau: 'mbo-1', bedrag: '7000', bron: 'brief' })
    const given: [Partial<SheetCells>, string, string | null][] = [
      [{}, 'same', null],
      [{ level: 'mbo-2-bol', amount: '6.500,50' }, 'new', null],
      [{ level: 'mbo-2-bbl', amount: ' ' }, 'empty', null],
      [{ level: 'mbo-2-bol' }, 'wrong', 'twice'],
      [{ level: 'mbo-9' }, 'wrong', 'unknown-level'],
      [{ level: 'mbo-3-bol', amount: 'veel' }, 'wrong', 'no-amount'],
      [{ level: 'mbo-3-bol', amount: '1000000,01' }, 'wrong', 'too-much'],
      [{ level: 'mbo-3-bol', source: '' }, 'wrong', 'no-source'],
      [{ brin: '99XX' }, 'wrong', 'unknown-school'],
      [{ brin: '90ZN' }, 'wrong', 'not-yours'],
      [{ brin: '' }, 'wrong', 'not-yours'],
      [{ side: 'po' }, 'wrong', 'no-side'],
      [{ schoolYear: '2026' }, 'wrong', 'no-school-year'],
      [{ schoolYear: '2025-2026' }, 'wrong', 'other-year'],
    ]
    const judged = await judgeRows(
      keeper,
      YEAR,
      given.map(([more], at) => ({ line: at + 2, cells: cells(more) })),
    )
    expect(judged.map(({ verdict, problem }) => [verdict, problem])).toEqual(given.map(([, verdict, problem]) => [verdict, problem]))
  })

  test('is applied: what is wrong is left out, a change needs a reason', async () => {
    await added({ kant: 'mbo', school: region.institutions.roc, niveau: 'mbo-1', bedrag: '7000', bron: 'brief' })
    const rows = [cells({ amount: '7100' }), cells({ level: 'mbo-2-bol', amount: '6500' }), cells({ level: 'x' })].map((row, at) => ({
      line: at + 2,
      cells: row,
    }))
    expect(await applySheet(keeper, YEAR, rows, ' ')).toMatchObject({ ok: false, why: 'no-reason' })
    expect(await applySheet(keeper, YEAR, rows, 'Nieuwe beschikking')).toEqual({ ok: true, kept: 2 })
    expect((await hold(keeper)).map(({ level, cents }) => [level, cents])).toEqual([
      ['mbo-1', 710_000],
      ['mbo-2-bol', 650_000],
    ])
    expect(await applySheet(keeper, YEAR, rows, 'Nog eens')).toMatchObject({ ok: false, why: 'nothing' })
  })
})

describe('from TBG-i', () => {
  const PAST = '2025-2026'

  /** So many enrolments of mbo-2 bol on a teldatum, as an import would leave them. */
  const count = (teldatum: string, contributions: readonly (string | null)[], fields: object = {}) =>
    asSystem(database.db, async (trx) => {
      const { rows } = await sql<{
        id: string
      }>`insert into import_run (institution_id, kind, file_name, sha256, bytes, state)
        values (${region.institutions.roc}, 'tbgi', 'TBGI.XML', 'ab', 1, 'applied') returning id`.execute(trx)
      for (const contribution of contributions) {
        const pupil = await sql<{ id: string }>`insert into pupil (region_id) values (${region.regionId}) returning id`.execute(trx)
        const record = await sql<{ id: string }>`insert into school_record (pupil_id, institution_id, key, given_name, family_name)
          values (${pupil.rows[0]?.id}, ${region.institutions.roc}, ${randomUUID()}, 'A', 'B') returning id`.execute(trx)
        const line = { teldatum, niveau: 2, leertraject: 'bol', status: 'D', funded: true, contribution, ...fields }
        await sql`insert into funding_line (record_id, import_id, fields) values (${record.rows[0]?.id}, ${rows[0]?.id}, ${JSON.stringify(line)}::jsonb)`.execute(
          trx,
        )
      }
    })
  const price = (more: Record<string, string> = {}) =>
    new URLSearchParams({ school: region.institutions.roc, niveau: '', prijs: '5000', bron: 'beschikking 2027', ...more })

  test('an amount is proposed when a person filled in the price, and kept when a person accepts it', async () => {
    await count('2025-10-01', ['1.200000', '0.400000', '1.000000'])
    await count('2026-02-01', ['1.200000'])
    const before = (await seeTbgi(keeper, PAST)).proposals
    expect(before).toMatchObject([{ level: 'mbo-2-bol', enrolments: 3, value: '2.600000', cents: null }])
    expect(before[0]?.findings).toEqual(['no-price', 'february-not-used', 'paid-two-years-later', 'without-diplomas'])
    expect(await savePrice(keeper, PAST, price())).toEqual({ ok: true, schoolYear: PAST })
    const { proposals, fundingYear } = await seeTbgi(keeper, PAST)
    // 2,6 ÷ 3 × € 5.000 = € 4.333,333…
    expect([fundingYear, proposals[0]?.cents]).toEqual([2027, 433_333])
    const print = proposals.map(proposalPrint)
    expect(await acceptProposals(keeper, PAST, ['x'], '', () => 'TBG-i')).toEqual({ ok: false, why: 'nothing' })
    expect(await acceptProposals(keeper, PAST, print, '', () => 'TBG-i 2027')).toEqual({ ok: true, kept: 1 })
    expect(await hold(keeper, [PAST])).toMatchObject([
      { side: 'mbo', institutionId: region.institutions.roc, level: 'mbo-2-bol', cents: 433_333 },
    ])
    // the same again is nothing; another price asks a reason
    expect(await acceptProposals(keeper, PAST, print, '', () => 'TBG-i')).toEqual({ ok: false, why: 'nothing' })
    expect(await savePrice(keeper, PAST, price({ prijs: '6000' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'reden', mistake: 'missing' }],
    })
    expect(await savePrice(keeper, PAST, price({ prijs: '6000', reden: 'Definitief' }))).toMatchObject({ ok: true })
    const again = (await seeTbgi(keeper, PAST)).proposals.map(proposalPrint)
    expect(await acceptProposals(keeper, PAST, again, ' ', () => 'TBG-i')).toEqual({ ok: false, why: 'no-reason' })
    expect(await acceptProposals(keeper, PAST, again, 'Definitieve prijs', () => 'TBG-i')).toEqual({ ok: true, kept: 1 })
    expect(await hold(keeper, [PAST])).toMatchObject([{ cents: 520_000 }])
  })

  test('only of schools whose money one keeps, and what DUO does not pay for does not count', async () => {
    await count('2025-10-01', ['1'], { funded: false })
    await count('2024-10-01', ['1'])
    expect((await seeTbgi(keeper, PAST)).proposals).toEqual([])
    await count('2025-10-01', ['1'])
    expect((await seeTbgi(keeper, PAST)).proposals).toHaveLength(1)
    expect((await seeTbgi(coordinator, PAST)).proposals).toHaveLength(1)
    const one = {
      given: 'Kim',
      family: 'Kas',
      role: 'financieel',
      scopeKind: 'institution',
      scopeId: region.institutions.zwaluwnest,
    } as const
    expect((await seeTbgi(await as((await addPerson(database.db, region.regionId, one)).personId), PAST)).proposals).toEqual([])
  })
})
