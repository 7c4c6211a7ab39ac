import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'leerwerktraject/regular-programme-out-of-reach': {
      title: 'Voor leerlingen die het gewone programma niet kunnen volgen',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'Volgens uw antwoord kunnen de leerlingen het gewone programma wel volgen. Leg vast waarom zij toch een leerwerktraject krijgen.'
          : 'Nog niet beantwoord of de route is voor leerlingen die het gewone programma niet kunnen volgen.',
      fits: () => 'De route is voor leerlingen die het gewone programma niet kunnen volgen.',
    },
    'leerwerktraject/within-sector': {
      title: 'Het mbo ligt in dezelfde sector',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'De mbo-opleiding ligt in een andere sector. Een leerwerktraject leidt alleen binnen de sector door. Kies een andere opleiding, of zoek op of dit mag.'
          : 'Nog niet beantwoord of de mbo-opleiding in dezelfde sector ligt.',
      fits: () => 'De mbo-opleiding ligt in dezelfde sector.',
    },
    'leerwerktraject/two-and-two-years': {
      title: 'Twee jaar vmbo en twee jaar mbo',
      'needs-decision': ({ lacks, vmbo, mbo }) =>
        lacks
          ? 'De jaren of hun weken zijn nog niet ingevuld.'
          : `Het ontwerp telt ${vmbo} jaar vmbo en ${mbo} jaar mbo. Gewoon is 2 en 2. Leg vast waarom dit anders is.`,
      fits: () => 'Het ontwerp telt twee jaar vmbo en twee jaar mbo.',
    },
    'leerwerktraject/which-exam': {
      title: 'Welk examen bij een leerwerktraject hoort',
      'needs-decision': ({ lacks, subjects }) =>
        lacks
          ? 'Het examenplan is nog niet compleet. Vul per vak in of het examen blijft, verschuift of vervalt.'
          : `Het examen vervalt voor ${subjects}. Welke vakken bij een leerwerktraject horen, staat niet in de bronnen. Zoek het op in het Eindexamenbesluit VO.`,
      fits: () => 'Geen enkel deel van het vmbo-examen vervalt.',
    },
    'leerwerktraject/own-agreement': {
      title: 'Het leerwerktraject heeft een overeenkomst',
      'needs-decision': ({ kind }) =>
        kind === 'none' ? 'Er is geen overeenkomst. Sluit die voor het leerwerktraject.' : 'Nog niet ingevuld of er een overeenkomst is.',
      fits: () => 'De afspraken over het leerwerktraject liggen vast.',
    },
  },
  facts: {
    target: 'Leerlingen van vmbo-bb die het gewone programma niet kunnen volgen. Zij gaan alleen binnen de sector door naar mbo 2.',
    practice: 'Een groter deel van het programma is praktijk.',
    exam: 'Welke vakken bij het examen horen, staat niet in de bronnen. Op te zoeken in het Eindexamenbesluit VO.',
    agreement: 'Een eigen overeenkomst; ook als het leerwerktraject in een doorlopende leerroute zit.',
  },
} satisfies SchemeWords
