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

-- In plpgsql what is asked for at every turn: its plans stay with the connection, those of SQL functions are made each time.
create function my_scopes(wanted text) returns table (scope_kind text, scope_id uuid)
language plpgsql stable security definer rows 5 set search_path = public, pg_temp as $$
#variable_conflict use_column
declare day date := today();
begin
  return query select a.scope_kind, a.scope_id from role_assignment a
    join person p on p.id = a.person_id and (p.left_on is null or p.left_on >= day)
    join role_right r on r.role = a.role and r.may = wanted
  where a.person_id = current_person() and a.valid_from <= day and (a.valid_until is null or a.valid_until >= day);
end $$;

create function my_region() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select region_id from person where id = current_person() and (left_on is null or left_on >= today()));
end $$;

create function my_institutions(wanted text) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = public, pg_temp as $$
begin
  return query select i.id from institution i join my_scopes(wanted) s
    on (s.scope_kind = 'region' and s.scope_id = i.region_id) or (s.scope_kind = 'institution' and s.scope_id = i.id);
end $$;

-- the pupils that are in a route today, with its partners
create function shared_pupils() returns table (pupil_id uuid, route_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.pupil_id, e.route_id from route_enrolment e join school_record r on r.id = e.record_id
  where e.withdrawn_at is null and e.valid_from <= today() and (e.valid_until is null or e.valid_until >= today())
$$;

-- a right in the whole of the only region there is: then nothing has to be looked up row by row
create function sees_all(wanted text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from my_scopes(wanted) s join region r on s.scope_kind = 'region' and s.scope_id = r.id)
    and not exists (select from region offset 1);
end $$;

-- Branch by branch, so that who has a group pays for a group and not for the region; the scopes are looked up once.
create function visible_records(wanted text) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  day date := today();
  regions uuid[]; institutions uuid[]; sites uuid[]; groups uuid[]; pupils uuid[]; routes uuid[];
begin
  select array_agg(s.scope_id) filter (where s.scope_kind = 'region'), array_agg(s.scope_id) filter (where s.scope_kind = 'institution'),
      array_agg(s.scope_id) filter (where s.scope_kind = 'site'), array_agg(s.scope_id) filter (where s.scope_kind = 'group'),
      array_agg(s.scope_id) filter (where s.scope_kind = 'pupil'), array_agg(s.scope_id) filter (where s.scope_kind = 'route')
    into regions, institutions, sites, groups, pupils, routes from my_scopes(wanted) s;
  if regions is not null then
    return query select r.id from pupil p join school_record r on r.pupil_id = p.id where p.region_id = any (regions);
  end if;
  if institutions is not null then
    return query select r.id from school_record r where r.institution_id = any (institutions);
  end if;
  if sites is not null then
    return query select e.record_id from enrolment e where e.site_id = any (sites) and e.withdrawn_at is null;
  end if;
  if groups is not null then
    return query select m.record_id from group_member m
      where m.group_id = any (groups) and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day);
  end if;
  -- of one's own pupils in a route the other schools' records too: to look, not to change
  if groups is not null and wanted <> 'pupil/change' then
    return query select other.id from group_member m join school_record r on r.id = m.record_id join school_record other on other.pupil_id = r.pupil_id
      where m.group_id = any (groups) and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day) and other.id <> r.id
        and exists (select from school_record own join route_enrolment e on e.record_id = own.id
          where own.pupil_id = r.pupil_id and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day));
  end if;
  if pupils is not null then
    return query select r.id from school_record r where r.pupil_id = any (pupils);
  end if;
  -- a partner looks along; what another school recorded is that school's to change
  if wanted <> 'pupil/change' and (sites is not null or institutions is not null) then
    routes := routes || array(select rp.route_id from route_partner rp join site si on si.id = rp.site_id
      where si.id = any (sites) or si.institution_id = any (institutions));
  end if;
  if cardinality(routes) > 0 then
    return query select other.id from route_enrolment e join school_record r on r.id = e.record_id join school_record other on other.pupil_id = r.pupil_id
      where e.route_id = any (routes) and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day);
  end if;
end $$;

-- records of the schools for which one reads in files
create function imported_records() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
begin
  if exists (select from my_scopes('import/run')) then
    return query select r.id from school_record r where r.institution_id in (select my_institutions('import/run'));
  end if;
end $$;

-- records that may be changed: a partner in a route sees the other school's record, and leaves it alone
create function own_records(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with scopes as materialized (select * from my_scopes(wanted))
  select r.id from school_record r join pupil p on p.id = r.pupil_id join scopes s on s.scope_kind = 'region' and s.scope_id = p.region_id
  union select r.id from school_record r join scopes s on s.scope_kind = 'institution' and s.scope_id = r.institution_id
  union select e.record_id from enrolment e join scopes s on s.scope_kind = 'site' and s.scope_id = e.site_id where e.withdrawn_at is null
  union select m.record_id from group_member m join scopes s on s.scope_kind = 'group' and s.scope_id = m.group_id
    where m.valid_from <= today() and (m.valid_until is null or m.valid_until >= today())
  union select r.id from school_record r join shared_pupils() p on p.pupil_id = r.pupil_id
    join scopes s on s.scope_kind = 'route' and s.scope_id = p.route_id
    where exists (select from scopes where scope_kind = 'route')
$$;

create function visible_pupils(wanted text) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
begin
  return query select distinct r.pupil_id from school_record r where r.id in (select visible_records(wanted));
end $$;

-- oneself; colleagues, for who may see people; a pupil or parent only with the pupil
create function visible_people() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare region uuid := my_region();
begin
  return query select p.id from person p where p.id = current_person();
  if exists (select from my_scopes('people/see')) then
    return query select p.id from person p where p.region_id = region
      and not exists (select from role_assignment a where a.person_id = p.id and a.role in ('leerling', 'ouder'));
  end if;
  -- a region where no pupil has an account need not look for its pupils
  if not exists (select from role_assignment a where a.role in ('leerling', 'ouder')) then return; end if;
  if sees_all('pupil/see') then
    return query select a.person_id from role_assignment a join person p on p.id = a.person_id where a.role in ('leerling', 'ouder') and p.region_id = region;
  else
    return query select a.person_id from role_assignment a where a.role in ('leerling', 'ouder') and a.scope_id in (select visible_pupils('pupil/see'));
  end if;
end $$;

-- the scopes that who may do this rules over: a region rules over all in it, an institution over its sites and groups
create function ruled_scopes(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select scope_id from my_scopes(wanted)
  union select my_institutions(wanted)
  union select si.id from site si where si.institution_id in (select my_institutions(wanted))
  union select g.id from pupil_group g join site si on si.id = g.site_id where si.institution_id in (select my_institutions(wanted))
  union select r.id from route r join my_scopes(wanted) s on s.scope_kind = 'region' and s.scope_id = r.region_id
  union select rp.route_id from route_partner rp join site si on si.id = rp.site_id where si.institution_id in (select my_institutions(wanted))
  union select g.id from pupil_group g join my_scopes(wanted) s on s.scope_kind = 'site' and s.scope_id = g.site_id
  union select rp.route_id from route_partner rp join my_scopes(wanted) s on s.scope_kind = 'site' and s.scope_id = rp.site_id
  -- a pupil and the parents: only by the pupil's own school, not by a partner in the route
  union select r.pupil_id from school_record r where wanted in ('give/leerling', 'give/ouder') and r.id in (select own_records(wanted))
$$;

-- is this site among the ruled scopes: without finding them all
create function rules_site(wanted_site uuid, wanted text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from site si join institution i on i.id = si.institution_id join my_scopes(wanted) s
    on (s.scope_kind = 'region' and s.scope_id = i.region_id) or (s.scope_kind = 'institution' and s.scope_id = i.id) or (s.scope_kind = 'site' and s.scope_id = si.id)
    where si.id = wanted_site);
end $$;

create function is_of_my_region(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from person p where p.id = wanted and p.region_id = my_region())
$$;

-- nobody ends, invites or renames somebody with a role that they could not give (rights.ts, rolesGivenBy)
create function may_change_person(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select is_of_my_region(wanted)
    and (exists (select from my_scopes('people/change')) or exists (select from my_scopes('pupil/invite'))
      and exists (select from role_assignment a where a.person_id = wanted and a.scope_kind = 'pupil' and (a.valid_until is null or a.valid_until >= today())))
    and not exists (select from role_assignment a where a.person_id = wanted and (a.valid_until is null or a.valid_until >= today())
      and a.scope_id not in (select ruled_scopes('give/' || a.role)))
$$;
${ownedBySystem(['my_scopes(text)', 'my_region()', 'my_institutions(text)', 'shared_pupils()', 'sees_all(text)', 'visible_records(text)', 'imported_records()', 'own_records(text)', 'visible_pupils(text)', 'visible_people()', 'ruled_scopes(text)', 'rules_site(uuid, text)', 'is_of_my_region(uuid)', 'may_change_person(uuid)'])}
${policyOf('region', { see: 'id = (select my_region())', change: "id in (select scope_id from my_scopes('setup/change') where scope_kind = 'region')" })}
${policyOf('board', { see: 'region_id = (select my_region())', write: ruled('region_id', 'setup/change') })}
${policyOf('institution', { see: 'region_id = (select my_region())', write: ruled('region_id', 'setup/change'), change: `region_id = (select my_region()) and (${ruled('region_id', 'setup/change')} or ${ruled('id', 'setup/change')})` })}
${policyOf('site', { see: 'institution_id in (select i.id from institution i)', write: ruled('institution_id', 'setup/change') })}
${policyOf('site_profile', { see: 'site_id in (select s.id from site s)', write: ruled('site_id', 'setup/change') })}
${policyOf('learning_company', { see: 'region_id = (select my_region())', write: ruled('region_id', 'setup/change') })}
${policyOf('route', { see: 'region_id = (select my_region())', add: `region_id = (select my_region()) and exists (select from my_scopes('route/design') where scope_kind in ('region', 'institution', 'site'))`, change: `region_id = (select my_region()) and ${ruled('id', 'route/change')}`, remove: ruled('region_id', 'route/change') })}
${policyOf('route_partner', { see: 'route_id in (select r.id from route r)', write: `${ruled('route_id', 'route/change')} and site_id in (select s.id from site s)`, add: `site_id in (select s.id from site s) and (${ruled('route_id', 'route/change')} or (is_new_route(route_id) and ${ruled('site_id', 'route/design')}) or (route_has_no_pupils(route_id) and ${ruled('route_id', 'route/design')}))` }, newRouteFunction())}
${policyOf('pupil_group', { see: 'region_id = (select my_region())', write: `region_id = (select my_region()) and (site_id in (select ruled_scopes('pupil/change')) or site_id in (select ruled_scopes('import/run')))` })}
${policyOf('person', { see: 'id in (select visible_people())', add: `region_id = (select my_region()) and (exists (select from my_scopes('people/change')) or exists (select from my_scopes('pupil/invite')))`, change: 'region_id = (select my_region()) and may_change_person(id)', remove: 'may_change_person(id)' })}
${policyOf('role_assignment', roleAssignments())}
${policyOf('invitation', { see: `person_id in (select visible_people()) and (exists (select from my_scopes('people/change')) or exists (select from my_scopes('pupil/invite')))`, write: 'may_change_person(person_id)', add: 'created_by = current_person() and may_change_person(person_id)' })}
${policyOf('qualification', { see: 'true', write: `exists (select from my_scopes('setup/change') where scope_kind = 'region')` })}
${policyOf('pupil', { see: "(select sees_all('pupil/see')) or id in (select visible_pupils('pupil/see'))", add: `region_id = (select my_region()) and exists (select from my_scopes('import/run'))`, change: "id in (select visible_pupils('import/run'))", remove: "id in (select visible_pupils('import/run'))" })}
${policyOf('school_record', { see: "(select sees_all('pupil/see')) or id in (select visible_records('pupil/see')) or institution_id in (select my_institutions('import/run'))", write: "institution_id in (select my_institutions('import/run'))" })}
${ofRecord('enrolment')}
${ofRecord('route_enrolment')}
${ofRecord('group_member')}
${policyOf('pupil_match', { see: "exists (select from school_record r where r.id in (record_id, other_record_id) and r.institution_id in (select my_institutions('match/decide')))", write: "exists (select from school_record r where r.id in (record_id, other_record_id) and r.institution_id in (select my_institutions('match/decide')))" })}
${policyOf('import_run', { see: "institution_id in (select my_institutions('import/run'))", write: "institution_id in (select my_institutions('import/run'))" })}
${policyOf('import_mapping', { see: "institution_id in (select my_institutions('import/run'))", write: "institution_id in (select my_institutions('import/run'))" })}
${['import_row', 'import_line', 'import_problem'].map(ofImport).join('\n')}
${['placement_line', 'diploma_line'].map((table) => ofRecord(table)).join('\n')}
${ofRecord('funding_line', "record_id in (select r.id from school_record r where r.institution_id in (select my_institutions('import/run')))")}
${policyOf('import_change', { see: 'import_id in (select r.id from import_run r)', write: 'import_id in (select r.id from import_run r)' })}
${policyOf('care_note', { see: "case when written_by = current_person() or id in (select n.note_id from care_note_reader n where n.person_id = current_person()) then pupil_id in (select visible_pupils('pupil/see')) else false end", add: "written_by = current_person() and pupil_id in (select visible_pupils('care/write'))", change: 'written_by = current_person()' })}
${policyOf('care_note_reader', { see: 'person_id = current_person() or is_my_note(note_id)', write: 'is_my_note(note_id)' }, noteFunction())}
${policyOf('pupil_log', { see: "pupil_id in (select visible_pupils('log/see'))", add: 'person_id = current_person()' })}
${policyOf('event_log', { see: "region_id in (select scope_id from my_scopes('log/see') where scope_kind = 'region')", add: 'person_id = current_person() and region_id = (select my_region())' })}
${policyOf('legal_hold', { see: "pupil_id in (select visible_pupils('retention/approve'))", write: "pupil_id in (select visible_pupils('retention/approve'))" })}
${policyOf('retention_list', { see: "institution_id in (select my_institutions('retention/approve'))", change: "institution_id in (select my_institutions('retention/approve'))" })}
${policyOf('retention_item', { see: 'list_id in (select l.id from retention_list l)', change: 'list_id in (select l.id from retention_list l)' })}
${policyOf('destroyed', {})}
${policyOf('cohort_count', { see: "institution_id in (select my_institutions('results/see'))" })}
-- a role is given and ended; nobody makes another role, or another's, of it
revoke update on role_assignment from doorloop_user;
grant update (valid_from, valid_until) on role_assignment to doorloop_user;
grant select on role_right to doorloop_user;
grant select, insert, update, delete on role_right, migration to doorloop_system;
grant select, insert, update, delete on auth_user, auth_session, auth_account, auth_verification, auth_two_factor, auth_rate_limit, sign_in to doorloop_system;
`,
}

export interface Policy {
  see?: string
  /** add, change and remove alike */
  write?: string
  add?: string
  change?: string
  remove?: string
}

/** Row-level security on a table, forced on its owner too; Doorloop's own work passes. No policy, no rows. */
export function policyOf(table: string, { see, write, add = write, change = write, remove = write }: Policy, before = ''): string {
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

/**
 * Which other pupils a parent has is for who sees those pupils; that a parent of one is here already may be unknown to who
 * gives the same parent another. A pupil's role holds for a pupil and for nothing wider.
 */
function roleAssignments(): Policy {
  const write = `scope_id in (select ruled_scopes('give/' || role)) and (role in ('leerling', 'ouder')) = (scope_kind = 'pupil')`
  return {
    see: `person_id in (select visible_people()) and (scope_kind <> 'pupil' or person_id = current_person()
      or (select sees_all('pupil/see')) or scope_id in (select visible_pupils('pupil/see')))`,
    write,
    add: `${write} and person_id <> current_person() and granted_by = current_person()
      and (person_id in (select visible_people()) or (scope_kind = 'pupil' and is_of_my_region(person_id)))`,
  }
}

export function ruled(column: string, right: string): string {
  return `${column} in (select ruled_scopes('${right}'))`
}

/** The same rows as of the record itself, asked of the functions: a policy that reads another table pays for its policy too. */
function seenRecord(): string {
  return "(select sees_all('pupil/see')) or record_id in (select visible_records('pupil/see')) or record_id in (select imported_records())"
}

/** A line under a school's record: seen with the record, written by the school's imports and by who may change pupils. */
function ofRecord(table: string, see = seenRecord()): string {
  const write = `record_id in (select own_records('pupil/change')) or record_id in (select imported_records())`
  return policyOf(table, { see, write })
}

/** What was read for an import: with the import. */
function ofImport(table: string): string {
  return policyOf(table, { see: 'import_id in (select r.id from import_run r)', write: 'import_id in (select r.id from import_run r)' })
}

/** As a function of Doorloop's own: two policies that look into each other's table would never end. */
function noteFunction(): string {
  return `create function is_my_note(note uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
    $$ select exists (select from care_note where id = note and written_by = current_person()) $$;
    ${ownedBySystem(['is_my_note(uuid)'])}`
}

/**
 * Who makes a route for one school begins with that school's own sites: nobody joins a route that has pupils already. Who
 * designs may ask others in as long as there are none.
 */
function newRouteFunction(): string {
  return `create function is_new_route(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
    $$ select exists (select from route r where r.id = wanted and r.region_id = my_region())
      and not exists (select from route_partner p where p.route_id = wanted) $$;
    create function route_has_no_pupils(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
    $$ select not exists (select from route_enrolment e where e.route_id = wanted) $$;
    ${ownedBySystem(['is_new_route(uuid)', 'route_has_no_pupils(uuid)'])}`
}

export function ownedBySystem(functions: string[]): string {
  return [
    'grant create on schema public to doorloop_system;',
    ...functions.map((name) => `alter function ${name} owner to doorloop_system;`),
    'revoke create on schema public from doorloop_system;',
  ].join('\n')
}
