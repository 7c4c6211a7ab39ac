import type { Language } from '#platform/i18n.ts'
import type { CallDuty } from '../calls/duty.ts'
import { todayWords } from './words.ts'

/** Who calls and before when, and whether that is the school of who looks. */
export function dutyText(language: Language, duty: CallDuty): string {
  const t = todayWords(language)
  return t.calls.duty[duty.whose](callerText(language, duty), duty.callBefore)
}

/** `Het Zwaluwnest (vmbo)`; the side alone where no school of it is known. */
export function callerText(language: Language, { schools, side }: Pick<CallDuty, 'schools' | 'side'>): string {
  const t = todayWords(language)
  return t.calls.duty.caller(schools.join(t.calls.duty.or), t.where.side[side])
}
