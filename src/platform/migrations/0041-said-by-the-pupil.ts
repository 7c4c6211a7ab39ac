import type { Migration } from './migration.ts'

/**
 * A pupil says that an own promise is done. It is a line like any other, marked as said by the pupil, so that a mentor sees
 * whose word it is. A pupil says nothing else of a promise, and nothing of somebody else's or of one that is not to be read.
 */
export const saidByThePupil: Migration = {
  name: '0041-said-by-the-pupil',
  sql: `
alter table talk_agreement_line add column by_pupil boolean not null default false;
alter table talk_agreement_line add check (not by_pupil or state = 'done');
alter policy talk_agreement_line_insert on talk_agreement_line with check (recorded_by = current_person() and (
  (not by_pupil and record_id in (select visible_records('guidance/write')))
  or (by_pupil and record_id in (select visible_records('portfolio/write'))
    and agreement_id in (select a.id from talk_agreement a where a.owner_kind = 'pupil'))));
`,
}
