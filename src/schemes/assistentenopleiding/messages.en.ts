import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'assistentenopleiding/vmbo-diploma-out-of-reach': {
      title: 'For pupils who are likely to miss the vmbo diploma',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'By your answer the pupils can get the vmbo diploma. Record why mbo 1 is better for them.'
          : 'Not answered yet whether the pupils are likely to miss the vmbo diploma.',
      fits: () => 'The route is for pupils who are likely to miss the vmbo diploma.',
    },
    'assistentenopleiding/half-a-year-to-two': {
      title: 'Half a year to two years',
      'needs-decision': ({ lacks, years }) =>
        lacks
          ? 'The years or their weeks are not filled in yet.'
          : `The programme takes ${years} years. Usual is half a year to two years. Record why this differs.`,
      fits: ({ years }) => `The programme takes ${years} years.`,
    },
    'assistentenopleiding/way-on-to-mbo-2': {
      title: 'There is a way to mbo 2',
      'needs-decision': () => 'Mbo 1 is no startkwalificatie. Describe how a pupil can go on to mbo 2.',
      fits: () => 'The design describes a way to a startkwalificatie.',
    },
    'assistentenopleiding/entree-hours': {
      title: 'Hours of entree',
      'needs-decision': ({ total, guided, open }) =>
        `The design counts ${total} clock hours, of which ${guided} guided. The norm for entree is 1,000, of which 600 guided. ${open === '0' ? '' : 'Not all blocks or years have hours yet. '}Add hours, or record why fewer are enough.`,
      fits: ({ total, guided }) => `The design counts ${total} clock hours, of which ${guided} guided. The norm of 1,000 and 600 is met.`,
    },
  },
  facts: {
    target: 'Pupils who are likely to miss the vmbo diploma. Mbo 1 comes down into the vmbo.',
    length: 'The programme often takes half a year to two years.',
    'way-on': 'Mbo 1 is no startkwalificatie: mbo 2 or work follows.',
    exam: 'There is no vmbo exam; the pupil gets the diploma of mbo 1.',
  },
} satisfies SchemeWords
