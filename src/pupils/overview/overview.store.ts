import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { plusDays } from '../day.ts'
import { type HandOverNow, handOversNow } from '../hand-over/of-pupil.store.ts'
import { looksSince, type RecentLook } from '../looks/look.store.ts'
import type { Pace } from '../progress/pace.ts'
import type { PupilElective } from '../progress/progress.store.ts'
import { loadKnown, pacesIn, progressIn, type RouteProgress } from '../progress/route-progress.store.ts'
import type { PlacedPupil } from '../pupil.ts'
import type { Request } from '../request.ts'
import { loadPupilRoutes, type PupilRoute } from '../route-plan/index.ts'
import { type Agreement, loadTalks, openPromises } from '../talk/index.ts'
import { listContacts } from '../today/contacts/contact.store.ts'
import type { Contact } from '../today/contacts/contact.ts'
import { whyMayPupil } from '../why-may-see.ts'
import type { Happened } from './overview.ts'
import { listPlacedNow, type PlacedNow } from './placed.store.ts'

/** With what was decided about the pace in it; nothing for who may not read that. */
export interface PacedRoute extends PupilRoute {
  paces: readonly Pace[]
}

/** What a mentor reads first of one pupil, as far as the one who asks may see each part of it. */
export interface Overview {
  /** of today, each with the year of its design */
  routes: PacedRoute[]
  happened: Happened[]
  /** whom to call, in the agreed order */
  contacts: Contact[]
  /** what was promised in talks and is still open, the first to be done on top */
  promises: Agreement[]
  /** null: not for who looks */
  progress: RouteProgress[] | null
  /** what the pupil chose and got a place in; as `progress` */
  electives: PupilElective[]
  placed: PlacedNow[]
  handOvers: HandOverNow[]
  /** who else looked in the last seven days, the last first; null: not for who looks */
  looks: RecentLook[] | null
}

const MOST_HAPPENED = 12
/** Looked in the last seven days, today too. */
const LOOKED_DAYS = 6

export async function loadOverview(trx: Trx, request: Request, place: PlacedPupil): Promise<Overview> {
  const { pupilId } = place
  const { viewer, day } = request
  const readsProgress = whyMayPupil(viewer, 'progress/see', place) ?? whyMayPupil(viewer, 'own/see', place)
  const readsLooks = whyMayPupil(viewer, 'log/see', place)
  const [happened, contacts, talks, plans, known, handOvers, placed, looks] = await together(
    loadHappened(trx, pupilId, MOST_HAPPENED),
    listContacts(trx, [pupilId]),
    loadTalks(trx, [pupilId]),
    loadPupilRoutes(trx, [pupilId], day),
    readsProgress ? loadKnown(trx, pupilId) : Promise.resolve(null),
    handOversNow(trx, request, place),
    listPlacedNow(trx, pupilId, day),
    readsLooks ? looksSince(trx, { pupilId, but: viewer.personId, since: plusDays(day, -LOOKED_DAYS) }) : Promise.resolve(null),
  )
  const routes = (plans.get(pupilId) ?? []).map((route) => ({ ...route, paces: known ? pacesIn(known, route.routeId) : [] }))
  return {
    ...{ routes, happened, contacts: contacts.get(pupilId) ?? [], promises: openPromises(talks), handOvers, placed, looks },
    electives: known?.electives ?? [],
    progress: known && progressIn(routes, known, day),
  }
}

/** The latest first, as far as the asker may see each of it; the mark of a day that stands is its last. */
export async function loadHappened(trx: Trx, pupilId: string, most: number): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    with own as materialized (select id from school_record where pupil_id = ${pupilId}::uuid),
    mark as (
      select distinct on (m.day) m.day, m.kind, m.recorded_by from attendance_mark m
      where m.record_id in (select id from own) order by m.day desc, m.recorded_at desc),
    happened as (
      select kind, day as happened_on, recorded_by, null::text as a, null::text as b from mark where kind in ('missing', 'late')
      union all select 'call', c.day, c.recorded_by, c.whom, c.outcome from absence_call c where c.record_id in (select id from own)
      union all select 'talk', o.held_on, o.recorded_by, t.kind, null from talk t join talk_outcome o on o.talk_id = t.id
        where t.record_id in (select id from own) and t.withdrawn_at is null and o.held_on is not null
      union all select 'step', s.taken_on, s.recorded_by, s.kind, null from absence_step s
        where s.record_id in (select id from own) and s.withdrawn_at is null
      union all select 'visit', v.held_on, v.recorded_by, coalesce(l.name, p.company_name), null from placement_visit v
        join placement p on p.id = v.placement_id left join learning_company l on l.id = p.company_id
        where v.record_id in (select id from own) and v.withdrawn_at is null and v.held_on is not null
      union all select 'hand-over', s.happened_on, s.recorded_by, s.kind, null from hand_over_step s where s.record_id in (select id from own)),
    latest as (select * from happened order by happened_on desc, kind limit ${most})
    select l.kind, l.happened_on as "on", nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as by,
      case l.kind when 'call' then l.a end as whom, case l.kind when 'call' then l.b end as outcome,
      case l.kind when 'talk' then l.a end as talk, case when l.kind in ('step', 'hand-over') then l.a end as step,
      case l.kind when 'visit' then l.a end as company
    from latest l left join person p on p.id = l.recorded_by order by l.happened_on desc, l.kind`.execute(trx)
  return rows
}
