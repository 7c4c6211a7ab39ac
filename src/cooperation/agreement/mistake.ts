import type { Wrong } from '../fields.ts'

/** Beside what can be wrong with a field: nobody writes an agreement that the own school has no part in, nor over what somebody else wrote. */
export type AgreementWrong = Wrong<'own-school-missing' | 'seen-another'>
