import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'leerwerktraject/regular-programme-out-of-reach': {
      title: 'For pupils who cannot follow the regular programme',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'By your answer the pupils can follow the regular programme. Record why they get a leerwerktraject all the same.'
          : 'Not answered yet whether the route is for pupils who cannot follow the regular programme.',
      fits: () => 'The route is for pupils who cannot follow the regular programme.',
    },
    'leerwerktraject/within-sector': {
      title: 'The mbo lies in the same sector',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'The mbo programme lies in another sector. A leerwerktraject only leads on within the sector. Choose another programme, or look up whether this is allowed.'
          : 'Not answered yet whether the mbo programme lies in the same sector.',
      fits: () => 'The mbo programme lies in the same sector.',
    },
    'leerwerktraject/two-and-two-years': {
      title: 'Two years of vmbo and two years of mbo',
      'needs-decision': ({ lacks, vmbo, mbo }) =>
        lacks
          ? 'The years or their weeks are not filled in yet.'
          : `The design counts ${vmbo} years of vmbo and ${mbo} years of mbo. Usual is 2 and 2. Record why this differs.`,
      fits: () => 'The design counts two years of vmbo and two years of mbo.',
    },
    'leerwerktraject/which-exam': {
      title: 'Which exam goes with a leerwerktraject',
      'needs-decision': ({ lacks, subjects }) =>
        lacks
          ? 'The exam plan is not complete yet. Fill in per subject whether the exam stays, moves or is dropped.'
          : `The exam is dropped for ${subjects}. The sources do not say which subjects go with a leerwerktraject. Look it up in the Eindexamenbesluit VO.`,
      fits: () => 'No part of the vmbo exam is dropped.',
    },
    'leerwerktraject/own-agreement': {
      title: 'The leerwerktraject has an agreement',
      'needs-decision': ({ kind }) =>
        kind === 'none'
          ? 'There is no agreement. Conclude one for the leerwerktraject.'
          : 'Not filled in yet whether there is an agreement.',
      fits: () => 'The agreements on the leerwerktraject are laid down.',
    },
  },
  facts: {
    target: 'Pupils of vmbo-bb who cannot follow the regular programme. They go on to mbo 2 within the sector only.',
    practice: 'A larger part of the programme is practice.',
    exam: 'The sources do not say which subjects belong to the exam. To be looked up in the Eindexamenbesluit VO.',
    agreement: 'An agreement of its own; also when the leerwerktraject is part of a continuous learning route.',
  },
} satisfies SchemeWords
