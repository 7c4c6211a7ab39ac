import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** Below this many answers of a side nobody else sees them, unless who answered agreed (cooperation/assessment). */
const LEAST_ANSWERS = 3

/**
 * Files of agreements (annexes and scans), what clauses with a check of their own look at, and the yearly self-assessment
 * by both sides. A file is never changed; what was offered keeps its annexes. Answers are read back by who gave them only:
 * others get numbers, after the last day.
 */
export const agreementFiles: Migration = {
  name: '0022-agreement-files',
  sql: `
create table agreement_file (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  agreement_id uuid not null references agreement,
  -- an annex of the text, or the scan of a signature on paper
  kind text not null check (kind in ('annex', 'scan')),
  name text not null check (name <> '' and length(name) <= 200),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  bytes integer not null check (bytes between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  unique (agreement_id, id),
  constraint agreement_file_whole check (octet_length(content) = bytes and encode(sha256(content), 'hex') = sha256)
);
create index on agreement_file (region_id);

-- which file is the scan of a signature on paper
create table agreement_scan (
  signature_id uuid primary key references agreement_signature,
  agreement_id uuid not null,
  file_id uuid not null,
  foreign key (agreement_id, file_id) references agreement_file (agreement_id, id)
);
create index on agreement_scan (file_id);
create trigger keep_scan before update or delete on agreement_scan for each row execute function only_added();

-- this person signed the same text for another board: here, or on paper without showing it
create function signs_for_another(signature agreement_signature) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from agreement_signature s join agreement_party other on other.id = s.party_id
      join agreement_party its on its.id = signature.party_id and its.board_id <> other.board_id
    where s.id <> signature.id and s.agreement_id = signature.agreement_id and s.amendment_id is not distinct from signature.amendment_id
      and s.person_id = signature.person_id and not exists (select from agreement_scan c where c.signature_id = s.id))
$$;
-- what was signed on paper in a name that is not one's own
create function signs_for_others(signature agreement_signature) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_person() is not null and signature.how = 'elsewhere'
    and (signature.party_id not in (select my_parties()) or signs_for_another(signature))
$$;
-- of who is signed in; what Doorloop puts back from a copy is as it was
create function check_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first_day date; since timestamptz;
begin
  if current_person() is null then return new; end if;
  if new.amendment_id is null then select a.offered_on, a.offered_at into first_day, since from agreement a where a.id = new.agreement_id;
  else select w.offered_on, w.offered_at into first_day, since from agreement_amendment w where w.id = new.amendment_id; end if;
  if new.signed_on > today() or new.signed_on < first_day then
    raise exception 'signed between the offer and today' using errcode = 'check_violation', constraint = 'signature_day';
  end if;
  if new.how = 'here' and signs_for_another(new) then
    raise exception 'one person signs for one board' using errcode = 'check_violation', constraint = 'signature_of_two_boards';
  end if;
  if signs_for_others(new) and exists (select from agreement_objection o where o.party_id = new.party_id
      and o.amendment_id is not distinct from new.amendment_id and o.objected_at >= since) then
    raise exception 'a party that objects signs itself' using errcode = 'check_violation', constraint = 'signature_objected';
  end if;
  return new;
end $$;
create trigger check_signature before insert on agreement_signature for each row execute function check_signature();
create function check_scan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if signs_for_others(new) and not exists (select from agreement_scan c where c.signature_id = new.id) then
    raise exception 'what another party signed is shown with its scan' using errcode = 'check_violation', constraint = 'signature_scan';
  end if;
  return null;
end $$;
-- at the end: the scan names the signature, and comes after it
create constraint trigger check_scan after insert on agreement_signature deferrable initially deferred for each row execute function check_scan();

-- a file is what it was; it goes only as long as nothing that was offered or signed names it
create function keep_agreement_file() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'a file is not changed' using errcode = 'check_violation', constraint = 'agreement_file_kept';
  end if;
  if exists (select from agreement a where a.id = old.agreement_id and a.state <> 'draft' and strpos(a.text::text, old.id::text) > 0)
    or exists (select from agreement_amendment w where w.agreement_id = old.agreement_id and w.state <> 'draft'
      and strpos(w.changes::text, old.id::text) > 0) then
    raise exception 'what was offered keeps its annexes' using errcode = 'check_violation', constraint = 'agreement_file_kept';
  end if;
  return old;
end $$;
create trigger keep_agreement_file before update or delete on agreement_file for each row execute function keep_agreement_file();

${policyOf('agreement_file', {
  see: 'agreement_id in (select a.id from agreement a)',
  add: `added_by = current_person() and region_id = (select my_region()) and (agreement_id in (select writable_agreements())
    or (kind = 'scan' and agreement_id in (select agreements_to_sign())))`,
  remove: 'agreement_id in (select writable_agreements())',
})}
${policyOf('agreement_scan', {
  see: 'agreement_id in (select a.id from agreement a)',
  add: `file_id in (select f.id from agreement_file f where f.added_by = current_person() and f.kind = 'scan')
    and signature_id in (select s.id from agreement_signature s where s.person_id = current_person() and s.agreement_id = agreement_scan.agreement_id)`,
})}

-- pupils in the routes of one's region on this day by the school year in which they began; 1 to 4 as null, unless one sees them
create function route_groups(day date) returns table (route_id uuid, start_year integer, phase text, pupils integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with seen as (select o.id, exists (select from my_scopes('pupil/see') s where (s.scope_kind = 'region' and s.scope_id = o.region_id)
      or (s.scope_kind = 'route' and s.scope_id = o.id)) as exactly
    from route o where o.region_id = my_region() and exists (select from my_scopes('agreement/see'))),
  one as (select e.route_id, r.pupil_id, bool_or(e.phase = 'MBO') as in_mbo from route_enrolment e join school_record r on r.id = e.record_id
    where e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)
      and e.route_id in (select id from seen) group by e.route_id, r.pupil_id),
  began as (select one.route_id, one.pupil_id, one.in_mbo, min(e.valid_from) as first from one join school_record r on r.pupil_id = one.pupil_id
    join route_enrolment e on e.record_id = r.id and e.route_id = one.route_id and e.withdrawn_at is null group by 1, 2, 3)
  select b.route_id, extract(year from b.first)::integer - (case when extract(month from b.first) < 8 then 1 else 0 end),
    case when b.in_mbo then 'MBO' else 'VO' end, case when count(*) > 4 or s.exactly then count(*)::integer end
  from began b join seen s on s.id = b.route_id group by 1, 2, 3, s.exactly
$$;

-- pupils whose mbo phase of a route began in this term, at each mbo; 1 to 4 as null, unless one sees them
create function route_arrivals(first date, last date) returns table (route_id uuid, institution_id uuid, pupils integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with seen as (select o.id, exists (select from my_scopes('pupil/see') s where (s.scope_kind = 'region' and s.scope_id = o.region_id)
      or (s.scope_kind = 'route' and s.scope_id = o.id)) as exactly
    from route o where o.region_id = my_region() and exists (select from my_scopes('agreement/see'))),
  began as (select e.route_id, r.pupil_id, r.institution_id, min(e.valid_from) as first_day from route_enrolment e
    join school_record r on r.id = e.record_id join institution i on i.id = r.institution_id and i.kind in ('mbo', 'aoc', 'vertical')
    where e.phase = 'MBO' and e.withdrawn_at is null and e.route_id in (select id from seen) group by 1, 2, 3)
  select b.route_id, b.institution_id, case when count(*) > 4 or s.exactly then count(*)::integer end
  from began b join seen s on s.id = b.route_id where b.first_day between first and last group by 1, 2, s.exactly
$$;

create table assessment (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  -- 2026 = 2026-2027
  school_year smallint not null check (school_year between 2000 and 2100),
  -- about a route, or about a pair of schools
  route_id uuid references route,
  vo_id uuid references institution,
  mbo_id uuid references institution,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  opened_by uuid references person,
  opened_at timestamptz not null default now(),
  check ((vo_id is null) = (mbo_id is null)),
  check ((route_id is null) <> (vo_id is null))
);
create unique index assessment_once on assessment (school_year, coalesce(route_id, vo_id), coalesce(mbo_id, route_id));
create index on assessment (region_id);

create table assessment_answer (
  id uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references assessment,
  person_id uuid not null references person,
  side text not null check (side in ('vo', 'mbo')),
  -- per question 1 to 5; a question that was left open is not there
  scores jsonb not null check (jsonb_typeof(scores) = 'object' and not jsonb_path_exists(scores, '$.* ? (@.type() != "number" || @ < 1 || @ > 5)')),
  remark text not null default '',
  -- also when so few answered that others may know who it was
  may_be_seen boolean not null default false,
  answered_at timestamptz not null default now(),
  unique (assessment_id, person_id)
);

-- what is over stays so: numbers that were shown never move
create function keep_assessment() returns trigger language plpgsql as $$
begin
  if old.closes_on < today() or new.region_id <> old.region_id or new.school_year <> old.school_year or new.route_id is distinct from old.route_id
      or new.vo_id is distinct from old.vo_id or new.mbo_id is distinct from old.mbo_id or new.closes_on < today() then
    raise exception 'only the days of an assessment that is not over can change' using errcode = 'check_violation', constraint = 'assessment_over';
  end if;
  return new;
end $$;
create trigger keep_assessment before update on assessment for each row execute function keep_assessment();
create function keep_assessment_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.assessment_id <> old.assessment_id or new.person_id <> old.person_id
      or exists (select from assessment a where a.id = old.assessment_id and a.closes_on < today()) then
    raise exception 'an answer changes only while the assessment is open' using errcode = 'check_violation', constraint = 'assessment_over';
  end if;
  return new;
end $$;
create trigger keep_assessment_answer before update or delete on assessment_answer for each row execute function keep_assessment_answer();

-- which assessments this right reaches, and in the name of which side: a region and a route reach both
create function my_assessment_sides(wanted text) returns table (assessment_id uuid, side text)
language sql stable security definer set search_path = public, pg_temp as $$
  with scopes as materialized (select * from my_scopes(wanted)),
  mine as materialized (
    select s.scope_id as institution_id from scopes s where s.scope_kind = 'institution'
    union select si.institution_id from scopes s join site si on s.scope_kind = 'site' and si.id = s.scope_id
    union select si.institution_id from scopes s join pupil_group g on s.scope_kind = 'group' and g.id = s.scope_id join site si on si.id = g.site_id),
  sides (side) as (values ('vo'), ('mbo')),
  partner as (select p.route_id, p.side, si.institution_id from route_partner p join site si on si.id = p.site_id)
  select a.id, x.side from assessment a join scopes s on s.scope_kind = 'region' and s.scope_id = a.region_id cross join sides x
  union select a.id, x.side from assessment a join scopes s on s.scope_kind = 'route' and (s.scope_id = a.route_id or exists (
      select from partner v join partner m on m.route_id = v.route_id
      where v.route_id = s.scope_id and v.side = 'vo' and m.side = 'mbo' and v.institution_id = a.vo_id and m.institution_id = a.mbo_id)) cross join sides x
  union select a.id, 'vo' from assessment a where a.vo_id in (select institution_id from mine)
  union select a.id, 'mbo' from assessment a where a.mbo_id in (select institution_id from mine)
  union select a.id, p.side from assessment a join partner p on p.route_id = a.route_id where p.institution_id in (select institution_id from mine)
$$;

-- who writes agreements for this route, or for one of the two schools, asks both sides
create function may_open_assessment(region uuid, route uuid, vo uuid, mbo uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select region = my_region() and exists (select from my_scopes('agreement/change') s where
    (s.scope_kind = 'region' and s.scope_id = region)
    or (s.scope_kind = 'route' and (s.scope_id = route or exists (select from route_partner v join site vs on vs.id = v.site_id
      join route_partner m on m.route_id = v.route_id join site ms on ms.id = m.site_id
      where v.route_id = s.scope_id and v.side = 'vo' and m.side = 'mbo' and vs.institution_id = vo and ms.institution_id = mbo)))
    or (s.scope_kind = 'institution' and (s.scope_id in (vo, mbo) or exists (select from route_partner p join site si on si.id = p.site_id
      where p.route_id = route and si.institution_id = s.scope_id))))
$$;
create function is_open_assessment(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from assessment a where a.id = wanted and today() between a.opens_on and a.closes_on)
$$;

-- how many answered, per side; a number of people says nothing of what they answered
create function assessment_turnout() returns table (assessment_id uuid, side text, answers integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.assessment_id, w.side, count(*)::integer from assessment_answer w
  where w.assessment_id in (select m.assessment_id from my_assessment_sides('assessment/answer') m) group by 1, 2
$$;
-- after the last day: per side and question how often each score was given; of fewer than ${LEAST_ANSWERS} only who agreed
create function assessment_scores() returns table (assessment_id uuid, side text, question text, score smallint, answers integer, kept_back integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with one as (select w.assessment_id, w.side, q.key as question, q.value::numeric::smallint as score, w.may_be_seen,
      count(*) over (partition by w.assessment_id, w.side, q.key) as n
    from assessment_answer w join assessment a on a.id = w.assessment_id and a.closes_on < today()
      cross join lateral jsonb_each_text(w.scores) q
    where w.assessment_id in (select m.assessment_id from my_assessment_sides('assessment/answer') m))
  select assessment_id, side, question, score, count(*)::integer, 0 from one where n >= ${LEAST_ANSWERS} or may_be_seen group by 1, 2, 3, 4
  union all select assessment_id, side, question, null, 0, count(*)::integer from one where n < ${LEAST_ANSWERS} and not may_be_seen group by 1, 2, 3
$$;
create function assessment_remarks() returns table (assessment_id uuid, side text, remark text)
language sql stable security definer set search_path = public, pg_temp as $$
  select assessment_id, side, remark from (select w.assessment_id, w.side, w.remark, w.may_be_seen,
      count(*) over (partition by w.assessment_id, w.side) as n
    from assessment_answer w join assessment a on a.id = w.assessment_id and a.closes_on < today()
    where w.assessment_id in (select m.assessment_id from my_assessment_sides('assessment/answer') m)) x
  where remark <> '' and (n >= ${LEAST_ANSWERS} or may_be_seen) order by 1, 2, md5(remark)
$$;
${ownedBySystem([
  'signs_for_another(agreement_signature)',
  'signs_for_others(agreement_signature)',
  'check_signature()',
  'check_scan()',
  'keep_agreement_file()',
  'route_groups(date)',
  'route_arrivals(date, date)',
  'keep_assessment_answer()',
  'my_assessment_sides(text)',
  'may_open_assessment(uuid, uuid, uuid, uuid)',
  'is_open_assessment(uuid)',
  'assessment_turnout()',
  'assessment_scores()',
  'assessment_remarks()',
])}
${policyOf('assessment', {
  see: `id in (select m.assessment_id from my_assessment_sides('assessment/answer') m)
    or (opened_by = current_person() and may_open_assessment(region_id, route_id, vo_id, mbo_id))`,
  add: 'opened_by = current_person() and may_open_assessment(region_id, route_id, vo_id, mbo_id)',
  change: 'may_open_assessment(region_id, route_id, vo_id, mbo_id)',
})}
${policyOf('assessment_answer', {
  see: 'person_id = current_person()',
  add: `person_id = current_person() and is_open_assessment(assessment_id)
    and (assessment_id, side) in (select m.assessment_id, m.side from my_assessment_sides('assessment/answer') m)`,
  change: `person_id = current_person() and is_open_assessment(assessment_id)
    and (assessment_id, side) in (select m.assessment_id, m.side from my_assessment_sides('assessment/answer') m)`,
})}
`,
}
