import { formatNumber, type Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

const number = (printed: string | undefined): string => {
  if (printed === undefined) return '?'
  const decimals = printed.split('.')[1]?.length ?? 0
  return formatNumber('en', Number(printed), decimals)
}

type Fields = Record<string, string>

export const en: Translation<typeof nl> = {
  outcome: { equal: 'equal', explained: 'explained', unexplained: 'UNEXPLAINED', missing: 'MISSING' },
  kind: { 'put-in': 'put in', follows: 'follows', 'cannot-hold': 'cannot hold' },
  what: { n: 'n', percent: '%', significant: 'significant', p: 'p', phi: 'phi' },
  yes: 'yes',
  no: 'no',
  none: '–',
  columns: {
    outcome: 'outcome',
    kind: 'kind',
    figure: 'published figure (table/row/column/measure)',
    published: 'published',
    computed: 'computed',
    reason: 'reason',
  },
  reason: {
    'count-given': () => 'The builder of the data was given this count.',
    'percentage-given': () => 'No count was published; the builder made it from this percentage.',
    'number-chosen-to-fit': () =>
      'The size of the previous cohort was not published; it was chosen within the bounds in which this test comes out.',
    'computed-otherwise': () => 'There is a difference for which no reason is known.',
    'row-missing': () => 'The monitor did not give this row.',
    'status-percentage-misprinted': (fields: Fields) =>
      `Printed is ${number(fields['published-percent'])} %; the printed counts give ${number(fields.percent)} %.`,
    'phi-misprinted': (fields: Fields) => `Printed is ${number(fields['published-phi'])}; the published counts give ${number(fields.phi)}.`,
    'phi-sign-varies': (fields: Fields) =>
      `The publication varies in sign; here the sign is that of cohort minus comparison group, so ${number(fields.phi)}.`,
    'national-cohort-printed-twice': (fields: Fields) =>
      `The publication disagrees with itself, cause unknown: beside its own tranche this same cohort reads ${number(fields.percent)} %.`,
    'provisional-count': (fields: Fields) =>
      `The letter of 2012 used the provisional count; the definitive one gives ${fields.percent ? `${number(fields.percent)} %` : number(fields.n)}.`,
    'letter-does-not-add-up': (fields: Fields) =>
      `The counts in the letter add up to 1,046 instead of 1,044 (174 fits the sum and 16.7 %); definitive ${number(fields.percent)} %.`,
    'not-in-the-tables': () => 'The four tables hold no reason for a switch, so this share cannot be computed from them.',
    'cohort-year-misprinted': () => 'Printed as third borgingscohort 2011; the cohort starts on 1 October 2012.',
    'retention-text-against-table': () =>
      'The text says 60 to 66, 25 to 30 and at most 10 % in the route; its own table also gives 59.8, 31.2 and 10.3 %.',
    'starters-in-text': () => 'The text says over 2,600 starters in 2009; there were 1,995. 2,619 is the total in VM2 that year.',
    'tranche-named-under-borgingscohort': () => 'Under the first borgingscohort stands a comparison with “the first tranche”.',
    'table-numbers-repeated': () => 'The table numbers 2.2, 3.1 and 3.2 are each used twice in the publication.',
  },
  flawsInText: 'Other errors in the publications, with no figure of their own above:',
  summary: {
    total: (n: string) => `${n} published figures and tests`,
    reproduced: (n: string) => `${n} reproduced: equal without having been put in`,
    putIn: (n: string, percentages: string) =>
      `${n} put in and equal; for ${percentages} of them the printed percentage follows from the counts`,
    explained: (n: string) => `${n} different, with the reason`,
    unexplained: (n: string) => `${n} unexplained`,
    missing: (n: string) => `${n} missing`,
  },
}
