import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const seesIt = 'agreement_id in (select a.id from agreement a)'

/**
 * What boards promise each other: agreements with their parties, the routes they cover, numbered amendments, signatures and
 * objections, and what was seen of promises. What was offered is fixed; signatures and objections are only ever added.
 */
export const agreements: Migration = {
  name: '0016-agreements',
  sql: `
create table agreement (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  kind text not null check (kind in ('samenwerkingsovereenkomst', 'convenant', 'raamovereenkomst', 'interne-regeling')),
  -- the raamovereenkomst it stands under
  under_id uuid references agreement,
  state text not null check (state in ('draft', 'offered', 'signed', 'withdrawn', 'ended')),
  -- cooperation/agreement/text.ts, whole, as first agreed
  text jsonb not null,
  -- goes up with each change of the draft
  revision integer not null default 1,
  offered_at timestamptz,
  offered_on date,
  object_until date,
  ended_on date,
  end_reason text,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index on agreement (region_id);
create index on agreement (under_id);

create table agreement_party (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement,
  board_id uuid not null references board,
  -- null = for all schools of the board
  institution_id uuid references institution,
  unique (agreement_id, id)
);
create unique index agreement_party_once on agreement_party (agreement_id, board_id, coalesce(institution_id, board_id));
create table agreement_route (
  agreement_id uuid not null references agreement,
  route_id uuid not null references route,
  -- start years; none = every cohort
  cohorts smallint[] not null default '{}',
  primary key (agreement_id, route_id)
);
create index on agreement_route (route_id);

create table agreement_amendment (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement,
  number smallint not null check (number > 0),
  effective_on date not null,
  reason text not null check (reason <> ''),
  -- cooperation/agreement/agreement.ts, Change[]
  changes jsonb not null default '[]',
  state text not null check (state in ('draft', 'offered', 'signed', 'withdrawn')),
  offered_at timestamptz,
  offered_on date,
  object_until date,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  unique (agreement_id, number),
  unique (agreement_id, id)
);
create unique index agreement_amendment_one_open on agreement_amendment (agreement_id) where state in ('draft', 'offered');
-- a school that joins a running agreement does so by an amendment, which it signs as all others do (0018)
alter table agreement_party add column joins_by uuid references agreement_amendment;
create index on agreement_party (joins_by);

create table agreement_signature (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null,
  -- null = the agreement itself
  amendment_id uuid,
  party_id uuid not null,
  -- who signed here, or who recorded what was signed elsewhere
  person_id uuid not null references person,
  -- the name under it, as it was that day
  signed_by text not null check (signed_by <> ''),
  signed_on date not null,
  how text not null check (how in ('here', 'elsewhere')),
  -- where the scan is
  reference text,
  signed_at timestamptz not null default now(),
  check (how = 'here' or reference <> ''),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id),
  foreign key (agreement_id, amendment_id) references agreement_amendment (agreement_id, id)
);
create unique index agreement_signature_once on agreement_signature (party_id, coalesce(amendment_id, agreement_id));
create table agreement_objection (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null,
  amendment_id uuid,
  party_id uuid not null,
  person_id uuid not null references person,
  reason text not null check (reason <> ''),
  objected_on date not null,
  objected_at timestamptz not null default now(),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id),
  foreign key (agreement_id, amendment_id) references agreement_amendment (agreement_id, id)
);
create index on agreement_objection (agreement_id);

-- what was seen of a promise, or said of it when it was discussed: lines, the last one counts
create table promise_note (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement,
  promise_id text not null,
  happened_on date not null,
  state text not null check (state in ('kept', 'at-risk', 'broken')),
  note text not null default '',
  noted_by uuid not null references person,
  noted_at timestamptz not null default now()
);
create index on promise_note (agreement_id);

-- what was offered is what is signed: nobody edits it, and it is signed when all parties have
create function keep_offered_agreement() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.text is distinct from old.text or new.kind <> old.kind or new.region_id <> old.region_id
      or new.revision <> old.revision or new.under_id is distinct from old.under_id) then
    raise exception 'an agreement that was offered is not changed' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if old.state in ('withdrawn', 'ended') or (old.state = 'signed' and new.state not in ('signed', 'ended')) then
    raise exception 'what was signed stays so' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  if old.state <> 'draft' and new.state <> 'draft' and (new.offered_on is distinct from old.offered_on
      or new.offered_at is distinct from old.offered_at or new.object_until is distinct from old.object_until) then
    raise exception 'the days of an offer stay so' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  -- one party gives notice, within the term of the text; ending together is an amendment with a last day
  if new.state <> 'ended' and new.ended_on is not null then
    raise exception 'only what has ended has such a day' using errcode = 'check_violation', constraint = 'agreement_notice';
  end if;
  if new.state = 'ended' and (old.state <> 'signed' or new.ended_on is null or new.ended_on < today() or (old.text ->> 'noticeMonths') is null
      or new.ended_on < (today() + make_interval(months => (old.text ->> 'noticeMonths')::integer))::date
      or (current_person() is not null and new.id not in (select agreements_to_sign()))) then
    raise exception 'an agreement is ended by a party, within its term of notice' using errcode = 'check_violation', constraint = 'agreement_notice';
  end if;
  if new.state = 'signed' and old.state <> 'signed' and (old.state <> 'offered' or exists (select from agreement_party p where p.agreement_id = new.id
      and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id is null))) then
    raise exception 'not every party has signed' using errcode = 'check_violation', constraint = 'agreement_all_signed';
  end if;
  if old.state = 'offered' and new.state = 'draft' and exists (select from agreement_signature s where s.agreement_id = new.id) then
    raise exception 'somebody has signed this' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  return new;
end $$;
create trigger keep_offered_agreement before update on agreement for each row execute function keep_offered_agreement();

create function keep_offered_amendment() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.changes is distinct from old.changes or new.effective_on <> old.effective_on or new.number <> old.number
      or new.reason <> old.reason or new.agreement_id <> old.agreement_id) then
    raise exception 'an amendment that was offered is not changed' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if old.state in ('signed', 'withdrawn') then
    raise exception 'what was signed stays so' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  if old.state <> 'draft' and new.state <> 'draft' and (new.offered_on is distinct from old.offered_on
      or new.offered_at is distinct from old.offered_at or new.object_until is distinct from old.object_until) then
    raise exception 'the days of an offer stay so' using errcode = 'check_violation', constraint = 'agreement_offered';
  end if;
  if new.state = 'signed' and (old.state <> 'offered' or exists (select from agreement_party p where p.agreement_id = new.agreement_id
      and not exists (select from agreement_signature s where s.party_id = p.id and s.amendment_id = new.id))) then
    raise exception 'not every party has signed' using errcode = 'check_violation', constraint = 'agreement_all_signed';
  end if;
  if old.state = 'offered' and new.state = 'draft' and exists (select from agreement_signature s where s.amendment_id = new.id) then
    raise exception 'somebody has signed this' using errcode = 'check_violation', constraint = 'agreement_signed';
  end if;
  return new;
end $$;
create trigger keep_offered_amendment before update on agreement_amendment for each row execute function keep_offered_amendment();

create function only_added() returns trigger language plpgsql as $$
begin
  raise exception 'this is only ever added to' using errcode = 'check_violation', constraint = 'only_added';
end $$;
create trigger keep_signature before update or delete on agreement_signature for each row execute function only_added();
create trigger keep_objection before update or delete on agreement_objection for each row execute function only_added();
create trigger keep_promise_note before update or delete on promise_note for each row execute function only_added();

-- where this right holds: in the region, for a school or site of a party, in a route that it covers
create function my_agreements(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query
    with scopes as materialized (select * from my_scopes(wanted))
    select a.id from agreement a join scopes s on s.scope_kind = 'region' and s.scope_id = a.region_id
    union select p.agreement_id from agreement_party p join institution i on i.id = p.institution_id or (p.institution_id is null and i.board_id = p.board_id)
      left join site si on si.institution_id = i.id
      join scopes s on (s.scope_kind = 'institution' and s.scope_id = i.id) or (s.scope_kind = 'site' and s.scope_id = si.id)
    union select r.agreement_id from agreement_route r join scopes s on s.scope_kind = 'route' and s.scope_id = r.route_id;
end $$;
-- also what one is writing, before its parties stand in it
create function writable_agreements() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select my_agreements('agreement/change')
  union select a.id from agreement a where a.state = 'draft' and a.created_by = current_person() and exists (select from my_scopes('agreement/change'))
$$;
create function draft_agreements() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from agreement a where a.state = 'draft' and a.id in (select writable_agreements())
$$;
-- where one signs: a school that one leads whole or at a site; in the name of its board only a bestuurder of the school
create function my_signing_scopes() returns table (institution_id uuid, is_board boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, bool_or(a.role = 'bestuurder' and a.scope_kind = 'institution') from role_assignment a
    join person p on p.id = a.person_id and (p.left_on is null or p.left_on >= today())
    join role_right r on r.role = a.role and r.may = 'agreement/sign'
    left join site si on a.scope_kind = 'site' and si.id = a.scope_id
    join institution i on i.id = coalesce(si.institution_id, case when a.scope_kind = 'institution' then a.scope_id end)
  where a.person_id = current_person() and a.valid_from <= today() and (a.valid_until is null or a.valid_until >= today()) group by i.id
$$;
-- a region or a route signs nothing
create function my_parties() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from agreement_party p join institution i on i.id = p.institution_id or (p.institution_id is null and i.board_id = p.board_id)
    join my_signing_scopes() s on s.institution_id = i.id
  where (p.institution_id is not null or s.is_board)
$$;
create function agreements_to_sign() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.agreement_id from agreement_party p where p.id in (select my_parties())
$$;
create function is_offered(wanted uuid, amendment uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case when amendment is null then exists (select from agreement a where a.id = wanted and a.state = 'offered')
    else exists (select from agreement_amendment w where w.id = amendment and w.agreement_id = wanted and w.state = 'offered') end
$$;
${ownedBySystem(['my_agreements(text)', 'writable_agreements()', 'draft_agreements()', 'my_signing_scopes()', 'my_parties()', 'agreements_to_sign()', 'is_offered(uuid, uuid)'])}
${policyOf('agreement', {
  see: `id in (select my_agreements('agreement/see')) or (state = 'draft' and created_by = current_person() and exists (select from my_scopes('agreement/see')))`,
  add: `state = 'draft' and region_id = (select my_region()) and created_by = current_person() and exists (select from my_scopes('agreement/change'))`,
  change: 'region_id = (select my_region()) and (id in (select writable_agreements()) or id in (select agreements_to_sign()))',
})}
${policyOf('agreement_party', {
  see: seesIt,
  add: 'agreement_id in (select draft_agreements()) and board_id in (select b.id from board b) and (institution_id is null or institution_id in (select i.id from institution i where i.board_id = agreement_party.board_id))',
  remove: 'agreement_id in (select draft_agreements())',
})}
${policyOf('agreement_route', {
  see: seesIt,
  add: 'agreement_id in (select draft_agreements()) and route_id in (select r.id from route r)',
  change: 'agreement_id in (select draft_agreements())',
  remove: 'agreement_id in (select draft_agreements())',
})}
${policyOf('agreement_amendment', {
  see: seesIt,
  add: "state = 'draft' and created_by = current_person() and agreement_id in (select writable_agreements())",
  change: 'agreement_id in (select writable_agreements()) or agreement_id in (select agreements_to_sign())',
})}
${policyOf('agreement_signature', {
  see: seesIt,
  add: `person_id = current_person() and is_offered(agreement_id, amendment_id) and (party_id in (select my_parties())
    or (how = 'elsewhere' and agreement_id in (select writable_agreements())))`,
})}
${policyOf('agreement_objection', {
  see: seesIt,
  add: 'person_id = current_person() and is_offered(agreement_id, amendment_id) and party_id in (select my_parties())',
})}
${policyOf('promise_note', {
  see: seesIt,
  add: 'noted_by = current_person() and agreement_id in (select writable_agreements())',
})}
`,
}
