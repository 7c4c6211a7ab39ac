import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What the database holds: nothing yet, the example, or a region of somebody. */
export type RegionState = { kind: 'empty' } | { kind: 'example'; id: string; name: string } | { kind: 'real'; name: string }

/** Looks as Doorloop itself: before anybody is signed in, someone must know where to begin. A real region goes first. */
export async function readRegionState(trx: Trx): Promise<RegionState> {
  const { rows } = await sql<{ id: string; name: string; is_example: boolean }>`
    select id, name, is_example from region order by is_example, created_at limit 1`.execute(trx)
  const [region] = rows
  if (!region) return { kind: 'empty' }
  return region.is_example ? { kind: 'example', id: region.id, name: region.name } : { kind: 'real', name: region.name }
}

/** Two people at once: the second waits, and finds that it has been done. */
export async function lockFilling(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7208112031)`.execute(trx)
}

/** Of these people those who are in the example region, and whether they can sign in already. */
export async function readExamplePeople(trx: Trx, ids: readonly string[]): Promise<{ id: string; hasSignIn: boolean }[]> {
  const { rows } = await sql<{ id: string; hasSignIn: boolean }>`
    select p.id, exists (select from sign_in s where s.person_id = p.id) as "hasSignIn"
    from person p join region r on r.id = p.region_id where r.is_example and p.left_on is null and p.id = any (${ids}::uuid[])`.execute(trx)
  return rows
}
