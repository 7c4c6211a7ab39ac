import { ownedBySystem, policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'

const seesMoney = `region_id = (select my_region()) and exists (select from my_scopes('settlement/see'))`
/** Of one school: who keeps its money. Of all schools: who keeps that of the region. */
const writesAmount = `region_id = (select my_region()) and recorded_by = current_person() and (institution_id in (select my_institutions('settlement/change'))
  or (institution_id is null and region_id in (select s.scope_id from my_scopes('settlement/change') s where s.scope_kind = 'region')))`

/**
 * What the government pays, how boards are billed, and the invoices that came of it. All of it is only ever added to: a
 * correction is a line with a higher version and a reason; what happened to an invoice stands beside it.
 */
export const invoices: Migration = {
  name: '0021-invoices',
  sql: `
create table funding_amount (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  school_year text not null check (school_year ~ '^20[0-9]{2}-20[0-9]{2}$'),
  side text not null check (side in ('vo', 'mbo')),
  -- null = every school of that side
  institution_id uuid references institution,
  -- as docs/formats.md writes opleiding; null = every level
  level text check (level <> ''),
  -- 1 first, then one more for each correction
  version smallint not null check (version > 0),
  -- for one pupil; null = this line no longer holds
  cents integer check (cents between 0 and 100000000),
  source text not null check (source <> ''),
  reason text,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  check ((version = 1) = (reason is null) and reason <> ''),
  check (version > 1 or cents is not null)
);
create unique index funding_amount_once on funding_amount (region_id, school_year, side, coalesce(institution_id, region_id), coalesce(level, ''), version);
create index on funding_amount (institution_id);

-- what one whole deelnemerswaarde brings an mbo in a funding year; levels have budgets of their own (Stb. 2023, 446)
create table student_value_price (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  funding_year smallint not null check (funding_year between 2000 and 2099),
  institution_id uuid references institution,
  -- null = every level
  niveau smallint check (niveau between 1 and 4),
  version smallint not null check (version > 0),
  cents integer not null check (cents between 1 and 100000000),
  source text not null check (source <> ''),
  reason text,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  check ((version = 1) = (reason is null) and reason <> '')
);
create unique index student_value_price_once on student_value_price (region_id, funding_year, coalesce(institution_id, region_id), coalesce(niveau, 0), version);
create index on student_value_price (institution_id);

-- how a board is billed; the highest version holds
create table party_billing (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  board_id uuid not null references board,
  version smallint not null check (version > 0),
  legal_name text not null check (legal_name <> ''),
  street text,
  postal_code text,
  city text,
  country text not null default 'NL' check (country ~ '^[A-Z]{2}$'),
  kvk text check (kvk ~ '^[0-9]{8}$'),
  oin text check (oin ~ '^[0-9]{20}$'),
  vat_number text,
  iban text,
  email text,
  -- what the board wants to read on invoices that it gets
  buyer_reference text,
  payment_days smallint not null default 30 check (payment_days between 0 and 365),
  -- before the number of invoices that it sends
  series text not null default '' check (series ~ '^[A-Z0-9-]{0,10}$'),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  unique (board_id, version)
);
create index on party_billing (region_id);

create table invoice (
  id uuid primary key default gen_random_uuid(),
  region_id uuid not null references region,
  statement_id uuid not null references statement,
  payee_id uuid not null references institution,
  payer_id uuid not null references institution,
  -- who numbers it
  payee_board_id uuid not null references board,
  kind text not null check (kind in ('invoice', 'credit-note')),
  -- given by number_invoice(), whatever was asked
  year smallint not null default 0,
  number integer not null default 0,
  -- the invoice that this one takes back
  credits_id uuid references invoice,
  issued_on date not null,
  cents bigint not null check (cents > 0),
  -- cooperation/invoice/invoice.ts, without its number
  document jsonb not null,
  made_by uuid not null references person,
  made_at timestamptz not null default now(),
  unique (payee_board_id, year, number),
  check (credits_id is null or kind = 'credit-note')
);
create index on invoice (statement_id);
create index on invoice (payer_id);
create index on invoice (payee_id);
create unique index invoice_credited_once on invoice (credits_id) where credits_id is not null;

create table invoice_event (
  id uuid primary key default gen_random_uuid(),
  invoice_id uuid not null references invoice,
  kind text not null check (kind in ('sent', 'paid')),
  happened_on date not null,
  -- what was paid; less than 0 takes back what was noted wrongly, and says why
  cents bigint check (cents <> 0),
  note text not null default '',
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  check ((kind = 'paid') = (cents is not null)),
  check (cents is null or cents > 0 or note <> '')
);
create index on invoice_event (invoice_id);
create unique index invoice_sent_once on invoice_event (invoice_id) where kind = 'sent';

create trigger keep_funding_amount before update or delete on funding_amount for each row execute function only_added();
create trigger keep_student_value_price before update or delete on student_value_price for each row execute function only_added();
create trigger keep_party_billing before update or delete on party_billing for each row execute function only_added();
create trigger keep_invoice before update or delete on invoice for each row execute function only_added();
create trigger keep_invoice_event before update or delete on invoice_event for each row execute function only_added();

-- The next number of this board in this year, one at a time: what fails gives its number back, so there are no holes.
create function number_invoice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last_on date;
begin
  perform pg_advisory_xact_lock(hashtextextended('invoice ' || new.payee_board_id::text, 0));
  new.year := extract(year from new.issued_on);
  select coalesce(max(i.number), 0) + 1, max(i.issued_on) into new.number, last_on from invoice i
    where i.payee_board_id = new.payee_board_id and i.year = new.year;
  if new.issued_on < last_on then
    raise exception 'numbers go up with the days' using errcode = 'check_violation', constraint = 'invoice_order';
  end if;
  if new.payee_board_id is distinct from (select n.board_id from institution n where n.id = new.payee_id)
      or new.payee_board_id = (select n.board_id from institution n where n.id = new.payer_id) then
    raise exception 'a board bills another board' using errcode = 'check_violation', constraint = 'invoice_boards';
  end if;
  if new.credits_id is null and not exists (select from statement t where t.id = new.statement_id and t.state = 'approved' and t.payee_id = new.payee_id
      and t.payer_id = new.payer_id and t.cents = case new.kind when 'invoice' then new.cents else -new.cents end) then
    raise exception 'an invoice is of an approved statement' using errcode = 'check_violation', constraint = 'invoice_statement';
  end if;
  if new.credits_id is null and exists (select from invoice i where i.statement_id = new.statement_id and i.credits_id is null
      and not exists (select from invoice c where c.credits_id = i.id)) then
    raise exception 'this statement was billed' using errcode = 'unique_violation', constraint = 'invoice_once';
  end if;
  if new.credits_id is not null and not exists (select from invoice i where i.id = new.credits_id and i.kind = 'invoice'
      and i.statement_id = new.statement_id and i.payee_id = new.payee_id and i.payer_id = new.payer_id and i.cents = new.cents) then
    raise exception 'a credit note takes back a whole invoice' using errcode = 'check_violation', constraint = 'invoice_credit';
  end if;
  return new;
end $$;
-- a backup that is put back brings its numbers along
create trigger number_invoice before insert on invoice for each row when (current_user <> 'doorloop_system' or new.number = 0)
  execute function number_invoice();

create function billing_boards(wanted text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select i.board_id from institution i where i.id in (select my_institutions(wanted))
$$;

-- the last day that this board numbered an invoice on, also of a school that one does not see
create function last_invoiced_on(board uuid, in_year integer) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select max(i.issued_on) from invoice i where i.payee_board_id = board and i.year = in_year and board in (select billing_boards('settlement/change'))
$$;
-- what DUO counts for the enrolments of the schools whose money one keeps: sums, no pupils
create function tbgi_values() returns table (institution_id uuid, teldatum date, niveau smallint, leertraject text, status text,
  enrolments integer, value numeric, without_value integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.institution_id, (f.fields ->> 'teldatum')::date, (f.fields ->> 'niveau')::smallint, f.fields ->> 'leertraject', f.fields ->> 'status',
    count(*)::integer, coalesce(sum((f.fields ->> 'contribution')::numeric), 0), (count(*) filter (where f.fields ->> 'contribution' is null))::integer
  from funding_line f join school_record r on r.id = f.record_id
  where f.withdrawn_at is null and f.fields ->> 'teldatum' is not null and (f.fields ->> 'funded')::boolean
    and r.institution_id in (select my_institutions('settlement/change'))
  group by 1, 2, 3, 4, 5
$$;
${ownedBySystem(['number_invoice()', 'billing_boards(text)', 'last_invoiced_on(uuid, integer)', 'tbgi_values()'])}
${policyOf('funding_amount', { see: seesMoney, add: writesAmount })}
${policyOf('student_value_price', { see: seesMoney, add: writesAmount })}
${policyOf('party_billing', {
  see: seesMoney,
  add: `region_id = (select my_region()) and recorded_by = current_person() and board_id in (select billing_boards('settlement/change'))`,
})}
${policyOf('invoice', {
  see: `payee_id in (select my_schools('settlement/see')) or payer_id in (select my_schools('settlement/see'))`,
  add: `region_id = (select my_region()) and made_by = current_person() and payee_id in (select my_schools('settlement/change'))
    and payer_id in (select i.id from institution i)`,
})}
${policyOf('invoice_event', {
  see: 'invoice_id in (select i.id from invoice i)',
  add: `recorded_by = current_person() and invoice_id in (select i.id from invoice i where i.payee_id in (select my_schools('settlement/change')))`,
})}
`,
}
