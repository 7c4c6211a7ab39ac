import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Grant, Viewer } from '#platform/access/viewer.ts'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import type { InstitutionKind } from '../places/institution.ts'
import '../tables.ts'

/** The day the small world is at; roles hold from `SINCE`. */
export const TODAY = '2026-11-23'
export const SINCE = '2025-08-01'

/** The roles that are given in the small world, and where; pupils and parents come with pupils (`addPerson`). */
export type StaffRole = Exclude<Role, 'leerling' | 'ouder'>

export interface TestRegion {
  regionId: string
  boards: { waterkant: string; merwestroom: string }
  institutions: { zwaluwnest: string; kade: string; roc: string }
  /** vmbo: zwaluwnest (00, techniek), zwaluwnestZuid (01, zorg), kade (00); mbo: rocHaven (00), rocPlein (01) */
  sites: { zwaluwnest: string; zwaluwnestZuid: string; kade: string; rocHaven: string; rocPlein: string }
  /** Techniek in één lijn: zwaluwnest and rocHaven, from 2025-08-01 */
  routeId: string
  /** 3T at zwaluwnest, 1MT at rocHaven; school year 2026-2027 */
  groups: { derde: string; eerste: string }
  /** one person per role; `mboMentor` is a second mentor, of the group at the roc */
  people: Record<StaffRole | 'mboMentor', TestPerson>
}

export interface TestPerson {
  personId: string
  assignmentId: string
}

/** A named region (all invented): two boards, two vmbo schools with three sites, an mbo with two, a person per role. */
export function buildRegion(db: Db, name = 'Regio Merwestreek'): Promise<TestRegion> {
  // a test builds its world before anybody is signed in
  return asSystem(db, async (trx) => {
    const regionId = await insert(trx, 'region', { name })
    const boards = {
      waterkant: await insert(trx, 'board', { region_id: regionId, number: '90001', name: 'Stichting Waterkant' }),
      merwestroom: await insert(trx, 'board', { region_id: regionId, number: '90002', name: 'Stichting Merwestroom' }),
    }
    const institution = (board_id: string, brin: string, kind: InstitutionKind, called: string) =>
      insert(trx, 'institution', { region_id: regionId, board_id, brin, kind, name: called })
    const institutions = {
      zwaluwnest: await institution(boards.waterkant, '90ZN', 'vo', 'Het Zwaluwnest'),
      kade: await institution(boards.waterkant, '91DK', 'vo', 'De Kade'),
      roc: await institution(boards.merwestroom, '92RM', 'mbo', 'ROC Merwestroom'),
    }
    const sites = await addSites(trx, institutions)
    const routeId = await addRoute(trx, regionId, sites)
    const groups = {
      derde: await addGroup(trx, regionId, sites.zwaluwnest, '3T'),
      eerste: await addGroup(trx, regionId, sites.rocHaven, '1MT'),
    }
    const world = { regionId, boards, institutions, sites, routeId, groups }
    return { ...world, people: await addStaff(trx, world) }
  })
}

/** Another person with a role: `scope` is what the role holds in. */
export function addPerson(db: Db, regionId: string, person: NewPerson): Promise<TestPerson> {
  return asSystem(db, (trx) => insertPerson(trx, regionId, person))
}

/** Who looks, with the roles that hold on `today`: what signing in would give. */
export async function viewerFor(db: Db, personId: string, today = TODAY): Promise<Viewer> {
  const found = await asSystem(db, (trx) =>
    sql<Omit<Viewer, 'secondFactor'>>`
      select p.id as "personId", p.region_id as "regionId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
        r.is_example as "isExample",
        coalesce((select jsonb_agg(jsonb_build_object('assignmentId', a.id, 'role', a.role, 'scopeKind', a.scope_kind,
            'scopeId', a.scope_id, 'standsInFor', a.stands_in_for) order by a.valid_from, a.id)
          from role_assignment a where a.person_id = p.id and a.valid_from <= ${today}::date
            and (a.valid_until is null or a.valid_until >= ${today}::date)
            and (p.left_on is null or p.left_on >= ${today}::date)), '[]') as grants
      from person p join region r on r.id = p.region_id where p.id = ${personId}`.execute(trx),
  )
  const [viewer] = found.rows
  if (!viewer) throw new Error(`no person ${personId}`)
  return { ...viewer, grants: viewer.grants as Grant[], secondFactor: true }
}

export interface NewPerson {
  given: string
  family: string
  role: Role
  scopeKind: ScopeKind
  scopeId: string
  infix?: string
  email?: string
  from?: string
  until?: string | null
  standsInFor?: string
}

/** Puts a role in the hands of somebody who is there already; dates may lie anywhere. */
export function addRole(db: Db, personId: string, role: Omit<NewPerson, 'given' | 'family' | 'infix' | 'email'>): Promise<string> {
  return asSystem(db, (trx) => insertRole(trx, personId, role))
}

async function addSites(trx: Trx, { zwaluwnest, kade, roc }: TestRegion['institutions']): Promise<TestRegion['sites']> {
  const site = async (institution_id: string, vestiging: string, name: string, place: string, profielen: string[]) => {
    const id = await insert(trx, 'site', { institution_id, vestiging, name, place })
    for (const profiel of profielen) await sql`insert into site_profile (site_id, profiel) values (${id}, ${profiel})`.execute(trx)
    return id
  }
  return {
    zwaluwnest: await site(zwaluwnest, '00', 'Het Zwaluwnest', 'Merwehaven', ['BWI', 'PIE', 'M&T']),
    zwaluwnestZuid: await site(zwaluwnest, '01', 'Het Zwaluwnest Zuid', 'Merwehaven', ['Z&W', 'E&O']),
    kade: await site(kade, '00', 'De Kade', 'Oudekade', ['D&P', 'HBR']),
    rocHaven: await site(roc, '00', 'ROC Merwestroom Haven', 'Merwehaven', []),
    rocPlein: await site(roc, '01', 'ROC Merwestroom Plein', 'Oudekade', []),
  }
}

async function addRoute(trx: Trx, regionId: string, sites: TestRegion['sites']): Promise<string> {
  const id = await insert(trx, 'route', {
    region_id: regionId,
    name: 'Techniek in één lijn',
    scheme: 'dlr',
    profiel: 'PIE',
    leerweg: 'kb',
    niveau: 3,
    leertraject: 'bol',
    starts_on: SINCE,
  })
  await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${sites.zwaluwnest}, 'vo'), (${id}, ${sites.rocHaven}, 'mbo')`.execute(
    trx,
  )
  return id
}

function addGroup(trx: Trx, region_id: string, site_id: string, name: string): Promise<string> {
  return insert(trx, 'pupil_group', { region_id, site_id, name, school_year: 2026 })
}

async function addStaff(trx: Trx, { regionId, institutions, sites, routeId, groups }: Omit<TestRegion, 'people'>) {
  const person = (given: string, family: string, role: Role, scopeKind: ScopeKind, scopeId: string) =>
    insertPerson(trx, regionId, { given, family, role, scopeKind, scopeId, email: `${given.toLowerCase()}@merwestreek.example` })
  return {
    coördinator: await person('Marit', 'Dekker', 'coördinator', 'region', regionId),
    projectleider: await person('Joris', 'Blom', 'projectleider', 'route', routeId),
    docent: await person('Saskia', 'Vos', 'docent', 'site', sites.zwaluwnest),
    mentor: await person('Anouk', 'Visser', 'mentor', 'group', groups.derde),
    mboMentor: await person('Karim', 'Idrissi', 'mentor', 'group', groups.eerste),
    stagebegeleider: await person('Tom', 'Smit', 'stagebegeleider', 'group', groups.derde),
    decaan: await person('Els', 'Kuiper', 'decaan', 'site', sites.zwaluwnest),
    zorgcoördinator: await person('Ilona', 'Maas', 'zorgcoördinator', 'institution', institutions.zwaluwnest),
    teamleider: await person('Peter', 'Vonk', 'teamleider', 'site', sites.zwaluwnest),
    bestuurder: await person('Hans', 'Wolters', 'bestuurder', 'institution', institutions.zwaluwnest),
    financieel: await person('Fatima', 'Benali', 'financieel', 'institution', institutions.roc),
    onderzoeker: await person('Ruben', 'Prins', 'onderzoeker', 'region', regionId),
    beheerder: await person('Wil', 'Hofman', 'beheerder', 'region', regionId),
  }
}

async function insertPerson(trx: Trx, region_id: string, { given, family, infix, email, ...role }: NewPerson): Promise<TestPerson> {
  const personId = await insert(trx, 'person', {
    region_id,
    given_name: given,
    infix: infix ?? null,
    family_name: family,
    email: email ?? null,
  })
  return { personId, assignmentId: await insertRole(trx, personId, role) }
}

function insertRole(
  trx: Trx,
  person_id: string,
  { role, scopeKind, scopeId, from = SINCE, until = null, standsInFor }: Omit<NewPerson, 'given' | 'family' | 'infix' | 'email'>,
): Promise<string> {
  return insert(trx, 'role_assignment', {
    person_id,
    role,
    scope_kind: scopeKind,
    scope_id: scopeId,
    valid_from: from,
    valid_until: until,
    // a role in a test is as old as it says, whatever day the test runs on
    granted_at: from,
    stands_in_for: standsInFor ?? null,
  })
}

/** Tables of other modules too, so without their types. */
async function insert(trx: Trx, table: string, values: Record<string, unknown>): Promise<string> {
  const id = randomUUID()
  const all = { id, ...values }
  const columns = sql.join(Object.keys(all).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(all))})`.execute(trx)
  return id
}
