import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const seen = 'list_id in (select l.id from count_list l)'
/** With the name of the table: `institution_id` alone would be that of the function. */
const mine = (school: string): string =>
  `exists (select from my_count_schools() s join count_list l on l.route_id = s.route_id where l.id = list_id and s.institution_id = ${school})`
/** What the school that answers for a pupil says of that pupil, in a frozen line and in a correction alike. */
const FACTS = `
  -- where the pupil is enrolled in this phase, and the school at the other side
  institution_id uuid not null references institution,
  partner_id uuid references institution,
  site_id uuid references site,
  phase text not null check (phase in ('VO', 'MBO')),
  opleiding text,
  leerjaar smallint,
  crebo text,
  level text,
  start_year smallint,
  -- whose it is: nothing else in the row names anybody, so it counts on when the records are destroyed
  record_id uuid references school_record on delete set null,
  other_record_id uuid references school_record on delete set null`

/**
 * One list per route and 1 October, as the schools' records say it. Until it is frozen it is not kept but read from those
 * records; what is kept is who looks after which difference, and who confirmed which print of it. Frozen, its lines stay.
 */
export const countLists: Migration = {
  name: '0019-count-lists',
  sql: `
create table count_list (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  route_id uuid not null references route,
  teldatum date not null check (extract(month from teldatum) = 10 and extract(day from teldatum) = 1),
  -- of the route when it was frozen: dlr, glr …
  scheme text,
  -- of what the schools confirmed (cooperation/count-list/print.ts)
  print text,
  frozen_at timestamptz,
  frozen_by uuid references person,
  -- over count_list_text
  sha256 text,
  created_at timestamptz not null default now(),
  unique (route_id, teldatum)
);
create index on count_list (region_id, teldatum);
create table count_confirmation (
  -- the last one of a school counts
  id bigint generated always as identity primary key,
  region_id uuid not null references region,
  list_id uuid not null references count_list,
  institution_id uuid not null references institution,
  -- it holds as long as the list has this print
  print text not null,
  pupils integer not null check (pupils > 0),
  person_id uuid not null references person,
  -- as it was that day
  person_name text not null check (person_name <> ''),
  confirmed_on date not null,
  confirmed_at timestamptz not null default now()
);
create index on count_confirmation (list_id);
-- what somebody did about a difference; whether it is there, the records say
create table count_difference (
  list_id uuid not null references count_list,
  region_id uuid not null references region,
  pupil_id uuid not null references pupil on delete cascade,
  rule text not null,
  -- the facts when somebody last looked at it: other facts are another difference
  facts text not null,
  state text not null check (state in ('open', 'solved', 'accepted')),
  owner_id uuid references person,
  note text not null default '',
  -- why it may stay as it is
  reason text,
  -- how often it came back after it was solved
  returned smallint not null default 0,
  changed_by uuid references person,
  changed_at timestamptz not null default now(),
  primary key (list_id, pupil_id, rule),
  check (state <> 'accepted' or reason <> '')
);
create index on count_difference (pupil_id);
create table count_line (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  list_id uuid not null references count_list,${FACTS}
);
create index on count_line (list_id);
create index on count_line (record_id);
create index on count_line (other_record_id);
create table count_correction (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  list_id uuid not null references count_list,
  nr smallint not null check (nr > 0),
  kind text not null check (kind in ('added', 'changed', 'removed')),
  -- of what it takes the place: a line of the list, or what an earlier correction put there
  line_id uuid references count_line,
  added_id uuid references count_correction,${FACTS},
  -- without names; gone with the person
  reason text not null,
  -- the school that says so, and the one that has to confirm it; null when there is no other
  by_id uuid not null references institution,
  confirmer_id uuid references institution,
  person_id uuid not null references person,
  corrected_at timestamptz not null default now(),
  unique (list_id, nr),
  check ((kind = 'added') = (line_id is null and added_id is null))
);
create index on count_correction (record_id);
create index on count_correction (other_record_id);
create table count_correction_answer (
  correction_id uuid primary key references count_correction,
  region_id uuid not null references region,
  answer text not null check (answer in ('confirmed', 'refused')),
  reason text not null default '',
  person_id uuid not null references person,
  answered_at timestamptz not null default now(),
  check (answer = 'confirmed' or reason <> '')
);

-- What the hash is over. A line is known by a random number that names nobody: destroying a pupil's records empties
-- record_id and other_record_id, which stand outside this text, and the hash holds. print.ts writes the same text.
create function count_list_text(wanted uuid) returns text language sql stable as $$
  select concat_ws(E'\\n', 'doorloop-tellijst/1', l.route_id, to_char(l.teldatum, 'YYYY-MM-DD'), coalesce(l.scheme, '-'), (
    select string_agg(concat_ws(E'\\t', c.id, c.phase, c.institution_id, coalesce(c.partner_id::text, '-'), coalesce(c.site_id::text, '-'),
      coalesce(c.opleiding, '-'), coalesce(c.leerjaar::text, '-'), coalesce(c.crebo, '-'), coalesce(c.level, '-'), coalesce(c.start_year::text, '-')), E'\\n' order by c.id)
    from count_line c where c.list_id = l.id))
  from count_list l where l.id = wanted
$$;

create function count_schools_of(wanted uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.institution_id from count_list l join route_partner p on p.route_id = l.route_id join site s on s.id = p.site_id where l.id = wanted
$$;
-- schools of a route that have not confirmed this print: the last word of each counts
create function count_schools_missing(wanted uuid, wanted_print text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select s from count_schools_of(wanted) s where wanted_print is null or wanted_print is distinct from (select c.print from count_confirmation c
    where c.list_id = wanted and c.institution_id = s order by c.id desc limit 1)
$$;

create function keep_count_list() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null or new.route_id <> old.route_id or new.teldatum <> old.teldatum or new.region_id <> old.region_id then
    raise exception 'a frozen list is not changed' using errcode = 'check_violation', constraint = 'count_list_frozen';
  end if;
  if new.frozen_at is null then return new; end if;
  if exists (select from count_schools_missing(new.id, new.print)) then
    raise exception 'not every school has confirmed this list' using errcode = 'check_violation', constraint = 'count_list_confirmed';
  end if;
  if exists (select from count_difference d where d.list_id = new.id and d.state = 'open') then
    raise exception 'a difference is still open' using errcode = 'check_violation', constraint = 'count_list_open';
  end if;
  -- the print itself is made by the program; that as many lines are laid down as each school said yes to can be told here
  if exists (select from count_schools_of(new.id) s where (select count(*) from count_line l where l.list_id = new.id)
      <> (select c.pupils from count_confirmation c where c.list_id = new.id and c.institution_id = s order by c.id desc limit 1)) then
    raise exception 'not as many lines as the schools confirmed' using errcode = 'check_violation', constraint = 'count_list_lines';
  end if;
  return new;
end $$;
create trigger keep_count_list before update on count_list for each row execute function keep_count_list();
-- after it, because the text is read from the row as it is now
create function check_count_hash() returns trigger language plpgsql as $$
begin
  if new.frozen_at is not null and new.sha256 is distinct from encode(sha256(convert_to(count_list_text(new.id), 'UTF8')), 'hex') then
    raise exception 'the hash is not that of the lines' using errcode = 'check_violation', constraint = 'count_list_hash';
  end if;
  return null;
end $$;
create trigger check_count_hash after update on count_list for each row execute function check_count_hash();

-- only the person may go from a line
create function keep_count_line() returns trigger language plpgsql as $$
declare
  kept count_line;
begin
  if tg_op = 'UPDATE' then
    kept := new;
    kept.record_id := old.record_id;
    kept.other_record_id := old.other_record_id;
    if kept = old and (new.record_id is null or new.record_id = old.record_id) and (new.other_record_id is null or new.other_record_id = old.other_record_id) then
      return new;
    end if;
  end if;
  raise exception 'this is only ever added to' using errcode = 'check_violation', constraint = 'only_added';
end $$;
create trigger keep_count_line before update or delete on count_line for each row execute function keep_count_line();
-- and from a correction, with the reason, in which somebody may have been named
create function keep_count_correction() returns trigger language plpgsql as $$
declare
  kept count_correction;
begin
  if tg_op = 'UPDATE' then
    kept := new;
    kept.record_id := old.record_id;
    kept.other_record_id := old.other_record_id;
    if kept = old and (new.record_id is null or new.record_id = old.record_id) and (new.other_record_id is null or new.other_record_id = old.other_record_id) then
      if new.record_id is null and new.other_record_id is null then new.reason := ''; end if;
      return new;
    end if;
  end if;
  raise exception 'this is only ever added to' using errcode = 'check_violation', constraint = 'only_added';
end $$;
create trigger keep_count_correction before update or delete on count_correction for each row execute function keep_count_correction();
-- No school corrects alone: another school of the route has its say. Which one, says cooperation/count-list/changes.ts: of the
-- schools that the line names the one where it counted, then where it comes to count, then the other side; else any other.
create function check_count_correction() returns trigger language plpgsql as $$
declare
  schools uuid[] := array(select count_schools_of(new.list_id));
  -- of what it takes the place
  was record;
  needed uuid;
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
  needed := (select s.id from unnest(array[was.institution_id, new.institution_id, was.partner_id, new.partner_id]) with ordinality s (id, nr)
    where s.id <> new.by_id and s.id = any (schools) order by s.nr limit 1);
  if new.confirmer_id is null and cardinality(schools) > 1 or new.confirmer_id = new.by_id or new.confirmer_id <> all (schools)
    or needed is distinct from new.confirmer_id and needed is not null then
    raise exception 'another school confirms a correction' using errcode = 'check_violation', constraint = 'count_correction_confirmer';
  end if;
  -- a school that left the route is still named in the lines of before
  if not array_remove(array[new.institution_id, new.partner_id], null) <@ (schools || array[was.institution_id, was.partner_id]) then
    raise exception 'a pupil of a route is at its schools' using errcode = 'check_violation', constraint = 'count_correction_schools';
  end if;
  return new;
end $$;
-- not of Doorloop itself: what is restored was right when it was made, with the schools of then
create trigger check_count_correction before insert on count_correction for each row when (current_user <> 'doorloop_system') execute function check_count_correction();
create trigger keep_count_confirmation before update or delete on count_confirmation for each row execute function only_added();
create trigger keep_count_answer before update or delete on count_correction_answer for each row execute function only_added();
-- what was agreed about a difference stays as it was when the list was frozen
create function keep_count_difference() returns trigger language plpgsql as $$
begin
  if exists (select from count_list l where l.id = new.list_id and l.frozen_at is not null) then
    raise exception 'a frozen list is not changed' using errcode = 'check_violation', constraint = 'count_list_frozen';
  end if;
  return new;
end $$;
create trigger keep_count_difference before update on count_difference for each row execute function keep_count_difference();

-- what is remembered of a list (platform/database/remember.ts) also hangs on these
create trigger placement_line_change after insert or update or delete on placement_line for each statement execute function note_pupil_change();
create trigger qualification_change after insert or update or delete on qualification for each statement execute function note_pupil_change();

-- where this right holds: in the region, for a school or site in the route, in the route itself
create function my_count_routes(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select r.id from route r join scopes s on (s.scope_kind = 'region' and s.scope_id = r.region_id) or (s.scope_kind = 'route' and s.scope_id = r.id)
    union select p.route_id from route_partner p join site si on si.id = p.site_id
      join scopes s on (s.scope_kind = 'institution' and s.scope_id = si.institution_id) or (s.scope_kind = 'site' and s.scope_id = si.id);
end $$;
-- a region or a route confirms nothing
create function my_count_schools() returns table (route_id uuid, institution_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.route_id, si.institution_id from route_partner p join site si on si.id = p.site_id
    join my_scopes('count-list/confirm') s on (s.scope_kind = 'institution' and s.scope_id = si.institution_id) or (s.scope_kind = 'site' and s.scope_id = si.id)
$$;
-- lists that all schools have confirmed, of which the last one, oneself, lays down the lines
create function count_lists_to_freeze() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id from count_list l where l.frozen_at is null and l.route_id in (select s.route_id from my_count_schools() s)
    and not exists (select from count_schools_missing(l.id, (select c.print from count_confirmation c
      where c.list_id = l.id order by c.id desc limit 1)))
$$;
create function count_list_is_frozen(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from count_list l where l.id = wanted and l.frozen_at is not null)
$$;

-- What the schools of these routes say of their pupils on the day, a row a pupil, without a name: also of pupils whom the
-- asker may not see by name, for the list has to be whole. wanted null: all routes of which one may see the list. Many pupils
-- are joined with many lines: without statistics the planner takes them for few, and loops.
create function count_said(day date, wanted uuid[]) returns table (route_id uuid, pupil_id uuid, said jsonb, enrolled jsonb, elsewhere jsonb, placed jsonb, kept jsonb, start_year integer, is_alike boolean)
language plpgsql stable security definer set search_path = public, pg_temp set enable_nestloop = off as $$
#variable_conflict use_column
declare
  routes uuid[] := array(select r.id from route r where (wanted is null or r.id = any (wanted))
    and (current_setting('role') = 'doorloop_system' or r.id in (select my_count_routes('count-list/see'))));
begin
  if cardinality(routes) = 0 then return; end if;
  return query
    with line as materialized (
      select e.route_id, r.pupil_id, r.id as record_id, r.institution_id, e.phase from route_enrolment e join school_record r on r.id = e.record_id
      where e.route_id = any (routes) and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)),
    said as materialized (
      select l.route_id, l.pupil_id, jsonb_agg(jsonb_build_array(l.record_id, l.institution_id, l.phase) order by l.record_id, l.phase) as said from line l group by 1, 2),
    partner as materialized (
      select distinct p.route_id, s.institution_id from route_partner p join site s on s.id = p.site_id where p.route_id = any (routes)
      union select l.route_id, l.institution_id from line l),
    record as materialized (
      select s.route_id, r.id, r.pupil_id, r.institution_id, r.birth_date, r.family_name, r.given_name
      from said s join school_record r on r.pupil_id = s.pupil_id join partner p on p.route_id = s.route_id and p.institution_id = r.institution_id),
    kept as (
      select r.route_id, r.pupil_id, jsonb_agg(jsonb_build_array(r.id, r.institution_id) order by r.id) as kept, count(*) as n from record r group by 1, 2),
    enrolled as (
      select r.route_id, r.pupil_id, jsonb_agg(jsonb_build_array(r.id, r.institution_id, e.site_id, e.kind, e.opleiding, e.leerjaar, e.crebo, e.valid_from)
        order by e.kind, e.valid_from, e.id) as enrolled
      from record r join enrolment e on e.record_id = r.id
      where e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day) group by 1, 2),
    placed as (
      select r.route_id, r.pupil_id, jsonb_agg(jsonb_build_array(r.institution_id, p.fields ->> 'agreed', p.fields ->> 'leerbedrijf', p.fields ->> 'from',
        coalesce(p.fields ->> 'until', p.fields ->> 'plannedUntil')) order by p.fields ->> 'from', p.id) as placed
      from record r join placement_line p on p.record_id = r.id where p.withdrawn_at is null group by 1, 2),
    elsewhere as (
      select s.route_id, s.pupil_id, jsonb_agg(jsonb_build_array(r.id, r.institution_id, e.route_id, o.scheme, e.phase) order by e.id) as elsewhere
      from said s join school_record r on r.pupil_id = s.pupil_id join route_enrolment e on e.record_id = r.id and e.route_id <> s.route_id join route o on o.id = e.route_id
      where e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day) group by 1, 2),
    start as (
      select s.route_id, s.pupil_id, min(e.valid_from) as day from said s join school_record r on r.pupil_id = s.pupil_id
        join route_enrolment e on e.record_id = r.id and e.route_id = s.route_id where e.withdrawn_at is null group by 1, 2),
    -- known at one school, while another school of the route keeps somebody born that day with that name: perhaps one pupil, counted twice
    twin as materialized (
      select r.route_id, r.pupil_id, r.id, t.id as other_id, t.institution_id
      from record r join kept k on k.route_id = r.route_id and k.pupil_id = r.pupil_id and k.n = 1
        join school_record t on t.birth_date = r.birth_date and t.family_name = r.family_name and lower(t.given_name) = lower(r.given_name)
      where t.pupil_id <> r.pupil_id and t.institution_id <> r.institution_id),
    alike as (
      select distinct t.route_id, t.pupil_id from twin t
        join partner p on p.route_id = t.route_id and p.institution_id = t.institution_id
      where not exists (select from pupil_match m where m.decision = 'different' and m.reversed_at is null
        and ((m.record_id = t.id and m.other_record_id = t.other_id) or (m.record_id = t.other_id and m.other_record_id = t.id))))
    select s.route_id, s.pupil_id, s.said, coalesce(e.enrolled, '[]'), coalesce(o.elsewhere, '[]'), coalesce(p.placed, '[]'), coalesce(k.kept, '[]'),
      (extract(year from b.day) - case when extract(month from b.day) < 8 then 1 else 0 end)::integer, a.pupil_id is not null
    from said s left join enrolled e on e.route_id = s.route_id and e.pupil_id = s.pupil_id left join elsewhere o on o.route_id = s.route_id and o.pupil_id = s.pupil_id
      left join placed p on p.route_id = s.route_id and p.pupil_id = s.pupil_id left join kept k on k.route_id = s.route_id and k.pupil_id = s.pupil_id
      left join start b on b.route_id = s.route_id and b.pupil_id = s.pupil_id left join alike a on a.route_id = s.route_id and a.pupil_id = s.pupil_id
    order by s.route_id, s.pupil_id;
end $$;

-- the schools of these routes whose work placements Doorloop was ever told
create function count_placing_schools() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id from institution i where exists (select from school_record r join placement_line p on p.record_id = r.id
    where r.institution_id = i.id and p.withdrawn_at is null)
$$;
${ownedBySystem(['count_schools_of(uuid)', 'count_schools_missing(uuid, text)', 'my_count_routes(text)', 'my_count_schools()', 'count_lists_to_freeze()', 'count_list_is_frozen(uuid)', 'count_said(date, uuid[])', 'count_placing_schools()'])}
${policyOf('count_list', {
  see: "route_id in (select my_count_routes('count-list/see'))",
  add: `frozen_at is null and region_id = (select my_region()) and (route_id in (select my_count_routes('count-list/change'))
    or route_id in (select s.route_id from my_count_schools() s))`,
  change: 'route_id in (select s.route_id from my_count_schools() s)',
})}
${policyOf('count_confirmation', {
  see: seen,
  add: `person_id = current_person() and region_id = (select my_region()) and not count_list_is_frozen(list_id) and ${mine('count_confirmation.institution_id')}`,
})}
${policyOf('count_difference', {
  see: seen,
  add: `changed_by = current_person() and region_id = (select my_region()) and not count_list_is_frozen(list_id)
    and list_id in (select l.id from count_list l where l.route_id in (select my_count_routes('count-list/change')) or l.route_id in (select s.route_id from my_count_schools() s))`,
  change: `owner_id = current_person() or list_id in (select l.id from count_list l
    where l.route_id in (select my_count_routes('count-list/change')) or l.route_id in (select s.route_id from my_count_schools() s))`,
})}
${policyOf('count_line', {
  see: seen,
  add: 'region_id = (select my_region()) and list_id in (select count_lists_to_freeze())',
})}
${policyOf('count_correction', {
  see: seen,
  add: `person_id = current_person() and region_id = (select my_region()) and count_list_is_frozen(list_id) and ${mine('count_correction.by_id')}`,
})}
${policyOf('count_correction_answer', {
  see: 'correction_id in (select c.id from count_correction c)',
  add: `person_id = current_person() and region_id = (select my_region()) and exists (select from count_correction c join count_list l on l.id = c.list_id
    join my_count_schools() s on s.route_id = l.route_id where c.id = correction_id and s.institution_id = c.confirmer_id)`,
})}
`,
}
