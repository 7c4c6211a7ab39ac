import type { Trx } from '#platform/database/database.ts'
import { listAgreements } from './agreement.store.ts'
import { type AgreementReminder, remindersOf } from './reminders.ts'

/** For the start page: dates of the agreements that this viewer sees. */
export async function listAgreementReminders(trx: Trx, today: string): Promise<AgreementReminder[]> {
  return remindersOf(await listAgreements(trx), today)
}
