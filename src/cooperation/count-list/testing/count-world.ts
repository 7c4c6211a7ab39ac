import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import { addPerson, SINCE, type TestRegion } from '#schools/testing/build-region.ts'

export const TELDATUM = '2026-10-01'

export interface SchoolSays {
  at: 'zwaluwnest' | 'kade' | 'roc'
  given?: string
  family?: string
  born?: string
  /** null: the school keeps a record, and no enrolment */
  enrolled?: Partial<{
    siteId: string
    kind: 'vo' | 'mbo'
    opleiding: string
    leerjaar: number
    crebo: string | null
    from: string
    until: string | null
  }> | null
  routes?: { routeId?: string; phase?: 'VO' | 'MBO'; from?: string; until?: string | null }[]
}

/** A pupil with what each school keeps of it. The modules of pupils are not entered from here, so it is put in by hand. */
export function addCounted(
  db: Db,
  { regionId, institutions, sites, routeId }: TestRegion,
  ...says: SchoolSays[]
): Promise<{ pupilId: string; recordIds: string[] }> {
  // a test builds its world before anybody is signed in
  return asSystem(db, async (trx) => {
    const pupilId = randomUUID()
    await sql`insert into pupil (id, region_id) values (${pupilId}, ${regionId})`.execute(trx)
    const recordIds: string[] = []
    for (const { at, given = 'Mila', family = `Bos ${pupilId.slice(0, 8)}`, born = '2010-03-14', enrolled = {}, routes = [] } of says) {
      const id = randomUUID()
      recordIds.push(id)
      await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name, birth_date)
        values (${id}, ${pupilId}, ${institutions[at]}, ${id.slice(0, 8)}, ${given}, ${family}, ${born})`.execute(trx)
      const isMbo = at === 'roc'
      const own = { siteId: isMbo ? sites.rocHaven : sites[at === 'kade' ? 'kade' : 'zwaluwnest'], kind: isMbo ? 'mbo' : 'vo' }
      const usual = isMbo ? { opleiding: 'mbo-3-bol', leerjaar: 1, crebo: '25251' } : { opleiding: 'vmbo-kb', leerjaar: 3, crebo: null }
      if (enrolled) await enrol(trx, id, { ...own, ...usual, from: SINCE, until: null, ...enrolled })
      for (const one of routes) await sayRoute(trx, id, { routeId, phase: isMbo ? 'MBO' : 'VO', from: SINCE, until: null, ...one })
    }
    return { pupilId, recordIds }
  })
}

async function enrol(trx: Trx, recordId: string, one: Record<string, string | number | null>): Promise<void> {
  await sql`insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, crebo, valid_from, valid_until)
    values (${recordId}, ${one.siteId}, ${one.kind}, ${one.opleiding}, ${one.leerjaar}, ${one.crebo}, ${one.from}, ${one.until})`.execute(
    trx,
  )
}

async function sayRoute(trx: Trx, recordId: string, one: Record<string, string | null>): Promise<void> {
  await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until)
    values (${recordId}, ${one.routeId}, ${one.phase}, ${one.from}, ${one.until})`.execute(trx)
}

export const addQualification = (db: Db, crebo: string, niveau: number, from = '2016-08-01', until: string | null = null): Promise<void> =>
  asSystem(db, async (trx) => {
    await sql`insert into qualification (crebo, name, niveau, valid_from, valid_until) values (${crebo}, ${crebo}, ${niveau}, ${from}, ${until})`.execute(
      trx,
    )
  })

/** Who leads the roc, and confirms in its name. */
export const addLeader = async (db: Db, { regionId }: TestRegion, scopeId: string, family: string): Promise<string> =>
  (await addPerson(db, regionId, { given: 'Bas', family, role: 'bestuurder', scopeKind: 'institution', scopeId })).personId
