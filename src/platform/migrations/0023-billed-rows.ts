import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * An hour, cost or diploma is billed by one rule only, whichever schools settle and whenever: what lies before both sides, or
 * was approved by them, has its rows in a table with one place for each. Two statements of other schools that are offered at
 * the same moment meet there, and one of them is refused.
 */
export const billedRows: Migration = {
  name: '0023-billed-rows',
  sql: `
create table billed_row (
  -- id of the hours, cost or diplomas (cooperation/statement/rows-of.ts)
  row_id text primary key,
  region_id uuid not null references region,
  -- one of the versions of the rule that bills it
  rule_id uuid not null references money_rule
);
create index on billed_row (rule_id);
create index on statement_line using gin (sources);

-- a changed rule is one with the rule it follows, as long as the clause is the same
create function versions_of_rule(wanted uuid) returns setof uuid language sql stable as $$
  with recursive same (id) as (
    select wanted
    union
    select r.id from same f join money_rule o on o.id = f.id
      join money_rule r on (r.follows_id = o.id or r.id = o.follows_id) and r.agreement_id = o.agreement_id and r.clause_id = o.clause_id)
  select id from same
$$;
-- the lines that bill these rows now: of what was corrected the last turn counts, and what is only recorded bills nothing
create function lines_that_bill(rows text[]) returns table (row_id text, rule_id uuid, statement_id uuid, region_id uuid) language sql stable as $$
  select w.row_id, l.rule_id, l.statement_id, l.region_id
  from statement_line l join statement s on s.id = l.statement_id and s.state <> 'draft'
    join money_rule r on r.id = l.rule_id and r.kind not in ('closed-purses', 'taakuren')
    cross join lateral unnest(l.sources) as w (row_id)
  where l.sources && rows and w.row_id = any (rows)
    and not exists (select from statement_line n where n.subject = l.subject and n.period_from = l.period_from and n.period_to = l.period_to
      and n.turn > l.turn)
$$;
-- with those of the lines that these correct
create function rows_of_lines(wanted uuid) returns text[] language sql stable as $$
  select array(select distinct unnest(e.sources) from statement_line l
    join statement_line e on e.subject = l.subject and e.period_from = l.period_from and e.period_to = l.period_to
    where l.statement_id = wanted)
$$;
create function keep_billed_rows(rows text[]) returns void language plpgsql as $$
begin
  -- one after the other, so that two statements that share more rows do not wait for each other
  perform pg_advisory_xact_lock(2001100123);
  delete from billed_row b where b.row_id = any (rows)
    and not exists (select from lines_that_bill(rows) l where l.row_id = b.row_id and l.rule_id = b.rule_id);
  -- an update too: who looks with older eyes than this fails, instead of missing it
  insert into billed_row (row_id, region_id, rule_id)
    select distinct on (l.row_id) l.row_id, l.region_id, l.rule_id from lines_that_bill(rows) l order by l.row_id, l.rule_id
    on conflict (row_id) do update set rule_id = billed_row.rule_id;
  if exists (select from lines_that_bill(rows) l join billed_row b on b.row_id = l.row_id
      where b.rule_id <> l.rule_id and b.rule_id not in (select versions_of_rule(l.rule_id))) then
    raise exception 'another rule billed this' using errcode = 'unique_violation', constraint = 'billed_row_once';
  end if;
end $$;

create function bill_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own text[] := array(select r ->> 'id' from jsonb_array_elements(coalesce(new.document -> 'hours', '[]') || coalesce(new.document -> 'costs', '[]')
    || coalesce(new.document -> 'diplomas', '[]')) r);
begin
  if cardinality(own) > 0 and exists (select from jsonb_array_elements(coalesce(new.result #> '{statements,0,lines}', '[]')) line
      cross join lateral jsonb_array_elements_text(line -> 'sources') as s (row_id)
      where s.row_id = any (own) and not exists (select from statement_line l where l.statement_id = new.id and l.line_id = line ->> 'id'
        and l.rule_id::text = line ->> 'rule' and s.row_id = any (l.sources))) then
    raise exception 'the lines are not the statement' using errcode = 'check_violation', constraint = 'statement_sources';
  end if;
  perform keep_billed_rows(rows_of_lines(new.id));
  return null;
end $$;
create trigger bill_rows after update on statement for each row when (old.state = 'draft' and new.state = 'offered') execute function bill_rows();

-- belongs to Doorloop's own role, and only its owner replaces it
grant create on schema public to doorloop_system;
set local role doorloop_system;
-- the rows go with the lines, and are billed again by what these lines had corrected
create or replace function take_lines_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rows text[] := rows_of_lines(new.id);
begin
  delete from statement_line where statement_id = new.id;
  perform keep_billed_rows(rows);
  return null;
end $$;
reset role;
revoke create on schema public from doorloop_system;
${ownedBySystem(['bill_rows()'])}
${policyOf('billed_row', {})}

-- ids of thousands of rows do not shrink, and trying took longer than keeping them
alter table statement alter column result set storage external;

-- what was billed until now; of what was billed twice before, the first keeps it
set local role doorloop_system;
insert into billed_row (row_id, region_id, rule_id)
  select distinct on (l.row_id) l.row_id, l.region_id, l.rule_id
  from lines_that_bill(array(select distinct unnest(sources) from statement_line)) l join statement s on s.id = l.statement_id
  order by l.row_id, s.offered_on, l.rule_id;
reset role;
`,
}
