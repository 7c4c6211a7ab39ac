import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'assistentenopleiding/vmbo-diploma-out-of-reach': {
      title: 'Voor leerlingen die het vmbo-diploma waarschijnlijk niet halen',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'Volgens uw antwoord kunnen de leerlingen het vmbo-diploma wel halen. Leg vast waarom mbo 1 voor hen beter is.'
          : 'Nog niet beantwoord of de leerlingen het vmbo-diploma waarschijnlijk niet halen.',
      fits: () => 'De route is voor leerlingen die het vmbo-diploma waarschijnlijk niet halen.',
    },
    'assistentenopleiding/half-a-year-to-two': {
      title: 'Een half jaar tot twee jaar',
      'needs-decision': ({ lacks, years }) =>
        lacks
          ? 'De jaren of hun weken zijn nog niet ingevuld.'
          : `De opleiding duurt ${years} jaar. Gewoon is een half jaar tot twee jaar. Leg vast waarom dit anders is.`,
      fits: ({ years }) => `De opleiding duurt ${years} jaar.`,
    },
    'assistentenopleiding/way-on-to-mbo-2': {
      title: 'Er is een weg naar mbo 2',
      'needs-decision': () => 'Mbo 1 is geen startkwalificatie. Beschrijf hoe een leerling verder kan naar mbo 2.',
      fits: () => 'Het ontwerp beschrijft een weg naar een startkwalificatie.',
    },
    'assistentenopleiding/entree-hours': {
      title: 'Uren van entree',
      'needs-decision': ({ total, guided, open }) =>
        `Het ontwerp telt ${total} klokuren, waarvan ${guided} begeleid. De norm voor entree is 1.000, waarvan 600 begeleid. ${open === '0' ? '' : 'Niet alle blokken of jaren hebben al uren. '}Vul aan, of leg vast waarom minder genoeg is.`,
      fits: ({ total, guided }) => `Het ontwerp telt ${total} klokuren, waarvan ${guided} begeleid. De norm van 1.000 en 600 is gehaald.`,
    },
  },
  facts: {
    target: 'Leerlingen die het vmbo-diploma waarschijnlijk niet halen. Mbo 1 komt naar het vmbo.',
    length: 'De opleiding duurt vaak een half jaar tot twee jaar.',
    'way-on': 'Mbo 1 is geen startkwalificatie: daarna volgt mbo 2 of werk.',
    exam: 'Er is geen vmbo-examen; de leerling haalt het diploma van mbo 1.',
  },
} satisfies SchemeWords
