import type { Migration } from './migration.ts'

/** Routes with their partners, and groups of pupils. What a route teaches comes with the programme. */
export const routes: Migration = {
  name: '0005-routes',
  sql: `
create table route (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  name text not null check (name <> ''),
  -- id of a scheme: dlr, glr, vm2 …
  scheme text not null,
  profiel text,
  leerweg text,
  niveau smallint check (niveau between 1 and 4),
  leertraject text check (leertraject in ('bol', 'bbl')),
  crebo text,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  created_at timestamptz not null default now()
);
create table route_partner (
  route_id uuid not null references route,
  site_id uuid not null references site,
  side text not null check (side in ('vo', 'mbo')),
  primary key (route_id, site_id)
);
create index on route_partner (site_id);
create table pupil_group (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  site_id uuid not null references site,
  name text not null check (name <> ''),
  -- 2026 = 2026-2027
  school_year smallint not null,
  unique (site_id, school_year, name)
);
`,
}
