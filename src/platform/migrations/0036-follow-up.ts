import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { recordPolicy } from './record-lines.ts'

const { see: SEEN } = recordPolicy({ see: 'hand-over/see', write: 'hand-over/write' })
const WRITES = "record_id in (select own_records('hand-over/write'))"

/**
 * All starters of a route are followed, also who chose otherwise or left: asked after 3 and 12 months by a link without an
 * account. An answer is read with its name only where the pupil said so; for the design and the agreements there are
 * counts alone, from five answers on, without cells that tell who said what.
 */
export const followUp: Migration = {
  name: '0036-follow-up',
  sql: `
create table follow_up (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  route_id uuid not null references route,
  -- first school year in the route: 2026 = 2026-2027
  cohort smallint not null,
  -- months
  moment smallint not null check (moment in (3, 12)),
  counted_from text not null check (counted_from in ('start', 'leaving', 'chose-otherwise')),
  due_on date not null,
  -- SHA-256 of what stands in the link; the link itself is kept nowhere
  token_hash text unique,
  sent_on date,
  sent_how text check (sent_how in ('mail', 'card')),
  sent_by uuid references person,
  expires_on date,
  -- would rather not answer
  refused_on date,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check ((token_hash is null) = (sent_on is null) and (sent_on is null) = (expires_on is null))
);
create index on follow_up (record_id);
create index on follow_up (route_id, cohort);
create unique index follow_up_once on follow_up (record_id, route_id, moment, counted_from) where withdrawn_at is null;

create table follow_up_answer (
  id uuid primary key default gen_random_uuid(),
  follow_up_id uuid not null unique references follow_up on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  answered_on date not null,
  -- the school may read it with the name; without: counted alone
  named boolean not null,
  -- null: taken back by who gave it
  place text check (place in ('school', 'school-and-work', 'work', 'neither')),
  level text check (level in ('vmbo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'higher', 'none')),
  fitted text check (fitted in ('yes', 'partly', 'no')),
  known text check (known in ('yes', 'partly', 'no')),
  missed text check (missed in ('content', 'practice', 'guidance', 'hand-over', 'travel', 'nothing')),
  words text,
  withdrawn_on date
);
create index on follow_up_answer (record_id);

-- Counts per question and answer. Fewer than five answers: nothing. 1 to 4: null. A cell that the total would tell hides another.
create function follow_up_figures() returns table (route_id uuid, cohort smallint, moment smallint, question text, option text, answers integer, n integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with answer as (
    select f.route_id, f.cohort, f.moment, q.question, q.option
    from follow_up_answer a join follow_up f on f.id = a.follow_up_id join route r on r.id = f.route_id
      cross join lateral (values ('place', a.place), ('fitted', a.fitted), ('known', a.known), ('missed', a.missed)) as q (question, option)
    where r.region_id = my_region() and a.withdrawn_on is null and f.withdrawn_at is null and q.option is not null
      and exists (select from my_scopes('route/see'))),
  cell as (select route_id, cohort, moment, question, option, count(*)::integer as n from answer group by 1, 2, 3, 4, 5),
  judged as (
    select c.*, (sum(c.n) over q)::integer as answers, count(*) filter (where c.n < 5) over q as few, coalesce(sum(c.n) filter (where c.n < 5) over q, 0) as few_sum,
      row_number() over (partition by c.route_id, c.cohort, c.moment, c.question order by c.n < 5, c.n, c.option) as place_of_large
    from cell c window q as (partition by c.route_id, c.cohort, c.moment, c.question))
  select route_id, cohort, moment, question, option, answers,
    case when n < 5 or (few > 0 and (few = 1 or few_sum < 5) and place_of_large = 1) then null else n end
  from judged where answers >= 5
$$;
${ownedBySystem(['follow_up_figures()'])}
create view follow_up_signal as select * from follow_up_figures();
grant select on follow_up_signal to doorloop_user, doorloop_system;
${policyOf('follow_up', { see: SEEN, add: "recorded_by = current_person() and record_id in (select own_records('pupil/change'))", change: WRITES })}
${policyOf('follow_up_answer', { see: "named and withdrawn_on is null and record_id in (select visible_records('guidance/see'))" })}
`,
}
