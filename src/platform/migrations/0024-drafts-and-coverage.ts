import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** Of an amendment `w`, in order: which route it covers from its day on, or covers no more. */
const COVERAGE = `cross join lateral jsonb_array_elements(w.changes) with ordinality c (change, nr)`

/**
 * A draft that nobody was offered can be thrown away. An amendment adds and ends routes, and a school that joins is a party,
 * from the day on which the amendment takes effect. A correction of a frozen list is answered by every school that it names.
 */
export const draftsAndCoverage: Migration = {
  name: '0024-drafts-and-coverage',
  sql: `
-- what lay before the parties once stays, also when it was taken back
alter table agreement add column was_offered boolean not null default true;
alter table agreement alter column was_offered set default false;
alter table agreement_amendment add column was_offered boolean not null default true;
alter table agreement_amendment alter column was_offered set default false;
set local role doorloop_system;
update agreement a set was_offered = false where a.state = 'draft'
  and not exists (select from agreement_objection o where o.agreement_id = a.id)
  and not exists (select from event_log e where e.what = 'agreement/take-back' and e.subject ->> 'agreement' = a.id::text);
update agreement_amendment w set was_offered = false where w.state = 'draft'
  and not exists (select from agreement_objection o where o.amendment_id = w.id)
  and not exists (select from event_log e where e.what = 'agreement/take-back' and e.subject ->> 'agreement' = w.agreement_id::text
    and e.at > w.created_at);
reset role;
create function note_offer() returns trigger language plpgsql as $$
begin
  new.was_offered := new.state <> 'draft' or (tg_op = 'UPDATE' and old.was_offered);
  return new;
end $$;
create trigger note_offer before update on agreement for each row execute function note_offer();
create trigger note_offer before update on agreement_amendment for each row execute function note_offer();
-- not of Doorloop itself: what is put back from a copy was offered or not as it says
create trigger note_first_offer before insert on agreement for each row when (current_user <> 'doorloop_system') execute function note_offer();
create trigger note_first_offer before insert on agreement_amendment for each row when (current_user <> 'doorloop_system') execute function note_offer();
create function keep_what_was_offered() returns trigger language plpgsql as $$
begin
  if old.was_offered or old.state <> 'draft' then
    raise exception 'what was offered is not thrown away' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  return old;
end $$;
create trigger keep_what_was_offered before delete on agreement for each row execute function keep_what_was_offered();
create trigger keep_what_was_offered before delete on agreement_amendment for each row execute function keep_what_was_offered();
-- what stands in a draft goes with it
alter table agreement_party drop constraint agreement_party_agreement_id_fkey,
  add constraint agreement_party_agreement_id_fkey foreign key (agreement_id) references agreement on delete cascade;
alter table agreement_party drop constraint agreement_party_joins_by_fkey,
  add constraint agreement_party_joins_by_fkey foreign key (joins_by) references agreement_amendment on delete cascade;
alter table agreement_route drop constraint agreement_route_agreement_id_fkey,
  add constraint agreement_route_agreement_id_fkey foreign key (agreement_id) references agreement on delete cascade;
alter table agreement_file drop constraint agreement_file_agreement_id_fkey,
  add constraint agreement_file_agreement_id_fkey foreign key (agreement_id) references agreement on delete cascade;
-- a rule about money, a decision, or an agreement under it, also one that the asker does not see
create function is_rested_on(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from money_rule r where r.agreement_id = wanted) or exists (select from consultation_decision d where d.agreement_id = wanted)
    or exists (select from agreement a where a.under_id = wanted)
$$;
${ownedBySystem(['is_rested_on(uuid)'])}
create policy agreement_discard on agreement for delete to doorloop_user
  using (state = 'draft' and not was_offered and region_id = (select my_region()) and id in (select draft_agreements()));
create policy agreement_amendment_discard on agreement_amendment for delete to doorloop_user
  using (state = 'draft' and not was_offered and agreement_id in (select writable_agreements()));

-- a route that an amendment names is one of the region; which cohorts, says a list (none: every one)
create function check_coverage() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from jsonb_array_elements(new.changes) c where c ->> 'kind' in ('cover', 'uncover')
      and (not exists (select from agreement a join route r on r.region_id = a.region_id where a.id = new.agreement_id and r.id::text = c ->> 'routeId')
        or (c ->> 'kind' = 'cover' and jsonb_typeof(c -> 'cohorts') is distinct from 'array'))) then
    raise exception 'an amendment covers routes of its own region' using errcode = 'check_violation', constraint = 'agreement_coverage';
  end if;
  return new;
end $$;
create trigger check_coverage before insert or update of changes on agreement_amendment
  for each row when (current_user <> 'doorloop_system') execute function check_coverage();
-- as first agreed, with every signed amendment that had taken effect by then
create function is_covered(agreement uuid, route uuid, day date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select c.change ->> 'kind' = 'cover' from agreement_amendment w ${COVERAGE}
      where w.agreement_id = is_covered.agreement and w.state = 'signed' and w.effective_on <= day
        and c.change ->> 'kind' in ('cover', 'uncover') and c.change ->> 'routeId' = route::text
      order by w.effective_on desc, w.number desc, c.nr desc limit 1),
    exists (select from agreement_route r where r.agreement_id = is_covered.agreement and r.route_id = route))
$$;
-- on some day: of money over the years, and of who reads what was agreed about a route
create function ever_covered(wanted text) returns table (agreement_id uuid, route_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.agreement_id, r.route_id from agreement_route r
  union select w.agreement_id, r.id from agreement_amendment w ${COVERAGE} join route r on r.id::text = c.change ->> 'routeId'
    where c.change ->> 'kind' = 'cover' and (w.state = 'signed' or (w.state = 'offered' and wanted = 'agreement/see'))
$$;
${ownedBySystem(['check_coverage()', 'is_covered(uuid, uuid, date)', 'ever_covered(text)'])}
grant create on schema public to doorloop_system;
set local role doorloop_system;
-- a party that joined by an amendment is one from the day it takes effect; before, it reads and signs
create or replace function is_seated(joins_by uuid, wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select joins_by is null or exists (select from agreement_amendment w where w.id = joins_by
    and ((w.state = 'signed' and w.effective_on <= today()) or (w.state in ('signed', 'offered') and wanted in ('agreement/see', 'agreement/sign'))))
$$;
create or replace function my_agreements(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select a.id from agreement a join scopes s on s.scope_kind = 'region' and s.scope_id = a.region_id
    union select p.agreement_id from agreement_party p join institution i on i.id = p.institution_id or (p.institution_id is null and i.board_id = p.board_id)
      left join site si on si.institution_id = i.id
      join scopes s on (s.scope_kind = 'institution' and s.scope_id = i.id) or (s.scope_kind = 'site' and s.scope_id = si.id)
      where is_seated(p.joins_by, wanted);
  if exists (select from my_scopes(wanted) s where s.scope_kind = 'route') then
    return query select c.agreement_id from ever_covered(wanted) c
      join my_scopes(wanted) s on s.scope_kind = 'route' and s.scope_id = c.route_id
      where wanted = 'agreement/see' or is_covered(c.agreement_id, c.route_id, today());
  end if;
end $$;
create or replace function my_money_rules(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query with scopes as materialized (select * from my_scopes(wanted))
    select r.id from money_rule r join scopes s on s.scope_kind = 'region' and s.scope_id = r.region_id
    union select r.id from money_rule r where r.parties && array(select my_schools(wanted));
  if exists (select from my_scopes(wanted) s where s.scope_kind = 'route') then
    return query with mine as materialized (select s.scope_id from my_scopes(wanted) s where s.scope_kind = 'route'),
      about as materialized (select c.agreement_id from ever_covered(wanted) c join mine m on m.scope_id = c.route_id)
      select r.id from money_rule r where r.route_id in (select m.scope_id from mine m)
        or (r.route_id is null and r.agreement_id in (select a.agreement_id from about a));
  end if;
end $$;
create or replace function may_rule(with_parties uuid[], of_route uuid, agreement uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select with_parties && array(select my_schools('settlement/change')) or exists (select from my_scopes('settlement/change') s where s.scope_kind = 'route'
    and (s.scope_id = of_route or (of_route is null and exists (select from ever_covered('settlement/change') c
      where c.agreement_id = may_rule.agreement and c.route_id = s.scope_id))))
$$;
-- who joins gives no notice before it is a party
create function agreements_to_end() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.agreement_id from agreement_party p where p.id in (select my_parties()) and is_seated(p.joins_by, 'agreement/change')
$$;
reset role;
revoke create on schema public from doorloop_system;
create or replace function keep_offered_agreement() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.text is distinct from old.text or new.kind <> old.kind or new.region_id <> old.region_id
      or new.revision <> old.revision or new.under_id is distinct from old.under_id) then
    raise exception 'an agreement that was offered is not changed' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if old.state in ('withdrawn', 'ended') or (old.state = 'signed' and new.state not in ('signed', 'ended')) then
    raise exception 'what was signed stays so' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  if old.state <> 'draft' and new.state <> 'draft' and (new.offered_on is distinct from old.offered_on
      or new.offered_at is distinct from old.offered_at or new.object_until is distinct from old.object_until) then
    raise exception 'the days of an offer stay so' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  -- one party gives notice, within the term of the text; ending together is an amendment with a last day
  if new.state <> 'ended' and new.ended_on is not null then
    raise exception 'only what has ended has such a day' using errcode = 'check_violation', constraint = 'agreement_notice';
  end if;
  if new.state = 'ended' and (old.state <> 'signed' or new.ended_on is null or new.ended_on < today() or (old.text ->> 'noticeMonths') is null
      or new.ended_on < (today() + make_interval(months => (old.text ->> 'noticeMonths')::integer))::date
      or (current_person() is not null and new.id not in (select agreements_to_end()))) then
    raise exception 'an agreement is ended by a party, within its term of notice' using errcode = 'check_violation', constraint = 'agreement_notice';
  end if;
  if new.state = 'signed' and old.state <> 'signed' and (old.state <> 'offered' or exists (select from agreement_party p where p.agreement_id = new.id
      and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id is null))) then
    raise exception 'not every party has signed' using errcode = 'check_violation', constraint = 'agreement_all_signed';
  end if;
  if old.state = 'offered' and new.state = 'draft' and exists (select from agreement_signature s where s.agreement_id = new.id) then
    raise exception 'somebody has signed this' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  return new;
end $$;
-- an amendment is signed by who was a party before it, by who joins by it, and by who joined by one that takes effect later
create or replace function keep_offered_amendment() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.changes is distinct from old.changes or new.effective_on <> old.effective_on or new.number <> old.number
      or new.reason <> old.reason or new.agreement_id <> old.agreement_id) then
    raise exception 'an amendment that was offered is not changed' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if old.state in ('signed', 'withdrawn') then
    raise exception 'what was signed stays so' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  if old.state <> 'draft' and new.state <> 'draft' and (new.offered_on is distinct from old.offered_on
      or new.offered_at is distinct from old.offered_at or new.object_until is distinct from old.object_until) then
    raise exception 'the days of an offer stay so' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if new.state = 'signed' and (old.state <> 'offered' or exists (select from agreement_party p where p.agreement_id = new.agreement_id
      and (p.joins_by = new.id or is_seated(p.joins_by, 'agreement/sign'))
      and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id = new.id))) then
    raise exception 'not every party has signed' using errcode = 'check_violation', constraint = 'agreement_all_signed';
  end if;
  if old.state = 'offered' and new.state = 'draft' and exists (select from agreement_signature s where s.amendment_id = new.id) then
    raise exception 'somebody has signed this' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  return new;
end $$;

-- every school that a correction names answers it; what one school was asked before stays with that one
alter table count_correction add column confirmer_ids uuid[] not null default '{}';
alter table count_correction_answer add column institution_id uuid references institution;
alter table count_correction disable trigger keep_count_correction;
alter table count_correction_answer disable trigger keep_count_answer;
set local role doorloop_system;
update count_correction set confirmer_ids = array[confirmer_id] where confirmer_id is not null;
update count_correction_answer a set institution_id = c.confirmer_id from count_correction c where c.id = a.correction_id;
reset role;
alter table count_correction enable trigger keep_count_correction;
alter table count_correction_answer enable trigger keep_count_answer;
drop policy count_correction_answer_insert on count_correction_answer;
alter table count_correction drop column confirmer_id;
alter table count_correction_answer alter column institution_id set not null, drop constraint count_correction_answer_pkey,
  add primary key (correction_id, institution_id);
-- No school corrects alone. The schools are those of cooperation/count-list/changes.ts: all that the line names before and
-- after, but the one that says so; of a line that names no other, one of the other schools of the route.
create or replace function check_count_correction() returns trigger language plpgsql as $$
declare
  schools uuid[] := array(select count_schools_of(new.list_id));
  -- of what it takes the place
  was record;
  needed uuid[];
begin
  select count(*) as n, (array_agg(t.institution_id))[1] as institution_id, (array_agg(t.partner_id))[1] as partner_id into was from (
    select l.institution_id, l.partner_id from count_line l where l.id = new.line_id and l.list_id = new.list_id
    union all select c.institution_id, c.partner_id from count_correction c where c.id = new.added_id and c.list_id = new.list_id) t;
  if was.n <> num_nonnulls(new.line_id, new.added_id) then
    raise exception 'what is corrected is of another list' using errcode = 'check_violation', constraint = 'count_correction_target';
  end if;
  if new.by_id <> all (schools) then
    raise exception 'a school outside the route corrects nothing' using errcode = 'check_violation', constraint = 'count_correction_by';
  end if;
  needed := array(select distinct s.id from unnest(array[was.institution_id, new.institution_id, was.partner_id, new.partner_id]) s (id)
    where s.id <> new.by_id and s.id = any (schools));
  if new.by_id = any (new.confirmer_ids) or not new.confirmer_ids <@ schools or not needed <@ new.confirmer_ids
    or cardinality(new.confirmer_ids) <> greatest(cardinality(needed), least(cardinality(schools) - 1, 1)) then
    raise exception 'every school that it names confirms a correction' using errcode = 'check_violation', constraint = 'count_correction_confirmer';
  end if;
  -- a school that left the route is still named in the lines of before
  if not array_remove(array[new.institution_id, new.partner_id], null) <@ (schools || array[was.institution_id, was.partner_id]) then
    raise exception 'a pupil of a route is at its schools' using errcode = 'check_violation', constraint = 'count_correction_schools';
  end if;
  return new;
end $$;
-- with the first refusal it is refused
create function check_count_answer() returns trigger language plpgsql as $$
begin
  if exists (select from count_correction_answer a where a.correction_id = new.correction_id and a.answer = 'refused') then
    raise exception 'a correction that was refused is answered' using errcode = 'check_violation', constraint = 'count_correction_refused';
  end if;
  return new;
end $$;
create trigger check_count_answer before insert on count_correction_answer
  for each row when (current_user <> 'doorloop_system') execute function check_count_answer();
create policy count_correction_answer_insert on count_correction_answer for insert to doorloop_user with check (
  person_id = current_person() and region_id = (select my_region()) and exists (select from count_correction c join count_list l on l.id = c.list_id
    join my_count_schools() s on s.route_id = l.route_id where c.id = correction_id
      and s.institution_id = count_correction_answer.institution_id and s.institution_id = any (c.confirmer_ids)));
`,
}
