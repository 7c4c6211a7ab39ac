import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const SEEN = "(select sees_all('pupil/see')) or record_id in (select visible_records('pupil/see'))"
const CHANGED = "record_id in (select own_records('pupil/change'))"
const PLACES_PUPILS = "region_id = (select my_region()) and exists (select from my_scopes('pupil/change'))"
const SHARED = 'created_by = current_person() or id in (select a.link_id from elective_assignment a'

/**
 * Electives that are taught elsewhere: what is offered, who asked for it, who got a place and why, and what the company
 * saw of the learning goals. What is about a pupil hangs on the record of the pupil's school, and goes with it.
 */
export const electives: Migration = {
  name: '0014-electives',
  sql: `
create table elective (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  -- 2026 = 2026-2027
  school_year smallint not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('keuzevak', 'keuzedeel')),
  -- codes of profielen; none = for every profiel
  profielen jsonb not null default '[]',
  -- learning goals, each a sentence
  goals jsonb not null default '[]',
  -- the site that answers for it
  site_id uuid not null references site,
  -- where it is learned, when that is a company
  company_id uuid references learning_company,
  place text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- 1 = Monday, to 5
  weekdays jsonb not null default '[]',
  places smallint not null check (places > 0),
  -- a function, never the name of a person
  contact text,
  is_open boolean not null default true,
  created_by uuid references person,
  created_at timestamptz not null default now()
);
create index on elective (region_id, school_year);
create index on elective (site_id);

-- whom to ask at a school: a colleague, a function, or both
create table elective_coordinator (
  site_id uuid primary key references site,
  person_id uuid references person,
  called text,
  set_by uuid references person,
  set_at timestamptz not null default now(),
  check (person_id is not null or called is not null)
);

create table elective_request (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  school_year smallint not null,
  first_id uuid not null references elective,
  second_id uuid references elective,
  third_id uuid references elective,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (second_id is distinct from first_id and third_id is distinct from first_id and (third_id is null or (second_id is not null and third_id <> second_id)))
);
create index on elective_request (record_id);
create index on elective_request (school_year);

-- a division that was proposed, with the seed of its lottery: who knows it can draw again and finds the same
create table elective_match (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  school_year smallint not null,
  seed text not null,
  is_best boolean not null,
  made_by uuid not null references person,
  made_at timestamptz not null default now()
);

-- SHA-256 of what stands in the link for a company; the link itself is kept nowhere
create table elective_link (
  id uuid primary key default gen_random_uuid(),
  elective_id uuid not null references elective,
  token_hash text not null unique,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz
);

-- what a proposal gives a request: a place, or none, and why; a place counts from when somebody confirmed it until it is taken back
create table elective_assignment (
  id uuid primary key default gen_random_uuid(),
  match_id uuid not null references elective_match,
  request_id uuid not null references elective_request on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  elective_id uuid references elective,
  -- 1 = the first choice
  choice smallint check (choice between 1 and 3),
  lottery integer not null check (lottery > 0),
  -- per choice that was better than what was given: [{ "elective": id, "reason": "full" }]
  why jsonb not null default '[]',
  confirmed_by uuid references person,
  confirmed_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  link_id uuid references elective_link,
  check ((elective_id is null) = (choice is null)),
  unique (match_id, request_id)
);
create index on elective_assignment (record_id);
create index on elective_assignment (link_id);
create index elective_assignment_places on elective_assignment (elective_id) where confirmed_at is not null and withdrawn_at is null;
create unique index elective_assignment_one_place on elective_assignment (request_id)
  where elective_id is not null and confirmed_at is not null and withdrawn_at is null;

-- each time a company says something it is a new line; the last one counts
create table elective_assessment (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references elective_assignment on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  link_id uuid references elective_link,
  -- counts per place from 1
  nr smallint not null,
  assessor text not null,
  -- [{ "goal": text, "outcome": "reached", "remark": text }]
  outcomes jsonb not null,
  assessed_at timestamptz not null default now(),
  confirmed_by uuid references person,
  confirmed_at timestamptz,
  unique (assignment_id, nr)
);
create index on elective_assessment (record_id);
${policyOf('elective', { see: 'region_id = (select my_region())', write: `region_id = (select my_region()) and site_id in (select s.id from site s) and (company_id is null or company_id in (select c.id from learning_company c)) and ${ruled('site_id', 'route/design')}` })}
${policyOf('elective_coordinator', { see: 'site_id in (select s.id from site s)', write: ruled('site_id', 'route/design') })}
${policyOf('elective_request', { see: SEEN, write: CHANGED })}
${policyOf('elective_match', { see: PLACES_PUPILS, add: `${PLACES_PUPILS} and made_by = current_person()` })}
${policyOf('elective_assignment', { see: SEEN, write: CHANGED })}
${policyOf('elective_link', { see: `${SHARED})`, add: `created_by = current_person() and elective_id in (select e.id from elective e) and exists (select from my_scopes('pupil/change'))`, change: `${SHARED} where a.${CHANGED})` })}
${policyOf('elective_assessment', { see: SEEN, change: CHANGED })}

-- how many places are taken, by pupils of every school: the number only
create function elective_taken() returns table (elective_id uuid, taken integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.elective_id, count(*)::integer from elective_assignment a join elective e on e.id = a.elective_id
  where e.region_id = my_region() and a.confirmed_at is not null and a.withdrawn_at is null group by a.elective_id
$$;

-- never over the places, and nobody at two places on one day, whatever the program asks and whoever else is placing
create function keep_elective_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare wanted elective;
begin
  if new.elective_id is null or new.confirmed_at is null or new.withdrawn_at is not null then return null; end if;
  select * into wanted from elective e where e.id = new.elective_id for update;
  if (select count(*) from elective_assignment a where a.elective_id = new.elective_id and a.confirmed_at is not null and a.withdrawn_at is null) > wanted.places then
    raise exception 'no place left' using errcode = 'check_violation', constraint = 'elective_places';
  end if;
  if exists (select from school_record r join school_record same on same.pupil_id = r.pupil_id
      join elective_assignment a on a.record_id = same.id and a.id <> new.id and a.confirmed_at is not null and a.withdrawn_at is null
      join elective e on e.id = a.elective_id and e.starts_on <= wanted.ends_on and wanted.starts_on <= e.ends_on
      where r.id = new.record_id and (e.id = wanted.id or exists (
        select from jsonb_array_elements(e.weekdays) one where wanted.weekdays @> jsonb_build_array(one)))) then
    raise exception 'somewhere else on that day' using errcode = 'check_violation', constraint = 'elective_clash';
  end if;
  return null;
end $$;
${ownedBySystem(['elective_taken()', 'keep_elective_places()'])}
create trigger keep_elective_places after insert or update on elective_assignment for each row execute function keep_elective_places();
`,
}
