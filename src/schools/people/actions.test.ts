import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Finding, Outcome } from '../finding.ts'
import { actAs, typed } from '../testing/act-as.ts'
import { addPerson as addTestPerson, buildRegion, SINCE, type TestRegion, TODAY, viewerFor } from '../testing/build-region.ts'
import { addPerson, changePerson, giveRole } from './actions.ts'
import { listPeople, type PeopleQuestion } from './list-people.store.ts'
import { findPerson } from './person.store.ts'

let database: Database
let region: TestRegion
let elsewhere: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  elsewhere = await buildRegion(database.db, 'Regio Elders')
})
afterAll(() => database.close())

const as = (who: keyof TestRegion['people']) => actAs(database.db, region.people[who].personId)
const rules = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.findings.map(({ rule }: Finding) => rule))
const list = (question: Partial<PeopleQuestion>, personId = region.people.mentor.personId) =>
  asPerson(
    database.db,
    personId,
    async (trx) => {
      const all = { search: '', institutionId: '', role: null, left: false, page: 1, ...question }
      return (await listPeople(trx, all, TODAY)).people.map(({ name }) => name)
    },
    TODAY,
  )

describe('a list of colleagues', () => {
  test('by name, address, school and role', async () => {
    expect(await list({ search: 'visser' })).toEqual(['Anouk Visser'])
    expect(await list({ search: 'KARIM@' })).toEqual(['Karim Idrissi'])
    expect(await list({ search: '%' })).toEqual([])
    expect(await list({ role: 'mentor' })).toEqual(['Karim Idrissi', 'Anouk Visser'])
    expect(await list({ role: 'mentor', institutionId: region.institutions.roc })).toEqual(['Karim Idrissi'])
    expect(await list({ role: 'projectleider', institutionId: region.institutions.roc })).toEqual(['Joris Blom'])
    expect(await list({ institutionId: region.institutions.kade })).toEqual([])
  })

  test('holds nobody of another region', async () => {
    const names = await list({}, elsewhere.people.beheerder.personId)
    expect(names).toHaveLength(Object.keys(elsewhere.people).length)
    const stranger = await asPerson(database.db, elsewhere.people.beheerder.personId, (trx) =>
      findPerson(trx, region.people.mentor.personId),
    )
    expect(stranger).toBeNull()
  })

  test('holds no pupils and parents', async () => {
    const pupil = {
      given: 'Jesse',
      infix: 'van',
      family: 'Dijk',
      role: 'leerling',
      scopeKind: 'pupil',
      scopeId: crypto.randomUUID(),
    } as const
    await addTestPerson(database.db, region.regionId, pupil)
    expect(await list({ search: 'Dijk' }, region.people.beheerder.personId)).toEqual([])
  })
})

describe('a new colleague', () => {
  const mila = { voornaam: 'Mila', achternaam: 'Berg', email: 'Mila@Merwestreek.example', rol: 'docent' }

  test('comes with a first role, and an address in small letters', async () => {
    const act = await as('beheerder')
    const added = await addPerson(act, typed({ ...mila, plek: region.sites.kade }))
    const person = await asPerson(database.db, act.viewer.personId, (trx) => findPerson(trx, added.ok ? added.value : ''), TODAY)
    expect(person).toMatchObject({ givenName: 'Mila', email: 'mila@merwestreek.example', leftOn: null })
    expect(person?.roles).toMatchObject([{ role: 'docent', scope: { label: 'De Kade' }, from: TODAY, until: null }])
  })

  test('is not added when the role is refused, nor twice with one address', async () => {
    const teamleider = await as('teamleider')
    const elsewhereAtSchool = typed({ ...mila, email: 'ander@merwestreek.example', plek: region.sites.kade })
    expect(rules(await addPerson(teamleider, elsewhereAtSchool))).toEqual(['role/beyond-own-scope'])
    expect(await list({ search: 'ander@' })).toEqual([])
    expect(rules(await addPerson(await as('beheerder'), typed({ ...mila, plek: region.sites.kade })))).toEqual(['person/email-taken'])
  })

  test('everything that is wrong is said at once', async () => {
    const wrong = await addPerson(
      await as('beheerder'),
      typed({ voornaam: '', achternaam: 'X', email: 'x', rol: '', plek: '', vanaf: 'gisteren' }),
    )
    expect(rules(wrong)).toEqual(['name-missing', 'person/email-wrong', 'role/not-chosen', 'role/scope-not-chosen', 'no-day'])
  })
})

describe('a role', () => {
  test('is given by a teamleider at the own site, its groups and routes', async () => {
    const act = await as('teamleider')
    const { personId } = region.people.docent
    for (const [rol, plek] of [
      ['decaan', region.sites.zwaluwnest],
      ['mentor', region.groups.derde],
      ['projectleider', region.routeId],
    ] as const)
      expect(rules(await giveRole(act, personId, typed({ rol, plek })))).toEqual([])
  })

  test('is not held twice in one period; before and after it may', async () => {
    const act = await as('beheerder')
    const { personId } = region.people.financieel
    const give = (vanaf: string, tot: string) =>
      giveRole(act, personId, typed({ rol: 'decaan', plek: region.sites.rocPlein, vanaf, tot })).then(rules)
    expect(await give('2026-01-01', '2026-06-30')).toEqual([])
    expect(await give('2026-06-30', '2026-12-31')).toEqual(['role/held-already'])
    expect(await give('2026-07-01', '2026-12-31')).toEqual([])
    expect(await give('2025-01-01', '')).toEqual(['role/held-already'])
    expect(await give('2026-12-31', '2026-12-30')).toEqual(['period/ends-before-start'])
  })

  test('is not given to who is elsewhere, or to oneself', async () => {
    const act = await as('beheerder')
    const stranger = elsewhere.people.docent.personId
    expect(rules(await giveRole(act, stranger, typed({ rol: 'docent', plek: region.sites.kade })))).toEqual(['gone-meanwhile'])
    expect(rules(await giveRole(act, act.viewer.personId, typed({ rol: 'coördinator', plek: region.regionId })))).toEqual([
      'role/not-to-oneself',
    ])
    expect(rules(await giveRole(act, region.people.docent.personId, typed({ rol: 'docent', plek: elsewhere.sites.kade })))).toEqual([
      'role/scope-not-chosen',
    ])
  })

  test('stronger or wider than one’s own does not pass the second wall either', async () => {
    const { personId } = region.people.teamleider
    const values = { id: crypto.randomUUID(), person_id: region.people.docent.personId, valid_from: TODAY, valid_until: null }
    const rest = { stands_in_for: null, granted_by: personId }
    const insert = (role: 'beheerder' | 'docent', scope_kind: 'institution' | 'site', scope_id: string, person_id = values.person_id) =>
      asPerson(
        database.db,
        personId,
        (trx) =>
          trx
            .insertInto('role_assignment')
            .values({ ...values, ...rest, role, scope_kind, scope_id, person_id })
            .execute(),
        TODAY,
      )
    await expect(insert('beheerder', 'site', region.sites.zwaluwnest)).rejects.toThrow('row-level security')
    await expect(insert('docent', 'site', region.sites.kade)).rejects.toThrow('row-level security')
    await expect(insert('docent', 'site', region.sites.zwaluwnest, personId)).rejects.toThrow('row-level security')
    await expect(insert('docent', 'site', region.sites.zwaluwnest, elsewhere.people.docent.personId)).rejects.toThrow('row-level security')
  })
})

describe('what a role gives', () => {
  const sees = (personId: string, day: string) =>
    asPerson(database.db, personId, async (trx) => (await trx.selectFrom('site').select('id').execute()).length, day)
  const roles = (personId: string, day: string) => viewerFor(database.db, personId, day).then(({ grants }) => grants.length)

  test('ends the day after its last day, at both walls', async () => {
    const person = {
      given: 'Ed',
      family: 'Klaar',
      role: 'teamleider',
      scopeKind: 'site',
      scopeId: region.sites.kade,
      until: TODAY,
    } as const
    const { personId } = await addTestPerson(database.db, region.regionId, person)
    const mayGive = (day: string) =>
      asPerson(
        database.db,
        personId,
        async (trx) =>
          (await sql<{ yes: boolean }>`select ${region.sites.kade} in (select ruled_scopes('give/docent')) as yes`.execute(trx)).rows,
        day,
      )
    expect([await roles(personId, TODAY), await roles(personId, '2026-11-24')]).toEqual([1, 0])
    expect([await mayGive(TODAY), await mayGive('2026-11-24')]).toEqual([[{ yes: true }], [{ yes: false }]])
    expect([await mayGive(SINCE), await mayGive('2025-07-31')]).toEqual([[{ yes: true }], [{ yes: false }]])
  })

  test('nothing at all from the day after somebody left', async () => {
    const { personId } = await addTestPerson(database.db, region.regionId, {
      given: 'An',
      family: 'Weg',
      role: 'docent',
      scopeKind: 'site',
      scopeId: region.sites.kade,
    })
    await asPerson(database.db, region.people.beheerder.personId, (trx) =>
      trx.updateTable('person').set({ left_on: TODAY }).where('id', '=', personId).execute(),
    )
    expect([await sees(personId, TODAY), await sees(personId, '2026-11-24')]).toEqual([5, 0])
    expect([await roles(personId, TODAY), await roles(personId, '2026-11-24')]).toEqual([1, 0])
  })
})

describe('name and address', () => {
  const other = { voornaam: 'Wil', achternaam: 'Hofman', email: 'mijn@merwestreek.example' }

  test('of a beheerder are not a teamleider’s to change: an invitation to another address would make one', async () => {
    const { personId } = region.people.beheerder
    expect(rules(await changePerson(await as('teamleider'), personId, typed(other)))).toEqual(['person/has-role-beyond-yours'])
    const passedBy = await asPerson(database.db, region.people.teamleider.personId, (trx) =>
      trx.updateTable('person').set({ email: 'mijn@merwestreek.example' }).where('id', '=', personId).executeTakeFirst(),
    )
    expect(passedBy.numUpdatedRows).toBe(0n)
  })

  test('of a mentor of the own group are', async () => {
    const anouk = { voornaam: 'Anouk', achternaam: 'Visser-Bos', email: 'anouk@merwestreek.example' }
    expect(rules(await changePerson(await as('teamleider'), region.people.mentor.personId, typed(anouk)))).toEqual([])
  })
})
