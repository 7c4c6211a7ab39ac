import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'groene-lyceum/nine-years': {
      title: 'Negen jaar over vmbo, mbo en hbo samen',
      'needs-decision': ({ lacks, years }) =>
        lacks === 'start'
          ? 'Het ontwerp begint niet in vmbo 1. Vul alle jaren in, van vmbo 1 tot en met het hbo.'
          : lacks
            ? 'Nog niet van elk jaar is ingevuld hoe lang het duurt.'
            : `Het ontwerp telt ${years} jaar. Het groene lyceum duurt negen jaar. Leg vast waarom dit anders is.`,
      fits: ({ years }) => `Het ontwerp telt ${years} jaar.`,
    },
    'groene-lyceum/ends-with-bachelor': {
      title: 'De route eindigt met een bachelor van het hbo',
      'needs-decision': () => 'In het ontwerp staat nog geen hbo aan het eind. Vul de hbo-jaren in.',
      fits: () => 'De route eindigt in het hbo.',
    },
    'groene-lyceum/green-profiel': {
      title: 'Het profiel is groen',
      'needs-decision': ({ other }) =>
        other
          ? `${other} is geen groen profiel. Controleer het profiel, of leg vast waarom dit zo is.`
          : 'Het profiel is nog niet ingevuld.',
      fits: () => 'Het profiel is groen.',
    },
  },
  facts: {
    target: 'Leerlingen van gl en tl die via mbo 4 naar een hbo-bachelor willen. Scholen bedachten de route zelf.',
    'nine-years': 'Vmbo, mbo en hbo samen duren negen jaar. De verdeling verschilt.',
    exam: 'Het hele vmbo-examen: geen wet geeft deze route eigen ruimte.',
  },
} satisfies SchemeWords
