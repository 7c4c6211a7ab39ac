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

-- who looked at this pupil, also before its records came together
create function who_looked(wanted uuid) returns table (at timestamptz, action text, what text, why jsonb, person_id uuid, person_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.at, l.action, l.what, l.why, l.person_id, concat_ws(' ', p.given_name, p.infix, p.family_name)
  from pupil_log l left join person p on p.id = l.person_id
  where wanted in (select visible_pupils('log/see')) and (l.pupil_id = wanted or l.pupil_id in (
    select m.pupil_before from pupil_match m join school_record r on r.id = m.record_id
    where r.pupil_id = wanted and m.decision = 'same' and m.reversed_at is null))
$$;

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
${ownedBySystem(['who_looked(uuid)', 'may_match(uuid, uuid)', 'join_pupils(uuid, uuid)', 'part_pupils(uuid, uuid, jsonb)', 'stands_on_import(uuid)', 'remove_empty_pupils(uuid[])'])}
`,
}
