import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** What a route teaches: dated versions of its design, who agreed in the name of which school, and which cohort is on which. */
export const designs: Migration = {
  name: '0011-designs',
  sql: `
create table route_version (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route,
  number smallint not null check (number > 0),
  state text not null check (state in ('draft', 'agreed', 'running', 'closed')),
  -- programme/design/design.ts, whole
  design jsonb not null,
  -- goes up with each change: what somebody agreed to is what they saw
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid references person,
  changed_at timestamptz not null default now(),
  agreed_at timestamptz,
  closed_at timestamptz,
  unique (route_id, number)
);
-- two drafts beside each other would be a choice that nobody made
create unique index route_version_one_draft on route_version (route_id) where state = 'draft';

create table route_consent (
  version_id uuid not null references route_version,
  institution_id uuid not null references institution,
  revision integer not null,
  person_id uuid not null references person,
  consented_at timestamptz not null default now(),
  primary key (version_id, institution_id)
);

-- a cohort stays on the version with which it began
create table route_cohort (
  route_id uuid not null references route,
  -- 2026 = the cohort of 1 August 2026
  start_year smallint not null,
  version_id uuid not null references route_version,
  primary key (route_id, start_year)
);
create index on route_cohort (version_id);

-- what both sides agreed to is never edited, by nobody
create function keep_agreed_design() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.design is distinct from old.design or new.number <> old.number or new.route_id <> old.route_id) then
    raise exception 'an agreed design is not changed' using errcode = 'check_violation', constraint = 'route_version_agreed';
  end if;
  return new;
end $$;
create trigger keep_agreed_design before update on route_version for each row execute function keep_agreed_design();

-- a policy that reads the version would ask for its policy too
create function routes_of_versions(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select v.id from route_version v where v.route_id in (select ruled_scopes(wanted))
$$;
${ownedBySystem(['routes_of_versions(text)'])}
${policyOf('route_version', { see: 'route_id in (select r.id from route r)', add: ruled('route_id', 'route/design'), change: `${ruled('route_id', 'route/design')} or ${ruled('route_id', 'route/agree')}`, remove: `state = 'draft' and ${ruled('route_id', 'route/design')}` })}
${policyOf(
  'route_consent',
  {
    see: 'version_id in (select v.id from route_version v)',
    add: `person_id = current_person() and institution_id in (select agreeing_institutions())`,
    remove: `institution_id in (select agreeing_institutions()) or version_id in (select routes_of_versions('route/design'))`,
  },
  agreeingFunction(),
)}
${policyOf('route_cohort', { see: 'route_id in (select r.id from route r)', write: ruled('route_id', 'route/change') })}
`,
}

/** The schools in whose name one may agree: those where, or at a site of which, one leads. A whole region agrees to nothing. */
function agreeingFunction(): string {
  return `create function agreeing_institutions() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
    select s.scope_id from my_scopes('route/agree') s where s.scope_kind = 'institution'
    union select si.institution_id from site si join my_scopes('route/agree') s on s.scope_kind = 'site' and s.scope_id = si.id
  $$;
  ${ownedBySystem(['agreeing_institutions()'])}`
}
