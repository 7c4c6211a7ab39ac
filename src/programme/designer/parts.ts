import { FIT_PARTS } from './parts/fit.ts'
import { FORM_PARTS } from './parts/forms.ts'
import { MONEY_PARTS } from './parts/money.ts'
import type { FormPart, ListPart } from './parts/part.ts'
import { PROGRAMME_PARTS } from './parts/programme.ts'
import { RUNNING_PARTS } from './parts/running.ts'

export type { FormPart, FormPartId, ListPart, ListPartId } from './parts/part.ts'
export { FORM_PARTS }

/** Everything of a design that is edited row by row. */
export const LIST_PARTS: readonly ListPart[] = [...PROGRAMME_PARTS, ...FIT_PARTS, ...RUNNING_PARTS, ...MONEY_PARTS]

export const findListPart = (id: string): ListPart | undefined => LIST_PARTS.find((one) => one.id === id)
export const findFormPart = (id: string): FormPart | undefined => FORM_PARTS.find((one) => one.id === id)
