import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '../../../src/cooperation/turn.actions.ts'
import type { Role, ScopeKind } from '../../../src/platform/access/rights.ts'
import { asSystem, type Db, type Trx } from '../../../src/platform/database/database.ts'
import type { Platform } from '../../../src/platform/platform.ts'
import { viewerFor } from '../../../src/schools/testing/build-region.ts'

/** A partnership as it ran, with invented numbers of pupils: which schools, which route, how many pupils per school and leerjaar. */
export interface PartnershipPlan {
  name: string
  scheme: string
  /** the school year in which it is played: 2026 = from 1 August 2026 */
  year: number
  vo: Record<string, { level: string; pupils: Record<number, number> }>
  mbo: readonly string[]
}

/** The region of one partnership, with who coordinates it and who leads each school; `on` puts the clock at a day. */
export interface Stage {
  plan: PartnershipPlan
  routeId: string
  /** institution, board and the person who leads it, by the name of the school */
  schools: Record<string, { institution: string; board: string; leader: string }>
  coordinator: string
  db: Db
  on(day: string): Promise<void>
  as(personId: string): Promise<Act>
}

/** Schools of a board each, one route of all of them, and its pupils as both schools' records say them. */
export async function openStage(db: Db, plan: PartnershipPlan): Promise<Stage> {
  let today = `${plan.year}-05-04`
  const platform = { db, now: () => new Date(`${today}T09:00:00Z`) } as Platform
  // a test builds its world before anybody is signed in
  const built = await asSystem(db, (trx) => build(trx, plan))
  return {
    ...{ plan, db, ...built },
    on: async (day) => {
      today = day
    },
    as: async (personId) => ({ platform, viewer: await viewerFor(db, personId, today), requestId: randomUUID() }),
  }
}

async function build(trx: Trx, plan: PartnershipPlan) {
  const regionId = await insert(trx, 'region', { name: plan.name })
  const since = `${plan.year - 1}-08-01`
  const somebody = async (given: string, role: Role, scope_kind: ScopeKind, scope_id: string): Promise<string> => {
    const person_id = await insert(trx, 'person', { region_id: regionId, given_name: given, family_name: plan.name.slice(0, 20) })
    await insert(trx, 'role_assignment', { person_id, role, scope_kind, scope_id, valid_from: since })
    return person_id
  }
  const coordinator = await somebody('Noor', 'coördinator', 'region', regionId)
  const routeId = await insert(trx, 'route', {
    region_id: regionId,
    name: plan.name,
    scheme: plan.scheme,
    starts_on: `${plan.year - 1}-08-01`,
  })
  const schools: Stage['schools'] = {}
  const sites: Record<string, string> = {}
  for (const [at, name] of [...Object.keys(plan.vo), ...plan.mbo].entries()) {
    const side = name in plan.vo ? 'vo' : 'mbo'
    const board = await insert(trx, 'board', { region_id: regionId, name: `Stichting ${name}` })
    const brin = `9${at}${side === 'vo' ? 'V' : 'M'}X`
    const institution = await insert(trx, 'institution', { region_id: regionId, board_id: board, brin, kind: side, name })
    const site = await insert(trx, 'site', { institution_id: institution, vestiging: '00', name })
    await sql`insert into route_partner (route_id, site_id, side) values (${routeId}, ${site}, ${side})`.execute(trx)
    schools[name] = { institution, board, leader: await somebody(`Leider ${name}`, 'bestuurder', 'institution', institution) }
    sites[name] = site
  }
  for (const [name, { level, pupils }] of Object.entries(plan.vo))
    for (const [leerjaar, many] of Object.entries(pupils))
      for (let nr = 0; nr < many; nr += 1)
        await addPupil(
          trx,
          { regionId, routeId, institution: schools[name]?.institution, site: sites[name], since },
          level,
          Number(leerjaar),
        )
  return { routeId, schools, coordinator }
}

async function addPupil(trx: Trx, at: Record<string, string | undefined>, level: string, leerjaar: number): Promise<void> {
  const pupil_id = await insert(trx, 'pupil', { region_id: at.regionId })
  const name = { given_name: 'Mila', family_name: `Bos ${pupil_id.slice(0, 8)}` }
  const record_id = await insert(trx, 'school_record', { pupil_id, institution_id: at.institution, key: pupil_id.slice(0, 8), ...name })
  await insert(trx, 'enrolment', { record_id, site_id: at.site, kind: 'vo', opleiding: level, leerjaar, valid_from: at.since })
  await insert(trx, 'route_enrolment', { record_id, route_id: at.routeId, phase: 'VO', valid_from: at.since })
}

async function insert(trx: Trx, table: string, values: Record<string, unknown>): Promise<string> {
  const all = { id: randomUUID(), ...values }
  const columns = sql.join(Object.keys(all).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(all))})`.execute(trx)
  return all.id
}
