import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** What an import brings itself; everything else that hangs on a record was written by people. */
const BROUGHT = ['enrolment', 'route_enrolment', 'group_member', 'placement_line', 'diploma_line', 'funding_line', 'pupil_match']

/**
 * An import is not undone over what people wrote about the pupils that it added: whatever table it stands in, so that one
 * that is added later is not forgotten.
 */
export const standsOnImport: Migration = {
  name: '0039-stands-on-import',
  sql: `
create function worked_on(records uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  link record;
begin
  for link in
    select c.conrelid::regclass as tab, a.attname as col from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'school_record'::regclass and c.conrelid::regclass::text <> all (array[${BROUGHT.map((one) => `'${one}'`).join(', ')}])
  loop
    return query execute format('select r from unnest($1) r where exists (select from %s t where t.%I = r)', link.tab, link.col) using records;
  end loop;
end $$;
${ownedBySystem(['worked_on(uuid[])'])}
-- as in 0009; the function belongs to Doorloop's own role, and only its owner replaces it
grant create on schema public to doorloop_system;
set local role doorloop_system;
create or replace function stands_on_import(wanted uuid) returns table (record_id uuid, what text)
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
  union select w, 'work' from worked_on(array(select id from added)) w
  union select a.id, 'work' from added a join portfolio_entry p on p.pupil_id = a.pupil_id
$$;
set local role none;
revoke create on schema public from doorloop_system;
`,
}
