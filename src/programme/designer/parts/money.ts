import { MONEY_PARTIES, MONEY_UNITS } from '../../design/money.ts'
import type { Field } from '../field.ts'
import type { ListPart } from './part.ts'

const money: readonly Field[] = [
  { name: 'unit', kind: 'choice', words: 'moneyUnit', options: MONEY_UNITS },
  { name: 'cents', kind: 'number', times: 100 },
  { name: 'quantity', kind: 'number' },
  { name: 'year', kind: 'ref', to: 'years' },
]

/** What it costs whom, and who pays whom. */
export const MONEY_PARTS: readonly ListPart[] = [
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
]
