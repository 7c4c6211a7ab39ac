import { policyOf } from './0008-policies.ts'
import type { Migration } from './migration.ts'
import { recordPolicy } from './record-lines.ts'

const { see: SEEN } = recordPolicy({ see: 'hand-over/see', write: 'pupil/change' })
const OWN = "record_id in (select own_records('pupil/change'))"

/**
 * How a pupil leaves a route: to something else, out of school, or with a diploma. A line as the others: never overwritten,
 * a correction takes its place. A route that stops moves its pupils in one event, each with an own destination.
 */
export const leaving: Migration = {
  name: '0035-leaving',
  sql: `
create table leaving_event (
  id uuid primary key default gen_random_uuid(),
  route_id uuid not null references route,
  -- the last day
  happened_on date not null,
  reason text not null check (reason <> ''),
  recorded_by uuid references person,
  recorded_at timestamptz not null default now()
);
create index on leaving_event (route_id);

create table leaving (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references school_record on delete cascade,
  route_id uuid not null references route,
  event_id uuid references leaving_event,
  kind text not null check (kind in ('switch', 'drop-out', 'diploma')),
  -- the last day in the route
  happened_on date not null,
  -- why (domain.md 6), and in own words
  reason text check (reason in ('not-offered', 'new-surroundings', 'route-stopped', 'other-sector', 'bbl', 'own')),
  reason_words text,
  -- what the design of the route offered at that moment: [{ "diploma", "where", "left" }]; and whether it was used
  way_back jsonb not null default '[]',
  way_back_used boolean,
  destination text not null check (destination in ('regular-vo', 'regular-mbo-bol', 'regular-mbo-bbl', 'other-route', 'higher', 'work', 'work-and-school', 'none', 'unknown', 'other')),
  destination_words text,
  -- of a diploma
  diploma text check (diploma in ('vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4')),
  diploma_on date,
  within_route boolean,
  -- of who dropped out
  last_contact_on date,
  attempts text,
  reported_to text,
  reported_on date,
  re_entry text,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  replaces uuid references leaving,
  withdrawn_at timestamptz,
  check ((kind = 'diploma') = (diploma is not null)),
  check ((diploma is null) = (diploma_on is null) and (diploma is null) = (within_route is null)),
  check (kind <> 'switch' or reason is not null)
);
create index on leaving (record_id);
create index on leaving (route_id);
-- of one stay in a route there is one end
create unique index leaving_once on leaving (record_id, route_id, happened_on, kind) where withdrawn_at is null;
${policyOf('leaving_event', {
  see: "route_id in (select r.id from route r) and exists (select from my_scopes('hand-over/see'))",
  add: "recorded_by = current_person() and route_id in (select r.id from route r) and exists (select from my_scopes('pupil/change'))",
})}
${policyOf('leaving', { see: SEEN, add: `recorded_by = current_person() and ${OWN}`, change: OWN })}
-- a line is added and taken back, nothing else
revoke update on leaving from doorloop_user;
grant update (withdrawn_at) on leaving to doorloop_user;
`,
}
