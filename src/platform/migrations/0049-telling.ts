import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * A former pupil can tell the school what happened at a moment that nobody planned: once for each route, by a link as the
 * others. What is written down is read with the name or not kept; what is ticked is counted with the rest.
 */
export const telling: Migration = {
  name: '0049-telling',
  sql: `
alter table follow_up
  -- null: at a moment that somebody chose
  alter column moment drop not null,
  drop constraint follow_up_counted_from_check,
  add constraint follow_up_counted_from_check check (counted_from in ('start', 'leaving', 'chose-otherwise', 'telling')),
  add constraint follow_up_telling check ((moment is null) = (counted_from = 'telling'));
create unique index follow_up_telling_once on follow_up (record_id, route_id) where moment is null and withdrawn_at is null;

alter table follow_up_answer
  -- open answers of who tells; what happened itself stands in words
  add column helped text,
  add column better text,
  add constraint follow_up_written_with_name check (named or (helped is null and better is null));

-- who may send the link may also make one for who tells
alter policy follow_up_insert on follow_up with check (recorded_by = current_person() and (record_id in (select own_records('pupil/change'))
  or (moment is null and record_id in (select own_records('hand-over/write')))));

-- Counts per question and answer, a pupil once at each moment: who left is asked since the start and since leaving, and had
-- counted twice. Fewer than five answers: nothing. 1 to 4: null. A cell that the total would tell hides another.
grant create on schema public to doorloop_system;
set local role doorloop_system;
create or replace function follow_up_figures() returns table (route_id uuid, cohort smallint, moment smallint, question text, option text, answers integer, n integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with last as (
    select distinct on (p.pupil_id, f.route_id, f.cohort, f.moment) f.route_id, f.cohort, f.moment, a.place, a.fitted, a.known, a.missed
    from follow_up_answer a join follow_up f on f.id = a.follow_up_id join school_record p on p.id = f.record_id join route r on r.id = f.route_id
    where r.region_id = my_region() and a.withdrawn_on is null and f.withdrawn_at is null and exists (select from my_scopes('route/see'))
    order by p.pupil_id, f.route_id, f.cohort, f.moment, a.answered_on desc, a.id),
  answer as (
    select l.route_id, l.cohort, l.moment, q.question, q.option
    from last l cross join lateral (values ('place', l.place), ('fitted', l.fitted), ('known', l.known), ('missed', l.missed)) as q (question, option)
    where q.option is not null),
  cell as (select route_id, cohort, moment, question, option, count(*)::integer as n from answer group by 1, 2, 3, 4, 5),
  judged as (
    select c.*, (sum(c.n) over q)::integer as answers, count(*) filter (where c.n < 5) over q as few, coalesce(sum(c.n) filter (where c.n < 5) over q, 0) as few_sum,
      row_number() over (partition by c.route_id, c.cohort, c.moment, c.question order by c.n < 5, c.n, c.option) as place_of_large
    from cell c window q as (partition by c.route_id, c.cohort, c.moment, c.question))
  select route_id, cohort, moment, question, option, answers,
    case when n < 5 or (few > 0 and (few = 1 or few_sum < 5) and place_of_large = 1) then null else n end
  from judged where answers >= 5
$$;
reset role;
revoke create on schema public from doorloop_system;

-- routes of which this person may see the results of every school in them
create function results_of_all_partners() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query with scopes as materialized (select * from my_scopes('results/see')), own as materialized (select my_schools('results/see') as id)
    select r.id from route r where r.region_id = my_region() and (
      exists (select from scopes s where (s.scope_kind = 'region' and s.scope_id = r.region_id) or (s.scope_kind = 'route' and s.scope_id = r.id))
      or not exists (select from route_partner rp join site si on si.id = rp.site_id
        where rp.route_id = r.id and si.institution_id not in (select o.id from own o)));
end $$;
${ownedBySystem(['results_of_all_partners()'])}
`,
}
