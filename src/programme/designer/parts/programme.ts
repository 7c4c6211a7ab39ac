import { BLOCK_KINDS, COUNTS_FOR, PLACES, WEEKDAYS } from '../../design/block.ts'
import { EXAM_CHANGES, EXAM_PARTS } from '../../design/exam.ts'
import { MOMENT_KINDS } from '../../design/moment.ts'
import { STAGES } from '../../design/year.ts'
import type { ListPart } from './part.ts'
import { YEAR } from './shared.ts'

/** What is taught and examined, and when. */
export const PROGRAMME_PARTS: readonly ListPart[] = [
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
      YEAR,
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
      YEAR,
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
]
