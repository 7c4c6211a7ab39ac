import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/**
 * Whose session a token is, with the roles of the day: it stands before every page, so it is one question without a
 * transaction and without taking on a role. Only the login of Doorloop may ask, never a transaction of a person.
 */
export const session: Migration = {
  name: '0012-session',
  sql: `
create function find_session(wanted text, at timestamptz, idle_since timestamptz, day date) returns table (
  id text, user_id text, email text, started_at timestamptz, used_at timestamptz, signed_in_by text, second_factor boolean, has_factor boolean,
  person_id uuid, region_id uuid, given_name text, infix text, family_name text, is_example boolean, grants jsonb)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query select s."id", s."userId", u."email", s."createdAt", s."updatedAt", s."signedInBy", s."secondFactor", f."userId" is not null,
      p.id, p.region_id, p.given_name, p.infix, p.family_name, r.is_example,
      coalesce((select jsonb_agg(jsonb_build_object('assignmentId', a.id, 'role', a.role, 'scopeKind', a.scope_kind, 'scopeId', a.scope_id,
          'standsInFor', a.stands_in_for) order by a.valid_from, a.id)
        from role_assignment a where a.person_id = p.id and a.valid_from <= day and (a.valid_until is null or a.valid_until >= day)), '[]')
    from auth_session s join auth_user u on u."id" = s."userId" left join auth_two_factor f on f."userId" = s."userId"
      join sign_in i on i.user_id = s."userId" join person p on p.id = i.person_id join region r on r.id = p.region_id
    where s."token" = wanted and s."expiresAt" > at and s."updatedAt" > idle_since and (p.left_on is null or p.left_on >= day);
end $$;
revoke execute on function find_session(text, timestamptz, timestamptz, date) from public;
do $$ declare login text := current_user;
begin
  ${ownedBySystem(['find_session(text, timestamptz, timestamptz, date)'])}
  set local role doorloop_system;
  execute format('grant execute on function find_session(text, timestamptz, timestamptz, date) to %I', login);
  set local role none;
end $$;
`,
}
