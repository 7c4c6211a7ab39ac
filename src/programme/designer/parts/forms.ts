import { CLAUSES, LEERWEGEN, SCHEME_IDS } from '#schemes/index.ts'
import { PROFIELEN } from '#schools/index.ts'
import { HOLIDAY_REGIONS } from '../../design/calendar.ts'
import type { FormPart } from './part.ts'

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
