import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role, type ScopeKind } from '#platform/access/rights.ts'
import { asPerson, asSystem, type Database, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../actions.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { agree, takeBack } from './agree.actions.ts'
import { beginDraft } from './edit.actions.ts'
import { openDesign } from './see.actions.ts'
import type { Version } from './version.ts'

let database: Database
let region: TestRegion
const leaders: Partial<Record<'zwaluwnest' | 'kade' | 'roc', string>> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  for (const school of ['zwaluwnest', 'kade', 'roc'] as const) leaders[school] = await leaderOf(region.institutions[school], school)
})
afterAll(() => database.close())

async function leaderOf(institution: string, family: string): Promise<string> {
  const role = { role: 'teamleider', scopeKind: 'institution', scopeId: institution } as const
  return (await addPerson(database.db, region.regionId, { given: 'Leider', family, ...role })).personId
}

async function as(personId: string | undefined): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId ?? ''), requestId: randomUUID() }
}

type PartnerLine = [site: keyof TestRegion['sites'], side: 'vo' | 'mbo']

/** A route with these partners and a draft. */
async function routeOf(partners: readonly PartnerLine[]): Promise<string> {
  const id = randomUUID()
  await asSystem(database.db, async (trx) => {
    await sql`insert into route (id, region_id, name, scheme, starts_on) values (${id}, ${region.regionId}, 'Route', 'glr', '2026-08-01')`.execute(
      trx,
    )
    for (const [site, side] of partners)
      await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${region.sites[site]}, ${side})`.execute(trx)
  })
  const begun = await beginDraft(await as(region.people.coördinator.personId), id, emptyDesign('Route', 'glr'))
  if (!begun.ok) throw new Error(begun.why)
  return id
}

async function versionOf(route: string): Promise<Version> {
  const seen = await openDesign(await as(region.people.coördinator.personId), route, null)
  if (!seen || seen.version === null) throw new Error('no version')
  return seen.version
}

describe('a route of three partner schools', () => {
  test('is agreed with the third, in whatever order, and not before', async () => {
    const route = await routeOf([['zwaluwnest', 'vo'], ['kade', 'vo'], ['rocHaven', 'mbo']]) // biome-ignore format: one line
    expect(await agree(await as(leaders.roc), route, 1)).toEqual({ ok: true, all: false })
    expect(await agree(await as(leaders.zwaluwnest), route, 1)).toEqual({ ok: true, all: false })
    // both sides said yes, but not every school
    expect((await versionOf(route)).state).toBe('draft')
    expect(await agree(await as(leaders.kade), route, 1)).toEqual({ ok: true, all: true })
    expect(await versionOf(route)).toMatchObject({ state: 'agreed', consents: [{}, {}, {}] })
  })

  test('saying yes twice counts once', async () => {
    const route = await routeOf([['zwaluwnest', 'vo'], ['rocHaven', 'mbo'], ['rocPlein', 'mbo']]) // biome-ignore format: one line
    expect(await agree(await as(leaders.roc), route, 1)).toEqual({ ok: true, all: false })
    expect(await agree(await as(leaders.roc), route, 1)).toEqual({ ok: true, all: false })
    expect((await versionOf(route)).consents).toHaveLength(1)
    // two sites of one school are one word
    expect(await agree(await as(leaders.zwaluwnest), route, 1)).toEqual({ ok: true, all: true })
  })

  test('of which one leaves after the others said yes, is agreed when one of them says it again', async () => {
    const route = await routeOf([['zwaluwnest', 'vo'], ['kade', 'vo'], ['rocHaven', 'mbo']]) // biome-ignore format: one line
    await agree(await as(leaders.zwaluwnest), route, 1)
    await agree(await as(leaders.roc), route, 1)
    await asSystem(database.db, (trx) =>
      sql`delete from route_partner where route_id = ${route} and site_id = ${region.sites.kade}`.execute(trx),
    )
    expect((await versionOf(route)).state).toBe('draft')
    expect(await agree(await as(leaders.kade), route, 1)).toEqual({ ok: false, why: 'not-yours' })
    expect(await agree(await as(leaders.roc), route, 1)).toEqual({ ok: true, all: true })
  })
})

describe('one school of both sides', () => {
  test('agrees with itself in one word', async () => {
    const route = await routeOf([['zwaluwnest', 'vo'], ['zwaluwnestZuid', 'mbo']]) // biome-ignore format: one line
    expect(await agree(await as(leaders.zwaluwnest), route, 1)).toEqual({ ok: true, all: true })
  })

  test('of one side only agrees to nothing that counts', async () => {
    const route = await routeOf([['zwaluwnest', 'vo'], ['kade', 'vo']]) // biome-ignore format: one line
    await agree(await as(leaders.zwaluwnest), route, 1)
    expect(await agree(await as(leaders.kade), route, 1)).toEqual({ ok: true, all: false })
    expect((await versionOf(route)).state).toBe('draft')
  })
})

describe('somebody who leaves', () => {
  test('leaves the word of the school behind; who comes after can take it back', async () => {
    const route = await routeOf([['kade', 'vo'], ['rocHaven', 'mbo']]) // biome-ignore format: one line
    const former = await leaderOf(region.institutions.kade, 'Vertrekker')
    await agree(await as(former), route, 1)
    await asSystem(database.db, (trx) => sql`update person set left_on = '2026-11-22' where id = ${former}`.execute(trx))
    expect((await versionOf(route)).consents).toMatchObject([{ institutionId: region.institutions.kade, personName: 'Leider Vertrekker' }])
    expect((await agree(await as(former), route, 1)).ok).toBe(false)
    expect(await takeBack(await as(leaders.kade), route)).toEqual({ ok: true })
    expect((await versionOf(route)).consents).toEqual([])
  })

  test('and with whose word it was agreed, it stays agreed', async () => {
    const route = await routeOf([['kade', 'vo'], ['rocHaven', 'mbo']]) // biome-ignore format: one line
    const former = await leaderOf(region.institutions.kade, 'Vertrekker')
    await agree(await as(former), route, 1)
    await asSystem(database.db, (trx) => sql`update person set left_on = '2026-11-22' where id = ${former}`.execute(trx))
    expect(await agree(await as(leaders.roc), route, 1)).toEqual({ ok: true, all: true })
  })
})

/**
 * The second wall, by hand: what the database lets each role do with a draft of the own route, whatever the program asks.
 * `say` and `unsay` the word of the own school, put a `cohort` on a version, `see` it.
 */
const MAY: Record<Role, string> = {
  coördinator: 'see cohort',
  projectleider: 'see cohort',
  docent: 'see',
  mentor: 'see',
  stagebegeleider: 'see',
  decaan: 'see',
  zorgcoördinator: 'see',
  teamleider: 'see say unsay',
  bestuurder: 'see say unsay',
  financieel: 'see',
  onderzoeker: 'see',
  leerling: 'see',
  ouder: 'see',
  beheerder: 'see',
}

/** As narrow as a role can be, at Het Zwaluwnest; a pupil's scope is nobody's here. */
function scopeOf(role: Role): [ScopeKind, string] {
  const { institutions, sites, groups, routeId } = region
  if (role === 'projectleider') return ['route', routeId]
  if (role === 'docent' || role === 'decaan' || role === 'teamleider') return ['site', sites.zwaluwnest]
  if (role === 'mentor' || role === 'stagebegeleider') return ['group', groups.derde]
  if (role === 'leerling' || role === 'ouder') return ['pupil', randomUUID()]
  return ['institution', institutions.zwaluwnest]
}

describe('what the database lets do with the word of a school and with a cohort', () => {
  let version: string
  beforeAll(async () => {
    const begun = await beginDraft(await as(region.people.docent.personId), region.routeId, emptyDesign('Techniek', 'dlr'))
    if (!begun.ok) throw new Error(begun.why)
    version = begun.versionId
  })

  const say = (trx: Trx, institution: string, person: string) =>
    sql`insert into route_consent (version_id, institution_id, revision, person_id) values (${version}, ${institution}, 1, ${person}) returning 1`.execute(
      trx,
    )

  /** Does it and takes it back; false when the policies do not let it, or let it touch nothing. */
  async function lets(person: string, work: (trx: Trx) => Promise<{ rows: unknown[] }>): Promise<boolean> {
    let touched = 0
    const done = asPerson(
      database.db,
      person,
      async (trx) => {
        touched = (await work(trx)).rows.length
        throw new Error('taken back')
      },
      TODAY,
    )
    const message = await done.then(
      () => '',
      (error: Error) => error.message,
    )
    if (message === 'taken back') return touched > 0
    expect(message).toContain('row-level security')
    return false
  }

  test.each(ROLES)('%s', async (role) => {
    const [scopeKind, scopeId] = scopeOf(role)
    const { personId } = await addPerson(database.db, region.regionId, { given: 'Rol', family: role, role, scopeKind, scopeId })
    const { zwaluwnest, roc } = region.institutions
    const own = { version: sql`${version}::uuid`, school: sql`${zwaluwnest}::uuid` }
    await asSystem(database.db, (trx) => sql`delete from route_consent`.execute(trx))
    const maySay = await lets(personId, (trx) => say(trx, zwaluwnest, personId))
    expect(await lets(personId, (trx) => say(trx, roc, personId))).toBe(false)
    // nor under the name of somebody else
    expect(await lets(personId, (trx) => say(trx, zwaluwnest, leaders.zwaluwnest ?? ''))).toBe(false)
    await asSystem(database.db, (trx) => say(trx, zwaluwnest, leaders.zwaluwnest ?? ''))
    const can: Record<string, boolean> = {
      see: await lets(personId, (trx) => sql`select 1 from route_consent where version_id = ${own.version}`.execute(trx)),
      say: maySay,
      unsay: await lets(personId, (trx) =>
        sql`delete from route_consent where version_id = ${own.version} and institution_id = ${own.school} returning 1`.execute(trx),
      ),
      cohort: await lets(personId, (trx) =>
        sql`insert into route_cohort (route_id, start_year, version_id) values (${region.routeId}, 2030, ${own.version}) returning 1`.execute(
          trx,
        ),
      ),
    }
    expect(Object.keys(can).filter((what) => can[what])).toEqual(
      ['see', 'say', 'unsay', 'cohort'].filter((what) => MAY[role].split(' ').includes(what)),
    )
  })

  test('nobody says agreed in the place of the schools, or undoes it', async () => {
    const { personId } = region.people.teamleider
    const state = (wanted: string) => asPerson(database.db, personId, (trx) => sql`update route_version set state = ${wanted} where id = ${version}`.execute(trx), TODAY) // biome-ignore format: one line
    await expect(state('agreed')).rejects.toThrow('not every partner agreed')
    await expect(state('running')).rejects.toThrow('does not go from draft to running')
    const made = asPerson(database.db, personId, (trx) => sql`insert into route_version (route_id, number, state, design) values (${region.routeId}, 9, 'agreed', '{}')`.execute(trx), TODAY) // biome-ignore format: one line
    await expect(made).rejects.toThrow('row-level security')
    await asSystem(database.db, (trx) => sql`delete from route_consent`.execute(trx))
    await agree(await as(leaders.zwaluwnest), region.routeId, 1)
    expect(await agree(await as(leaders.roc), region.routeId, 1)).toEqual({ ok: true, all: true })
    await expect(state('draft')).rejects.toThrow('does not go from agreed to draft')
    const word = await asPerson(database.db, personId, (trx) => sql`delete from route_consent where version_id = ${version} returning 1`.execute(trx), TODAY) // biome-ignore format: one line
    expect(word.rows).toEqual([])
  })
})
