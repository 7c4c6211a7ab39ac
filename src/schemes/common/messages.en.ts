import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'common/scheme-in-force': {
      title: 'The scheme holds on the first day',
      'not-allowed': ({ startsOn, from, until }) =>
        `On ${startsOn} no route could begin under this scheme: it holds ${period(from, until)}. Choose the scheme of that day, or correct the date.`,
      'needs-decision': ({ missing, startsOn, from, until }) =>
        missing
          ? 'The first day is not filled in yet. It decides which rules hold.'
          : `On ${startsOn} this route did not exist, as far as the sources go: it was there ${period(from, until)}. Check the date or the scheme.`,
      fits: ({ startsOn, from, until }) => `The route begins on ${startsOn}; the scheme holds ${period(from, until)}.`,
    },
    'common/side-missing': {
      title: 'Both vmbo and mbo take part',
      'needs-decision': ({ side }) =>
        side === 'both'
          ? 'There are no partners yet. Add a vmbo school and an mbo institution.'
          : `There is no partner of the ${side === 'vo' ? 'vmbo' : 'mbo'} yet. Add it, or leave it if the route runs without a partner.`,
      fits: () => 'There are partners of the vmbo and of the mbo.',
    },
    'common/leads-elsewhere': {
      title: 'The scheme leads from this leerweg to this level',
      'needs-decision': ({ roads }) =>
        roads
          ? `By the sources the scheme does not go with ${roads}. Check scheme, leerweg and level, or record why it is so.`
          : 'Leerweg or level is not filled in yet.',
      fits: ({ roads }) => `The scheme goes with ${roads}.`,
    },
  },
  facts: {},
} satisfies SchemeWords

function period(from = '', until = ''): string {
  if (from && until) return `from ${from} until ${until}`
  return from ? `from ${from}` : `until ${until}`
}
