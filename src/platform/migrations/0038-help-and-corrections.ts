import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** A pupil reads the own help when it is shared; `portfolio/write` is the right that only the pupil has, never a parent. */
const SHARED = `(shared <> 'nobody' and record_id in (select visible_records('portfolio/write')))
  or (shared = 'pupil-and-parents' and record_id in (select visible_records('own/see')))`
const NAMED = `(recorded_by = current_person() or id in (select r.help_id from care_help_reader r where r.person_id = current_person()))
  and record_id in (select visible_records('pupil/see'))`

/** What help a pupil gets, on which ground, with the consents; and what a pupil or parent asks to be put right. */
export const helpAndCorrections: Migration = {
  name: '0038-help-and-corrections',
  sql: `
create table care_help (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  kind text not null check (kind in ('extra-guidance', 'learning-support', 'social-work', 'youth-care', 'health', 'language', 'money', 'own')),
  what text not null check (what <> ''),
  -- person, function or organisation
  by_whom text not null check (by_whom <> ''),
  since date not null,
  -- the last day
  until date check (until >= since),
  ground text not null check (ground in ('consent', 'legal-duty', 'public-task', 'vital-interest')),
  -- the article, when the ground is a law
  ground_source text,
  -- the article by which it may be passed on without consent
  pass_on_source text,
  shared text not null check (shared in ('pupil-and-parents', 'pupil', 'nobody')),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person
);
create index on care_help (record_id);
create table care_help_reader (
  help_id uuid not null references care_help on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (help_id, person_id)
);
create index on care_help_reader (person_id);
-- given and taken back; a consent that is taken back stays, with its last day
create table care_consent (
  id uuid primary key default gen_random_uuid(),
  help_id uuid not null references care_help on delete cascade,
  purpose text not null check (purpose in ('help', 'pass-on')),
  given_by text not null check (given_by in ('pupil', 'parent')),
  given_on date not null,
  how text not null check (how in ('signed', 'spoken', 'mail')),
  noted_by uuid references person,
  noted_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawn_by uuid references person,
  check (withdrawn_on is null or withdrawn_on >= given_on)
);
create index on care_consent (help_id);
create table correction_request (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  about text not null check (about in ('name', 'enrolment', 'route', 'attendance', 'results', 'talks', 'help', 'own')),
  text text not null check (text <> ''),
  asked_by uuid references person,
  asked_on date not null,
  asked_at timestamptz not null default now(),
  outcome text check (outcome in ('done', 'partly', 'refused')),
  answer text check (answer <> ''),
  answered_by uuid references person,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer is null))
);
create index on correction_request (record_id);

-- what was answered stays as it was answered; what was asked is never changed
create function keep_correction() returns trigger language plpgsql as $$
begin
  if old.outcome is not null then
    raise exception 'an answered request is not changed' using errcode = 'check_violation', constraint = 'correction_request_answered';
  end if;
  return new;
end $$;
create trigger keep_correction before update of outcome, answer, answered_at on correction_request for each row execute function keep_correction();
-- a consent that was taken back is not given back by erasing that: a new one is given
create function keep_consent() returns trigger language plpgsql as $$
begin
  if old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on then
    raise exception 'a consent that was taken back stays so' using errcode = 'check_violation', constraint = 'care_consent_withdrawn';
  end if;
  return new;
end $$;
create trigger keep_consent before update on care_consent for each row execute function keep_consent();

-- as functions of Doorloop's own: two policies that look into each other's table would never end
create function is_my_help(help uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from care_help h where h.id = help and h.recorded_by = current_person()) $$;
create function may_change_help(help uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from care_help h where h.id = help and h.record_id in (select visible_records('care/write'))
    and (h.recorded_by = current_person() or exists (select from care_help_reader r where r.help_id = h.id and r.person_id = current_person())))
$$;
-- whose consent it is may take it back: a parent the parents', the pupil the pupil's, of what they may read
create function may_take_back(help uuid, given_by text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from care_help h where h.id = help and (
    (given_by = 'pupil' and h.shared <> 'nobody' and h.record_id in (select visible_records('portfolio/write')))
    or (given_by = 'parent' and h.shared = 'pupil-and-parents' and h.record_id in (select visible_records('own/see'))
      and h.record_id not in (select visible_records('portfolio/write')))))
$$;
${ownedBySystem(['is_my_help(uuid)', 'may_change_help(uuid)', 'may_take_back(uuid, text)'])}
${policyOf('care_help', {
  see: `(${NAMED}) or ${SHARED}`,
  add: `recorded_by = current_person() and record_id in (select visible_records('care/write'))`,
  change: 'may_change_help(id)',
})}
${policyOf('care_help_reader', { see: 'person_id = current_person() or is_my_help(help_id)', add: 'is_my_help(help_id)' })}
${policyOf('care_consent', {
  see: 'help_id in (select h.id from care_help h)',
  add: 'noted_by = current_person() and may_change_help(help_id)',
  change: 'may_change_help(help_id) or may_take_back(help_id, given_by)',
})}
${policyOf('correction_request', {
  see: `asked_by = current_person() or record_id in (select own_records('pupil/change')) or record_id in (select visible_records('portfolio/write'))`,
  add: `asked_by = current_person() and outcome is null and record_id in (select visible_records('own/see'))`,
  change: "record_id in (select own_records('pupil/change'))",
})}
revoke update on care_help, care_consent, correction_request from doorloop_user;
grant update (until, withdrawn_at, withdrawn_by) on care_help to doorloop_user;
grant update (withdrawn_on, withdrawn_by) on care_consent to doorloop_user;
grant update (outcome, answer, answered_by, answered_at) on correction_request to doorloop_user;
`,
}
