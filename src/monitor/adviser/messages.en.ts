import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  question: {
    vsv: (other) => `Do fewer pupils leave without a startkwalificatie (vsv) than ${other}?`,
    startkwalificatie: (other) => `Do more pupils obtain a startkwalificatie than ${other}?`,
  },
  other: {
    landelijk: 'nationally',
    voorgaand: 'their predecessors at the same schools',
    'landelijk-voorgaand': 'nationally one year earlier',
  },
  shortOther: { landelijk: 'nationally', voorgaand: 'predecessors', 'landelijk-voorgaand': 'nationally one year earlier' },
  group: {
    landelijk: (year) => `landelijk ${year}`,
    voorgaand: (year) => `voorgaand ${year}`,
    'landelijk-voorgaand': (year) => `landelijk ${year}`,
  },
  outcome: { vsv: 'vsv', startkwalificatie: 'startkwalificaties' },
  title: {
    favourable: (comparative, outcome, other) => `Yes, ${comparative} ${outcome} than ${other}`,
    unfavourable: (comparative, outcome, other) => `No, ${comparative} ${outcome} than ${other}`,
    perhaps: (comparative, outcome, other) => `Perhaps: ${comparative} ${outcome} than ${other}`,
    'not-shown': (outcome, other) => `Not shown: a difference in ${outcome}, compared with ${other}`,
    'cannot-tell': (outcome, other) => `Cannot be told: ${outcome}, compared with ${other}`,
  },
  comparative: { higher: 'more', lower: 'less' },
  shares: (a, b, other) => `The route has ${a}, ${other} ${b}.`,
  share: (percent, count, n) => `${percent}% (${count} of ${n})`,
  shareUnknown: (count, n) => `${count} of ${n}`,
  hidden: { '<5': '1 to 4', x: 'a hidden number' },
  cannotTell: {
    hidden: 'One of the counts is hidden because it is about too few pupils. That is why there is no test here.',
    'empty-group': 'One of the two groups has no pupils. There is nothing to compare.',
    nobody: 'This does not occur in either group. There is nothing to test.',
    everybody: 'This holds for all pupils of both groups. There is nothing to test.',
    'not-tested': 'No test was computed for this comparison.',
  },
  interval: (difference, low, high) =>
    `The difference is ${difference} percentage points and lies, with 95% confidence, between ${low} and ${high}.`,
  perHundred: (count) => `In a hundred pupils that is about ${count}.`,
  holdsZero: 'Zero lies in the interval: there may be no difference at all. That is not the same as evidence that there is none.',
  pearson: "Tested with Pearson's chi-square on the four counts, without continuity correction.",
  fisher: (expected) =>
    `The smallest expected count is ${expected}, less than 5. The chi-square test is then too coarse; Fisher's exact test counts.`,
  chance: (times) => `If there were no difference, chance would give one at least this large about ${times} in 1,000 times.`,
  chanceRare: 'If there were no difference, chance would give one at least this large less than once in 1,000 times.',
  differ: 'The interval and the test are two methods and fall just on different sides here. The test decides.',
  size: (phi, size) => `The association is ${size} (phi ${phi}).`,
  sizes: { 'very-small': 'very small', small: 'small', medium: 'medium', large: 'large' },
  family: {
    single: 'This is the only test of this measure at this count date; a correction changes nothing.',
    remains: (tests) =>
      `This is one of ${tests} tests of this measure at this count date. After Holm's correction too, enough evidence remains.`,
    lost: (tests) =>
      `Taken alone, chance is unlikely. But this is one of ${tests} tests of this measure at this count date: after Holm's correction the evidence is too weak.`,
    neither: (tests) =>
      `This is one of ${tests} tests of this measure at this count date. Without Holm's correction too, the evidence is too weak.`,
  },
  notCorrected: {
    alone: 'Taken alone, chance is unlikely. This test is not corrected for the number of tests, so it is not an answer yet.',
    neither: 'Taken alone, the evidence is too weak.',
  },
  moreTime: 'Note: compared at the same date. The other group started a year earlier and had a year more.',
  lowerIsFavourable: 'For vsv a lower percentage is the favourable one.',
  noCause: 'What a difference comes from, this test does not say.',
  source: {
    chiSquare: (value) => `Chi-square ${value}`,
    fisher: (p) => `Fisher ${p}`,
    pearsonBeside: (value, p) => `chi-square ${value} with ${p} does not count here`,
    corrected: (p) => `after correction ${p}`,
    uncorrected: 'not corrected',
    phi: (phi) => `phi ${phi}`,
    n: (a, b) => `n = ${a} and ${b}`,
  },
}
