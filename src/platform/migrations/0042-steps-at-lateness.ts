import type { Migration } from './migration.ts'

/** A school's ladder may count how often a pupil came late too, beside absences: both from the same day on. */
export const stepsAtLateness: Migration = {
  name: '0042-steps-at-lateness',
  sql: `
-- times late in the school year after which the step is taken; null: not a step here
alter table absence_ladder
  add column late_call_after smallint check (late_call_after between 1 and 200),
  add column late_talk_after smallint check (late_talk_after between 1 and 200),
  add column late_letter_after smallint check (late_letter_after between 1 and 200),
  add column late_visit_after smallint check (late_visit_after between 1 and 200);
`,
}
