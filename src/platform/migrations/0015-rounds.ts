import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const seesRoutes = "exists (select from my_scopes('route/see'))"

/**
 * Rounds in which schools ask permission for an experiment, and what became of each. What was handed in, judged, decided
 * and seen in a spring is never overwritten: a correction is another line, and the last one counts.
 */
export const rounds: Migration = {
  name: '0015-rounds',
  sql: `
create table scheme_round (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  regime text not null check (regime in ('vm2', 'besluit-2014')),
  kind text not null check (kind in ('tranche', 'borgingscohort', 'round')),
  name text not null check (name <> ''),
  -- first day of the routes it is about
  starts_on date not null,
  -- first and last day for applications, and the last for deciding; null when no source says
  opens_on date,
  closes_on date check (closes_on >= opens_on),
  decided_by date,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  unique (region_id, name)
);

create table round_application (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references scheme_round,
  -- the first of its routes: who may change that one writes the application
  route_id uuid not null references route,
  -- of a borgingscohort: the experiment that it goes on with
  follows uuid references round_application,
  -- schemes/rounds/application.ts, whole
  content jsonb not null default '{}',
  submitted_on date,
  submitted_by uuid references person,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index on round_application (round_id);
create index on round_application (follows);
create table application_route (
  application_id uuid not null references round_application on delete cascade,
  route_id uuid not null references route,
  primary key (application_id, route_id)
);
create index on application_route (route_id);

create table application_assessment (
  id bigint generated always as identity primary key,
  application_id uuid not null references round_application,
  criterion text not null,
  verdict text not null check (verdict in ('not-allowed', 'needs-decision', 'fits')),
  note text not null default '',
  -- who judged, in words: the ministry, the own steering group
  judged_by text not null check (judged_by <> ''),
  judged_on date not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now()
);
create index on application_assessment (application_id);
create table application_decision (
  id bigint generated always as identity primary key,
  application_id uuid not null,
  route_id uuid not null,
  outcome text not null check (outcome in ('granted', 'refused', 'withdrawn', 'revoked')),
  decided_on date not null,
  -- what it is about: schemes/rounds/decision.ts
  names jsonb not null default '{}',
  -- pupils that are paid for at most
  pupils integer check (pupils >= 0),
  note text not null default '',
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  foreign key (application_id, route_id) references application_route
);
create index on application_decision (application_id);
create table experiment_status (
  id bigint generated always as identity primary key,
  application_id uuid not null,
  route_id uuid not null,
  -- 2012 = spring of 2012
  year smallint not null check (year between 2008 and 2100),
  status text not null check (status in ('afgerond', 'lopend', 'gestopt', 'onbekend', 'ingetrokken')),
  causes text[] not null default '{}',
  note text not null default '',
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  foreign key (application_id, route_id) references application_route
);
create index on experiment_status (application_id);

-- what was handed in is never edited, by nobody
create function keep_submitted_application() returns trigger language plpgsql as $$
begin
  if old.submitted_on is not null then
    raise exception 'an application that was handed in is not changed' using errcode = 'check_violation', constraint = 'round_application_submitted';
  end if;
  return new;
end $$;
create trigger keep_submitted_application before update on round_application for each row execute function keep_submitted_application();

-- applications that one may write: those of a route that one may change. A policy that reads the table would ask for its policy too.
create function my_applications(drafts boolean) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from round_application a where a.route_id in (select ruled_scopes('route/change')) and (a.submitted_on is null) = drafts
$$;
${ownedBySystem(['my_applications(boolean)'])}
${policyOf('scheme_round', {
  see: `region_id = (select my_region()) and ${seesRoutes}`,
  add: "region_id = (select my_region()) and created_by = current_person() and exists (select from my_scopes('route/change'))",
  remove: `region_id = (select my_region()) and (created_by = current_person() or ${ruled('region_id', 'route/change')})`,
})}
${policyOf('round_application', {
  see: 'round_id in (select r.id from scheme_round r)',
  add: `created_by = current_person() and submitted_on is null and round_id in (select r.id from scheme_round r) and ${ruled('route_id', 'route/change')}`,
  change: ruled('route_id', 'route/change'),
  remove: `submitted_on is null and ${ruled('route_id', 'route/change')}`,
})}
${policyOf('application_route', {
  see: 'application_id in (select a.id from round_application a)',
  add: `application_id in (select my_applications(true)) and ${ruled('route_id', 'route/change')}`,
  remove: 'application_id in (select my_applications(true))',
})}
${['application_assessment', 'application_decision', 'experiment_status'].map(addedTo).join('\n')}
`,
}

/** Lines under an application that was handed in: seen with it, added by who writes it, never changed. */
function addedTo(table: string): string {
  return policyOf(table, {
    see: 'application_id in (select a.id from round_application a)',
    add: 'recorded_by = current_person() and application_id in (select my_applications(false))',
  })
}
