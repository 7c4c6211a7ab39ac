import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'vakcollege/from-vmbo-1': {
      title: 'De route begint in vmbo 1',
      'needs-decision': ({ lacks }) =>
        lacks === 'years'
          ? 'De jaren van de route zijn nog niet ingevuld.'
          : 'Het ontwerp begint niet in vmbo 1. Vul de jaren ervoor in, of leg vast waarom dit zo is.',
      fits: () => 'De route begint in vmbo 1.',
    },
    'vakcollege/six-years': {
      title: 'Zes jaar over vmbo en mbo samen',
      'needs-decision': ({ lacks, years }) =>
        lacks
          ? 'De jaren of hun weken zijn nog niet ingevuld.'
          : `Het ontwerp telt ${years} jaar. Een vakcollege duurt zes jaar. Leg vast waarom dit anders is.`,
      fits: ({ years }) => `Het ontwerp telt ${years} jaar.`,
    },
    'vakcollege/technology-or-care': {
      title: 'Techniek of zorg',
      'needs-decision': ({ other }) =>
        other
          ? `${other} hoort niet bij techniek of zorg. Controleer het profiel, of leg vast waarom dit zo is.`
          : 'Het profiel is nog niet ingevuld.',
      fits: () => 'Het profiel hoort bij techniek of zorg.',
    },
  },
  facts: {
    target: 'Leerlingen die vanaf vmbo 1 voor techniek of zorg kiezen. Scholen bedachten de route zelf.',
    'six-years': 'Vmbo en mbo samen duren zes jaar, vanaf vmbo 1.',
    exam: 'Het hele vmbo-examen: geen wet geeft deze route eigen ruimte. Met een vakmanschaproute (2014–2022) was er meer ruimte.',
  },
} satisfies SchemeWords
