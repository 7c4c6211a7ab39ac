import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'vakcollege/from-vmbo-1': {
      title: 'The route begins in vmbo 1',
      'needs-decision': ({ lacks }) =>
        lacks === 'years'
          ? 'The years of the route are not filled in yet.'
          : 'The design does not begin in vmbo 1. Fill in the years before, or record why it is so.',
      fits: () => 'The route begins in vmbo 1.',
    },
    'vakcollege/six-years': {
      title: 'Six years over vmbo and mbo together',
      'needs-decision': ({ lacks, years }) =>
        lacks
          ? 'The years or their weeks are not filled in yet.'
          : `The design counts ${years} years. A vakcollege takes six years. Record why this differs.`,
      fits: ({ years }) => `The design counts ${years} years.`,
    },
    'vakcollege/technology-or-care': {
      title: 'Technology or care',
      'needs-decision': ({ other }) =>
        other
          ? `${other} does not belong to technology or care. Check the profiel, or record why it is so.`
          : 'The profiel is not filled in yet.',
      fits: () => 'The profiel belongs to technology or care.',
    },
  },
  facts: {
    target: 'Pupils who choose technology or care from vmbo 1 on. Schools made the route themselves.',
    'six-years': 'Vmbo and mbo take six years together, from vmbo 1.',
    exam: 'The whole vmbo exam: no law gives this route room of its own. With a vakmanschaproute (2014–2022) there was more.',
  },
} satisfies SchemeWords
