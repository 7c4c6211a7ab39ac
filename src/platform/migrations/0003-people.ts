import type { Migration } from './migration.ts'

/** People with their roles, as records: a role that ends keeps its dates, a stand-in says for whom. */
export const people: Migration = {
  name: '0003-people',
  sql: `
create table person (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  given_name text not null,
  infix text,
  family_name text not null,
  email text,
  created_at timestamptz not null default now(),
  left_on date
);
create unique index person_email on person (region_id, lower(email)) where email is not null;
create table role_assignment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  role text not null,
  scope_kind text not null check (scope_kind in ('region', 'institution', 'site', 'route', 'group', 'pupil')),
  scope_id uuid not null,
  valid_from date not null,
  -- the last day
  valid_until date check (valid_until >= valid_from),
  -- the assignment this person stands in for
  stands_in_for uuid references role_assignment,
  granted_by uuid references person,
  granted_at timestamptz not null default now()
);
create index on role_assignment (person_id);
create index on role_assignment (scope_id);
create index role_assignment_of_pupils on role_assignment (person_id) where role in ('leerling', 'ouder');
create table invitation (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  -- SHA-256 of what stands in the link; the link itself is kept nowhere
  token_hash text not null unique,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index on invitation (person_id);
-- which role may do what: written at each start from platform/access/rights.ts, so that both walls read one table
create table role_right (
  role text not null,
  may text not null,
  primary key (role, may)
);
`,
}
