import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { judgeFile } from '#platform/files/file.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../../turn.actions.ts'
import { checkAgreement, listClauseChecks } from '../checks/check.actions.ts'
import { beginAmendment, notePromise, offerDraft, printOf, signOffer } from '../life.actions.ts'
import { clausePrint, headPrint } from '../print.ts'
import { listAgreementReminders } from '../reminders.store.ts'
import { seeAgreement } from '../see.actions.ts'
import { saveTerms } from '../terms.actions.ts'
import { emptyText } from '../text.ts'
import { draftOf, saveBasics, saveClause, savePromise } from '../write.actions.ts'
import { addAnnex, dropAnnex, openFile, seeFiles } from './file.actions.ts'

let database: Database
let region: TestRegion
let leaderOfRoc: string
let stranger: string
let id: string

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const leader = (family: string, scopeId: string) =>
    addPerson(database.db, region.regionId, { given: 'Bas', family, role: 'bestuurder', scopeKind: 'institution', scopeId })
  leaderOfRoc = (await leader('Roos', region.institutions.roc)).personId
  stranger = (await leader('Kaai', region.institutions.kade)).personId
})
afterAll(() => database.close())

async function as(personId: string): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const writer = () => as(region.people.projectleider.personId)
const director = () => as(region.people.bestuurder.personId)
const pdf = (words: string) => {
  const judged = judgeFile({ called: `${words}.pdf`, content: Buffer.from(`%PDF-1.7 ${words} \0\xff`, 'latin1') })
  if (!judged.ok) throw new Error(judged.why)
  return judged.file
}
const seen = async (act: Act) => {
  const found = await seeAgreement(act, id)
  if (!found) throw new Error('not seen')
  return found.agreement
}
const shown = async () => draftOf(await seen(await writer()))?.text ?? emptyText('')

describe('while it is a draft', () => {
  test('an annex comes and goes', async () => {
    const { boards, institutions, routeId } = region
    const form = new URLSearchParams({
      naam: 'Techniek',
      soort: 'samenwerkingsovereenkomst',
      begin: '2026-12-01',
      einde: '2027-07-31',
      bijlagen: 'Kaart | kast 3',
    })
    form.append('partijen', `${boards.waterkant}:${institutions.zwaluwnest}`)
    form.append('partijen', boards.merwestroom)
    form.append('routes', routeId)
    const saved = await saveBasics(await writer(), null, form, () => [])
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    id = saved.id
    expect(await addAnnex(await writer(), id, 'Rooster', pdf('rooster'))).toEqual({ ok: true })
    expect(await addAnnex(await writer(), id, 'Weg', pdf('weg'))).toEqual({ ok: true })
    const [, , second] = (await shown()).annexes
    expect(await dropAnnex(await writer(), id, second?.file?.id ?? '')).toEqual({ ok: true })
    expect((await seeFiles(await writer(), id)).map(({ name, kind, addedBy }) => [name, kind, addedBy])).toEqual([
      ['rooster.pdf', 'annex', 'Joris Blom'],
    ])
    // saving the head leaves the file where it is
    form.set('gezien', headPrint(await seen(await writer())))
    expect(await saveBasics(await writer(), id, form, () => [])).toMatchObject({ ok: true })
    expect((await shown()).annexes.map(({ title, file }) => [title, file?.name])).toEqual([
      ['Kaart', undefined],
      ['Rooster', 'rooster.pdf'],
    ])
  })

  test('who does not write adds nothing', async () => {
    expect(await addAnnex(await director(), id, 'X', pdf('x'))).toEqual({ ok: false, why: 'not-yours' })
    expect(await dropAnnex(await director(), id, (await shown()).annexes[1]?.file?.id ?? '')).toEqual({ ok: false, why: 'not-yours' })
    expect(await addAnnex(await as(stranger), id, 'X', pdf('x'))).toEqual({ ok: false, why: 'not-there' })
  })

  test('the file comes back as it was, to who sees the agreement', async () => {
    const fileId = (await shown()).annexes[1]?.file?.id ?? ''
    const found = await openFile(await director(), id, fileId)
    expect(found?.content.equals(pdf('rooster').content)).toBe(true)
    expect(found).toMatchObject({ name: 'rooster.pdf', mediaType: 'application/pdf', sha256: pdf('rooster').sha256 })
    expect(await openFile(await as(stranger), id, fileId)).toBeNull()
    expect(await openFile(await director(), id, 'x')).toBeNull()
    expect(await openFile(await director(), fileId, fileId)).toBeNull()
  })
})

describe('a clause with a check of its own', () => {
  const clause = {
    subject: 'split-of-offer',
    title: 'Verdeling',
    text: 'Wie biedt wat aan.',
    number: null,
    date: null,
    owner: null,
  } as const
  const checks = async () =>
    (await checkAgreement(await writer(), await seen(await writer()), await shown())).map(({ rule, about }) => [
      rule,
      about.school ?? about.crebo,
    ])

  test('asks for its data, and then for the talk with each mbo', async () => {
    await saveClause(await writer(), id, null, clause)
    expect(await checks()).toEqual([['clause/no-terms', undefined]])
    const terms = { kind: 'split-of-offer', offers: [{ institutionId: region.institutions.roc, crebos: ['25655'] }] } as const
    expect(await saveTerms(await director(), id, 'c1', terms)).toEqual({ ok: false, why: 'not-yours' })
    expect(await saveTerms(await writer(), id, 'c1', { kind: 'exclusivity', profiles: [], crebos: [], least: null })).toEqual({
      ok: false,
      why: 'not-there',
    })
    expect(await saveTerms(await writer(), id, 'c1', terms)).toEqual({ ok: true })
    // no list of qualifications was read in here
    expect(await checks()).toEqual([
      ['split/no-talk', 'ROC Merwestroom'],
      ['split/no-such-crebo', '25655'],
    ])
  })

  test('other words keep the data; a note of a promise is the talk', async () => {
    await saveClause(await writer(), id, 'c1', { ...clause, text: 'Elk jaar.' }, clausePrint(clause))
    const party = (await seen(await writer())).parties.find(({ institutionId }) => institutionId === null)
    const promise = { partyId: party?.id ?? null, what: 'Gesprek', amount: 1, unit: 'gesprek', from: null, until: null, priceCents: null }
    await savePromise(await writer(), id, { clauseId: 'c1', id: null, seen: null }, { ...promise, evidence: { kind: 'discussed' } })
    expect(await notePromise(await writer(), id, { promiseId: 'b1', happenedOn: TODAY, state: 'kept', note: 'Gesproken' })).toEqual({
      ok: true,
    })
    expect(await checks()).toEqual([['split/no-such-crebo', '25655']])
  })
})

describe('offered and signed', () => {
  test('what was offered keeps its annexes', async () => {
    expect(await offerDraft(await writer(), id)).toEqual({ ok: true })
    const fileId = (await seen(await writer())).text.annexes[1]?.file?.id ?? ''
    expect(await dropAnnex(await writer(), id, fileId)).toEqual({ ok: false, why: 'not-draft' })
    expect(await addAnnex(await writer(), id, 'Later', pdf('later'))).toEqual({ ok: false, why: 'not-draft' })
    const system = (query: ReturnType<typeof sql>) => asSystem(database.db, (trx) => query.execute(trx))
    await expect(system(sql`delete from agreement_file where id = ${fileId}`)).rejects.toThrow('keeps its annexes')
    await expect(system(sql`update agreement_file set name = 'x' where id = ${fileId}`)).rejects.toThrow('not changed')
  })

  test('a signature on paper has its scan; without one it says where it is', async () => {
    const act = await writer()
    const agreement = await seen(act)
    const elsewhere = { name: 'K. de Groot', signedOn: TODAY, reference: '', scan: null }
    const at = (partyId: string) => ({ partyId, seen: printOf(agreement), elsewhere })
    const [one, other] = agreement.parties.map((party) => party.id)
    expect(await signOffer(act, id, at(one ?? ''))).toEqual({ ok: false, why: 'scan-missing' })
    expect(await signOffer(act, id, { ...at(one ?? ''), elsewhere: { ...elsewhere, scan: pdf('scan') } })).toEqual({ ok: true })
    // who signs for a school may also add the scan of it
    const mine = await as(one === other ? leaderOfRoc : region.people.bestuurder.personId)
    expect(await signOffer(mine, id, { ...at(other ?? ''), elsewhere: { ...elsewhere, scan: pdf('andere') } })).toEqual({ ok: true })
    const { state, signatures } = await seen(act)
    expect(state).toBe('signed')
    expect(
      signatures
        .map(({ reference, fileId }) => [reference, fileId !== null])
        .toSorted((one, two) => String(two[0]).localeCompare(String(one[0]))),
    ).toEqual([
      ['scan.pdf', true],
      ['andere.pdf', true],
    ])
    expect((await seeFiles(act, id)).map(({ kind }) => kind)).toEqual(['annex', 'scan', 'scan'])
  })

  test('an amendment brings its own annexes, and what was signed stays', async () => {
    await beginAmendment(await writer(), id, { effectiveOn: '2027-02-01', reason: 'Nieuw rooster' })
    const fileId = (await seen(await writer())).text.annexes[1]?.file?.id ?? ''
    expect(await dropAnnex(await writer(), id, fileId)).toEqual({ ok: true })
    expect(await addAnnex(await writer(), id, 'Rooster 2', pdf('rooster 2'))).toEqual({ ok: true })
    expect((await shown()).annexes.map(({ title }) => title)).toEqual(['Kaart', 'Rooster 2'])
    expect((await seen(await writer())).text.annexes.map(({ title }) => title)).toEqual(['Kaart', 'Rooster'])
    expect((await openFile(await director(), id, fileId))?.name).toBe('rooster.pdf')
  })

  test('the dates come to the start page of who sees it', async () => {
    const reminders = (personId: string) => asPerson(database.db, personId, (trx) => listAgreementReminders(trx, TODAY), TODAY)
    // eight days to the first of December
    expect(await reminders(region.people.bestuurder.personId)).toMatchObject([{ kind: 'starts', agreementId: id, inDays: 8 }])
    expect(await reminders(stranger)).toEqual([])
  })

  test('checks of all that is in force, on a day that it is', async () => {
    const all = (personId: string, day: string) => asPerson(database.db, personId, (trx) => listClauseChecks(trx, day), day)
    expect(await all(region.people.coördinator.personId, TODAY)).toEqual([])
    expect(await all(region.people.coördinator.personId, '2026-12-01')).toMatchObject([
      { agreement: { id }, checks: [{ rule: 'split/no-such-crebo' }] },
    ])
    expect(await all(stranger, '2026-12-01')).toEqual([])
  })
})

describe('the database itself', () => {
  const add = (personId: string, more: { kind?: string; content?: string; sha256?: string } = {}) => {
    const { kind = 'annex', content = '%PDF-', sha256 = '38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778' } = more
    return asPerson(
      database.db,
      personId,
      (trx) =>
        sql`insert into agreement_file (region_id, agreement_id, kind, name, media_type, bytes, sha256, content, added_by)
        values (${region.regionId}, ${id}, ${kind}, 'x.pdf', 'application/pdf', ${content.length}, ${sha256}, ${Buffer.from(content)}, ${personId})`.execute(
          trx,
        ),
      TODAY,
    )
  }
  test('takes a file of who writes, a scan of who signs, and of nobody else', async () => {
    await expect(add(region.people.bestuurder.personId)).rejects.toThrow(/row-level security/)
    await expect(add(stranger, { kind: 'scan' })).rejects.toThrow(/row-level security/)
    await expect(add(region.people.docent.personId)).rejects.toThrow(/row-level security/)
    await expect(add(region.people.projectleider.personId)).resolves.toBeDefined()
  })
  test('takes no file whose fingerprint is another', async () => {
    await expect(add(region.people.projectleider.personId, { sha256: '0'.repeat(64) })).rejects.toThrow('agreement_file_whole')
  })
  test('shows files to who sees the agreement', async () => {
    const count = (personId: string) =>
      asPerson(database.db, personId, async (trx) => (await sql`select id from agreement_file`.execute(trx)).rows.length, TODAY)
    expect(await count(stranger)).toBe(0)
    expect(await count(leaderOfRoc)).toBeGreaterThan(0)
  })
  test('numbers of pupils come without 1 to 4 for who may not see them', async () => {
    const { regionId, routeId, institutions, people } = region
    await asSystem(database.db, async (trx) => {
      for (let at = 0; at < 9; at++) {
        const pupil = randomUUID()
        const record = randomUUID()
        await sql`insert into pupil (id, region_id) values (${pupil}, ${regionId})`.execute(trx)
        await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name)
          values (${record}, ${pupil}, ${institutions.zwaluwnest}, ${String(at)}, 'A', 'B')`.execute(trx)
        // six began in 2025-2026, three in 2026-2027
        await sql`insert into route_enrolment (record_id, route_id, phase, valid_from)
          values (${record}, ${routeId}, 'VO', ${at < 6 ? '2025-08-01' : '2026-08-01'})`.execute(trx)
      }
    })
    const groups = (personId: string) =>
      asPerson(
        database.db,
        personId,
        async (trx) => (await sql`select start_year, phase, pupils from route_groups('2026-10-01') order by 1`.execute(trx)).rows,
        TODAY,
      )
    expect(await groups(people.bestuurder.personId)).toEqual([
      { start_year: 2025, phase: 'VO', pupils: 6 },
      { start_year: 2026, phase: 'VO', pupils: null },
    ])
    expect(await groups(people.coördinator.personId)).toMatchObject([{ pupils: 6 }, { pupils: 3 }])
    expect(await groups(people.docent.personId)).toEqual([])
  })
})
