import { type ArticleRow, rowsOf } from '../law/article-row.ts'

const { carries, partly, noRule } = rowsOf('BWBR0032082')
const id = (...names: string[]): string[] => names.map((name) => `vm2/${name}`)

/** Experimenteerbesluit vm2: what becomes of each lid. */
export const vm2Rows: readonly ArticleRow[] = [
  ...[...'abcdefghijklmnp'].map((part) => noRule('1', part, 'definition')),
  carries('1', 'o', ...id('bol-only')),
  noRule('2', null, 'purpose'),
  carries('3', '1', ...id('bb-to-mbo-2', 'related-domain', 'one-programme')),
  partly('3', '2', 'other-law', 'exam/vm2-mbo-exam-only'),
  carries('3', '3', ...id('bb-to-mbo-2', 'better-chance')),
  carries('3', '4', ...id('hours-years-1-2', 'hours-years-3-4')),
  carries('4', '1', ...id('continued-at-most')),
  carries('4', '2', ...id('follow-up-cohort', 'funding-granted')),
  carries('4', '3', ...id('follow-up-cohort', 'funding-granted')),
  carries('4', '4 a', ...id('same-team')),
  carries('4', '4 b', ...id('at-most-four-years')),
  carries('4', '5', ...id('no-disadvantage')),
  carries('4', '6', ...id('way-back'), 'exam/vm2-way-back'),
  carries('4', '7', ...id('lob')),
  noRule('4', '8', 'room'),
  carries('4', '9', ...id('agreement-or-internal')),
  carries('4', '9 a', ...id('agreement-programmes')),
  carries('4', '9 b', ...id('agreement-location')),
  carries('4', '9 c', ...id('agreement-responsibilities')),
  carries('4', '9 d', ...id('agreement-spending-of-funding')),
  carries('4', '10', ...id('agreement-or-internal')),
  ...['1', '2', '3', '4', '5', '6', '7', '8'].map((lid) => noRule('5', lid, 'money')),
  noRule('6', null, 'money'),
  noRule('7', null, 'money'),
  noRule('8', null, 'money'),
  noRule('9', null, 'other-law'),
  noRule('10', null, 'evaluation'),
  noRule('11', '1', 'student-finance'),
  noRule('11', '2', 'student-finance'),
  noRule('11', '3', 'student-finance'),
  noRule('12', null, 'student-finance'),
  carries('13', null, 'common/scheme-in-force', ...id('ends-by-2017')),
  noRule('14', null, 'citation'),
  noRule('15', null, 'citation'),
]
