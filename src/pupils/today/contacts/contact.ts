import { fieldReader, type Read } from '#platform/form/fields.ts'
import { plusDays } from '../../day.ts'

export const RELATIONS = ['parent', 'guardian', 'pupil', 'carer', 'company', 'other'] as const
export type Relation = (typeof RELATIONS)[number]
export const NUMBER_TYPES = ['mobile', 'home', 'work', 'other'] as const
export type NumberType = (typeof NUMBER_TYPES)[number]

/** Whom to call about a pupil, at which number. */
export interface Contact {
  id: string
  name: string
  relation: Relation
  number: string
  numberType: NumberType
  callOrder: number
  note: string | null
  /** the last day on which somebody asked whether it still holds: the day it was written down, or of a check */
  checkedOn: string
}

export type NewContact = Omit<Contact, 'id' | 'checkedOn'>

/** A term is half a school year: from 1 August and from 1 February. */
export function termStart(day: string): string {
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(5)]
  if (rest >= '08-01') return `${year}-08-01`
  return rest >= '02-01' ? `${year}-02-01` : `${year - 1}-08-01`
}

/** Numbers are checked each term; the first six weeks of it are there to do so. */
export const WEEKS_TO_CHECK = 6

/** Not checked since this term began, and its first weeks are over. */
export function isOverdue({ checkedOn }: Pick<Contact, 'checkedOn'>, day: string): boolean {
  const start = termStart(day)
  return checkedOn < start && day >= plusDays(start, WEEKS_TO_CHECK * 7)
}

/** `06 12 34 56 78` as a phone dials it: signs between the figures are for people. */
export const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '')

/** Digits, spaces and a plus in front: nothing else is dialled. */
const NUMBER = /^\+?[\d\s()-]{8,20}$/

export function readContact(form: URLSearchParams): Read<NewContact, 'no-phone'> {
  const is = fieldReader<'no-phone'>(form)
  const number = is.text('nummer', 20) ?? ''
  if (number !== '' && !NUMBER.test(number)) is.wrong('nummer', 'no-phone')
  return is.done({
    name: is.text('naam', 100) ?? '',
    relation: is.oneOf('relatie', RELATIONS) ?? 'other',
    number,
    numberType: is.oneOf('soort', NUMBER_TYPES) ?? 'other',
    callOrder: Math.max(1, is.whole('volgorde', 20) ?? 1),
    note: is.text('opmerking', 200, false),
  })
}
