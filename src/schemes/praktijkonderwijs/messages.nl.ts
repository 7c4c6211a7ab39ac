import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'praktijkonderwijs/vmbo-out-of-reach': {
      title: 'Voor leerlingen voor wie het vmbo te hoog is',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'Volgens uw antwoord kunnen de leerlingen een vmbo-diploma halen. Dan hoort een andere route bij hen.'
          : 'Nog niet beantwoord of een vmbo-diploma voor deze leerlingen te hoog is.',
      fits: () => 'De route is voor leerlingen voor wie een vmbo-diploma te hoog is.',
    },
    'praktijkonderwijs/leads-to-work': {
      title: 'De route leidt naar werk',
      'needs-decision': ({ niveaus }) =>
        `In het ontwerp staat een mbo-opleiding${niveaus ? ` (niveau ${niveaus})` : ''}. Praktijkonderwijs is eindonderwijs en leidt naar werk. Leg vast voor welke leerlingen dit toch kan.`,
      fits: () => 'De route leidt naar werk en niet naar een mbo-opleiding.',
    },
    'praktijkonderwijs/no-vmbo-exam': {
      title: 'Er is geen vmbo-leerweg en geen vmbo-examen',
      'needs-decision': () => 'In het ontwerp staat een leerweg of een examen van het vmbo. Haal dat weg, of kies een andere regeling.',
      fits: () => 'Er staat geen vmbo-leerweg of vmbo-examen in het ontwerp.',
    },
    'praktijkonderwijs/exit-arranged': {
      title: 'De stap naar werk is geregeld',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'De stap naar werk is nog niet geregeld. Spreek af wie de leerling naar werk begeleidt.'
          : 'Nog niet beantwoord of de stap naar werk is geregeld.',
      fits: () => 'De stap naar werk is geregeld.',
    },
  },
  facts: {
    target: 'Leerlingen voor wie beroepsonderwijs te hoog is.',
    exit: 'Eindonderwijs: het leidt naar werk. Voor andere routes is het een uitgang.',
    exam: 'Er is geen vmbo-examen.',
  },
} satisfies SchemeWords
