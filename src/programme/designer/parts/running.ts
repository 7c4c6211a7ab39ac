import { WEEKDAYS } from '../../design/block.ts'
import type { ListPart } from './part.ts'
import { SIDES, YEAR } from './shared.ts'

/** Whether it can be run: weeks, teachers, groups. */
export const RUNNING_PARTS: readonly ListPart[] = [
  {
    id: 'examenweken',
    at: ['calendar', 'examWeeks'],
    prefix: 'w',
    called: 'side',
    columns: ['year', 'weeks'],
    fields: [
      { name: 'side', kind: 'choice', words: 'side', options: SIDES, required: true },
      YEAR,
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
]
