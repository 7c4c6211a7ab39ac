import type { Migration } from './migration.ts'

/**
 * The roles a transaction takes on (database.ts). They belong to the whole server, so they may be there already, and
 * whoever runs Doorloop must be allowed to take them on: tried instead of asked, because being a member is not enough
 * from PostgreSQL 16 on. `row_level_security` then holds for both.
 */
export const roles: Migration = {
  name: '0001-roles',
  sql: `
do $$
declare name text;
begin
  foreach name in array array['doorloop_user', 'doorloop_system'] loop
    begin
      if not exists (select from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      execute format('set local role %I', name);
      set local role none;
    exception when insufficient_privilege then execute format('grant %I to current_user', name);
    end;
  end loop;
end $$;
grant usage on schema public to doorloop_user, doorloop_system;
-- who a transaction works for; after a transaction the setting is '' and not null
create function current_person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
`,
}
