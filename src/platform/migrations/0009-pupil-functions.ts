import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * What one person may do that touches rows the same person may not see: two schools' records become one pupil, with the
 * notes and roles that hang on it; an import is undone; a pupil reads who looked. Each checks the right itself.
 */
export const pupilFunctions: Migration = {
  name: '0009-pupil-functions',
  sql: `
-- as two schools may write a name differently: no capitals, accents, spaces or signs
create function plain_name(name text) returns text language sql immutable parallel safe as
  $$ select regexp_replace(normalize(lower(name), NFD), '[^a-z0-9]', '', 'g') $$;

-- every word of a name, and the name as one word, to be found by their beginnings
create function name_words(given text, infix text, family text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_remove(regexp_split_to_array(
      regexp_replace(normalize(lower(given || ' ' || coalesce(infix, '') || ' ' || family), NFD), U&'[\\0300-\\036f]', '', 'g'), '[^a-z0-9]+')
    || array[public.plain_name(given), public.plain_name(family), public.plain_name(coalesce(infix, '') || family)], ''))
$$;
create index school_record_words on school_record using gin (name_words(given_name, infix, family_name)) with (fastupdate = off);

-- records in sight in whose names a word begins with each of these; of letters and digits only. The index cannot be used
-- from outside: a policy must be asked before anything is compared.
create function named_records(words text[]) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  asked tsquery := (select string_agg(word || ':*', ' & ') from unnest(words) word where word ~ '^[a-z0-9]+$')::tsquery;
begin
  if current_setting('role') = 'doorloop_system' or sees_all('pupil/see') then
    return query select r.id from school_record r where name_words(r.given_name, r.infix, r.family_name) @@ asked;
  else
    return query select r.id from school_record r where name_words(r.given_name, r.infix, r.family_name) @@ asked
      and (r.id in (select visible_records('pupil/see')) or r.institution_id in (select my_institutions('import/run')));
  end if;
end $$;

-- does one see this one pupil: without first finding everybody whom one sees
create function sees_pupil(wanted uuid, may text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from pupil p join my_scopes(may) s on s.scope_kind = 'region' and s.scope_id = p.region_id
      where p.id = wanted and exists (select from school_record r where r.pupil_id = wanted))
    or exists (select from school_record r join my_scopes(may) s on s.scope_kind = 'institution' and s.scope_id = r.institution_id where r.pupil_id = wanted)
    or wanted in (select visible_pupils(may));
end $$;

-- the last lines of who looked at this pupil, also before its records came together; counted up to the first thousand
create function who_looked(wanted uuid, page_size integer, beyond integer) returns table (at timestamptz, action text, what text, why jsonb, person_id uuid, person_name text, total bigint)
language plpgsql stable security definer rows 100 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  numbers uuid[];
begin
  if not sees_pupil(wanted, 'log/see') then return; end if;
  numbers := array(select wanted union select m.pupil_before from pupil_match m join school_record r on r.id = m.record_id
    where r.pupil_id = wanted and m.decision = 'same' and m.reversed_at is null and m.pupil_before is not null);
  return query
    with line as materialized (
      select l.* from unnest(numbers) as n (id) cross join lateral (
        select * from pupil_log o where o.pupil_id = n.id order by o.at desc limit page_size + beyond) l
      order by l.at desc, l.id desc limit page_size offset beyond)
    select l.at, l.action, l.what, l.why, l.person_id, concat_ws(' ', p.given_name, p.infix, p.family_name),
      (select count(*) from (select from pupil_log o where o.pupil_id = any (numbers) limit 1001) counted)
    from line l left join person p on p.id = l.person_id order by l.at desc, l.id desc;
end $$;

-- may this person decide that these two are one pupil: of both schools
create function may_match(one uuid, other uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) = 2 from school_record r where r.id in (one, other) and r.institution_id in (select my_institutions('match/decide'))
$$;

-- the record goes over to the pupil of the other record, with its school's care notes; when it was the pupil's last
-- record, accounts and legal holds go along too. Says what moved, so that it can go back.
create function join_pupils(record uuid, other uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  source uuid; target uuid; school uuid; is_last boolean; notes uuid[]; roles uuid[] := '{}'; holds uuid[] := '{}';
begin
  if not may_match(record, other) then raise insufficient_privilege; end if;
  select pupil_id, institution_id into source, school from school_record where id = record for update;
  select pupil_id into target from school_record where id = other for update;
  if source = target then raise exception 'the records are of one pupil already'; end if;
  update school_record set pupil_id = target where id = record;
  is_last := not exists (select from school_record where pupil_id = source);
  with moved as (update care_note set pupil_id = target where pupil_id = source and (institution_id = school or is_last) returning id)
    select coalesce(array_agg(id), '{}') into notes from moved;
  if is_last then
    with moved as (update role_assignment set scope_id = target where scope_kind = 'pupil' and scope_id = source returning id)
      select coalesce(array_agg(id), '{}') into roles from moved;
    with moved as (update legal_hold set pupil_id = target where pupil_id = source returning id)
      select coalesce(array_agg(id), '{}') into holds from moved;
  end if;
  return jsonb_build_object('pupil', source, 'notes', notes, 'roles', roles, 'holds', holds);
end $$;

-- the way back of join_pupils
create function part_pupils(record uuid, other uuid, moved jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  home uuid := (moved ->> 'pupil')::uuid;
begin
  if not may_match(record, other) then raise insufficient_privilege; end if;
  if not exists (select from pupil_match m where m.record_id = record and m.other_record_id = other and m.moved = part_pupils.moved
    and m.decision = 'same' and m.reversed_at is null) then raise insufficient_privilege; end if;
  update school_record set pupil_id = home where id = record;
  update care_note set pupil_id = home where id::text in (select jsonb_array_elements_text(moved -> 'notes'));
  update role_assignment set scope_id = home where scope_kind = 'pupil' and id::text in (select jsonb_array_elements_text(moved -> 'roles'));
  update legal_hold set pupil_id = home where id::text in (select jsonb_array_elements_text(moved -> 'holds'));
end $$;

-- what was done since to what an import brought, and so stands in the way of undoing it
create function stands_on_import(wanted uuid) returns table (record_id uuid, what text)
language sql stable security definer set search_path = public, pg_temp as $$
  with run as (
    select i.id, i.applied_at from import_run i
    where i.id = wanted and i.state = 'applied' and i.institution_id in (select my_institutions('import/run'))
  ),
  changed as materialized (select c.record_id, c.what, c.line_id from import_change c join run on run.id = c.import_id),
  added as materialized (select r.id, r.pupil_id from changed c join school_record r on r.id = c.record_id where c.what = 'record-added'),
  lines as materialized (select line_id from changed where what in ('enrolment-added', 'route-added'))
  select distinct c.record_id, 'import' from changed c join import_change later on later.record_id = c.record_id
    join import_run i on i.id = later.import_id and i.state = 'applied' join run on i.id <> run.id and i.applied_at > run.applied_at
  union select e.record_id, 'enrolment' from enrolment e join lines on lines.line_id = e.id
    where e.withdrawn_at is not null and not exists (select from import_change c join import_run i on i.id = c.import_id and i.state = 'applied'
      where c.line_id = e.id and c.what = 'enrolment-withdrawn')
  union select e.record_id, 'route' from route_enrolment e join lines on lines.line_id = e.id
    where e.withdrawn_at is not null and not exists (select from import_change c join import_run i on i.id = c.import_id and i.state = 'applied'
      where c.line_id = e.id and c.what = 'route-withdrawn')
  union select e.record_id, 'enrolment' from enrolment e join added a on a.id = e.record_id where e.import_id is null and e.withdrawn_at is null
  union select e.record_id, 'route' from route_enrolment e join added a on a.id = e.record_id where e.import_id is null and e.withdrawn_at is null
  union select m.record_id, 'group' from group_member m join added a on a.id = m.record_id where not exists (
    select from import_change c where c.import_id = wanted and c.what = 'group-added' and c.record_id = m.record_id and c.line_id = m.group_id)
  union select a.id, 'care-note' from added a join care_note n on n.pupil_id = a.pupil_id where n.withdrawn_at is null
  union select a.id, 'account' from added a join role_assignment s on s.scope_kind = 'pupil' and s.scope_id = a.pupil_id
  union select a.id, 'legal-hold' from added a join legal_hold h on h.pupil_id = a.pupil_id where h.lifted_at is null
  union select a.id, 'match' from added a join pupil_match m on a.id in (m.record_id, m.other_record_id)
    where m.decision = 'same' and m.reversed_at is null
$$;

-- pupils of one's own region that no school keeps a record of any more, after an import was undone
create function remove_empty_pupils(wanted uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from pupil p where p.id = any (wanted) and p.region_id = my_region() and exists (select from my_scopes('import/run'))
    and not exists (select from school_record r where r.pupil_id = p.id)
    and not exists (select from pupil_match m where m.pupil_before = p.id and m.reversed_at is null)
$$;
${ownedBySystem(['named_records(text[])', 'sees_pupil(uuid, text)', 'who_looked(uuid, integer, integer)', 'may_match(uuid, uuid)', 'join_pupils(uuid, uuid)', 'part_pupils(uuid, uuid, jsonb)', 'stands_on_import(uuid)', 'remove_empty_pupils(uuid[])'])}
`,
}
