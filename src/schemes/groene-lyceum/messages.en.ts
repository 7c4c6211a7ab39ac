import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'groene-lyceum/nine-years': {
      title: 'Nine years over vmbo, mbo and hbo together',
      'needs-decision': ({ lacks, years }) =>
        lacks === 'start'
          ? 'The design does not begin in vmbo 1. Fill in all years, from vmbo 1 up to the hbo.'
          : lacks
            ? 'Not filled in yet for every year how long it lasts.'
            : `The design counts ${years} years. The groene lyceum takes nine years. Record why this differs.`,
      fits: ({ years }) => `The design counts ${years} years.`,
    },
    'groene-lyceum/ends-with-bachelor': {
      title: 'The route ends with a bachelor of the hbo',
      'needs-decision': () => 'The design has no hbo at its end yet. Fill in the hbo years.',
      fits: () => 'The route ends in the hbo.',
    },
    'groene-lyceum/green-profiel': {
      title: 'The profiel is green',
      'needs-decision': ({ other }) =>
        other ? `${other} is no green profiel. Check the profiel, or record why it is so.` : 'The profiel is not filled in yet.',
      fits: () => 'The profiel is green.',
    },
  },
  facts: {
    target: 'Pupils of gl and tl who want to go over mbo 4 to an hbo bachelor. Schools made the route themselves.',
    'nine-years': 'Vmbo, mbo and hbo take nine years together. The division varies.',
    exam: 'The whole vmbo exam: no law gives this route room of its own.',
  },
} satisfies SchemeWords
