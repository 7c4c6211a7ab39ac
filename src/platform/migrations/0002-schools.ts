import type { Migration } from './migration.ts'

/** A region with its boards, institutions, sites and learning companies; the qualifications, which are the same for all. */
export const schools: Migration = {
  name: '0002-schools',
  sql: `
create table region (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  -- invented, to look at; nothing in it is anybody's
  is_example boolean not null default false,
  created_at timestamptz not null default now()
);
create table board (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  -- bevoegd gezag nummer of DUO, when known
  number text,
  name text not null check (name <> ''),
  unique (region_id, number)
);
create table institution (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  board_id uuid not null references board,
  brin text not null check (brin ~ '^[0-9A-Z]{4}$'),
  kind text not null check (kind in ('vo', 'vso', 'pro', 'mbo', 'hbo', 'aoc', 'vertical')),
  name text not null check (name <> ''),
  unique (region_id, brin)
);
create index on institution (board_id);
create table site (
  id uuid primary key default gen_random_uuid(),
  institution_id uuid not null references institution,
  vestiging text not null check (vestiging ~ '^[0-9]{2}$'),
  name text not null check (name <> ''),
  place text,
  unique (institution_id, vestiging)
);
create table site_profile (
  site_id uuid not null references site,
  profiel text not null,
  primary key (site_id, profiel)
);
-- what may be followed and when; one row a period of validity
create table qualification (
  crebo text not null check (crebo ~ '^[0-9]{5}$'),
  name text not null,
  niveau smallint not null check (niveau between 1 and 4),
  dossier text,
  dossier_name text,
  bol boolean not null default true,
  bbl boolean not null default true,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (crebo, valid_from)
);
create table learning_company (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  -- leerbedrijf-id of SBB
  leerbedrijf_id text not null,
  name text not null,
  place text,
  recognised_until date,
  unique (region_id, leerbedrijf_id)
);
`,
}
