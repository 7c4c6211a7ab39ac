import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { linesOfRecord } from './record-lines.ts'

const GUIDANCE = { see: 'guidance/see', write: 'guidance/write' }
const OF_SHARED_TALK = 'talk_id in (select t.id from talk t where t.shared and t.withdrawn_at is null)'
const OF_SEEN_AGREEMENT = 'agreement_id in (select a.id from talk_agreement a)'
/** Lines are added; of a table's rows nothing else changes than these columns. */
const onlyChanges = (table: string, columns: string): string =>
  `revoke update on ${table} from doorloop_user; grant update (${columns}) on ${table} to doorloop_user;`
const SCHOOL_GUIDES = "institution_id in (select my_schools('guidance/write'))"
const ROUTE_GUIDES = `route_id in (select p.route_id from route_partner p join site s on s.id = p.site_id
  where s.institution_id in (select my_schools('guidance/write')))`

/**
 * Talks with a pupil: planned, held or called off; what was agreed by whom until when; the pupil's own words; letters as they
 * were sent. All hang on a school's record and are only added to; what was wrong is withdrawn. A talk is read by the pupil
 * and the parents unless it is marked.
 */
export const talks: Migration = {
  name: '0029-talks',
  sql: `
-- how often a portfolio talk is held, and when the team leader hears of what is overdue: of a school or of a route, from a day
create table talk_setting (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  institution_id uuid references institution,
  route_id uuid references route,
  valid_from date not null,
  portfolio_weeks smallint not null check (portfolio_weeks between 1 and 60),
  overdue_days smallint not null check (overdue_days between 0 and 90),
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (num_nonnulls(institution_id, route_id) = 1)
);
create index on talk_setting (region_id);

create table talk (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  kind text not null check (kind in ('coach', 'progress', 'portfolio', 'parents', 'career')),
  planned_on date not null,
  -- who leads it
  leader_id uuid references person on delete set null,
  leader_name text not null check (leader_name <> ''),
  -- false: marked, not for the pupil and the parents
  shared boolean not null default true,
  -- the talk in which this one was planned
  follows_id uuid references talk on delete set null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person on delete set null,
  unique (id, record_id)
);
create index on talk (record_id, planned_on);
create index on talk (leader_id, planned_on);

-- what became of a planned talk: held on a day, or called off with a reason
create table talk_outcome (
  talk_id uuid primary key,
  record_id uuid not null references school_record on delete cascade,
  held_on date,
  pupil_there boolean not null,
  parent_there boolean not null,
  -- names of colleagues beside who led it
  staff text not null,
  -- of a talk that was called off: why
  notes text not null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  foreign key (talk_id, record_id) references talk (id, record_id) on delete cascade
);
create index on talk_outcome (record_id, held_on);

create table talk_agreement (
  id uuid primary key default gen_random_uuid(),
  talk_id uuid not null,
  record_id uuid not null references school_record on delete cascade,
  owner_kind text not null check (owner_kind in ('pupil', 'parent', 'colleague')),
  -- of a colleague with an account
  owner_id uuid references person on delete set null,
  owner_name text not null,
  what text not null check (what <> ''),
  due_on date not null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  foreign key (talk_id, record_id) references talk (id, record_id) on delete cascade,
  unique (id, record_id)
);
create index on talk_agreement (record_id);
create index on talk_agreement (talk_id);
-- the last line says how it stands; without one it is open
create table talk_agreement_line (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null,
  record_id uuid not null references school_record on delete cascade,
  nr smallint not null,
  state text not null check (state in ('open', 'done', 'lapsed')),
  happened_on date not null,
  note text not null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  foreign key (agreement_id, record_id) references talk_agreement (id, record_id) on delete cascade,
  unique (agreement_id, nr)
);
create index on talk_agreement_line (record_id);

-- what the pupil wants and what helps, in the pupil's own words
create table own_words (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  wants text not null,
  helps text not null,
  said_on date not null,
  -- false: quoted by who recorded it
  by_pupil boolean not null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (wants <> '' or helps <> '')
);
create index on own_words (record_id, said_on);

create table letter_template (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  institution_id uuid not null references institution,
  name text not null check (name <> ''),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index on letter_template (institution_id);
-- a decision of a school: a mail says that there is a letter (notice), or holds the letter (whole)
create table letter_setting (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  institution_id uuid not null references institution,
  mails text not null check (mails in ('notice', 'whole')),
  decision text not null check (decision <> ''),
  valid_from date not null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now()
);
create index on letter_setting (institution_id);
-- as it was when somebody pressed send
create table letter (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  -- parents-evening … or that of a school's own template
  template text not null check (template <> ''),
  to_kind text not null check (to_kind in ('pupil', 'parents')),
  way text not null check (way in ('mail', 'print')),
  -- of a mail: what stood in it
  mails text check (mails in ('notice', 'whole')),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  sender_name text not null check (sender_name <> ''),
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  check ((way = 'mail') = (mails is not null)),
  unique (id, record_id)
);
create index on letter (record_id, recorded_at);
-- what the mail server said of each address
create table letter_delivery (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null,
  record_id uuid not null references school_record on delete cascade,
  to_name text not null,
  address text not null,
  accepted boolean not null,
  said text not null,
  recorded_by uuid references person on delete set null,
  recorded_at timestamptz not null default now(),
  foreign key (letter_id, record_id) references letter (id, record_id) on delete cascade
);
create index on letter_delivery (record_id);
create index on letter_delivery (letter_id);

${policyOf('talk_setting', {
  see: 'region_id = (select my_region())',
  add: `region_id = (select my_region()) and recorded_by = current_person() and (${SCHOOL_GUIDES} or ${ROUTE_GUIDES})`,
  change: `${SCHOOL_GUIDES} or ${ROUTE_GUIDES}`,
})}
${linesOfRecord('talk', { ...GUIDANCE, shared: 'shared and withdrawn_at is null' })}
${linesOfRecord('talk_outcome', { ...GUIDANCE, shared: OF_SHARED_TALK }, { change: 'false' })}
${linesOfRecord('talk_agreement', { ...GUIDANCE, shared: OF_SHARED_TALK }, { change: 'false' })}
${linesOfRecord('talk_agreement_line', { ...GUIDANCE, shared: OF_SEEN_AGREEMENT }, { change: 'false' })}
${linesOfRecord('own_words', { ...GUIDANCE, shared: 'withdrawn_at is null' }, ownWords())}
${policyOf('letter_template', {
  see: `region_id = (select my_region()) and exists (select from my_scopes('guidance/write'))`,
  add: `region_id = (select my_region()) and recorded_by = current_person() and ${SCHOOL_GUIDES}`,
  change: SCHOOL_GUIDES,
})}
${policyOf('letter_setting', {
  see: 'region_id = (select my_region())',
  add: `region_id = (select my_region()) and recorded_by = current_person() and institution_id in (select my_schools('retention/approve'))`,
})}
${linesOfRecord('letter', { ...GUIDANCE, shared: 'true' }, { change: 'false' })}
${linesOfRecord('letter_delivery', GUIDANCE, { change: 'false' })}

-- pupils and talks per mentor: by name for oneself and for who leads the team; beside it what a mentor of the school has on
-- average, when there are enough of them that nobody is told
create function mentor_load(day date, since date)
  returns table (person_id uuid, name text, school text, pupils integer, held integer, planned integer, mean_pupils numeric, mean_held numeric)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with led as materialized (select my_schools('people/change') as id intersect select my_schools('guidance/write')),
    near as materialized (
      select id from led union select si.institution_id from my_scopes('guidance/write') s
        join pupil_group g on s.scope_kind = 'group' and g.id = s.scope_id join site si on si.id = g.site_id),
    mentor as (
      select distinct a.person_id, si.institution_id, g.id as group_id from role_assignment a join pupil_group g on a.scope_kind = 'group' and g.id = a.scope_id
        join site si on si.id = g.site_id where a.role = 'mentor' and si.institution_id in (select id from near)
          and a.valid_from <= mentor_load.day and (a.valid_until is null or a.valid_until >= mentor_load.day)),
    counted as (
      select m.person_id, m.institution_id,
        (select count(distinct gm.record_id) from group_member gm where gm.group_id in (select o.group_id from mentor o where o.person_id = m.person_id and o.institution_id = m.institution_id)
          and gm.valid_from <= mentor_load.day and (gm.valid_until is null or gm.valid_until >= mentor_load.day))::integer as pupils,
        (select count(*) from talk t join talk_outcome o on o.talk_id = t.id where t.leader_id = m.person_id and t.withdrawn_at is null
          and o.held_on between mentor_load.since and mentor_load.day)::integer as held,
        (select count(*) from talk t where t.leader_id = m.person_id and t.withdrawn_at is null and t.planned_on >= mentor_load.day
          and not exists (select from talk_outcome o where o.talk_id = t.id))::integer as planned
      from mentor m group by m.person_id, m.institution_id),
    beside as (
      select institution_id, round(avg(pupils), 1) as pupils, round(avg(held), 1) as held from counted group by institution_id having count(*) > 2)
    select c.person_id, concat_ws(' ', p.given_name, p.infix, p.family_name), i.name, c.pupils, c.held, c.planned, b.pupils, b.held
    from counted c join person p on p.id = c.person_id join institution i on i.id = c.institution_id
      left join beside b on b.institution_id = c.institution_id
    where c.person_id = current_person() or c.institution_id in (select id from led)
    order by i.name, lower(p.family_name), lower(p.given_name), p.id;
end $$;
${ownedBySystem(['mentor_load(date, date)'])}
${onlyChanges('talk_setting', 'withdrawn_at')}
${onlyChanges('talk', 'shared, withdrawn_at, withdrawn_by')}
${onlyChanges('own_words', 'withdrawn_at')}
${onlyChanges('letter_template', 'withdrawn_at')}
`,
}

/** The pupil says it, or a colleague quotes the pupil; each takes back what came from that side. */
function ownWords(): { add: string; change: string } {
  const pupil = "by_pupil and recorded_by = current_person() and record_id in (select visible_records('portfolio/write'))"
  const colleague = "record_id in (select visible_records('guidance/write'))"
  return {
    add: `recorded_by = current_person() and ((${pupil}) or (not by_pupil and ${colleague}))`,
    change: `(${pupil}) or (not by_pupil and ${colleague})`,
  }
}
