import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { seePupil } from '../record/actions.ts'
import type { Request } from '../request.ts'
import { addPupil } from '../testing/add-pupil.ts'
import { decide, reverse, seeMatches, seePair } from './actions.ts'

let database: Database | undefined
let world: TestRegion
let request: Request
let vmbo: { pupilId: string; recordIds: string[] }
let mbo: { pupilId: string; recordIds: string[] }

const db = () => {
  if (!database) throw new Error('not open yet')
  return database.db
}
beforeEach(async () => {
  database ??= await openTestDatabase()
  world = await buildRegion(db())
  request = { viewer: await viewerFor(db(), world.people.coördinator.personId), day: TODAY, requestId: 'test' }
  const { regionId, institutions, sites } = world
  const same = { given: 'Jesse', family: 'Dijk', birthDate: '2010-03-14' }
  vmbo = await addPupil(db(), {
    regionId,
    records: [{ ...same, infix: 'van', institutionId: institutions.zwaluwnest, enrolments: [{ siteId: sites.zwaluwnest }] }],
  })
  mbo = await addPupil(db(), {
    regionId,
    records: [{ ...same, institutionId: institutions.roc, enrolments: [{ siteId: sites.rocHaven, kind: 'mbo' }] }],
  })
}, 60_000)
afterAll(() => database?.close())

const pair = () => [vmbo.recordIds[0] ?? '', mbo.recordIds[0] ?? ''] as const
const pupilsOf = async () => {
  const { rows } = await asSystem(db(), (trx) =>
    sql<{ id: string; pupil: string }>`select id, pupil_id as pupil from school_record where id = any (${[...pair()]}::uuid[])`.execute(
      trx,
    ),
  )
  return pair().map((id) => rows.find((row) => row.id === id)?.pupil)
}

test('the two are shown side by side, with what speaks for and against it, and nothing is decided by itself', async () => {
  const { candidates, total } = await seeMatches(db(), request)
  expect(total).toBe(1)
  expect(candidates[0]?.likeness).toMatchObject({ signs: ['birth-date', 'family-name', 'given-name'], doubts: [] })
  expect(await pupilsOf()).toEqual([vmbo.pupilId, mbo.pupilId])
})

describe('the same', () => {
  test('makes them one pupil, and can be taken back to what it was', async () => {
    expect(await decide(db(), request, ...pair(), 'same')).toBe(true)
    expect(new Set(await pupilsOf()).size).toBe(1)
    const { total, decisions } = await seeMatches(db(), request)
    expect(total).toBe(0)
    expect(await reverse(db(), request, decisions[0]?.id ?? '')).toBe(true)
    expect(await pupilsOf()).toEqual([vmbo.pupilId, mbo.pupilId])
    expect((await seeMatches(db(), request)).total).toBe(1)
    expect(await reverse(db(), request, decisions[0]?.id ?? '')).toBe(false)
  })

  test('takes notes and accounts along, and back', async () => {
    const note = (pupilId: string) =>
      asSystem(db(), (trx) =>
        sql`insert into care_note (pupil_id, institution_id, text, written_by)
          values (${pupilId}, ${world.institutions.roc}, 'hulp', ${world.people.zorgcoördinator.personId})`.execute(trx),
      )
    await note(mbo.pupilId)
    await addPerson(db(), world.regionId, { given: 'Jesse', family: 'Dijk', role: 'leerling', scopeKind: 'pupil', scopeId: mbo.pupilId })
    const hanging = async (pupilId: string | undefined) => {
      const { rows } = await asSystem(db(), (trx) =>
        sql<{
          n: number
        }>`select (select count(*) from care_note where pupil_id = ${pupilId}) + (select count(*) from role_assignment where scope_id = ${pupilId}) as n`.execute(
          trx,
        ),
      )
      return rows[0]?.n
    }
    await decide(db(), request, ...pair(), 'same')
    const [together] = await pupilsOf()
    expect(await hanging(together)).toBe(2)
    await reverse(db(), request, (await seeMatches(db(), request)).decisions[0]?.id ?? '')
    expect([await hanging(vmbo.pupilId), await hanging(mbo.pupilId)]).toEqual([0, 2])
  })

  test('is noted for both pupils, and who looked before stays to be seen', async () => {
    await seePupil(db(), request, vmbo.pupilId)
    await seePupil(db(), request, mbo.pupilId)
    await decide(db(), request, ...pair(), 'same')
    const [together] = await pupilsOf()
    const { rows } = await asSystem(db(), (trx) =>
      sql<{
        n: number
      }>`select count(*) as n from pupil_log where what = 'match/same' and pupil_id in (${vmbo.pupilId}, ${mbo.pupilId})`.execute(trx),
    )
    expect(rows[0]?.n).toBe(2)
    const looks = await import('../looks/actions.ts').then(({ seeLooks }) => seeLooks(db(), request, together ?? '', 1))
    expect(looks?.looks.filter(({ what }) => what === 'pupils/page')).toHaveLength(2)
  })
})

test('different is remembered: the two are not shown again until it is taken back', async () => {
  await decide(db(), request, ...pair(), 'different')
  expect(await pupilsOf()).toEqual([vmbo.pupilId, mbo.pupilId])
  const { total, decisions } = await seeMatches(db(), request)
  expect(total).toBe(0)
  await reverse(db(), request, decisions[0]?.id ?? '')
  expect((await seeMatches(db(), request)).total).toBe(1)
})

test('later puts them aside and decides nothing', async () => {
  await decide(db(), request, ...pair(), 'later')
  const { total, later } = await seeMatches(db(), request)
  expect([total, later.length]).toEqual([0, 1])
  await decide(db(), request, ...pair(), 'same')
  expect((await seeMatches(db(), request)).later).toEqual([])
})

test('who decides for one school only cannot decide about two', async () => {
  const { personId } = await addPerson(db(), world.regionId, {
    given: 'Bea',
    family: 'Heer',
    role: 'beheerder',
    scopeKind: 'institution',
    scopeId: world.institutions.roc,
  })
  const one: Request = { ...request, viewer: await viewerFor(db(), personId) }
  expect((await seeMatches(db(), one)).total).toBe(0)
  expect(await seePair(db(), one, ...pair())).toBeNull()
  expect(await decide(db(), one, ...pair(), 'same')).toBe(false)
})
