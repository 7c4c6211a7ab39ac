import { asPerson } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import type { Accounts } from '../accounts.store.ts'
import type { Session } from '../session/session.store.ts'
import { findRegionName, listOwnRoles, type OwnRole } from './role.store.ts'

/** Where somebody is, and with which roles: what the policies of the database give this person, and nothing more. */
export function ownRoles({ platform }: Accounts, { person }: Session): Promise<{ region: string; roles: OwnRole[] }> {
  const work = async (trx: Parameters<typeof listOwnRoles>[0]) => ({ region: await findRegionName(trx), roles: await listOwnRoles(trx) })
  return asPerson(platform.db, person.personId, work, dayOf(platform.now()))
}
