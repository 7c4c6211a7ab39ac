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
  -- laid before the partner schools; a change takes it back
  offered_at timestamptz,
  unique (route_id, number),
  unique (route_id, id)
);
-- two drafts beside each other would be a choice that nobody made
create unique index route_version_one_draft on route_version (route_id) where state = 'draft';

create table route_consent (
  version_id uuid not null references route_version on delete cascade,
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
  version_id uuid not null,
  primary key (route_id, start_year),
  foreign key (route_id, version_id) references route_version (route_id, id)
);
create index on route_cohort (version_id);

-- agreed: there is a partner of each side, and every partner school said yes to this text
create function is_agreed_by_all(version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct p.side) = 2 and bool_and(exists (select from route_consent c
      where c.version_id = v.id and c.revision = v.revision and c.institution_id = s.institution_id))
  from route_version v join route_partner p on p.route_id = v.route_id join site s on s.id = p.site_id where v.id = version
$$;

-- in the name of a partner school, to this very text: who leads the school, or the site of it that takes part
create function may_consent(version uuid, institution uuid, seen integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from route_version v join route_partner p on p.route_id = v.route_id join site s on s.id = p.site_id
      join my_scopes('route/agree') m on (m.scope_kind = 'institution' and m.scope_id = s.institution_id) or (m.scope_kind = 'site' and m.scope_id = s.id)
    where v.id = version and v.state = 'draft' and v.revision = seen and s.institution_id = institution)
$$;

-- what both sides agreed to is never edited, by nobody; and nobody says so in their place
create function keep_agreed_design() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.design is distinct from old.design or new.number <> old.number or new.route_id <> old.route_id) then
    raise exception 'an agreed design is not changed' using errcode = 'check_violation', constraint = 'route_version_agreed';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('draft', 'agreed'), ('agreed', 'running'), ('agreed', 'closed'), ('running', 'closed')) then
    raise exception 'a version does not go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'route_version_order';
  end if;
  if old.state = 'draft' and new.state <> 'draft' and not coalesce(is_agreed_by_all(new.id), false) then
    raise exception 'not every partner agreed' using errcode = 'check_violation', constraint = 'route_version_consents';
  end if;
  return new;
end $$;
create trigger keep_agreed_design before update on route_version for each row execute function keep_agreed_design();

-- whoever agreed agreed to another text
create function forget_consents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from route_consent where version_id = new.id and revision <> new.revision;
  return null;
end $$;
create trigger forget_consents after update of revision on route_version for each row execute function forget_consents();

-- pupils who began in the vmbo part of this route in this school year: then its cohort is more than a plan
create function cohort_has_pupils(route uuid, year integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from route_enrolment e where e.route_id = route and e.withdrawn_at is null
    and e.valid_from between make_date(year, 8, 1) and make_date(year + 1, 7, 31))
$$;
${ownedBySystem(['is_agreed_by_all(uuid)', 'may_consent(uuid, uuid, integer)', 'forget_consents()', 'cohort_has_pupils(uuid, integer)'])}
${policyOf('route_version', { see: 'route_id in (select r.id from route r)', add: `state = 'draft' and ${ruled('route_id', 'route/design')}`, change: `${ruled('route_id', 'route/design')} or ${ruled('route_id', 'route/agree')}`, remove: `state = 'draft' and ${ruled('route_id', 'route/design')}` })}
${policyOf('route_consent', {
  see: 'version_id in (select v.id from route_version v)',
  add: 'person_id = current_person() and may_consent(version_id, institution_id, revision)',
  remove: 'may_consent(version_id, institution_id, revision)',
})}
${policyOf('route_cohort', { see: 'route_id in (select r.id from route r)', add: ruled('route_id', 'route/change'), remove: `${ruled('route_id', 'route/change')} and not cohort_has_pupils(route_id, start_year)` })}
`,
}
