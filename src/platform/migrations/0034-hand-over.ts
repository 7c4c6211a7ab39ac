import { ownedBySystem, policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { recordPolicy } from './record-lines.ts'

const { see: SEEN } = recordPolicy({ see: 'hand-over/see', write: 'hand-over/write' })
const OWN = "record_id in (select own_records('hand-over/write'))"
/** the step is seen by who keeps the chain going; what is told in it only by who guides the pupil */
const CONTENT = `record_id in (select own_records('guidance/see')) or hand_over_id in (select received_hand_overs('guidance/see'))
  or record_id in (select visible_records('guidance/see'))`

/**
 * A pupil goes over to another school or route with a receipt at each step. What is told hangs on the record of the school
 * that tells it; once sent it never changes. What was accepted is kept by the school that received it, as its own copy.
 */
export const handOver: Migration = {
  name: '0034-hand-over',
  sql: `
create table hand_over (
  id uuid primary key default gen_random_uuid(),
  -- of the school that hands over
  record_id uuid not null references school_record on delete cascade,
  from_institution_id uuid not null references institution,
  kind text not null check (kind in ('mbo', 'route', 'school')),
  -- whose terms hold
  route_id uuid references route,
  to_site_id uuid not null references site,
  -- the mentor who answers for the receiving school
  to_person_id uuid not null references person,
  -- as it was then: who receives may not see the other school's record
  pupil_name text not null check (pupil_name <> ''),
  -- the first day at the receiver
  starts_on date not null,
  -- first time; null: nothing was sent yet
  sent_on date,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index on hand_over (record_id);
create index on hand_over (to_site_id);
create index on hand_over (to_person_id);

-- what is told: a draft until it is sent, then frozen; a refused one comes back and is sent again as the next
create table hand_over_version (
  id uuid primary key default gen_random_uuid(),
  hand_over_id uuid not null references hand_over on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  nr smallint not null check (nr > 0),
  content jsonb not null,
  -- the parents, or the pupil of 18: when and how
  informed_on date,
  informed_how text,
  -- SHA-256 of what was sent
  hash text,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  sent_by uuid references person,
  sent_on date,
  unique (hand_over_id, nr),
  check ((sent_on is null) = (hash is null)),
  check (sent_on is null or (informed_on is not null and informed_how is not null))
);
create index on hand_over_version (record_id);

-- what happened, only ever added; of two that say the same thing the last one counts
create table hand_over_step (
  id uuid primary key default gen_random_uuid(),
  hand_over_id uuid not null references hand_over on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  nr smallint not null check (nr > 0),
  version smallint not null,
  kind text not null check (kind in ('accepted', 'refused', 'arrived', 'not-arrived', 'talk-held', 'word-back')),
  happened_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  unique (hand_over_id, nr)
);
create index on hand_over_step (record_id);

-- what was said at a step: why refused, what was useful, what was missing
create table hand_over_word (
  step_id uuid primary key references hand_over_step on delete cascade,
  hand_over_id uuid not null references hand_over on delete cascade,
  record_id uuid not null references school_record on delete cascade,
  words text not null check (words <> '')
);
create index on hand_over_word (record_id);

-- the copy of the school that accepted: it stays when the sender's is gone
create table received_dossier (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  hand_over_id uuid references hand_over on delete set null,
  from_school text not null,
  version smallint not null,
  content jsonb not null,
  hash text not null,
  sent_on date not null,
  accepted_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on received_dossier (record_id);
create unique index on received_dossier (hand_over_id) where hand_over_id is not null;

-- days per step, where a route has its own
create table hand_over_term (
  route_id uuid primary key references route on delete cascade,
  send_before smallint not null check (send_before between 0 and 365),
  answer_within smallint not null check (answer_within between 1 and 365),
  mend_within smallint not null check (mend_within between 1 and 365),
  talk_within smallint not null check (talk_within between 1 and 365),
  word_within smallint not null check (word_within between 1 and 365),
  -- so long overdue: the regional desk sees it
  desk_after smallint not null check (desk_after between 1 and 365),
  set_by uuid references person,
  set_at timestamptz not null default now()
);

-- what was sent to me, to a school where I have this right, or about a pupil of mine who came from there
create function received_hand_overs(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
declare sites uuid[]; institutions uuid[];
begin
  if not exists (select from my_scopes(wanted)) then return; end if;
  select array_agg(s.scope_id) filter (where s.scope_kind = 'site'), array_agg(s.scope_id) filter (where s.scope_kind = 'institution')
    into sites, institutions from my_scopes(wanted) s;
  return query select h.id from hand_over h join site si on si.id = h.to_site_id
    where h.sent_on is not null and h.withdrawn_at is null
      and (h.to_person_id = current_person() or h.to_site_id = any (sites) or si.institution_id = any (institutions));
  return query select h.id from hand_over h join site si on si.id = h.to_site_id join school_record r on r.id = h.record_id
      join school_record mine on mine.pupil_id = r.pupil_id and mine.institution_id = si.institution_id and mine.id <> r.id
    where h.sent_on is not null and h.withdrawn_at is null and mine.id in (select own_records(wanted));
end $$;

-- only who is named answers, and for as long as it is not answered
create function answers_hand_over(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from hand_over h where h.id = wanted and h.sent_on is not null and h.withdrawn_at is null
    and h.to_person_id = current_person() and exists (select from my_scopes('hand-over/write')))
$$;

-- the accepted version as a copy on the receiver's own record; null while the receiver has none
create function keep_received_dossier(wanted uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare kept uuid;
begin
  if wanted not in (select received_hand_overs('hand-over/write')) then raise insufficient_privilege; end if;
  insert into received_dossier (record_id, hand_over_id, from_school, version, content, hash, sent_on, accepted_on, recorded_by)
    select mine.id, h.id, i.name, v.nr, v.content, v.hash, v.sent_on, s.happened_on, s.recorded_by
    from hand_over h join school_record r on r.id = h.record_id join institution i on i.id = r.institution_id
      join site si on si.id = h.to_site_id
      join school_record mine on mine.pupil_id = r.pupil_id and mine.institution_id = si.institution_id and mine.id <> r.id
      join hand_over_step s on s.hand_over_id = h.id and s.kind = 'accepted'
      join hand_over_version v on v.hand_over_id = h.id and v.nr = s.version
    where h.id = wanted and not exists (select from received_dossier d where d.hand_over_id = h.id)
    order by mine.created_at limit 1
    returning id into kept;
  return kept;
end $$;

create function keep_what_was_sent() returns trigger language plpgsql as $$
begin
  if old.sent_on is not null then
    raise exception 'what was sent is never changed' using errcode = 'check_violation', constraint = 'hand_over_frozen';
  end if;
  return new;
end $$;
create trigger keep_what_was_sent before update on hand_over_version for each row execute function keep_what_was_sent();
${ownedBySystem(['received_hand_overs(text)', 'answers_hand_over(uuid)', 'keep_received_dossier(uuid)'])}
${policyOf('hand_over', {
  see: `${SEEN} or id in (select received_hand_overs('hand-over/see')) or (sent_on is not null and record_id in (select visible_records('own/see')))`,
  add: `recorded_by = current_person() and ${OWN} and from_institution_id = (select r.institution_id from school_record r where r.id = record_id)`,
  change: OWN,
})}
${policyOf('hand_over_version', {
  see: `record_id in (select own_records('guidance/see')) or (sent_on is not null and (hand_over_id in (select received_hand_overs('guidance/see'))
    or record_id in (select visible_records('guidance/see')) or record_id in (select visible_records('own/see'))))`,
  add: `recorded_by = current_person() and ${OWN}`,
  change: OWN,
})}
${policyOf('hand_over_step', {
  see: `${SEEN} or hand_over_id in (select received_hand_overs('hand-over/see'))`,
  add: `recorded_by = current_person() and case when kind in ('accepted', 'refused') then answers_hand_over(hand_over_id)
    else hand_over_id in (select received_hand_overs('hand-over/write')) end`,
})}
${policyOf('hand_over_word', {
  see: CONTENT,
  add: "hand_over_id in (select received_hand_overs('hand-over/write'))",
})}
${policyOf('received_dossier', { see: "record_id in (select visible_records('guidance/see')) or record_id in (select visible_records('own/see'))" })}
${policyOf('hand_over_term', { see: 'route_id in (select r.id from route r)', write: ruled('route_id', 'route/change') })}
`,
}
