import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Act } from '../../actions.ts'
import { actAs } from '../../testing/act-as.ts'
import { addPerson, buildRegion, type TestRegion, viewerFor } from '../../testing/build-region.ts'
import { saveBoard, saveInstitution, saveSite } from '../actions.ts'
import { remove, seeRemovable } from './actions.ts'

let database: Database
let region: TestRegion
let beheerder: Act
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  beheerder = await actAs(database.db, region.people.beheerder.personId)
}, 60_000)
afterAll(() => database.close())

const form = (fields: Record<string, string>) => new Map(Object.entries(fields).map(([name, value]) => [name, [value]]))
const made = async (outcome: Promise<{ ok: boolean; value?: string }>): Promise<string> => (await outcome).value ?? ''
const addBoard = (name: string) => made(saveBoard(beheerder, form({ naam: name, nummer: '' })))
const addSchool = (boardId: string, brin: string) =>
  made(saveInstitution(beheerder, form({ naam: 'Per ongeluk', bestuur: boardId, brin, soort: 'vo' })))
const addSite = (schoolId: string) =>
  made(saveSite(beheerder, form({ naam: 'Per ongeluk', instelling: schoolId, vestiging: '00', plaats: '', profiel: 'PIE' })))
const rules = async (outcome: ReturnType<typeof remove>): Promise<string[]> => {
  const done = await outcome
  return done?.ok === false ? done.findings.map(({ rule }) => rule) : []
}
const system = (query: ReturnType<typeof sql>) => asSystem(database.db, (trx) => query.execute(trx))

describe('what was made by mistake', () => {
  test('goes, from the site up: each as soon as nothing hangs on it', async () => {
    const board = await addBoard('Stichting Per Ongeluk')
    const school = await addSchool(board, '99QA')
    const site = await addSite(school)
    expect(await rules(remove(beheerder, 'board', board))).toEqual(['place/has-institutions'])
    expect(await rules(remove(beheerder, 'institution', school))).toEqual(['place/has-sites'])
    expect(await seeRemovable(beheerder, 'site', site)).toEqual({ name: 'Per ongeluk', parentId: school, whyNot: [] })
    expect(await remove(beheerder, 'site', site)).toMatchObject({ ok: true, value: { parentId: school } })
    expect(await remove(beheerder, 'institution', school)).toMatchObject({ ok: true, value: { parentId: board } })
    expect(await remove(beheerder, 'board', board)).toMatchObject({ ok: true, value: { parentId: null } })
    for (const [kind, id] of [
      ['site', site],
      ['institution', school],
      ['board', board],
    ] as const)
      expect(await remove(beheerder, kind, id)).toBeNull()
    const { rows } = await system(sql`select what from event_log where what like '%/remove' order by id`)
    expect(rows).toEqual([{ what: 'site/remove' }, { what: 'institution/remove' }, { what: 'board/remove' }])
  })
})

describe('what hangs on it is listed, and it stays', () => {
  test('on a school with everything', async () => {
    const { roc } = region.institutions
    const { beheerder: keeper } = region.people
    await system(sql`insert into pupil (id, region_id) values ('00000000-0000-4000-8000-0000000000aa', ${region.regionId})`)
    await system(sql`insert into school_record (pupil_id, institution_id, key, given_name, family_name)
      values ('00000000-0000-4000-8000-0000000000aa', ${roc}, 'k', 'A', 'B')`)
    await system(sql`insert into import_run (institution_id, kind, file_name, sha256, bytes, state, started_by)
      values (${roc}, 'ro', 'f', '', 1, 'cancelled', ${keeper.personId})`)
    await system(sql`insert into retention_list (institution_id, drawn_up_on) values (${roc}, '2026-11-01')`)
    expect((await rules(remove(beheerder, 'institution', roc))).sort()).toEqual([
      'place/has-imports',
      'place/has-lists',
      'place/has-people',
      'place/has-pupils',
      'place/has-sites',
    ])
  })

  test('on a site: people also of the past, groups, routes, pupils also of lines that were taken back', async () => {
    const { rocHaven, rocPlein } = region.sites
    await addPerson(database.db, region.regionId, {
      given: 'Oud',
      family: 'Docent',
      role: 'docent',
      scopeKind: 'site',
      scopeId: rocHaven,
      from: '2020-08-01',
      until: '2021-07-31',
    })
    await system(sql`insert into enrolment (record_id, site_id, kind, valid_from, withdrawn_at)
      select id, ${rocHaven}, 'mbo', '2020-08-01', now() from school_record limit 1`)
    expect(await rules(remove(beheerder, 'site', rocHaven))).toEqual([
      'place/has-people',
      'place/has-groups',
      'place/has-routes',
      'place/has-pupils',
    ])
    expect((await seeRemovable(beheerder, 'site', rocPlein))?.whyNot).toEqual([])
  })

  test('also what this module does not know of: the database refuses, and nothing is half gone', async () => {
    const school = await addSchool(region.boards.waterkant, '99QB')
    await asOwner(sql`create table later_thing (institution_id uuid references institution)`)
    await asOwner(sql`insert into later_thing values (${school})`)
    expect(await rules(remove(beheerder, 'institution', school))).toEqual(['place/in-use'])
    await asOwner(sql`drop table later_thing`)
    expect(await remove(beheerder, 'institution', school)).toMatchObject({ ok: true })
  })
})

describe('who may', () => {
  test('a site by its school, a school and a board by the region only; others see no such page', async () => {
    const ofSchool = await addPerson(database.db, region.regionId, {
      given: 'Bea',
      family: 'School',
      role: 'beheerder',
      scopeKind: 'institution',
      scopeId: region.institutions.kade,
    })
    const act = { ...beheerder, viewer: await viewerFor(database.db, ofSchool.personId) }
    const mentor = { ...beheerder, viewer: await viewerFor(database.db, region.people.mentor.personId) }
    const { kade, zwaluwnest } = region.sites
    expect(await seeRemovable(act, 'site', kade)).not.toBeNull()
    expect(await seeRemovable(act, 'site', zwaluwnest)).toBeNull()
    expect(await seeRemovable(act, 'institution', region.institutions.kade)).toBeNull()
    expect(await seeRemovable(act, 'board', region.boards.waterkant)).toBeNull()
    expect(await remove(mentor, 'site', region.sites.rocPlein)).toBeNull()
    const elsewhere = await buildRegion(database.db, 'Elders')
    expect(await remove(beheerder, 'site', elsewhere.sites.rocPlein)).toBeNull()
    expect(await remove(beheerder, 'site', "'--")).toBeNull()
  })
})

async function asOwner(query: ReturnType<typeof sql>): Promise<void> {
  await query.execute(database.db)
}
