import type { Field } from '../field.ts'

/** The lists of a design that are edited row by row. `columns`: what the table shows beside the name. */
export interface ListPart {
  /** in the address, and in the messages */
  id: ListPartId
  /** where the list stands in the design */
  at: readonly string[]
  /** begins the id of a new row */
  prefix: string
  /** the field by which a row is called */
  called: string
  fields: readonly Field[]
  columns: readonly string[]
  /** a row has no id of its own: it is known by its place */
  byPlace?: true
}

/** Questions with one answer each, kept together. */
export interface FormPart {
  id: FormPartId
  fields: readonly Field[]
}

export const LIST_PART_IDS = [
  'jaren',
  'blokken',
  'momenten',
  'examens',
  'onderdelen',
  'terugwegen',
  'kwalificaties',
  'examenweken',
  'docenten',
  'kosten',
  'betalingen',
  'uitzonderingen',
  'clusters',
] as const
export type ListPartId = (typeof LIST_PART_IDS)[number]
export const FORM_PART_IDS = ['basis', 'begeleiding', 'overeenkomst', 'kalender', 'instroom', 'bekostiging'] as const
export type FormPartId = (typeof FORM_PART_IDS)[number]
