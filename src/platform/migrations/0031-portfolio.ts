import { policyOf, ruled } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const OWN = "pupil_id in (select visible_pupils('portfolio/write'))"
const OWN_ENTRY = `entry_id in (select e.id from portfolio_entry e where e.${OWN})`
const SEEN_ENTRY = 'entry_id in (select e.id from portfolio_entry e)'
const RULED = `(${ruled('route_id', 'route/design')} or ${ruled('institution_id', 'route/design')})`

/**
 * The pupil's own collection: it hangs on the pupil and not on a school's record, and so goes along from school to school.
 * The pupil writes; who guides the pupil at either school reads what the pupil shares. Competences are lists of a route or
 * a school.
 */
export const portfolio: Migration = {
  name: '0031-portfolio',
  sql: `
create table competence_list (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  name text not null check (name <> ''),
  -- competences of the vmbo, development lines of the mbo
  side text not null check (side in ('vmbo', 'mbo')),
  route_id uuid references route,
  institution_id uuid references institution,
  set_by uuid references person on delete set null,
  set_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((route_id is null) <> (institution_id is null))
);
create index on competence_list (region_id);
create table competence (
  id uuid primary key default gen_random_uuid(),
  list_id uuid not null references competence_list on delete cascade,
  nr smallint not null,
  code text not null default '',
  name text not null check (name <> ''),
  unique (list_id, nr)
);

create table portfolio_entry (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil on delete cascade,
  title text not null check (title <> '' and length(title) <= 200),
  text text not null default '' check (length(text) <= 20000),
  happened_on date not null,
  -- loopbaanoriëntatie en -begeleiding: one of the five career competences; null = other work
  lob text check (lob in ('qualities', 'motives', 'exploration', 'steering', 'networking')),
  -- with the mentors of both schools, unless the pupil says otherwise
  is_shared boolean not null default true,
  added_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index on portfolio_entry (pupil_id, happened_on);
create table portfolio_link (
  entry_id uuid not null references portfolio_entry on delete cascade,
  competence_id uuid not null references competence on delete cascade,
  primary key (entry_id, competence_id)
);
create index on portfolio_link (competence_id);
create table portfolio_file (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references portfolio_entry on delete cascade,
  name text not null check (name <> '' and length(name) <= 200),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  bytes integer not null check (bytes between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  added_at timestamptz not null default now(),
  constraint portfolio_file_whole check (octet_length(content) = bytes and encode(sha256(content), 'hex') = sha256)
);
create index on portfolio_file (entry_id);
create table portfolio_feedback (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references portfolio_entry on delete cascade,
  text text not null check (text <> '' and length(text) <= 5000),
  written_by uuid references person on delete set null,
  written_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index on portfolio_feedback (entry_id);

-- as in 0009; what the pupil collected goes along when no school keeps a record under the old number
-- these functions are Doorloop's own: only their owner may put others in their place
grant create on schema public to doorloop_system;
set local role doorloop_system;
create or replace function join_pupils(record uuid, other uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  source uuid; target uuid; school uuid; is_last boolean; notes uuid[]; roles uuid[] := '{}'; holds uuid[] := '{}'; entries uuid[] := '{}';
begin
  if not may_match(record, other) then raise insufficient_privilege; end if;
  select pupil_id, institution_id into source, school from school_record where id = record for update;
  select pupil_id into target from school_record where id = other for update;
  if source = target then raise exception 'the records are of one pupil already'; end if;
  update school_record set pupil_id = target where id = record;
  is_last := not exists (select from school_record where pupil_id = source);
  with moved as (update care_note set pupil_id = target where pupil_id = source and (institution_id = school or is_last) returning id)
    select coalesce(array_agg(id), '{}') into notes from moved;
  if is_last then
    with moved as (update role_assignment set scope_id = target where scope_kind = 'pupil' and scope_id = source returning id)
      select coalesce(array_agg(id), '{}') into roles from moved;
    with moved as (update legal_hold set pupil_id = target where pupil_id = source returning id)
      select coalesce(array_agg(id), '{}') into holds from moved;
    with moved as (update portfolio_entry set pupil_id = target where pupil_id = source returning id)
      select coalesce(array_agg(id), '{}') into entries from moved;
  end if;
  return jsonb_build_object('pupil', source, 'notes', notes, 'roles', roles, 'holds', holds, 'entries', entries);
end $$;
create or replace function part_pupils(record uuid, other uuid, moved jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  home uuid := (moved ->> 'pupil')::uuid;
begin
  if not may_match(record, other) then raise insufficient_privilege; end if;
  if not exists (select from pupil_match m where m.record_id = record and m.other_record_id = other and m.moved = part_pupils.moved
    and m.decision = 'same' and m.reversed_at is null) then raise insufficient_privilege; end if;
  update school_record set pupil_id = home where id = record;
  update care_note set pupil_id = home where id::text in (select jsonb_array_elements_text(moved -> 'notes'));
  update role_assignment set scope_id = home where scope_kind = 'pupil' and id::text in (select jsonb_array_elements_text(moved -> 'roles'));
  update legal_hold set pupil_id = home where id::text in (select jsonb_array_elements_text(moved -> 'holds'));
  -- of a match from before there were portfolios nothing of it was moved
  update portfolio_entry set pupil_id = home where id::text in (select jsonb_array_elements_text(coalesce(moved -> 'entries', '[]')));
end $$;
set local role none;
revoke create on schema public from doorloop_system;
${policyOf('competence_list', {
  see: 'region_id = (select my_region())',
  add: `set_by = current_person() and region_id = (select my_region()) and ${RULED}`,
  change: RULED,
})}
${policyOf('competence', {
  see: 'list_id in (select l.id from competence_list l)',
  add: `list_id in (select l.id from competence_list l where ${RULED})`,
})}
${policyOf('portfolio_entry', { see: `${OWN} or (is_shared and pupil_id in (select visible_pupils('guidance/see')))`, write: OWN })}
${policyOf('portfolio_link', { see: SEEN_ENTRY, write: OWN_ENTRY })}
${policyOf('portfolio_file', { see: SEEN_ENTRY, add: OWN_ENTRY, remove: OWN_ENTRY })}
${policyOf('portfolio_feedback', {
  see: SEEN_ENTRY,
  add: `written_by = current_person() and entry_id in (select e.id from portfolio_entry e where e.is_shared
    and e.pupil_id in (select visible_pupils('guidance/write')))`,
  change: 'written_by = current_person()',
})}
`,
}
