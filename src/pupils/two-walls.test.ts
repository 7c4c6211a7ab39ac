import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role, SCOPES_OF, type ScopeKind } from '#platform/access/rights.ts'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { loadPlaces } from './place.store.ts'
import type { PlacedPupil } from './pupil.ts'
import { buildSmallWorld, type SmallWorld } from './testing/small-world.ts'
import { whyMayRecord } from './why-may-change.ts'
import { whyMayPupil } from './why-may-see.ts'

let database: Database
let world: SmallWorld
let places: PlacedPupil[]
const people: { role: Role; scopeKind: ScopeKind; personId: string }[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const ids = Object.values(world.pupils).map(({ pupilId }) => pupilId)
  places = [...(await asSystem(database.db, (trx) => loadPlaces(trx, world.regionId, ids, TODAY))).values()]
  for (const role of ROLES) for (const scopeKind of SCOPES_OF[role]) await addOneOfEach(role, scopeKind)
}, 60_000)
afterAll(() => database.close())

/** Somebody with this role in every scope of its kind: the school, the site, the group … */
async function addOneOfEach(role: Role, scopeKind: ScopeKind): Promise<void> {
  const scopes: Record<ScopeKind, string[]> = {
    region: [world.regionId],
    institution: Object.values(world.institutions),
    site: Object.values(world.sites),
    route: [world.routeId],
    group: Object.values(world.groups),
    pupil: [world.pupils.inRoute.pupilId, world.pupils.onlyMbo.pupilId],
  }
  for (const scopeId of scopes[scopeKind]) {
    const { personId } = await addPerson(database.db, world.regionId, { given: role, family: scopeKind, role, scopeKind, scopeId })
    people.push({ role, scopeKind, personId })
  }
}

const asks = <T>(personId: string, query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  asPerson(database.db, personId, async (trx) => (await query.execute(trx)).rows, TODAY)

/** What the database shows or lets change, and what the rule says; each as sorted ids. */
async function bothWalls(personId: string) {
  const viewer = await viewerFor(database.db, personId)
  const see = (pupil: PlacedPupil) => whyMayPupil(viewer, 'pupil/see', pupil) !== null
  const records = places.flatMap((pupil) => pupil.records.map((record) => ({ pupil, record })))
  const shown = await asks(personId, sql<{ id: string }>`select id from pupil`)
  const changeable = await asks(
    personId,
    sql<{
      id: string
    }>`with changed as (update enrolment set reason = reason where true returning record_id) select distinct record_id as id from changed`,
  )
  const enrolled = new Set(
    (await asSystem(database.db, (trx) => sql<{ id: string }>`select distinct record_id as id from enrolment`.execute(trx))).rows.map(
      ({ id }) => id,
    ),
  )
  const imports = viewer.grants.filter(({ role }) => role === 'coördinator' || role === 'beheerder').map(({ scopeId }) => scopeId)
  const mayChange = ({ pupil, record }: (typeof records)[number]) =>
    whyMayRecord(viewer, 'pupil/change', pupil, record) !== null ||
    imports.includes(record.institutionId) ||
    imports.includes(world.regionId)
  return {
    shown: shown.map(({ id }) => id).sort(),
    said: places
      .filter(see)
      .map(({ pupilId }) => pupilId)
      .sort(),
    changeable: changeable.map(({ id }) => id).sort(),
    saidChangeable: records
      .filter((one) => mayChange(one) && enrolled.has(one.record.recordId))
      .map(({ record }) => record.recordId)
      .sort(),
  }
}

describe('the rule and the policies', () => {
  test('show every role in every scope the same pupils', async () => {
    const differ = []
    let seen = 0
    for (const { role, scopeKind, personId } of people) {
      const { shown, said, changeable, saidChangeable } = await bothWalls(personId)
      seen += shown.length
      if (shown.join() !== said.join()) differ.push({ role, scopeKind, shown, said })
      if (changeable.join() !== saidChangeable.join()) differ.push({ role, scopeKind, changeable, saidChangeable })
    }
    expect(differ).toEqual([])
    expect(seen).toBeGreaterThan(people.length)
  }, 60_000)

  test('asked about some records, or for all that is seen: the same records', async () => {
    const all = places.flatMap(({ records }) => records.map(({ recordId }) => recordId))
    const differ = []
    let found = 0
    for (const { role, scopeKind, personId } of people)
      for (const right of ['pupil/see', 'pupil/change', 'attendance/see', 'placement/see', 'own/see']) {
        const kept = await asks(personId, sql<{ id: string }>`select distinct v as id from visible_records(${right}) v order by 1`)
        const among = await asks(
          personId,
          sql<{ id: string }>`select distinct v as id from visible_among(${all}::uuid[], ${right}) v order by 1`,
        )
        found += among.length
        if (JSON.stringify(kept) !== JSON.stringify(among)) differ.push({ role, scopeKind, right, kept, among })
      }
    expect(differ).toEqual([])
    expect(found).toBeGreaterThan(people.length)
  }, 60_000)

  test('differ as soon as one policy is missing, so the test above would fail', async () => {
    const mentor = people.find(({ role }) => role === 'mentor')?.personId ?? ''
    const policies = await asOwner(sql<{ table: string }>`select tablename as table from pg_policies where policyname = 'pupil_select'`)
    expect(policies).toHaveLength(1)
    await asOwner(sql`alter policy pupil_select on pupil using (region_id = my_region())`)
    const open = await bothWalls(mentor)
    await asOwner(sql`alter policy pupil_select on pupil using (id in (select visible_pupils('pupil/see')))`)
    const closed = await bothWalls(mentor)
    expect(open.shown).not.toEqual(open.said)
    expect(closed.shown).toEqual(closed.said)
  })

  test('a person of one region sees nothing of another', async () => {
    const elsewhere = await buildSmallWorld(database.db)
    const { personId } = elsewhere.people.coördinator
    const shown = await asks(personId, sql<{ id: string }>`select id from pupil`)
    expect(shown).toHaveLength(Object.keys(elsewhere.pupils).length)
    const own = Object.values(world.pupils).map(({ pupilId }) => pupilId)
    expect(shown.filter(({ id }) => own.includes(id))).toEqual([])
  })
})

test('the role of the database without a person sees no row in any table with row security', async () => {
  const tables = await asOwner(
    sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relrowsecurity order by 1`,
  )
  expect(tables.length).toBeGreaterThan(30)
  const filled = await asSystem(database.db, (trx) => sql`select from school_record limit 1`.execute(trx))
  expect(filled.rows).toHaveLength(1)
  const seen: string[] = []
  for (const { name } of tables) {
    const rows = await asks('', sql`select 1 from ${sql.table(name)} limit 1`)
    if (rows.length > 0) seen.push(name)
  }
  // what holds for every region alike: which qualifications there are
  expect(seen.filter((name) => name !== 'qualification')).toEqual([])
})

test('every table has row security or is known to hold nothing of a person', async () => {
  const open = await asOwner(sql<{ name: string }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) and relname not like 'auth\_%' order by 1`)
  expect(open.map(({ name }) => name)).toEqual(['migration', 'role_right', 'sign_in'])
})

async function asOwner<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await query.execute(database.db)).rows
}
