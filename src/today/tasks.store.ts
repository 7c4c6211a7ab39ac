import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** What waits for a decision; zero where nothing does, or where it is not for the one who asks. */
export interface Waiting {
  /** imports read and not yet applied */
  imports: number
  /** lists of what is past its term, not approved */
  retention: number
  /** invited, and not here yet */
  invited: number
  /** of those, invitations that have expired */
  expired: number
  /** drafts of a route that wait for the word of a school that one leads */
  designs: number
}

export async function readWaiting(trx: Trx, now: Date): Promise<Waiting> {
  const { rows } = await sql<Waiting>`select
    (select count(*) from import_run where state = 'preview') as imports,
    (select count(*) from retention_list where approved_at is null) as retention,
    i.invited, i.expired,
    (select count(distinct v.id) from route_version v join route_partner rp on rp.route_id = v.route_id join site s on s.id = rp.site_id
      where v.state = 'draft' and v.offered_at is not null and may_consent(v.id, s.institution_id, v.revision)
        and not exists (select from route_consent c where c.version_id = v.id and c.institution_id = s.institution_id and c.revision = v.revision)) as designs
    from (select count(distinct person_id) as invited, count(distinct person_id) filter (where expires_at <= ${now}) as expired
      from invitation where accepted_at is null and withdrawn_at is null) i`.execute(trx)
  return rows[0] ?? { imports: 0, retention: 0, invited: 0, expired: 0, designs: 0 }
}
