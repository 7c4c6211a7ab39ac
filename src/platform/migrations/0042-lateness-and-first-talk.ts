import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * A school's ladder may count how often a pupil came late too, beside absences: both from the same day on. And the talk that
 * follows a hand-over is the talk that the receiver held.
 */
export const latenessAndFirstTalk: Migration = {
  name: '0042-lateness-and-first-talk',
  sql: `
-- times late in the school year after which the step is taken; null: not a step here
alter table absence_ladder
  add column late_call_after smallint check (late_call_after between 1 and 200),
  add column late_talk_after smallint check (late_talk_after between 1 and 200),
  add column late_letter_after smallint check (late_letter_after between 1 and 200),
  add column late_visit_after smallint check (late_visit_after between 1 and 200);

-- of each hand-over the first talk that the receiver held with the pupil since the first day: the day alone, for who follows
-- the steps need not see talks. Who sees the own page alone hears of no talk that is marked.
create function first_talks(wanted uuid[]) returns table (id uuid, held_on date)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with followed as (
      select h.id, h.record_id, h.starts_on, h.to_person_id, si.institution_id, current_setting('role') = 'doorloop_system' or sees_all('hand-over/see')
          or h.record_id in (select visible_records('hand-over/see')) or h.id in (select received_hand_overs('hand-over/see')) as sees_steps
      from hand_over h join site si on si.id = h.to_site_id where h.id = any (wanted))
    select f.id, min(o.held_on) from followed f join school_record s on s.id = f.record_id join school_record r on r.pupil_id = s.pupil_id
      join talk t on t.record_id = r.id and t.withdrawn_at is null and (r.institution_id = f.institution_id or t.leader_id = f.to_person_id)
      join talk_outcome o on o.talk_id = t.id and o.pupil_there and o.held_on >= f.starts_on
    where f.sees_steps or (t.shared and f.record_id in (select visible_records('own/see')))
    group by f.id;
end $$;
${ownedBySystem(['first_talks(uuid[])'])}
`,
}
