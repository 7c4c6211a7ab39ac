import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Finding, Outcome } from '../../finding.ts'
import { actAs, typed } from '../../testing/act-as.ts'
import { addPerson, addRole, buildRegion, type TestRegion, TODAY, viewerFor } from '../../testing/build-region.ts'
import { findPerson } from '../person.store.ts'
import { comeBack, endRoleOf, leave, standInFor } from './actions.ts'

const database: Promise<Database> = openTestDatabase()
let region: TestRegion
beforeEach(async () => {
  region = await buildRegion((await database).db)
})
afterAll(async () => (await database).close())

const as = async (who: keyof TestRegion['people']) => actAs((await database).db, region.people[who].personId)
const rules = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.findings.map(({ rule }: Finding) => rule))
const rolesOn = async (personId: string, day: string) =>
  (await viewerFor((await database).db, personId, day)).grants.map(({ role }) => role)
const found = async (personId: string) =>
  asPerson((await database).db, region.people.beheerder.personId, (trx) => findPerson(trx, personId), TODAY)

describe('ending a role', () => {
  test('it holds on its last day, and no longer', async () => {
    const { personId, assignmentId } = region.people.mentor
    expect(rules(await endRoleOf(await as('teamleider'), personId, assignmentId, typed({ tot: TODAY })))).toEqual([])
    expect([await rolesOn(personId, TODAY), await rolesOn(personId, '2026-11-24')]).toEqual([['mentor'], []])
  })

  test('not before it began; one that is still to come is taken back whole', async () => {
    const { personId, assignmentId } = region.people.docent
    expect(rules(await endRoleOf(await as('beheerder'), personId, assignmentId, typed({ tot: '2025-07-31' })))).toEqual([
      'period/ends-before-start',
    ])
    const coming = { role: 'docent', scopeKind: 'site', scopeId: region.sites.kade, from: '2027-01-01' } as const
    const id = await addRole((await database).db, personId, coming)
    expect(rules(await endRoleOf(await as('beheerder'), personId, id, typed({ tot: TODAY })))).toEqual([])
    expect((await found(personId))?.roles.map((held) => held.assignmentId)).toEqual([assignmentId])
  })

  test('a teamleider ends no beheerder', async () => {
    const { personId, assignmentId } = region.people.beheerder
    expect(rules(await endRoleOf(await as('teamleider'), personId, assignmentId, typed({ tot: TODAY })))).toEqual([
      'role/stronger-than-own',
    ])
  })

  test('the last beheerder of a region stays until there is another', async () => {
    const { personId, assignmentId } = region.people.beheerder
    const end = async () => rules(await endRoleOf(await as('beheerder'), personId, assignmentId, typed({ tot: TODAY })))
    expect(await end()).toEqual(['role/last-beheerder'])
    const second = { given: 'Twee', family: 'Beheer', role: 'beheerder', scopeKind: 'region', scopeId: region.regionId } as const
    await addPerson((await database).db, region.regionId, second)
    expect(await end()).toEqual([])
  })
})

describe('standing in', () => {
  const standIn = async (vanaf: string, tot: string, vervanger = region.people.docent.personId) => {
    const { personId, assignmentId } = region.people.mentor
    return rules(await standInFor(await as('teamleider'), personId, assignmentId, typed({ vervanger, vanaf, tot })))
  }

  test('gives the same role at the same place, from the first day to the last', async () => {
    expect(await standIn('2026-12-01', '2026-12-18')).toEqual([])
    const { personId } = region.people.docent
    const days = ['2026-11-30', '2026-12-01', '2026-12-18', '2026-12-19']
    expect(await Promise.all(days.map((day) => rolesOn(personId, day)))).toEqual([
      ['docent'],
      ['docent', 'mentor'],
      ['docent', 'mentor'],
      ['docent'],
    ])
    const held = (await found(personId))?.roles.find(({ role }) => role === 'mentor')
    expect(held).toMatchObject({ scope: { id: region.groups.derde }, standsInFor: { name: 'Anouk Visser' } })
  })

  test('not for oneself, not without end, not outside the days of the role, not twice', async () => {
    expect(await standIn(TODAY, TODAY, region.people.mentor.personId)).toEqual(['stand-in/is-oneself'])
    expect(await standIn(TODAY, '')).toEqual(['stand-in/without-end'])
    expect(await standIn('2025-07-31', TODAY)).toEqual(['stand-in/outside-role'])
    expect(await standIn(TODAY, TODAY)).toEqual([])
    expect(await standIn(TODAY, '2026-12-31')).toEqual(['role/held-already'])
  })
})

describe('leaving', () => {
  test('ends each role on the last day, and who takes over begins the day after', async () => {
    const { personId, assignmentId } = region.people.mentor
    const successor = region.people.docent.personId
    const form = typed({ tot: '2026-12-31', [`opvolger-${assignmentId}`]: successor })
    expect(rules(await leave(await as('teamleider'), personId, form))).toEqual([])
    expect((await found(personId))?.leftOn).toBe('2026-12-31')
    expect([await rolesOn(personId, '2026-12-31'), await rolesOn(personId, '2027-01-01')]).toEqual([['mentor'], []])
    expect([await rolesOn(successor, '2026-12-31'), await rolesOn(successor, '2027-01-01')]).toEqual([['docent'], ['docent', 'mentor']])
  })

  test('with one successor refused, nobody has left', async () => {
    const { personId, assignmentId } = region.people.mentor
    const act = await as('teamleider')
    const form = typed({ tot: TODAY, [`opvolger-${assignmentId}`]: act.viewer.personId })
    expect(rules(await leave(act, personId, form))).toEqual(['role/not-to-oneself'])
    expect(await found(personId)).toMatchObject({ leftOn: null, roles: [{ until: null }] })
  })

  test('coming back does not bring the roles back', async () => {
    const { personId } = region.people.mentor
    const act = await as('beheerder')
    await leave(act, personId, typed({ tot: TODAY }))
    expect(rules(await comeBack(act, personId))).toEqual([])
    expect(await rolesOn(personId, '2026-11-24')).toEqual([])
  })

  test('is not for the last beheerder, nor for who holds more than the one who says so', async () => {
    const { personId } = region.people.beheerder
    expect(rules(await leave(await as('beheerder'), personId, typed({ tot: TODAY })))).toEqual(['role/last-beheerder'])
    expect(rules(await leave(await as('teamleider'), personId, typed({ tot: TODAY })))).toEqual(['person/has-role-beyond-yours'])
  })
})
