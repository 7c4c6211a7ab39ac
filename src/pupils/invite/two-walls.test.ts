import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES, SCOPES_OF, type ScopeKind } from '#platform/access/rights.ts'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { loadPlaces } from '../place.store.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { whyMayInvite } from './why-may-invite.ts'

let database: Database
let world: SmallWorld
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
}, 60_000)
afterAll(() => database.close())

test('the rule and the policies let every role in every scope give access to the same pupils', async () => {
  const ids = Object.values(world.pupils).map(({ pupilId }) => pupilId)
  // as somebody who sees them all
  const { personId: all } = world.people.coördinator
  const places = [...(await asPerson(database.db, all, (trx) => loadPlaces(trx, world.regionId, ids, TODAY), TODAY)).values()]
  expect(places).toHaveLength(ids.length)
  const scopes: Record<ScopeKind, string[]> = {
    region: [world.regionId],
    institution: Object.values(world.institutions),
    site: Object.values(world.sites),
    route: [world.routeId],
    group: Object.values(world.groups),
    pupil: [world.pupils.inRoute.pupilId],
  }
  const differ = []
  const givers = new Set<string>()
  for (const role of ROLES)
    for (const scopeKind of SCOPES_OF[role])
      for (const scopeId of scopes[scopeKind]) {
        const { personId } = await addPerson(database.db, world.regionId, { given: role, family: scopeKind, role, scopeKind, scopeId })
        const viewer = await viewerFor(database.db, personId)
        const said = places.filter((place) => whyMayInvite(viewer, place)).map(({ pupilId }) => pupilId)
        const { rows } = await asPerson(
          database.db,
          personId,
          (trx) => sql<{ id: string }>`select id from pupil where id in (select ruled_scopes('give/ouder'))`.execute(trx),
          TODAY,
        )
        const ruled = rows.map(({ id }) => id)
        if (ruled.sort().join() !== said.sort().join()) differ.push({ role, scopeKind, ruled, said })
        if (said.length > 0) givers.add(role)
      }
  expect(differ).toEqual([])
  expect([...givers].sort()).toEqual(['coördinator', 'mentor', 'teamleider'])
}, 60_000)

/** As the person itself would ask the database, whatever the program thinks of it. */
const raw = (personId: string, query: ReturnType<typeof sql>) => asPerson(database.db, personId, (trx) => query.execute(trx), TODAY)
const give = (giver: string, person: string, role: string, kind: ScopeKind, scope: string) =>
  raw(
    giver,
    sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from, granted_by)
      values (${person}, ${role}, ${kind}, ${scope}, '2026-11-23', ${giver})`,
  )

test('in the database a mentor gives a pupil of the own group, and nothing wider or else', async () => {
  const { mentor, docent } = world.people
  const { pupils, groups } = world
  const { personId } = await addPerson(database.db, world.regionId, {
    given: 'Petra',
    family: 'Groot',
    role: 'ouder',
    scopeKind: 'pupil',
    scopeId: pupils.otherSchool.pupilId,
  })
  const refused = /row-level security/
  await expect(give(mentor.personId, personId, 'ouder', 'pupil', pupils.otherSite.pupilId)).rejects.toThrow(refused)
  await expect(give(mentor.personId, personId, 'leerling', 'group', groups.derde)).rejects.toThrow(refused)
  await expect(give(mentor.personId, personId, 'docent', 'group', groups.derde)).rejects.toThrow(refused)
  await expect(give(mentor.personId, mentor.personId, 'ouder', 'pupil', pupils.onlyVmbo.pupilId)).rejects.toThrow(refused)
  await expect(give(docent.personId, personId, 'ouder', 'pupil', pupils.onlyVmbo.pupilId)).rejects.toThrow(refused)
  await give(mentor.personId, personId, 'ouder', 'pupil', pupils.onlyVmbo.pupilId)
  const seen = await raw(mentor.personId, sql`select scope_id from role_assignment where person_id = ${personId}`)
  // that this parent also has a child at another school is not the mentor's to know
  expect(seen.rows).toEqual([{ scope_id: pupils.onlyVmbo.pupilId }])
  await expect(
    raw(
      mentor.personId,
      sql`insert into invitation (person_id, token_hash, created_by, expires_at) values (${personId}, 'h', ${mentor.personId}, '2026-12-01')`,
    ),
  ).rejects.toThrow(refused)
})
