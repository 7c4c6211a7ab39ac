import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const OWN_SCHOOL = `(${ruled('institution_id', 'route/change')} or ${ruled('institution_id', 'setup/change')})`

/**
 * Which school reported which route in RIO, each for itself; and the links by which a calendar program reads a route's
 * calendar without signing in. A report that was wrong is withdrawn, not wiped out.
 */
export const reports: Migration = {
  name: '0013-reports',
  sql: `
create table route_report (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route,
  institution_id uuid not null references institution,
  -- the day on which the school reported
  reported_on date not null,
  noted_by uuid not null references person,
  noted_at timestamptz not null default now(),
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index route_report_one on route_report (route_id, institution_id) where withdrawn_at is null;

create table calendar_link (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  route_id uuid not null references route,
  -- SHA-256: who reads the database cannot read along
  token_hash text not null unique,
  made_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index on calendar_link (person_id);

-- a school reports only the routes that it is a partner of
create function is_partner(wanted_route uuid, wanted_institution uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from route_partner p join site s on s.id = p.site_id where p.route_id = wanted_route and s.institution_id = wanted_institution)
$$;
${ownedBySystem(['is_partner(uuid, uuid)'])}
${policyOf('route_report', {
  see: 'route_id in (select r.id from route r)',
  add: `noted_by = current_person() and withdrawn_at is null and is_partner(route_id, institution_id) and ${OWN_SCHOOL}`,
  change: OWN_SCHOOL,
})}
${policyOf('calendar_link', {
  see: 'person_id = current_person()',
  add: 'person_id = current_person() and route_id in (select r.id from route r)',
  change: 'person_id = current_person()',
})}
`,
}
