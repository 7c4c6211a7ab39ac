import { ownedBySystem } from './0008-policies.ts'
import type { Migration } from './migration.ts'

/** What the first pages ask of many rows at once: counts for who may see the number and not the pupils, and one's own groups. */
export const counts: Migration = {
  name: '0010-counts',
  sql: `
-- how often something changed in who is where: what was counted before it may be counted again (platform/database/remember.ts)
create sequence pupil_change;
-- before its first use a sequence says the same as after it
select nextval('pupil_change');
create function note_pupil_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform nextval('pupil_change');
  return null;
end $$;
${['school_record', 'enrolment', 'route_enrolment', 'pupil_match'].map(noteChange).join('\n')}
grant select on sequence pupil_change to doorloop_user, doorloop_system;
grant usage on sequence pupil_change to doorloop_system;

-- pupils enrolled on this day at the institutions whose results one may see; 1 to 4 as null, unless one sees the pupils
create function school_counts(day date) returns table (institution_id uuid, kind text, pupils integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.institution_id, e.kind,
    case when count(distinct r.pupil_id) > 4 or r.institution_id in (select my_institutions('pupil/see')) then count(distinct r.pupil_id)::integer end
  from enrolment e join school_record r on r.id = e.record_id
  where r.institution_id in (select my_institutions('results/see'))
    and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)
  group by r.institution_id, e.kind
$$;

-- the pupils of one's own groups today, with what the schools say of their route: every morning, so the right is asked once
create function my_group_pupils(teldatum date) returns table (group_id uuid, pupil_id uuid, name text, family_name text, said jsonb, mbo_on_teldatum boolean, in_mbo_on_teldatum boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  day date := today();
  groups uuid[] := array(select s.scope_id from my_scopes('pupil/see') s where s.scope_kind = 'group');
begin
  return query
    select m.group_id, r.pupil_id, concat_ws(' ', r.given_name, r.infix, r.family_name), r.family_name,
      coalesce(l.said, '[]'), exists (select from school_record o join enrolment e on e.record_id = o.id
        where o.pupil_id = r.pupil_id and e.kind = 'mbo' and e.withdrawn_at is null
          and e.valid_from <= teldatum and (e.valid_until is null or e.valid_until >= teldatum)), coalesce(l.in_mbo, false)
    from group_member m join school_record r on r.id = m.record_id
      left join lateral (
        select jsonb_agg(distinct jsonb_build_object('route', t.name, 'phase', e.phase)) as said, bool_or(e.phase = 'MBO' and e.valid_from <= teldatum) as in_mbo
        from school_record o join route_enrolment e on e.record_id = o.id join route t on t.id = e.route_id
        where o.pupil_id = r.pupil_id and e.withdrawn_at is null and e.valid_from <= day and (e.valid_until is null or e.valid_until >= day)) l on true
    where m.group_id = any (groups) and m.valid_from <= day and (m.valid_until is null or m.valid_until >= day);
end $$;
${ownedBySystem(['note_pupil_change()', 'school_counts(date)', 'my_group_pupils(date)'])}
`,
}

function noteChange(table: string): string {
  return `create trigger ${table}_change after insert or update or delete on ${table} for each statement execute function note_pupil_change();`
}
