import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'glr/only-bb-to-mbo-2': {
      title: 'Alleen van bb naar mbo 2',
      'not-allowed': ({ wrong }) =>
        `De geïntegreerde leerroute is niet voor ${wrong}. Maak er een route van bb naar mbo 2 van, of kies de doorlopende leerroute.`,
      'needs-decision': () => 'Leerweg of niveau is nog niet ingevuld. Deze route leidt alleen van bb naar mbo 2.',
      fits: () => 'De route leidt van bb naar mbo 2.',
    },
    'glr/exam-may-be-left-out': {
      title: 'Het vmbo-examen mag geheel of deels vervallen',
      'needs-decision': () => 'Het examenplan is nog niet compleet. Vul per vak in of het examen blijft, verschuift of vervalt.',
      fits: ({ dropped }) =>
        dropped === '0'
          ? 'Het hele vmbo-examen blijft staan. Dan haalt de leerling ook het vmbo-diploma.'
          : `Voor ${dropped} vakken vervalt het vmbo-examen. Dat mag hier; er is dan geen vmbo-diploma.`,
    },
    'glr/vmbo-content-taught': {
      title: 'De inhoud van het vmbo wordt wel gegeven',
      'not-allowed': () =>
        'Volgens uw antwoord krijgt de leerling niet alle inhoud van het vmbo. Ook wat niet wordt geëxamineerd, moet worden gegeven. Neem het op in het programma.',
      'needs-decision': () => 'Nog niet beantwoord of de leerling alle inhoud van het vmbo krijgt.',
      fits: () => 'De leerling krijgt alle inhoud van het vmbo.',
    },
    'glr/better-chance-judged': {
      title: 'Beide scholen oordelen dat deze route meer kans geeft',
      'not-allowed': () =>
        'Volgens uw antwoord geven de scholen dat oordeel niet samen. Spreek af hoe vmbo en mbo samen beoordelen of een leerling hier meer kans heeft op een startkwalificatie.',
      'needs-decision': () =>
        'Nog niet beantwoord of beide scholen samen oordelen dat de leerling zo meer kans heeft op een startkwalificatie.',
      fits: () => 'Beide scholen oordelen samen dat de leerling zo meer kans heeft op een startkwalificatie.',
    },
    'glr/begins-in-bovenbouw': {
      title: 'De route begint in de bovenbouw van het vmbo',
      'needs-decision': ({ lacks }) =>
        lacks === 'vmbo'
          ? 'In het ontwerp staat geen jaar in de bovenbouw van het vmbo. Zet het erin, of kies een andere regeling.'
          : 'De jaren van de route zijn nog niet ingevuld.',
      fits: () => 'De route begint in de bovenbouw van het vmbo. Dat mag op elk moment, als melding, overeenkomst en programma klaar zijn.',
    },
  },
  facts: {
    'target-group': 'Leerlingen van vmbo-bb die volgens beide scholen samen zo meer kans hebben op een startkwalificatie.',
    exam: 'Het vmbo-examen mag geheel of deels vervallen. Er is dan geen vmbo-diploma. Wat wordt afgenomen, valt in routejaar 1 tot en met 3.',
    content: 'De inhoud van het vmbo wordt wel gegeven.',
  },
} satisfies SchemeWords
