import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import { addPerson } from '../people/person.store.ts'
import { addRole } from '../people/role.store.ts'
import { regionScope } from '../places/scope.ts'
import '../tables.ts'
import type { RegionStart } from './form.ts'
import type { SetupCounts } from './progress.ts'

/**
 * `empty`: there is no region. `half`: there is one in which nobody can sign in, because the program stopped between the
 * region and the account; for a minute it may still be on its way there. Anything else is `begun`, and not to be set up
 * by a stranger.
 */
export type SetupState = 'empty' | 'half' | 'begun'

export async function readSetupState(trx: Trx, now: Date): Promise<SetupState> {
  const { rows } = await sql<{ regions: number; half: boolean }>`select (select count(*) from region) as regions,
    not exists (select from sign_in) and not exists (select from board) and not exists (select from region where is_example or created_at > ${aMinuteBefore(now)})
      and (select count(*) from region) = 1 and (select count(*) from person) <= 1 as half`.execute(trx)
  if (rows[0]?.regions === 0) return 'empty'
  return rows[0]?.half ? 'half' : 'begun'
}

const aMinuteBefore = (now: Date): Date => new Date(now.getTime() - 60_000)

/** Two who begin at once wait for each other. */
export async function lockSetup(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7208112028)`.execute(trx)
}

export async function removeHalf(trx: Trx): Promise<void> {
  for (const table of ['invitation', 'role_assignment', 'person', 'event_log', 'region'])
    await sql`delete from ${sql.table(table)}`.execute(trx)
}

/** The region, its first beheerder, and the line in the log. Gives the id of the person. */
export async function addRegion(trx: Trx, { region, person, isCoordinator }: RegionStart, now: Date, requestId: string): Promise<string> {
  const regionId = randomUUID()
  await trx.insertInto('region').values({ id: regionId, name: region, created_at: now }).execute()
  const personId = await addPerson(trx, regionId, person)
  const scope = regionScope(regionId)
  for (const role of isCoordinator ? (['beheerder', 'coördinator'] as const) : (['beheerder'] as const))
    await addRole(trx, { personId, role, scope, from: dayOf(now), until: null, grantedBy: null })
  await sql`insert into event_log (region_id, person_id, what, subject, request_id)
    values (${regionId}, ${personId}, 'region/set-up', ${JSON.stringify({ region })}::jsonb, ${requestId})`.execute(trx)
  return personId
}

/** As the one who asks sees it. */
export async function countSetup(trx: Trx): Promise<SetupCounts> {
  const { rows } = await sql<SetupCounts>`select (select count(*) from board) as boards, (select count(*) from institution) as institutions,
    (select count(*) from site) as sites, (select count(*) from route) as routes,
    (select count(*) from institution i where not exists (select from site s where s.institution_id = i.id)) as "institutionsWithoutSite",
    (select count(*) from person where id <> current_person()) as people, (select count(*) from school_record) as pupils`.execute(trx)
  return rows[0] as SetupCounts
}
