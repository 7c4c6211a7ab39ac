import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const ofStatement = 'statement_id in (select s.id from statement s)'
const mayDrawUp = 'may_draw_up(payer_id, payee_id, rules)'

/** Costs, keys and counts alike: a line is taken back, never changed, so that what a statement was made of can be shown. */
const onlyTakenBack = (table: string): string => `
create trigger keep_${table} before update or delete on ${table} for each row execute function only_taken_back();`

const checkedAs = (what: string): string => `
create trigger check_${what} before insert on statement_${what} for each row when (current_user <> 'doorloop_system') execute function check_${what}();`

/**
 * What partners owe each other: dated rules on the promises of agreements, what is put in by hand, and statements with the
 * whole of what they were computed from. What was offered is fixed, every line is billed once, and what both sides approved
 * stays so.
 */
export const settlements: Migration = {
  name: '0020-settlements',
  sql: `
-- one version of a rule: a change ends it and begins the next
create table money_rule (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  agreement_id uuid not null references agreement,
  -- ids in the text of the agreement (cooperation/agreement/text.ts)
  clause_id text not null,
  -- 1 = as first agreed; 2 = as amendment 1 left it
  clause_version smallint not null check (clause_version > 0),
  promise_id text,
  name text not null check (name <> ''),
  kind text not null,
  payee_id uuid not null references institution,
  -- everyone who pays or shares, and the payee
  parties uuid[] not null check (cardinality(parties) > 1 and payee_id = any (parties)),
  route_id uuid references route,
  cohort smallint,
  -- what the kind asks (cooperation/settlement/rule.ts), with institutions by their id
  terms jsonb not null,
  valid_from date,
  valid_until date check (valid_until >= valid_from),
  follows_id uuid unique references money_rule,
  created_by uuid references person,
  created_at timestamptz not null default now()
);
create index on money_rule (region_id);
create index on money_rule (agreement_id);

create table settlement_cost (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  -- who paid
  institution_id uuid not null references institution,
  for_id uuid references institution,
  kind text not null check (kind <> ''),
  name text not null check (name <> ''),
  route_id uuid references route,
  paid_on date not null,
  cents bigint not null check (cents between 0 and 10000000000),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references person,
  withdrawn_at timestamptz
);
create index on settlement_cost (institution_id, paid_on);
create table settlement_key (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  institution_id uuid not null references institution,
  -- 2026-2027
  school_year text not null,
  pupils integer not null check (pupils between 0 and 1000000),
  -- of them goes on to the partner mbo's
  share numeric(5,4) not null check (share between 0 and 1),
  source text not null check (source <> ''),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references person,
  withdrawn_at timestamptz
);
create unique index settlement_key_once on settlement_key (institution_id, school_year) where withdrawn_at is null;
-- diplomas that a school counted itself; for its school year they stand in place of a count of records
create table diploma_count (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  institution_id uuid not null references institution,
  partner_id uuid references institution,
  route_id uuid references route,
  cohort smallint,
  awarded_on date not null,
  niveau smallint not null check (niveau between 1 and 4),
  diplomas integer not null check (diplomas between 0 and 100000),
  source text not null check (source <> ''),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references person,
  withdrawn_at timestamptz
);
create index on diploma_count (institution_id, awarded_on);

create table statement (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  name text not null check (name <> ''),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  payer_id uuid not null references institution,
  payee_id uuid not null references institution check (payee_id <> payer_id),
  state text not null check (state in ('draft', 'offered', 'approved')),
  -- goes up when it is computed anew, or taken back
  revision integer not null default 1,
  -- the rules it was made with
  rules uuid[] not null,
  -- cooperation/settlement/document.ts, whole; pupils by pseudonym
  document jsonb not null,
  -- what the engine made of it, of these two
  result jsonb not null,
  -- what only the database knows to remark: cooperation/statement/own-findings.ts
  findings jsonb not null default '[]',
  is_billable boolean not null,
  cents bigint not null,
  fingerprint text not null,
  -- the approved statement of the same period that this one corrects
  corrects_id uuid references statement,
  drawn_up_by uuid references person,
  drawn_up_on date not null,
  offered_by uuid references person,
  offered_on date,
  approved_on date,
  changed_at timestamptz not null default now()
);
create index on statement (region_id);
create index on statement (payee_id);
create unique index statement_one_open on statement (payer_id, payee_id, period_from, period_to) where state <> 'approved';

-- what was billed: there as soon as the statement is offered
create table statement_line (
  statement_id uuid not null references statement,
  region_id uuid not null references region,
  line_id text not null,
  subject text not null,
  period_from date not null,
  period_to date not null,
  -- 1 = billed for the first time; more: corrections of the same
  turn smallint not null check (turn > 0),
  rule_id uuid not null references money_rule,
  cents bigint not null,
  -- ids of hours, costs and diplomas that it bills
  sources text[] not null default '{}',
  primary key (statement_id, line_id),
  unique (subject, period_from, period_to, turn)
);
create index on statement_line (rule_id);

create table statement_approval (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  statement_id uuid not null references statement,
  revision integer not null,
  institution_id uuid not null references institution,
  person_id uuid not null references person,
  -- as it was that day
  approved_by text not null check (approved_by <> ''),
  approved_on date not null,
  fingerprint text not null,
  approved_at timestamptz not null default now(),
  unique (statement_id, revision, institution_id)
);
create table statement_objection (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  statement_id uuid not null references statement,
  revision integer not null,
  line_id text not null,
  institution_id uuid not null references institution,
  person_id uuid not null references person,
  objected_by text not null check (objected_by <> ''),
  reason text not null check (reason <> ''),
  objected_on date not null,
  objected_at timestamptz not null default now()
);
create index on statement_objection (statement_id);
create table statement_answer (
  objection_id uuid primary key references statement_objection,
  region_id uuid not null references region,
  statement_id uuid not null references statement,
  outcome text not null check (outcome in ('upheld', 'withdrawn', 'rejected')),
  reason text not null default '' check (outcome <> 'rejected' or reason <> ''),
  institution_id uuid not null references institution,
  person_id uuid not null references person,
  answered_by text not null check (answered_by <> ''),
  answered_on date not null,
  answered_at timestamptz not null default now()
);
create index on statement_answer (statement_id);
-- which pupil a pseudonymous row of the document is; goes with the pupil
create table statement_pupil (
  statement_id uuid not null references statement on delete cascade,
  row_id text not null,
  region_id uuid not null references region,
  record_id uuid not null references school_record on delete cascade,
  primary key (statement_id, row_id)
);
create index on statement_pupil (record_id);

create function has_open_objection(wanted uuid, of_revision integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement_objection o where o.statement_id = wanted and o.revision = of_revision
    and not exists (select from statement_answer a where a.objection_id = o.id))
$$;
-- upheld: what lies there is wrong, so nobody agrees to it any more
create function has_upheld_objection(wanted uuid, of_revision integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement_objection o join statement_answer a on a.objection_id = o.id and a.outcome = 'upheld'
    where o.statement_id = wanted and o.revision = of_revision)
$$;
-- who objects does not agree, whatever it said before
create function is_approved_by(wanted uuid, of_revision integer, institution uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement_approval a where a.statement_id = wanted and a.revision = of_revision and a.institution_id = institution)
    and not has_upheld_objection(wanted, of_revision)
    and not exists (select from statement_objection o where o.statement_id = wanted and o.revision = of_revision and o.institution_id = institution
      and not exists (select from statement_answer a where a.objection_id = o.id))
$$;
create function billed_sum(wanted uuid) returns table (n bigint, total numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), coalesce(sum(l.cents), 0) from statement_line l where l.statement_id = wanted
$$;
create function overlaps_another(wanted uuid, payer uuid, payee uuid, first_day date, last_day date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement s where s.id <> wanted and s.payer_id = payer and s.payee_id = payee and s.state <> 'draft'
    and s.period_from <= last_day and s.period_to >= first_day and (s.period_from, s.period_to) <> (first_day, last_day))
$$;

create function keep_used_rule() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from statement_line l where l.rule_id = old.id) and (tg_op = 'DELETE' or
      to_jsonb(new) - 'valid_until' is distinct from to_jsonb(old) - 'valid_until') then
    raise exception 'a rule that a statement used is only ended' using errcode = 'check_violation', constraint = 'money_rule_used';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_used_rule before update or delete on money_rule for each row execute function keep_used_rule();

create function only_taken_back() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null
      or to_jsonb(new) - array['withdrawn_at', 'withdrawn_by'] is distinct from to_jsonb(old) - array['withdrawn_at', 'withdrawn_by'] then
    raise exception 'this is only ever taken back' using errcode = 'check_violation', constraint = 'only_taken_back';
  end if;
  return new;
end $$;
${['settlement_cost', 'settlement_key', 'diploma_count'].map(onlyTakenBack).join('')}

create function keep_statement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'a statement that was offered stays' using errcode = 'check_violation', constraint = 'statement_offered';
    end if;
    return old;
  end if;
  if old.state = 'approved' then
    raise exception 'what both sides approved stays so' using errcode = 'check_violation', constraint = 'statement_approved';
  end if;
  if (new.region_id, new.payer_id, new.payee_id, new.period_from, new.period_to) <> (old.region_id, old.payer_id, old.payee_id, old.period_from, old.period_to)
      or (old.state = 'offered' and (new.document is distinct from old.document or new.result is distinct from old.result or new.cents <> old.cents
        or new.fingerprint <> old.fingerprint or new.findings is distinct from old.findings or new.rules <> old.rules
        or new.corrects_id is distinct from old.corrects_id or new.name <> old.name)) then
    raise exception 'a statement that was offered is not changed' using errcode = 'check_violation', constraint = 'statement_offered';
  end if;
  if old.state = 'draft' and new.state = 'offered' then
    if not new.is_billable or new.offered_on is null then
      raise exception 'a statement with something to mend is not offered' using errcode = 'check_violation', constraint = 'statement_billable';
    end if;
    if overlaps_another(new.id, new.payer_id, new.payee_id, new.period_from, new.period_to) then
      raise exception 'another statement has part of this period' using errcode = 'check_violation', constraint = 'statement_period';
    end if;
  end if;
  if new.state in ('offered', 'approved') and new.state <> old.state
      and (select (b.n, b.total) is distinct from (jsonb_array_length(coalesce(new.result #> '{statements,0,lines}', '[]'))::bigint, new.cents::numeric) from billed_sum(new.id) b) then
    raise exception 'the lines are not the statement' using errcode = 'check_violation', constraint = 'statement_sum';
  end if;
  if old.state = 'offered' and new.state = 'draft' and new.revision <= old.revision then
    raise exception 'what is taken back is another revision' using errcode = 'check_violation', constraint = 'statement_taken_back';
  end if;
  if new.state = 'approved' and (old.state <> 'offered' or new.revision <> old.revision or has_open_objection(new.id, new.revision)
      or not is_approved_by(new.id, new.revision, new.payer_id) or not is_approved_by(new.id, new.revision, new.payee_id)) then
    raise exception 'not both sides approved' using errcode = 'check_violation', constraint = 'statement_both_approved';
  end if;
  return new;
end $$;
create trigger keep_statement before update or delete on statement for each row execute function keep_statement();
create function begin_as_draft() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' then
    raise exception 'a statement begins as a draft' using errcode = 'check_violation', constraint = 'statement_draft_first';
  end if;
  return new;
end $$;

create function keep_statement_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or exists (select from statement s where s.id = old.statement_id and s.state <> 'draft') then
    raise exception 'what was billed stays' using errcode = 'check_violation', constraint = 'statement_line_billed';
  end if;
  return old;
end $$;
create trigger keep_statement_line before update or delete on statement_line for each row execute function keep_statement_line();
-- the lines go with the taking back itself, and in no other way
create function take_lines_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from statement_line where statement_id = new.id;
  return null;
end $$;
create trigger take_lines_back after update on statement for each row when (old.state = 'offered' and new.state = 'draft') execute function take_lines_back();

-- one agrees to what lies there, today, and not with oneself
create function check_approval() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.approved_on <> today() or not exists (select from statement s where s.id = new.statement_id and s.fingerprint = new.fingerprint) then
    raise exception 'an approval is of what lies there, today' using errcode = 'check_violation', constraint = 'statement_approval_of_now';
  end if;
  if exists (select from statement_approval a join institution own on own.id = new.institution_id join institution other on other.id = a.institution_id
      where a.statement_id = new.statement_id and a.revision = new.revision and a.person_id = new.person_id and other.board_id <> own.board_id) then
    raise exception 'nobody approves for both sides' using errcode = 'check_violation', constraint = 'statement_approval_two_people';
  end if;
  return new;
end $$;
create function check_objection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from statement s where s.id = new.statement_id and s.state <> 'draft' and s.revision = new.revision) then
    raise exception 'an objection is to the revision that lies there' using errcode = 'check_violation', constraint = 'statement_objection_of_now';
  end if;
  return new;
end $$;
create function check_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from statement_objection o where o.id = new.objection_id and o.statement_id = new.statement_id
      and (new.outcome = 'withdrawn') = (o.institution_id = new.institution_id)) then
    raise exception 'who objected withdraws, the other side decides' using errcode = 'check_violation', constraint = 'statement_answer_side';
  end if;
  return new;
end $$;
${['approval', 'objection', 'answer'].map(checkedAs).join('')}
create trigger keep_approval before update or delete on statement_approval for each row execute function only_added();
create trigger keep_statement_objection before update or delete on statement_objection for each row execute function only_added();
create trigger keep_statement_answer before update or delete on statement_answer for each row execute function only_added();

-- institutions where this right holds; who leads a site speaks for its school
create function my_schools(wanted text) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = public, pg_temp as $$
begin
  return query with scopes as materialized (select * from my_scopes(wanted))
    select i.id from institution i join scopes s on (s.scope_kind = 'region' and s.scope_id = i.region_id) or (s.scope_kind = 'institution' and s.scope_id = i.id)
    union select si.institution_id from site si join scopes s on s.scope_kind = 'site' and s.scope_id = si.id;
end $$;
-- a region or a route approves nothing
create function my_own_schools(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with scopes as materialized (select * from my_scopes(wanted))
  select i.id from institution i join scopes s on s.scope_kind = 'institution' and s.scope_id = i.id
  union select si.institution_id from site si join scopes s on s.scope_kind = 'site' and s.scope_id = si.id
$$;
create function my_money_rules(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query with scopes as materialized (select * from my_scopes(wanted))
    select r.id from money_rule r join scopes s on s.scope_kind = 'region' and s.scope_id = r.region_id
    union select r.id from money_rule r where r.parties && array(select my_schools(wanted))
    union select r.id from money_rule r join scopes s on s.scope_kind = 'route' and (s.scope_id = r.route_id
      or (r.route_id is null and exists (select from agreement_route ar where ar.agreement_id = r.agreement_id and ar.route_id = s.scope_id)));
end $$;
create function my_statements(wanted text) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query with schools as materialized (select my_schools(wanted) as id)
    select t.id from statement t join schools s on s.id in (t.payer_id, t.payee_id)
    union select t.id from statement t where exists (select from my_scopes(wanted) s where s.scope_kind = 'route')
      and t.rules && array(select my_money_rules(wanted));
end $$;
create function may_draw_up(payer uuid, payee uuid, with_rules uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from my_schools('settlement/change') s where s in (payer, payee))
    or (cardinality(with_rules) > 0 and exists (select from my_scopes('settlement/change') s where s.scope_kind = 'route')
      and with_rules <@ array(select my_money_rules('settlement/change')))
$$;
create function may_rule(with_parties uuid[], of_route uuid, agreement uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select with_parties && array(select my_schools('settlement/change')) or exists (select from my_scopes('settlement/change') s where s.scope_kind = 'route'
    and (s.scope_id = of_route or (of_route is null and exists (select from agreement_route ar where ar.agreement_id = agreement and ar.route_id = s.scope_id))))
$$;
create function is_offered_statement(wanted uuid, of_revision integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement s where s.id = wanted and s.state = 'offered' and s.revision = of_revision)
$$;
create function is_side_of(wanted uuid, institution uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement s where s.id = wanted and institution in (s.payer_id, s.payee_id))
$$;
create function is_pupil_of_party(wanted uuid, record uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from statement s join school_record p on p.id = record where s.id = wanted and (p.institution_id in (s.payer_id, s.payee_id)
    or exists (select from money_rule r where r.id = any (s.rules) and p.institution_id = any (r.parties))))
$$;
create trigger begin_as_draft before insert on statement for each row when (current_user <> 'doorloop_system') execute function begin_as_draft();
${ownedBySystem([
  ...[
    'has_open_objection(uuid, integer)',
    'has_upheld_objection(uuid, integer)',
    'is_approved_by(uuid, integer, uuid)',
    'billed_sum(uuid)',
  ],
  ...['take_lines_back()', 'check_approval()', 'check_objection()', 'check_answer()', 'is_pupil_of_party(uuid, uuid)'],
  ...[
    'overlaps_another(uuid, uuid, uuid, date, date)',
    'keep_used_rule()',
    'keep_statement_line()',
    'my_schools(text)',
    'my_own_schools(text)',
  ],
  ...['my_money_rules(text)', 'my_statements(text)', 'may_draw_up(uuid, uuid, uuid[])', 'may_rule(uuid[], uuid, uuid)'],
  ...['is_offered_statement(uuid, integer)', 'is_side_of(uuid, uuid)'],
])}
${policyOf('money_rule', {
  see: `id in (select my_money_rules('settlement/see'))`,
  add: `region_id = (select my_region()) and created_by = current_person() and may_rule(parties, route_id, agreement_id)
    and not exists (select from unnest(parties) p where p not in (select i.id from institution i)) and agreement_id in (select a.id from agreement a)`,
  change: `region_id = (select my_region()) and may_rule(parties, route_id, agreement_id)`,
  remove: `region_id = (select my_region()) and may_rule(parties, route_id, agreement_id)`,
})}
${policyOf('settlement_cost', {
  see: `institution_id in (select my_schools('settlement/see')) or for_id in (select my_schools('settlement/see'))
    or exists (select from money_rule r where settlement_cost.institution_id = any (r.parties) and r.terms -> 'costs' @> to_jsonb(settlement_cost.kind))`,
  add: `region_id = (select my_region()) and recorded_by = current_person() and institution_id in (select my_schools('settlement/change'))`,
  change: `institution_id in (select my_schools('settlement/change'))`,
})}
${['settlement_key', 'diploma_count']
  .map((table) =>
    policyOf(table, {
      see: `institution_id in (select my_schools('settlement/see')) or exists (select from money_rule r where ${table}.institution_id = any (r.parties))`,
      add: `region_id = (select my_region()) and recorded_by = current_person() and institution_id in (select my_schools('settlement/change'))`,
      change: `institution_id in (select my_schools('settlement/change'))`,
    }),
  )
  .join('\n')}
${policyOf('statement', {
  see: `id in (select my_statements('settlement/see'))`,
  add: `region_id = (select my_region()) and drawn_up_by = current_person() and ${mayDrawUp}
    and payer_id in (select i.id from institution i) and payee_id in (select i.id from institution i)`,
  change: `region_id = (select my_region()) and (${mayDrawUp} or payer_id in (select my_own_schools('settlement/approve')) or payee_id in (select my_own_schools('settlement/approve')))`,
  remove: `state = 'draft' and ${mayDrawUp}`,
})}
${policyOf('statement_line', {
  see: ofStatement,
  add: `statement_id in (select s.id from statement s where s.state = 'draft' and may_draw_up(s.payer_id, s.payee_id, s.rules))`,
  remove: `statement_id in (select s.id from statement s where s.state = 'draft' and may_draw_up(s.payer_id, s.payee_id, s.rules))`,
})}
${policyOf('statement_approval', {
  see: ofStatement,
  add: `person_id = current_person() and is_offered_statement(statement_id, revision) and is_side_of(statement_id, institution_id)
    and institution_id in (select my_own_schools('settlement/approve'))`,
})}
${policyOf('statement_objection', {
  see: ofStatement,
  add: `person_id = current_person() and is_side_of(statement_id, institution_id) and institution_id in (select my_own_schools('settlement/approve'))`,
})}
${policyOf('statement_answer', {
  see: ofStatement,
  add: `person_id = current_person() and is_side_of(statement_id, institution_id)
    and (institution_id in (select my_own_schools('settlement/approve')) or institution_id in (select my_schools('settlement/change')))`,
})}
${policyOf('statement_pupil', {
  see: `${ofStatement} and record_id in (select visible_records('pupil/see'))`,
  add: `statement_id in (select s.id from statement s where s.state = 'draft' and may_draw_up(s.payer_id, s.payee_id, s.rules))
    and is_pupil_of_party(statement_id, record_id)`,
})}
`,
}
