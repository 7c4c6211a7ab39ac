import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'

/** Whom to ask at a site about electives elsewhere. */
export interface Coordinator {
  siteId: string
  site: string
  personId: string | null
  /** null without a person, or when who looks may not see people */
  name: string | null
  /** a function */
  called: string | null
  /** the person may, today, decide about pupils of this site */
  mayDecide: boolean
}

/** Every site of the region; one without a coordinator has neither person nor function. */
export async function listCoordinators(trx: Trx): Promise<Coordinator[]> {
  const { rows } = await sql<Coordinator>`
    select s.id as "siteId", case when s.name = i.name then s.name else s.name || ' (' || i.name || ')' end as site,
      k.person_id as "personId", nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as name, k.called,
      exists (${decides(sql`k.person_id`)}) as "mayDecide"
    from site s join institution i on i.id = s.institution_id left join elective_coordinator k on k.site_id = s.id
      left join person p on p.id = k.person_id order by i.name, s.vestiging`.execute(trx)
  return rows
}

/** Colleagues who may decide about pupils of this site today. */
export async function possibleCoordinators(trx: Trx, siteId: string): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
    from person p join site s on s.id = ${siteId} where exists (${decides(sql`p.id`)}) order by lower(p.family_name), lower(p.given_name), p.id`.execute(
    trx,
  )
  return rows
}

/** Over site `s`: with 'pupil/change' there, at the school or in the region. */
const decides = (
  person: ReturnType<typeof sql<string>>,
) => sql`select from role_assignment a join role_right r on r.role = a.role and r.may = 'pupil/change'
  join institution own on own.id = s.institution_id
  where a.person_id = ${person} and a.scope_id in (s.id, s.institution_id, own.region_id)
    and a.valid_from <= today() and coalesce(a.valid_until, 'infinity') >= today()`

export async function setCoordinator(
  trx: Trx,
  siteId: string,
  { personId, called, setBy }: { personId: string | null; called: string | null; setBy: string },
): Promise<void> {
  if (personId === null && called === null) {
    await sql`delete from elective_coordinator where site_id = ${siteId}`.execute(trx)
    return
  }
  await sql`insert into elective_coordinator (site_id, person_id, called, set_by) values (${siteId}, ${personId}, ${called}, ${setBy})
    on conflict (site_id) do update set person_id = excluded.person_id, called = excluded.called, set_by = excluded.set_by, set_at = now()`.execute(
    trx,
  )
}
