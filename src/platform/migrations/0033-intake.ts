import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const OF_CANDIDATE = `record_id uuid not null references school_record on delete cascade,
  candidate_id uuid not null,
  foreign key (candidate_id, record_id) references candidate (id, record_id) on delete cascade`
const RECORDED = `recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now()`
const SEEN = "candidate_id in (select my_candidates('intake/see'))"
const WRITTEN = "candidate_id in (select my_candidates('intake/write'))"
const OWN = "record_id in (select visible_records('own/see'))"
const BY_ME = 'recorded_by = current_person()'
const ROUTES_SEEN = "route_id in (select intake_routes('intake/see'))"
const ROUTES_WRITTEN = "route_id in (select intake_routes('intake/write'))"

/**
 * Coming in: who would like to be in a cohort of a route, what they did to choose, what pupil and parents were told and
 * said, and who got a place by which order. The order is frozen as it was, so that who had a place and who had not can
 * be compared later. The team of a route sees its candidates before they are in the route, by name and no more.
 */
export const intake: Migration = {
  name: '0033-intake',
  sql: `
-- places of a cohort, and by which rule they are given when there are too few; what is decided anew is a new line
create table intake_cohort (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route,
  -- 2027 = 2027-2028
  start_year smallint not null,
  places smallint not null check (places > 0),
  rule text not null check (rule in ('lottery', 'criteria')),
  -- in which order, in words that pupils and parents can read
  criteria text check (rule = 'lottery' or criteria <> ''),
  ${RECORDED}
);
create index on intake_cohort (route_id, start_year);

create table candidate (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  route_id uuid not null references route,
  start_year smallint not null,
  -- for the team of the route, which does not see the record
  pupil_name text not null check (pupil_name <> ''),
  ${RECORDED},
  withdrawn_at timestamptz,
  reason text,
  unique (id, record_id)
);
create index on candidate (record_id);
create unique index candidate_once on candidate (record_id, route_id, start_year) where withdrawn_at is null;
create index on candidate (route_id, start_year);

-- what a candidate did, was told, said and got: a line each, never overwritten
create table candidate_line (
  id uuid primary key default gen_random_uuid(),
  ${OF_CANDIDATE},
  kind text not null check (kind in ('activity', 'test', 'talk', 'choice', 'told', 'objection', 'answer', 'offered', 'accepted', 'declined', 'placed', 'not-placed')),
  -- of an activity: lightning-placement, trial-lesson, module, speed-date, other; of a test or talk: its name
  what text,
  -- who chose, was told, objected: the pupil or a parent
  party text check (party in ('pupil', 'parent')),
  planned_on date,
  happened_on date,
  -- attended or not; the choice; the result; the outcome of an objection
  outcome text,
  -- what was shown to parents who object
  shown text,
  words text,
  -- an answer is of an objection, an attendance of a planned activity
  of_line uuid references candidate_line on delete cascade,
  ${RECORDED},
  withdrawn_at timestamptz
);
create index on candidate_line (candidate_id);
create index on candidate_line (record_id);

-- the individual education agreement: hours and way back as the design said them on that day; what was agreed never changes
create table education_agreement (
  id uuid primary key default gen_random_uuid(),
  ${OF_CANDIDATE},
  nr smallint not null check (nr > 0),
  -- the version of the design it was taken from, by number: a version may go
  version smallint,
  content jsonb not null,
  drawn_on date not null,
  ${RECORDED},
  withdrawn_at timestamptz,
  unique (candidate_id, nr),
  unique (id, record_id)
);
create index on education_agreement (record_id);

create table education_consent (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  agreement_id uuid not null,
  party text not null check (party in ('pupil', 'parent', 'vo', 'mbo')),
  name text not null check (name <> ''),
  agreed_on date not null,
  ${RECORDED},
  withdrawn_at timestamptz,
  foreign key (agreement_id, record_id) references education_agreement (id, record_id) on delete cascade
);
create index on education_consent (agreement_id);
create index on education_consent (record_id);

-- the order in which candidates got the places, frozen: who knows the seed can draw again and finds the same
create table intake_order (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route,
  start_year smallint not null,
  rule text not null check (rule in ('lottery', 'criteria')),
  criteria text,
  -- of a lottery
  seed text,
  places smallint not null,
  -- how many there were, also when their records are gone
  candidates smallint not null,
  frozen_on date not null,
  ${RECORDED}
);
create index on intake_order (route_id, start_year);

create table intake_rank (
  order_id uuid not null references intake_order on delete cascade,
  ${OF_CANDIDATE},
  rank smallint not null check (rank > 0),
  has_place boolean not null,
  primary key (order_id, candidate_id),
  unique (order_id, rank)
);
create index on intake_rank (candidate_id);
create index on intake_rank (record_id);

-- routes whose candidates one sees or writes about: by the region, the route, or a partner school
create function intake_routes(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with scopes as materialized (select * from my_scopes(wanted))
  select s.scope_id from scopes s where s.scope_kind = 'route'
  union select r.id from route r join scopes s on s.scope_kind = 'region' and s.scope_id = r.region_id
  union select p.route_id from route_partner p join site si on si.id = p.site_id join scopes s
    on (s.scope_kind = 'site' and s.scope_id = si.id) or (s.scope_kind = 'institution' and s.scope_id = si.institution_id)
  union select p.route_id from route_partner p join pupil_group g on g.site_id = p.site_id join scopes s on s.scope_kind = 'group' and s.scope_id = g.id
$$;

-- candidates whom one sees as a pupil, or for whose route one does the intake: by a role in the route, or at a school that
-- takes part; who has a group only sees the own pupils
create function my_candidates(wanted text) returns setof uuid
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
begin
  return query select c.id from candidate c where c.record_id in (select visible_records(wanted))
    union select c.id from candidate c where c.route_id in (
      select s.scope_id from my_scopes(wanted) s where s.scope_kind = 'route'
      union select p.route_id from route_partner p join site si on si.id = p.site_id join my_scopes(wanted) s
        on (s.scope_kind = 'site' and s.scope_id = si.id) or (s.scope_kind = 'institution' and s.scope_id = si.institution_id));
end $$;

-- whose candidacy it is, for the log: who does the intake of a route does not see the record
create function candidate_pupils(wanted uuid[]) returns table (candidate_id uuid, pupil_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, r.pupil_id from candidate c join school_record r on r.id = c.record_id
  where c.id = any (wanted) and c.id in (select my_candidates('intake/see'))
$$;
${ownedBySystem(['intake_routes(text)', 'my_candidates(text)', 'candidate_pupils(uuid[])'])}
${policyOf('intake_cohort', { see: ROUTES_SEEN, add: `${BY_ME} and ${ROUTES_WRITTEN}` })}
${policyOf('candidate', {
  see: `id in (select my_candidates('intake/see')) or record_id in (select visible_records('intake/see')) or ${OWN}`,
  add: `${BY_ME} and record_id in (select visible_records('intake/write'))`,
  change: "id in (select my_candidates('intake/write'))",
})}
${policyOf('candidate_line', { see: `${SEEN} or ${OWN}`, add: `${BY_ME} and ${WRITTEN}`, change: WRITTEN })}
${policyOf('education_agreement', { see: `${SEEN} or ${OWN}`, add: `${BY_ME} and ${WRITTEN}`, change: WRITTEN })}
${policyOf('education_consent', {
  see: `agreement_id in (select a.id from education_agreement a)`,
  add: `${BY_ME} and agreement_id in (select a.id from education_agreement a where a.${WRITTEN})`,
  change: `agreement_id in (select a.id from education_agreement a where a.${WRITTEN})`,
})}
${policyOf('intake_order', { see: ROUTES_SEEN, add: `${BY_ME} and ${ROUTES_WRITTEN}` })}
${policyOf('intake_rank', { see: `${SEEN} or ${OWN}`, add: `${WRITTEN} and order_id in (select o.id from intake_order o where o.recorded_by = current_person())` })}

-- what somebody said or agreed to never changes: it is withdrawn, and written anew
create function keep_intake_line() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'withdrawn_at' - 'recorded_by' <> to_jsonb(old) - 'withdrawn_at' - 'recorded_by'
    or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) then
    raise exception 'a line of the intake does not change' using errcode = 'check_violation', constraint = 'intake_line_kept';
  end if;
  return new;
end $$;
create trigger keep_candidate_line before update on candidate_line for each row execute function keep_intake_line();
create trigger keep_education_agreement before update on education_agreement for each row execute function keep_intake_line();
create trigger keep_education_consent before update on education_consent for each row execute function keep_intake_line();
create function keep_candidate() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'withdrawn_at' - 'reason' - 'recorded_by' <> to_jsonb(old) - 'withdrawn_at' - 'reason' - 'recorded_by' or old.withdrawn_at is not null then
    raise exception 'a candidate stays who it is' using errcode = 'check_violation', constraint = 'candidate_kept';
  end if;
  return new;
end $$;
create trigger keep_candidate before update on candidate for each row when (new.recorded_by is not distinct from old.recorded_by) execute function keep_candidate();
`,
}
