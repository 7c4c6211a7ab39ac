import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: (from, to) => (from === to ? `Results ${from}` : `Results ${from}–${to}`),
  nothingYet: 'There is no count date yet after the start of a cohort. There is nothing to compare.',
  notCorrected: (date) =>
    `These are the differences on ${date}. Only the last count date is corrected for the number of tests, so there is no final verdict here.`,
  other: {
    landelijk: 'landelijk',
    voorgaand: 'their predecessors at the same schools',
    'landelijk-voorgaand': 'landelijk one year earlier',
  },
  favourable: {
    startkwalificatie: 'A larger share of pupils obtained a startkwalificatie',
    vsv: 'A smaller share of pupils went out of sight (vsv)',
  },
  unfavourable: {
    startkwalificatie: 'A smaller share of pupils obtained a startkwalificatie',
    vsv: 'A larger share of pupils went out of sight (vsv)',
  },
  clause: (cohorts, others) => `in ${cohorts} compared with ${others}`,
  rest: (measure) => `For the other comparisons of ${measure} a difference was not shown.`,
  none: (measure) => `A difference in ${measure} was shown in none of the comparisons.`,
  tested: {
    title: 'What was tested here',
    family: (measure, date, size) => `For ${measure}, ${size} differences in these data were tested on ${date} with Pearson’s chi-square.`,
    single: (measure, date) => `For ${measure}, one difference in these data was tested on ${date} with Pearson’s chi-square.`,
    fisher: (count) => `In ${count} of them the expected counts were small; there Fisher’s exact test holds.`,
    alone: (alone, remaining) => `Taken alone, ${alone} point to more than chance; after Holm’s correction ${remaining} remain.`,
    allRemain: (alone) => `Taken alone, ${alone} point to more than chance, and also after Holm’s correction.`,
    noneAlone: 'None of them points to more than chance.',
    lapsed: (list) => `What lapses: ${list}.`,
    lapsedOne: (cohort, other, population) => `${cohort} against ${other} (${population})`,
    lapsedMore: (count) => `${count} more`,
    why: 'Who tests often always finds something; hence the correction. All comparisons of a measure at the last count date are counted, those not shown here too.',
    notShown: '‘Not shown’ is not the same as ‘no difference’.',
    cause: 'A difference is not a cause. Route and comparison may also differ in sex, age and sector.',
    adjusted: 'The adjusted comparison',
    adjustedRest: 'allows for that.',
  },
  care: {
    title: 'Take care with these figures',
    provisional: 'This is a provisional count. The definitive one may differ.',
    unknown: 'It is not stated whether this count is provisional or definitive.',
    rejected: (count) => `Wrong and not counted: ${count} ${count === '1' ? 'row' : 'rows'} in the files.`,
    checks: (count, isOne) => (isOne ? 'One check needs attention.' : `${count} checks need attention.`),
    seeChecks: 'See the checks',
    clean: 'The checks beforehand found nothing unusual.',
    intended: (cohorts) => `For ${cohorts}, ‘as intended’ was not published: it was too early to tell.`,
    justStarted: (cohorts) => `Just started, so still without a count date after the start: ${cohorts}.`,
  },
}
