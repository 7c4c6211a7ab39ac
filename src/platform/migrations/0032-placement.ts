import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { linesOfRecord } from './record-lines.ts'

const RIGHTS = { see: 'placement/see', write: 'placement/write' }
const SHARED = { ...RIGHTS, shared: 'true' }
const OF_PLACEMENT = `record_id uuid not null references school_record on delete cascade,
  placement_id uuid not null,
  foreign key (placement_id, record_id) references placement (id, record_id) on delete cascade`
const RECORDED = `recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now()`
const WROTE = "record_id in (select visible_records('placement/write'))"
const SEEN = "record_id in (select visible_records('placement/see'))"
/** one's own hours, by the pupil: not yet confirmed by somebody of a school */
const OWN_HOURS = "record_id in (select visible_records('portfolio/write')) and recorded_by = current_person() and confirmed_at is null"
const PLACES = "exists (select from my_scopes('placement/write'))"
const COMPANIES = 'company_id in (select c.id from learning_company c)'
const RULES_COMPANIES = `(${PLACES} or exists (select from my_scopes('setup/change') where scope_kind = 'region'))`

/**
 * Stage and bpv: where a pupil learns outside school, under which agreement, which hours were made and what the company
 * said. A placement holds what is agreed now; what it was before a change stands in `placement_was`, which only the
 * database writes. Of what stands in a link for a company only the hash is kept.
 */
export const placement: Migration = {
  name: '0032-placement',
  sql: `
-- for which qualifications a company is recognised (erkend leerbedrijf), as somebody read it at SBB
create table company_recognition (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references learning_company on delete cascade,
  crebo text not null check (crebo ~ '^[0-9]{5}$'),
  valid_from date not null,
  -- the last day
  valid_until date check (valid_until >= valid_from),
  -- where and when it was read
  source text not null check (source <> ''),
  ${RECORDED},
  withdrawn_at timestamptz
);
create index on company_recognition (company_id);

create table placement (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  -- null: outside any route
  route_id uuid references route,
  kind text not null check (kind in ('stage', 'bpv')),
  -- of which qualification the bpv is a part
  crebo text check (crebo ~ '^[0-9]{5}$'),
  -- both null: still looked for
  company_id uuid references learning_company,
  -- a company that is not in the list of the region
  company_name text check (company_name <> ''),
  starts_on date not null,
  -- the last day
  ends_on date not null check (ends_on >= starts_on),
  -- 1 = Monday, to 7; none = not agreed yet
  weekdays jsonb not null default '[]',
  starts_at text,
  ends_at text,
  -- to be made in all
  hours smallint check (hours > 0),
  -- what the pupil does there
  work text,
  -- the school's word that it is light work of a suitable nature; null = nobody looked at it
  is_light_work boolean,
  -- the pupil's guide of the school
  coach_id uuid references person on delete set null,
  -- the guide at the company, and a number or address at work
  company_coach text,
  company_contact text,
  -- the last day that was worked, when it ended before its time or is over
  ended_on date check (ended_on >= starts_on - 1),
  -- why it is as it is now: of a change, an end, a withdrawal
  reason text,
  changed_by uuid references person on delete set null,
  changed_at timestamptz,
  ${RECORDED},
  withdrawn_at timestamptz,
  check (company_id is null or company_name is null),
  check (ended_on is null or reason is not null),
  unique (id, record_id)
);
create index on placement (record_id);
create index on placement (company_id);
create index on placement (coach_id);

-- as a placement was, before somebody changed it: the whole row
create table placement_was (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  was jsonb not null,
  -- until when, by whom and why it was changed
  until timestamptz not null default now(),
  changed_by uuid references person on delete set null,
  reason text
);
create index on placement_was (placement_id);

-- days on which the pupil is not there though the placement goes on
create table placement_interruption (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  starts_on date not null,
  -- null: until further notice
  ends_on date check (ends_on >= starts_on),
  reason text not null check (reason <> ''),
  ${RECORDED},
  withdrawn_at timestamptz
);
create index on placement_interruption (placement_id);
create index on placement_interruption (record_id);

-- the praktijkovereenkomst (POK), and each amendment as the whole text anew: what was signed never changes
create table placement_agreement (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  -- 1 = the agreement, from 2 an amendment
  nr smallint not null check (nr > 0),
  -- parties, qualification, days, times, hours, work, guides: as on paper
  terms jsonb not null,
  holds_from date not null,
  -- of an amendment
  reason text check (nr = 1 or reason <> ''),
  ${RECORDED},
  withdrawn_at timestamptz,
  unique (placement_id, nr),
  unique (id, record_id)
);
create index on placement_agreement (record_id);

create table placement_signature (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  agreement_id uuid not null,
  party text not null check (party in ('pupil', 'parent', 'company', 'school')),
  name text not null check (name <> ''),
  signed_on date not null,
  ${RECORDED},
  withdrawn_at timestamptz,
  foreign key (agreement_id, record_id) references placement_agreement (id, record_id) on delete cascade
);
create index on placement_signature (agreement_id);
create index on placement_signature (record_id);

create table placement_assignment (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  text text not null check (text <> ''),
  due_on date,
  done_on date,
  -- what came of it
  outcome text,
  ${RECORDED},
  withdrawn_at timestamptz
);
create index on placement_assignment (placement_id);
create index on placement_assignment (record_id);

-- hours of one week; what replaces a line is a new one
create table placement_hours (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  -- its Monday
  week date not null check (extract(isodow from week) = 1),
  hours numeric(4, 1) not null check (hours >= 0 and hours <= 80),
  note text,
  replaces uuid references placement_hours on delete cascade,
  ${RECORDED},
  confirmed_by uuid references person on delete set null,
  confirmed_at timestamptz,
  withdrawn_at timestamptz
);
create index on placement_hours (record_id);
-- one line counts for a week
create unique index placement_hours_week on placement_hours (placement_id, week) where withdrawn_at is null;

create table placement_visit (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  planned_on date not null,
  how text not null check (how in ('visit', 'call', 'online')),
  held_on date,
  note text,
  -- may the pupil and the parents read it
  is_shared boolean not null default true,
  ${RECORDED},
  withdrawn_at timestamptz,
  check (held_on is not null or note is null)
);
create index on placement_visit (placement_id);
create index on placement_visit (record_id);

-- SHA-256 of what stands in the link for a company; the link itself is kept nowhere. The pupil sees what is asked
create table placement_link (
  id uuid primary key default gen_random_uuid(),
  ${OF_PLACEMENT},
  token_hash text not null unique,
  -- what is asked: sentences of the school
  questions jsonb not null,
  ${RECORDED},
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (id, record_id)
);
create index on placement_link (placement_id);
create index on placement_link (record_id);

-- each time the link was opened, and by which kind of request
create table placement_look (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  link_id uuid not null,
  looked_at timestamptz not null default now(),
  foreign key (link_id, record_id) references placement_link (id, record_id) on delete cascade
);
create index on placement_look (link_id);
create index on placement_look (record_id);

-- what a company said by a link; what is said again is a new line
create table placement_feedback (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  link_id uuid not null,
  nr smallint not null check (nr > 0),
  given_by text not null check (given_by <> ''),
  -- [{ "question": text, "answer": text }]
  answers jsonb not null,
  given_at timestamptz not null default now(),
  foreign key (link_id, record_id) references placement_link (id, record_id) on delete cascade,
  unique (link_id, nr)
);
create index on placement_feedback (record_id);
${policyOf('company_recognition', { see: COMPANIES, add: `recorded_by = current_person() and ${COMPANIES} and ${RULES_COMPANIES}`, change: `${COMPANIES} and ${RULES_COMPANIES}` })}
${linesOfRecord('placement', SHARED, { add: `recorded_by = current_person() and ${WROTE} and (company_id is null or ${COMPANIES})`, change: `${WROTE} and (company_id is null or ${COMPANIES})`, remove: 'false' })}
${linesOfRecord('placement_was', RIGHTS, { add: 'false', change: 'false', remove: 'false' })}
${['placement_interruption', 'placement_agreement', 'placement_signature', 'placement_assignment'].map((table) => linesOfRecord(table, SHARED, { remove: 'false' })).join('\n')}
${linesOfRecord('placement_hours', SHARED, { add: `recorded_by = current_person() and (${WROTE} or (${OWN_HOURS} and exists (select from placement p where p.id = placement_id and p.withdrawn_at is null)))`, change: `(${WROTE}) or (${OWN_HOURS})`, remove: 'false' })}
${linesOfRecord('placement_visit', { ...RIGHTS, shared: 'is_shared' }, { remove: 'false' })}
${linesOfRecord('placement_link', SHARED, { remove: 'false' })}
${policyOf('placement_look', { see: `(select sees_all('placement/see')) or ${SEEN}` })}
${linesOfRecord('placement_feedback', SHARED, { add: 'false', change: 'false', remove: 'false' })}

-- nothing of a placement is lost when it is changed, whatever the program does; and what it is about stays
create function keep_placement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.record_id <> old.record_id or new.kind <> old.kind or new.recorded_at <> old.recorded_at then
    raise exception 'a placement stays of its pupil and its kind' using errcode = 'check_violation', constraint = 'placement_stays';
  end if;
  if old.withdrawn_at is not null then
    raise exception 'a placement that was withdrawn does not change' using errcode = 'check_violation', constraint = 'placement_withdrawn';
  end if;
  -- a person goes from the books: what is agreed does not change by it
  if to_jsonb(new) - 'coach_id' - 'changed_by' - 'recorded_by' = to_jsonb(old) - 'coach_id' - 'changed_by' - 'recorded_by'
    and new.coach_id is not distinct from old.coach_id then return null; end if;
  insert into placement_was (record_id, placement_id, was, changed_by, reason) values (old.record_id, old.id, to_jsonb(old), current_person(), new.reason);
  return null;
end $$;
create trigger keep_placement after update on placement for each row execute function keep_placement();

-- what was signed and what was said never changes
create function keep_placement_paper() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'withdrawn_at' - 'recorded_by' <> to_jsonb(old) - 'withdrawn_at' - 'recorded_by' or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'what was signed does not change' using errcode = 'check_violation', constraint = 'placement_paper';
  end if;
  return new;
end $$;
create trigger keep_placement_agreement before update on placement_agreement for each row execute function keep_placement_paper();
create trigger keep_placement_signature before update on placement_signature for each row execute function keep_placement_paper();

-- hours that a school confirmed stay as they are; and a pupil does not confirm
create function keep_placement_hours() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (to_jsonb(new) - 'withdrawn_at' - 'recorded_by' - 'confirmed_by' - 'confirmed_at') <> (to_jsonb(old) - 'withdrawn_at' - 'recorded_by' - 'confirmed_by' - 'confirmed_at')
    or (old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at) then
    raise exception 'hours are replaced, not changed' using errcode = 'check_violation', constraint = 'placement_hours_kept';
  end if;
  return new;
end $$;
create trigger keep_placement_hours before update on placement_hours for each row execute function keep_placement_hours();

-- where pupils in one's sight are placed on a day: also for who marks who is there, and sees no more of the placement
create function placements_on(wanted uuid[], day date) returns table (pupil_id uuid, placement_id uuid, kind text, company text, coach_id uuid, starts_at text, ends_at text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  seen uuid[];
begin
  if current_setting('role') = 'doorloop_system' or sees_all('attendance/see') then
    seen := array(select r.id from school_record r where r.pupil_id = any (wanted));
  else
    seen := array(select r.id from school_record r where r.pupil_id = any (wanted) and (r.id in (select visible_records('attendance/see'))
      or r.id in (select visible_records('placement/see')) or r.id in (select visible_records('own/see'))));
  end if;
  return query select r.pupil_id, p.id, p.kind, coalesce(c.name, p.company_name), p.coach_id, p.starts_at, p.ends_at
    from placement p join school_record r on r.id = p.record_id left join learning_company c on c.id = p.company_id
    where p.record_id = any (seen) and p.withdrawn_at is null and p.starts_on <= day and least(p.ends_on, p.ended_on) >= day
      and p.weekdays @> to_jsonb(extract(isodow from day)::integer)
      and not exists (select from placement_interruption i where i.placement_id = p.id and i.withdrawn_at is null
        and i.starts_on <= day and coalesce(i.ends_on, 'infinity') >= day);
end $$;

-- what schools told of bpv, in a file to DUO or here: whether there is a company, and since when everybody signed
create view placed_line with (security_invoker = true) as
  select l.id, l.record_id, l.fields, l.withdrawn_at from placement_line l
  union all
  select p.id, p.record_id, jsonb_strip_nulls(jsonb_build_object('agreed', (
      select min(a.signed) from (
        select greatest(min(s.signed_on) filter (where s.party = 'school'), min(s.signed_on) filter (where s.party = 'company'),
            min(s.signed_on) filter (where s.party in ('pupil', 'parent'))) as signed
          from placement_agreement a join placement_signature s on s.agreement_id = a.id
          where a.placement_id = p.id and a.withdrawn_at is null and s.withdrawn_at is null
          group by a.id having count(*) filter (where s.party = 'school') > 0 and count(*) filter (where s.party = 'company') > 0
            and count(*) filter (where s.party in ('pupil', 'parent')) > 0) a),
      'leerbedrijf', coalesce(c.leerbedrijf_id, p.company_name), 'from', p.starts_on, 'until', least(p.ends_on, p.ended_on))), p.withdrawn_at
    from placement p left join learning_company c on c.id = p.company_id where p.kind = 'bpv';
grant select on placed_line to doorloop_user, doorloop_system;
-- the list of 1 October asks the same of both
grant create on schema public to doorloop_system;
set local role doorloop_system;
do $$
declare
  asked regprocedure;
  text text;
begin
  foreach asked in array array['count_said(date, uuid[])', 'count_placing_schools()']::regprocedure[] loop
    text := pg_get_functiondef(asked);
    if text not like '% join placement_line p on %' then raise exception '% does not read placement_line', asked; end if;
    execute replace(text, ' join placement_line p on ', ' join placed_line p on ');
  end loop;
end $$;
set local role none;
revoke create on schema public from doorloop_system;
${ownedBySystem(['keep_placement()', 'keep_placement_hours()', 'placements_on(uuid[], date)'])}
`,
}
