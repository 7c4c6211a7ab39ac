/** What boards promise each other, and what that costs. */
export type { AgreementKind } from './agreement/agreement.ts'
export { listAgreementReminders } from './agreement/reminders.store.ts'
export type { AgreementReminder } from './agreement/reminders.ts'
export { type AgreementClause, type AgreementText, emptyText } from './agreement/text.ts'
export { listToAnswer, type ToAnswer } from './assessment/assessment.store.ts'
export { listOwnActions, type OpenAction } from './consultation/held.store.ts'
export { confirmable, seeOpenDifferences, seeOverview } from './count-list/overview.actions.ts'
export * from './settlement/index.ts'
