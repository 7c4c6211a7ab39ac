import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'regulier/exam-whole': {
      title: 'Het vmbo-examen blijft heel',
      'needs-decision': ({ subjects }) =>
        subjects
          ? `Het examen vervalt voor ${subjects}. Zoek in het Eindexamenbesluit VO op welke vakken een leerling mag weglaten. Laat het examen anders staan, of kies een regeling die het toestaat.`
          : 'Het examenplan is nog niet compleet. Vul per vak in of het examen blijft of verschuift.',
      fits: () => 'Geen enkel deel van het vmbo-examen vervalt.',
    },
    'regulier/exam-in-vmbo': {
      title: 'Het vmbo-examen valt in het vmbo',
      'needs-decision': ({ late, open }) =>
        late
          ? `Na de twee vmbo-jaren staat nog examen gepland: ${late}. Zoek op of dat mag buiten een doorlopende leerroute.`
          : `Nog niet ingevuld in welk jaar het examen valt: ${open}.`,
      fits: () => 'Het examen valt in vmbo 3 of 4.',
    },
    'regulier/enrolled-where-taught': {
      title: 'De leerling staat ingeschreven bij de school van dat jaar',
      'needs-decision': ({ stage, leerjaar }) =>
        stage
          ? `In ${stage} ${leerjaar} staat de leerling bij een andere school ingeschreven. Leg vast wie dan voor de leerling verantwoordelijk is.`
          : 'Nog niet overal ingevuld waar de leerling staat ingeschreven.',
      fits: () => 'De leerling staat elk jaar ingeschreven bij de school waar dat jaar bij hoort.',
    },
    'regulier/bol-hours': {
      title: 'Uren van de bol-opleiding',
      'needs-decision': ({ lacks, years, total, guided, bpv, open, least, leastGuided, leastBpv }) =>
        lacks === 'length'
          ? 'De jaren van het mbo of hun weken zijn nog niet ingevuld.'
          : lacks === 'norm'
            ? `Voor ${years} jaar bol staat geen norm in de bronnen (wel voor 1 tot en met 4 hele jaren). Reken naar verhouding en leg het vast.`
            : `Het mbo-deel telt ${total} klokuren: ${guided} begeleid en ${bpv} bpv. De norm is ${least}: ${leastGuided} begeleid en ${leastBpv} bpv. ${open === '0' ? '' : 'Niet alle blokken hebben al uren. '}Vul aan, of leg vast waarom minder genoeg is.`,
      fits: ({ total, guided, bpv, least }) =>
        `Het mbo-deel telt ${total} klokuren: ${guided} begeleid en ${bpv} bpv. De norm van ${least} is gehaald.`,
    },
    'regulier/bbl-hours': {
      title: 'Uren van de bbl-opleiding',
      'needs-decision': ({ lacks, total, guided, bpv, open, least, leastGuided, leastBpv }) =>
        lacks
          ? 'De jaren van het mbo of hun weken zijn nog niet ingevuld.'
          : `Het mbo-deel telt ${total} klokuren: ${guided} begeleid en ${bpv} bpv. De norm is ${least}: ${leastGuided} begeleid en ${leastBpv} bpv. ${open === '0' ? '' : 'Niet alle blokken hebben al uren. '}Vul aan, of leg vast waarom minder genoeg is.`,
      fits: ({ total, guided, bpv, least }) =>
        `Het mbo-deel telt ${total} klokuren: ${guided} begeleid en ${bpv} bpv. De norm van ${least} is gehaald.`,
    },
    'regulier/guided-hours-may-be-lower': {
      title: 'De norm voor begeleide uren verandert misschien',
      'needs-decision': () =>
        'Een wetsvoorstel (36 670) verlaagt de begeleide uren in het eerste bol-jaar van 700 naar 500. Of het al wet is, weten wij niet. Zoek het op voordat u minder uren plant.',
    },
    'regulier/length': {
      title: 'Twee jaar vmbo, dan twee tot vier jaar mbo',
      'needs-decision': ({ lacks, vmbo, mbo }) =>
        lacks
          ? 'De jaren of hun weken zijn nog niet ingevuld.'
          : `Het ontwerp telt ${vmbo} jaar vmbo en ${mbo} jaar mbo. Gewoon is 2 en 2 tot 4. Leg vast waarom dit korter of langer is.`,
      fits: ({ vmbo, mbo }) => `Het ontwerp telt ${vmbo} jaar vmbo en ${mbo} jaar mbo.`,
    },
  },
  facts: {
    target: 'Iedere leerling van het vmbo: eerst het vmbo-diploma, daarna het mbo.',
    exam: 'Het hele vmbo-examen. Welke vakken een leerling mag weglaten, staat in het Eindexamenbesluit VO: zoek het daar op.',
    money: 'Vmbo-jaren worden bekostigd bij het vo, mbo-jaren bij het mbo.',
  },
} satisfies SchemeWords
