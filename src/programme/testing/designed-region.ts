import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Viewer } from '#platform/access/viewer.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../actions.ts'
import type { RouteDesign } from '../design/design.ts'
import { agree, startCohort } from '../version/agree.actions.ts'
import { beginDraft } from '../version/edit.actions.ts'
import { openDesign } from '../version/see.actions.ts'

/** The small region with a design of its route, as far as a test wants it. */
export interface DesignedRegion extends TestRegion {
  database: Database
  platform: Platform
  /** leads the roc; the region's own teamleider leads the vmbo school */
  rocLeader: string
  viewer(personId: string): Promise<Viewer>
  as(personId: string): Promise<Act>
  /** begins a design on a route: by the docent */
  begin(design: RouteDesign): Promise<void>
  /** both sides agree to the draft */
  agreed(): Promise<void>
  /** a cohort begins on version 1 */
  started(startYear: number): Promise<void>
  /** another route of the same partners, or without any */
  addRoute(name: string, more?: { scheme?: string; partners?: boolean; profiel?: string; leerweg?: string }): Promise<string>
}

export async function designedRegion(): Promise<DesignedRegion> {
  const database = await openTestDatabase()
  const region = await buildRegion(database.db)
  const leader = { given: 'Bas', family: 'Roos', role: 'teamleider', scopeKind: 'institution', scopeId: region.institutions.roc } as const
  const rocLeader = (await addPerson(database.db, region.regionId, leader)).personId
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`), baseUrl: 'http://localhost:3000' } as Platform
  const viewer = (personId: string) => viewerFor(database.db, personId)
  const as = async (personId: string): Promise<Act> => ({ platform, viewer: await viewer(personId), requestId: randomUUID() })
  const { docent, teamleider, coördinator } = region.people
  const sure = (done: { ok: boolean }): void => {
    if (!done.ok) throw new Error(JSON.stringify(done))
  }
  return {
    ...region,
    ...{ database, platform, rocLeader, viewer, as },
    begin: async (design) => sure(await beginDraft(await as(docent.personId), region.routeId, design)),
    agreed: async () => {
      const seen = await openDesign(await as(docent.personId), region.routeId, null)
      const revision = seen?.version?.revision ?? 0
      for (const person of [teamleider.personId, rocLeader]) sure(await agree(await as(person), region.routeId, revision))
    },
    started: async (startYear) => sure(await startCohort(await as(coördinator.personId), region.routeId, 1, startYear)),
    addRoute: (name, { scheme = 'glr', partners = false, profiel, leerweg } = {}) =>
      // a test builds its world before anybody is signed in
      asSystem(database.db, async (trx) => {
        const { rows } = await sql<{ id: string }>`insert into route (region_id, name, scheme, starts_on, profiel, leerweg)
          values (${region.regionId}, ${name}, ${scheme}, '2026-08-01', ${profiel ?? null}, ${leerweg ?? null}) returning id`.execute(trx)
        const id = rows[0]?.id ?? ''
        if (partners)
          await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${region.sites.zwaluwnest}, 'vo'), (${id}, ${region.sites.rocHaven}, 'mbo')`.execute(
            trx,
          )
        return id
      }),
  }
}
