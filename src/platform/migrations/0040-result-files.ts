import type { Migration } from './migration.ts'

/**
 * Results out of a file: what a person chose to read it by, how many were written down, and states that go one way. A rule
 * about results is ended by somebody, from a day that has not passed: what was made before keeps the rule it had.
 */
export const resultFiles: Migration = {
  name: '0040-result-files',
  sql: `
alter table progress_import drop constraint progress_import_state_check;
alter table progress_import
  -- columns: it came in, and nobody said yet which column is what
  add constraint progress_import_state_check check (state in ('columns', 'preview', 'applied', 'undone')),
  -- columns, school of the numbers, school, day and lowest pass for rows that do not say them; never a pupil
  add column choices jsonb not null default '{}',
  -- results that were written down
  add column added integer check (added >= 0);
alter policy progress_import_delete on progress_import using (recorded_by = current_person() and state in ('columns', 'preview'));

create function keep_progress_import() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'choices', 'rows_read', 'kept', 'refused', 'added', 'recorded_by', 'applied_at', 'undone_by', 'undone_at'];
  fixed text[] := array['state', 'recorded_by', 'undone_by', 'undone_at'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
      or (old.state in ('applied', 'undone') and (to_jsonb(new) - fixed) is distinct from (to_jsonb(old) - fixed))
      or (old.state <> new.state and (old.state, new.state) not in (('columns', 'preview'), ('preview', 'applied'), ('applied', 'undone'))) then
    raise exception 'a file is read, added and undone, once each' using errcode = 'check_violation', constraint = 'progress_import_kept';
  end if;
  return new;
end $$;
create trigger keep_progress_import before update on progress_import for each row execute function keep_progress_import();

alter table result_rule
  add column ended_by uuid references person on delete set null,
  add column ended_at timestamptz;
create function keep_result_rule() returns trigger language plpgsql as $$
declare
  free text[] := array['valid_until', 'set_by', 'ended_by', 'ended_at'];
begin
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
      or (new.valid_until is distinct from old.valid_until
        and (old.ended_at is not null or new.ended_at is null or new.valid_until is null or new.valid_until < today()
          or new.valid_until > coalesce(old.valid_until, 'infinity'))) then
    raise exception 'a rule is ended once, and not in the past' using errcode = 'check_violation', constraint = 'result_rule_kept';
  end if;
  return new;
end $$;
drop trigger keep_result_rule on result_rule;
create trigger keep_result_rule before update on result_rule for each row execute function keep_result_rule();
`,
}
