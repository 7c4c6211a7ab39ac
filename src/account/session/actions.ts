import { sql } from 'kysely'
import { asSystem } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import type { Accounts, From } from '../accounts.store.ts'
import { accountOf } from '../password/password.store.ts'
import { newFlow, type SignedIn } from '../sign-in/actions.ts'
import { endSessionsOf, findSession, listSessions, type OwnSession, type Session } from './session.store.ts'

/** The sessions of one's own account, the last used first. */
export const ownSessions = ({ platform }: Accounts, session: Session): Promise<OwnSession[]> =>
  listSessions(platform.db, session.userId, platform.now())

/** Ends one of one's own sessions, or all but this one. Gives how many ended. */
export async function endOwnSessions({ platform }: Accounts, session: Session, which: { only: string } | 'others'): Promise<number> {
  const chosen = which === 'others' ? { except: session.id } : which
  return asSystem(platform.db, (trx) => endSessionsOf(trx, session.userId, chosen))
}

/** There is somebody of a real region who can sign in: then nobody sets up a first beheerder any more. */
export async function hasAccounts({ db }: Platform): Promise<boolean> {
  const { rows } = await asSystem(db, (trx) =>
    sql`select 1 from sign_in s join person p on p.id = s.person_id join region r on r.id = p.region_id where not r.is_example limit 1`.execute(
      trx,
    ),
  )
  return rows.length > 0
}

/**
 * To look through the eyes of somebody of the example region, who is invented: no password, and the second factor counts
 * as shown. Throws for anybody else: it would be a way in.
 */
export async function startExampleSession(accounts: Accounts, personId: string, from: From): Promise<SignedIn> {
  const { platform, engine } = accounts
  const userId = await asSystem(platform.db, async (trx) => {
    const { rows } = await sql<{ email: string | null }>`
      select p.email from person p join region r on r.id = p.region_id where p.id = ${personId} and r.is_example`.execute(trx)
    const [person] = rows
    return person ? accountOf(trx, personId, person.email, platform.now()) : null
  })
  if (!userId) throw new Error('only people of the example region are looked through')
  const token = await engine.createSession(userId, { ...newFlow(accounts, from, 'example'), secondFactor: true })
  const session = await findSession(platform.db, token, platform.now())
  if (!session) throw new Error('this person of the example region has left')
  return { token, session }
}
