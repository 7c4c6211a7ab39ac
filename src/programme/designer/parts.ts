import { CLAUSES, LEERTRAJECTEN, LEERWEGEN, NIVEAUS, SCHEME_IDS } from '#schemes/index.ts'
import { PROFIELEN } from '#schools/index.ts'
import { BLOCK_KINDS, COUNTS_FOR, PLACES, WEEKDAYS } from '../design/block.ts'
import { HOLIDAY_REGIONS } from '../design/calendar.ts'
import { EXAM_CHANGES, EXAM_PARTS } from '../design/exam.ts'
import { MOMENT_KINDS } from '../design/moment.ts'
import { MONEY_PARTIES, MONEY_UNITS } from '../design/money.ts'
import { DIPLOMAS } from '../design/way-back.ts'
import { STAGES } from '../design/year.ts'
import type { Field } from './field.ts'

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

const SIDES = ['vo', 'mbo'] as const
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const year: Field = { name: 'year', kind: 'ref', to: 'years', required: true }
const money: readonly Field[] = [
  { name: 'unit', kind: 'choice', words: 'moneyUnit', options: MONEY_UNITS },
  { name: 'cents', kind: 'number', times: 100 },
  { name: 'quantity', kind: 'number' },
  { name: 'year', kind: 'ref', to: 'years' },
]

export const LIST_PARTS: readonly ListPart[] = [
  {
    id: 'jaren',
    at: ['years'],
    prefix: 'y',
    called: 'stage',
    columns: ['enrolledAt', 'weeks'],
    fields: [
      { name: 'stage', kind: 'choice', words: 'stage', options: STAGES, required: true },
      { name: 'leerjaren', kind: 'choice', words: 'niveau', options: [1, 2, 3, 4, 5, 6], many: true, required: true },
      { name: 'enrolledAt', kind: 'choice', words: 'enrolledAt', options: ['vo', 'mbo', 'hbo'] },
      { name: 'weeks', kind: 'number', whole: true },
      { name: 'note', kind: 'text', long: true },
    ],
  },
  {
    id: 'blokken',
    at: ['blocks'],
    prefix: 'b',
    called: 'name',
    columns: ['kind', 'weeks', 'weekdays', 'place', 'hours', 'counts'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      year,
      { name: 'kind', kind: 'choice', words: 'kind', options: BLOCK_KINDS, required: true },
      { name: 'weeks', kind: 'weeks' },
      { name: 'weekdays', kind: 'choice', words: 'weekday', options: WEEKDAYS, many: true },
      { name: 'place', kind: 'choice', words: 'place', options: PLACES },
      { name: 'hours', kind: 'number' },
      { name: 'guided', kind: 'number' },
      { name: 'taughtBy', kind: 'choice', words: 'taughtBy', options: ['vmbo', 'mbo', 'both', 'company'] },
      { name: 'counts', kind: 'choice', words: 'counts', options: COUNTS_FOR },
      { name: 'units', kind: 'ref', to: 'units', many: true },
      { name: 'needs', kind: 'ref', to: 'blocks', many: true },
      { name: 'retakeAfterWeeks', kind: 'number', whole: true },
      { name: 'teachers', kind: 'names' },
      { name: 'note', kind: 'text', long: true },
    ],
  },
  {
    id: 'momenten',
    at: ['moments'],
    prefix: 'm',
    called: 'name',
    columns: ['kind', 'year', 'week'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'kind', kind: 'choice', words: 'moment', options: MOMENT_KINDS, required: true },
      year,
      { name: 'week', kind: 'number', whole: true },
    ],
  },
  {
    id: 'examens',
    at: ['exams'],
    prefix: 'e',
    called: 'subject',
    columns: ['part', 'change', 'year', 'week'],
    fields: [
      { name: 'subject', kind: 'text', required: true },
      { name: 'part', kind: 'choice', words: 'examPart', options: EXAM_PARTS, required: true },
      { name: 'change', kind: 'choice', words: 'examChange', options: EXAM_CHANGES },
      { name: 'year', kind: 'ref', to: 'years' },
      { name: 'week', kind: 'number', whole: true },
    ],
  },
  {
    id: 'onderdelen',
    at: ['units'],
    prefix: 'u',
    called: 'name',
    columns: ['vmbo', 'mbo', 'vmboWeeks', 'mboWeeks'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'vmbo', kind: 'text' },
      { name: 'vmboWeeks', kind: 'number' },
      { name: 'mbo', kind: 'text' },
      { name: 'mboWeeks', kind: 'number' },
      { name: 'taughtIn', kind: 'choice', words: 'place', options: ['vmbo', 'mbo'], many: true },
    ],
  },
  {
    id: 'terugwegen',
    at: ['wayBack'],
    prefix: 't',
    called: 'diploma',
    columns: ['fromYear', 'fromMonth', 'toYear', 'toMonth', 'where', 'left'],
    fields: [
      { name: 'diploma', kind: 'choice', words: 'diploma', options: DIPLOMAS },
      { name: 'fromYear', kind: 'ref', to: 'years', required: true },
      { name: 'fromMonth', kind: 'choice', words: 'month', options: MONTHS, required: true },
      { name: 'toYear', kind: 'ref', to: 'years', required: true },
      { name: 'toMonth', kind: 'choice', words: 'month', options: MONTHS, required: true },
      { name: 'where', kind: 'text' },
      { name: 'left', kind: 'text', long: true },
    ],
  },
  {
    id: 'kwalificaties',
    at: ['qualifications'],
    prefix: '',
    called: 'name',
    byPlace: true,
    columns: ['crebo', 'niveau', 'leertraject'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'crebo', kind: 'text' },
      { name: 'niveau', kind: 'choice', words: 'niveau', options: NIVEAUS },
      { name: 'leertraject', kind: 'choice', words: 'leertraject', options: LEERTRAJECTEN },
      { name: 'extended', kind: 'yes-no' },
    ],
  },
  {
    id: 'examenweken',
    at: ['calendar', 'examWeeks'],
    prefix: 'w',
    called: 'side',
    columns: ['year', 'weeks'],
    fields: [
      { name: 'side', kind: 'choice', words: 'side', options: SIDES, required: true },
      year,
      { name: 'weeks', kind: 'weeks', required: true },
    ],
  },
  {
    id: 'docenten',
    at: ['calendar', 'teachers'],
    prefix: '',
    called: 'name',
    byPlace: true,
    columns: ['days'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'days', kind: 'choice', words: 'weekday', options: WEEKDAYS, many: true },
    ],
  },
  {
    id: 'kosten',
    at: ['costs'],
    prefix: 'k',
    called: 'name',
    columns: ['party', 'unit', 'cents', 'quantity', 'year'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'party', kind: 'choice', words: 'party', options: MONEY_PARTIES, required: true },
      ...money,
    ],
  },
  {
    id: 'betalingen',
    at: ['payments'],
    prefix: 'p',
    called: 'name',
    columns: ['from', 'to', 'unit', 'cents', 'share', 'year'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'from', kind: 'choice', words: 'party', options: MONEY_PARTIES, required: true },
      { name: 'to', kind: 'choice', words: 'party', options: MONEY_PARTIES, required: true },
      ...money,
      { name: 'share', kind: 'number', times: 0.01 },
    ],
  },
  {
    id: 'clusters',
    at: ['clusters'],
    prefix: 'c',
    called: 'groups',
    columns: ['pupils', 'note'],
    fields: [
      { name: 'groups', kind: 'names', required: true },
      { name: 'pupils', kind: 'number', whole: true },
      { name: 'note', kind: 'text', long: true },
    ],
  },
  {
    id: 'uitzonderingen',
    at: ['exceptions'],
    prefix: '',
    called: 'rule',
    byPlace: true,
    columns: ['why', 'who', 'until', 'pupils'],
    fields: [
      { name: 'rule', kind: 'text', required: true },
      { name: 'why', kind: 'text', long: true, required: true },
      { name: 'who', kind: 'text', required: true },
      { name: 'until', kind: 'date' },
      { name: 'pupils', kind: 'text' },
    ],
  },
]

export const FORM_PARTS: readonly FormPart[] = [
  {
    id: 'basis',
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'scheme', kind: 'choice', words: 'scheme', options: SCHEME_IDS, required: true },
      { name: 'startsOn', kind: 'date' },
      { name: 'target.leerwegen', kind: 'choice', words: 'leerweg', options: LEERWEGEN, many: true },
      { name: 'target.who', kind: 'text', long: true },
      { name: 'target.places', kind: 'number', whole: true },
      { name: 'target.minimum', kind: 'number', whole: true },
      { name: 'profielen', kind: 'choice', words: 'profiel', options: PROFIELEN.map(({ code }) => code), many: true },
      { name: 'zomerlek', kind: 'text', long: true },
      { name: 'intermediate', kind: 'text', long: true },
      { name: 'note', kind: 'text', long: true },
    ],
  },
  {
    id: 'begeleiding',
    fields: [
      { name: 'pedagogy.place', kind: 'choice', words: 'roof', options: ['vmbo', 'mbo', 'both'] },
      { name: 'pedagogy.ownRoom', kind: 'yes-no' },
      { name: 'pedagogy.smallTeam', kind: 'yes-no' },
      { name: 'pedagogy.mentorContinues', kind: 'yes-no' },
      { name: 'pedagogy.rules', kind: 'choice', words: 'rules', options: ['vmbo', 'mbo', 'own'] },
      { name: 'pedagogy.note', kind: 'text', long: true },
    ],
  },
  {
    id: 'overeenkomst',
    fields: [
      { name: 'agreement.kind', kind: 'choice', words: 'agreement', options: ['agreement', 'internal', 'none'] },
      { name: 'agreement.clauses', kind: 'choice', words: 'clause', options: CLAUSES, many: true },
    ],
  },
  {
    id: 'kalender',
    fields: [
      { name: 'calendar.vo', kind: 'choice', words: 'holidayRegion', options: HOLIDAY_REGIONS },
      { name: 'calendar.mbo', kind: 'choice', words: 'holidayRegion', options: HOLIDAY_REGIONS },
      { name: 'calendar.travelMinutes', kind: 'number', whole: true },
    ],
  },
  {
    id: 'instroom',
    fields: [
      { name: 'intake.pool', kind: 'number', whole: true },
      { name: 'intake.share', kind: 'number', times: 0.01 },
      { name: 'intake.retention', kind: 'numbers', times: 0.01 },
    ],
  },
  {
    id: 'bekostiging',
    fields: [
      { name: 'funding.vo', kind: 'number', times: 100 },
      { name: 'funding.mbo', kind: 'number', times: 100 },
    ],
  },
]

export const findListPart = (id: string): ListPart | undefined => LIST_PARTS.find((one) => one.id === id)
export const findFormPart = (id: string): FormPart | undefined => FORM_PARTS.find((one) => one.id === id)
