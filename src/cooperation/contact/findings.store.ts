import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { plusMonths } from '../day.ts'
import { listRoutesAt, listSchools } from '../place/place.store.ts'
import { listContacts } from './contact.store.ts'
import { type Contact, troubleOf } from './contact.ts'
import type { ContactFinding, CoordinatorFinding } from './finding.ts'
import { oppositesOf, pairsWithout } from './opposite.ts'

export type { ContactFinding, CoordinatorFinding } from './finding.ts'

/** As far as this viewer may see; coordinators that changed in the months before this day. */
export async function listContactFindings(
  trx: Trx,
  day: string,
  { months = 6, contacts: known }: { months?: number; contacts?: readonly Contact[] } = {},
): Promise<ContactFinding[]> {
  const contacts = known ?? (await listContacts(trx))
  const schools = await listSchools(trx, { grants: [] })
  const routes = await listRoutesAt(trx)
  const troubled = contacts.flatMap((one): ContactFinding[] => {
    const found = troubleOf(one, day)
    const { id, kind, person, institutionId, otherInstitutionId } = one
    return found ? [{ finding: found.trouble, contactId: id, kind, person, institutionId, otherInstitutionId, on: found.on }] : []
  })
  const alone = oppositesOf(contacts, schools, routes, day).flatMap(({ profiel, vo, mbo }): ContactFinding[] =>
    vo.length > 0 && mbo.length === 0 ? [{ finding: 'nobody-opposite', profiel, institutionIds: vo.map(({ school }) => school.id) }] : [],
  )
  const apart = pairsWithout(contacts, schools, routes, day).map(
    ([institutionId, otherInstitutionId]): ContactFinding => ({ finding: 'no-go-between', institutionId, otherInstitutionId }),
  )
  return [...troubled, ...alone, ...apart, ...(await listChangedCoordinators(trx, day, months))]
}

/** Stand-ins are no change. Somebody whose role ended and who has it again, or still, did not go. */
async function listChangedCoordinators(trx: Trx, day: string, months: number): Promise<CoordinatorFinding[]> {
  const since = plusMonths(day, -months)
  const { rows } = await sql<CoordinatorFinding>`
    with led as materialized (
      select a.*, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, least(a.valid_until, p.left_on) as last_day
      from role_assignment a join person p on p.id = a.person_id
      where a.role in ('coördinator', 'projectleider') and a.scope_kind in ('region', 'institution', 'route') and a.stands_in_for is null)
    select 'coordinator-changed' as finding, o.role, o.scope_kind as "scopeKind", o.scope_id as "scopeId", o.name as person, o.last_day as "on",
      (select n.name from led n where n.role = o.role and n.scope_id = o.scope_id and n.person_id <> o.person_id and n.valid_from <= ${day}::date
        and (n.last_day is null or n.last_day >= ${day}::date) order by n.valid_from desc, n.id limit 1) as successor
    from led o where o.last_day >= ${since}::date and o.last_day < ${day}::date
      and not exists (select from led s where s.person_id = o.person_id and s.role = o.role and s.scope_id = o.scope_id and s.id <> o.id
        and (s.last_day is null or s.last_day >= ${day}::date))
    order by o.last_day desc, o.name`.execute(trx)
  return rows
}
