import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'regulier/exam-whole': {
      title: 'The vmbo exam stays whole',
      'needs-decision': ({ subjects }) =>
        subjects
          ? `The exam is dropped for ${subjects}. Look up in the Eindexamenbesluit VO which subjects a pupil may leave out. Otherwise keep the exam, or choose a scheme that allows it.`
          : 'The exam plan is not complete yet. Fill in per subject whether the exam stays or moves.',
      fits: () => 'No part of the vmbo exam is dropped.',
    },
    'regulier/exam-in-vmbo': {
      title: 'The vmbo exam falls in the vmbo',
      'needs-decision': ({ late, open }) =>
        late
          ? `After the two vmbo years there is still an exam planned: ${late}. Look up whether that is allowed outside a continuous learning route.`
          : `Not filled in yet in which year the exam falls: ${open}.`,
      fits: () => 'The exam falls in vmbo 3 or 4.',
    },
    'regulier/enrolled-where-taught': {
      title: 'The pupil is enrolled at the school of that year',
      'needs-decision': ({ stage, leerjaar }) =>
        stage
          ? `In ${stage} ${leerjaar} the pupil is enrolled at another school. Record who answers for the pupil then.`
          : 'Not filled in everywhere yet where the pupil is enrolled.',
      fits: () => 'Every year the pupil is enrolled at the school that the year belongs to.',
    },
    'regulier/bol-hours': {
      title: 'Hours of the bol programme',
      'needs-decision': ({ lacks, years, total, guided, bpv, open, least, leastGuided, leastBpv }) =>
        lacks === 'length'
          ? 'The years of the mbo or their weeks are not filled in yet.'
          : lacks === 'norm'
            ? `The sources have no norm for ${years} years of bol (they do for 1 to 4 whole years). Calculate in proportion and record it.`
            : `The mbo part counts ${total} clock hours: ${guided} guided and ${bpv} bpv. The norm is ${least}: ${leastGuided} guided and ${leastBpv} bpv. ${open === '0' ? '' : 'Not all blocks have hours yet. '}Add hours, or record why fewer are enough.`,
      fits: ({ total, guided, bpv, least }) =>
        `The mbo part counts ${total} clock hours: ${guided} guided and ${bpv} bpv. The norm of ${least} is met.`,
    },
    'regulier/bbl-hours': {
      title: 'Hours of the bbl programme',
      'needs-decision': ({ lacks, total, guided, bpv, open, least, leastGuided, leastBpv }) =>
        lacks
          ? 'The years of the mbo or their weeks are not filled in yet.'
          : `The mbo part counts ${total} clock hours: ${guided} guided and ${bpv} bpv. The norm is ${least}: ${leastGuided} guided and ${leastBpv} bpv. ${open === '0' ? '' : 'Not all blocks have hours yet. '}Add hours, or record why fewer are enough.`,
      fits: ({ total, guided, bpv, least }) =>
        `The mbo part counts ${total} clock hours: ${guided} guided and ${bpv} bpv. The norm of ${least} is met.`,
    },
    'regulier/guided-hours-may-be-lower': {
      title: 'The norm for guided hours may change',
      'needs-decision': () =>
        'A bill (36 670) lowers the guided hours in the first bol year from 700 to 500. We do not know whether it is law yet. Look it up before you plan fewer hours.',
    },
    'regulier/length': {
      title: 'Two years of vmbo, then two to four years of mbo',
      'needs-decision': ({ lacks, vmbo, mbo }) =>
        lacks
          ? 'The years or their weeks are not filled in yet.'
          : `The design counts ${vmbo} years of vmbo and ${mbo} years of mbo. Usual is 2 and 2 to 4. Record why this is shorter or longer.`,
      fits: ({ vmbo, mbo }) => `The design counts ${vmbo} years of vmbo and ${mbo} years of mbo.`,
    },
  },
  facts: {
    target: 'Every pupil of the vmbo: first the vmbo diploma, then the mbo.',
    exam: 'The whole vmbo exam. Which subjects a pupil may leave out stands in the Eindexamenbesluit VO: look it up there.',
    money: 'Years of vmbo are funded through the vo, years of mbo through the mbo.',
  },
} satisfies SchemeWords
