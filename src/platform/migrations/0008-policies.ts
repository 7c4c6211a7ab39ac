import type { Migration } from './migration.ts'

/**
 * The second wall (design.md 1.7): what a transaction of a person can see and change, whatever the program asks. The
 * first wall, with reasons, is platform/access; both read `role_right`. A right holds where the role holds: in a whole
 * region, at an institution or site, in a route, for a group, for one pupil.
 */
export const policies: Migration = {
  name: '0008-policies',
  sql: `
-- the day it is in the Netherlands; a test may say another day
create function today() returns date language sql stable as
  $$ select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date) $$;

create function my_scopes(wanted text) returns table (scope_kind text, scope_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.scope_kind, a.scope_id from role_assignment a
    join person p on p.id = a.person_id and (p.left_on is null or p.left_on >= today())
    join role_right r on r.role = a.role and r.may = wanted
  where a.person_id = current_person() and a.valid_from <= today() and (a.valid_until is null or a.valid_until >= today())
$$;

create function my_region() returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select region_id from person where id = current_person() and (left_on is null or left_on >= today())
$$;

create function my_institutions(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id from institution i join my_scopes(wanted) s
    on (s.scope_kind = 'region' and s.scope_id = i.region_id) or (s.scope_kind = 'institution' and s.scope_id = i.id)
$$;

-- the pupils that are in a route today, with its partners
create function shared_pupils() returns table (pupil_id uuid, route_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.pupil_id, e.route_id from route_enrolment e join school_record r on r.id = e.record_id
  where e.withdrawn_at is null and e.valid_from <= today() and (e.valid_until is null or e.valid_until >= today())
$$;

create function visible_records(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with scopes as materialized (select * from my_scopes(wanted)),
  in_group as (
    select m.record_id, r.pupil_id from group_member m join scopes s on s.scope_kind = 'group' and s.scope_id = m.group_id
      join school_record r on r.id = m.record_id
    where m.valid_from <= today() and (m.valid_until is null or m.valid_until >= today())
  ),
  -- pupils whose every record is seen: one's own, those of one's route, and those in a route with one's school
  whole as (
    select s.scope_id as pupil_id from scopes s where s.scope_kind = 'pupil'
    union select p.pupil_id from shared_pupils() p join scopes s on s.scope_kind = 'route' and s.scope_id = p.route_id
      where exists (select from scopes where scope_kind = 'route')
    union select p.pupil_id from shared_pupils() p join route_partner rp on rp.route_id = p.route_id join site si on si.id = rp.site_id
      join scopes s on (s.scope_kind = 'site' and s.scope_id = si.id) or (s.scope_kind = 'institution' and s.scope_id = si.institution_id)
      -- a partner looks along; what another school recorded is that school's to change
      where wanted <> 'pupil/change' and exists (select from scopes where scope_kind in ('site', 'institution'))
    union select g.pupil_id from in_group g join shared_pupils() p on p.pupil_id = g.pupil_id where wanted <> 'pupil/change'
  )
  select r.id from school_record r join pupil p on p.id = r.pupil_id join scopes s on s.scope_kind = 'region' and s.scope_id = p.region_id
  union select r.id from school_record r join scopes s on s.scope_kind = 'institution' and s.scope_id = r.institution_id
  union select e.record_id from enrolment e join scopes s on s.scope_kind = 'site' and s.scope_id = e.site_id where e.withdrawn_at is null
  union select record_id from in_group
  union select r.id from school_record r join whole w on w.pupil_id = r.pupil_id
$$;

create function visible_pupils(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.pupil_id from school_record r where r.id in (select visible_records(wanted))
$$;

-- oneself; colleagues, for who may see people; a pupil or parent only with the pupil
create function visible_people() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from person p where p.id = current_person()
  union select p.id from person p where p.region_id = my_region() and exists (select from my_scopes('people/see'))
    and not exists (select from role_assignment a where a.person_id = p.id and a.role in ('leerling', 'ouder'))
  union select a.person_id from role_assignment a where a.role in ('leerling', 'ouder') and a.scope_id in (select visible_pupils('pupil/see'))
$$;

-- the scopes that who may do this rules over: a region rules over all in it, an institution over its sites and groups
create function ruled_scopes(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select scope_id from my_scopes(wanted)
  union select my_institutions(wanted)
  union select si.id from site si where si.institution_id in (select my_institutions(wanted))
  union select g.id from pupil_group g join site si on si.id = g.site_id where si.institution_id in (select my_institutions(wanted))
  union select r.id from route r join my_scopes(wanted) s on s.scope_kind = 'region' and s.scope_id = r.region_id
  union select rp.route_id from route_partner rp join site si on si.id = rp.site_id where si.institution_id in (select my_institutions(wanted))
  union select visible_pupils(wanted)
$$;
${ownedBySystem(['my_scopes(text)', 'my_region()', 'my_institutions(text)', 'shared_pupils()', 'visible_records(text)', 'visible_pupils(text)', 'visible_people()', 'ruled_scopes(text)'])}
${policyOf('region', { see: 'id = my_region()', change: "id in (select scope_id from my_scopes('setup/change') where scope_kind = 'region')" })}
${policyOf('board', { see: 'region_id = my_region()', write: ruled('region_id', 'setup/change') })}
${policyOf('institution', { see: 'region_id = my_region()', write: ruled('region_id', 'setup/change') })}
${policyOf('site', { see: 'institution_id in (select i.id from institution i)', write: ruled('institution_id', 'setup/change') })}
${policyOf('site_profile', { see: 'site_id in (select s.id from site s)', write: ruled('site_id', 'setup/change') })}
${policyOf('learning_company', { see: 'region_id = my_region()', write: ruled('region_id', 'setup/change') })}
${policyOf('route', { see: 'region_id = my_region()', write: ruled('region_id', 'route/change') })}
${policyOf('route_partner', { see: 'route_id in (select r.id from route r)', write: ruled('route_id', 'route/change') })}
${policyOf('pupil_group', { see: 'region_id = my_region()', write: `site_id in (select ruled_scopes('pupil/change'))` })}
${policyOf('person', { see: 'id in (select visible_people())', write: `region_id = my_region() and exists (select from my_scopes('people/change'))` })}
${policyOf('role_assignment', { see: 'person_id in (select visible_people())', write: ruled('scope_id', 'people/change') })}
${policyOf('invitation', { see: `person_id in (select visible_people()) and exists (select from my_scopes('people/change'))`, write: `created_by = current_person() and exists (select from my_scopes('people/change'))` })}
${policyOf('pupil', { see: "id in (select visible_pupils('pupil/see'))", add: `region_id = my_region() and exists (select from my_scopes('import/run'))`, change: "id in (select visible_pupils('import/run'))", remove: "id in (select visible_pupils('import/run'))" })}
${policyOf('school_record', { see: "id in (select visible_records('pupil/see')) or institution_id in (select my_institutions('import/run'))", write: "institution_id in (select my_institutions('import/run'))" })}
${ofRecord('enrolment')}
${ofRecord('route_enrolment')}
${ofRecord('group_member')}
${policyOf('pupil_match', { see: "exists (select from school_record r where r.id in (record_id, other_record_id) and r.institution_id in (select my_institutions('match/decide')))", write: "exists (select from school_record r where r.id in (record_id, other_record_id) and r.institution_id in (select my_institutions('match/decide')))" })}
${policyOf('import_run', { see: "institution_id in (select my_institutions('import/run'))", write: "institution_id in (select my_institutions('import/run'))" })}
${policyOf('import_mapping', { see: "institution_id in (select my_institutions('import/run'))", write: "institution_id in (select my_institutions('import/run'))" })}
${policyOf('import_change', { see: 'import_id in (select r.id from import_run r)', write: 'import_id in (select r.id from import_run r)' })}
${policyOf('care_note', { see: 'written_by = current_person() or id in (select n.note_id from care_note_reader n where n.person_id = current_person())', add: "written_by = current_person() and pupil_id in (select visible_pupils('care/write'))", change: 'written_by = current_person()' })}
${policyOf('care_note_reader', { see: 'person_id = current_person() or is_my_note(note_id)', write: 'is_my_note(note_id)' }, noteFunction())}
${policyOf('pupil_log', { see: "pupil_id in (select visible_pupils('log/see'))", add: 'person_id = current_person()' })}
${policyOf('event_log', { see: "region_id in (select scope_id from my_scopes('log/see') where scope_kind = 'region')", add: 'person_id = current_person() and region_id = my_region()' })}
${policyOf('legal_hold', { see: "pupil_id in (select visible_pupils('retention/approve'))", write: "pupil_id in (select visible_pupils('retention/approve'))" })}
${policyOf('retention_list', { see: "institution_id in (select my_institutions('retention/approve'))", change: "institution_id in (select my_institutions('retention/approve'))" })}
${policyOf('retention_item', { see: 'list_id in (select l.id from retention_list l)', change: 'list_id in (select l.id from retention_list l)' })}
${policyOf('destroyed', {})}
${policyOf('cohort_count', { see: "institution_id in (select my_institutions('results/see'))" })}
grant select on qualification, role_right to doorloop_user;
grant select, insert, update, delete on qualification, role_right, migration to doorloop_system;
grant select, insert, update, delete on auth_user, auth_session, auth_account, auth_verification, auth_two_factor, auth_rate_limit, sign_in to doorloop_system;
`,
}

interface Policy {
  see?: string
  /** add, change and remove alike */
  write?: string
  add?: string
  change?: string
  remove?: string
}

/** Row-level security on a table, forced on its owner too; Doorloop's own work passes. No policy, no rows. */
function policyOf(table: string, { see, write, add = write, change = write, remove = write }: Policy, before = ''): string {
  const rule = (verb: string, clause: string): string =>
    `create policy ${table}_${verb} on ${table} for ${verb} to doorloop_user ${clause};`
  return [
    before,
    `alter table ${table} enable row level security; alter table ${table} force row level security;`,
    `create policy ${table}_system on ${table} to doorloop_system using (true) with check (true);`,
    `grant select, insert, update, delete on ${table} to doorloop_user, doorloop_system;`,
    see ? rule('select', `using (${see})`) : '',
    add ? rule('insert', `with check (${add})`) : '',
    change ? rule('update', `using (${change}) with check (${change})`) : '',
    remove ? rule('delete', `using (${remove})`) : '',
  ].join('\n')
}

function ruled(column: string, right: string): string {
  return `${column} in (select ruled_scopes('${right}'))`
}

/** A line under a school's record: seen with the record, written by the school's imports and by who may change pupils. */
function ofRecord(table: string): string {
  const write = `record_id in (select visible_records('pupil/change')) or record_id in (select r.id from school_record r where r.institution_id in (select my_institutions('import/run')))`
  return policyOf(table, { see: 'record_id in (select r.id from school_record r)', write })
}

/** As a function of Doorloop's own: two policies that look into each other's table would never end. */
function noteFunction(): string {
  return `create function is_my_note(note uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
    $$ select exists (select from care_note where id = note and written_by = current_person()) $$;
    ${ownedBySystem(['is_my_note(uuid)'])}`
}

function ownedBySystem(functions: string[]): string {
  return [
    'grant create on schema public to doorloop_system;',
    ...functions.map((name) => `alter function ${name} owner to doorloop_system;`),
    'revoke create on schema public from doorloop_system;',
  ].join('\n')
}
