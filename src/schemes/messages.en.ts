import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  scheme: {
    dlr: 'Continuous learning route (doorlopende leerroute)',
    glr: 'Integrated learning route (geïntegreerde leerroute)',
    regulier: 'Regular: vmbo, then mbo',
    leerwerktraject: 'Leerwerktraject (learning while working)',
    assistentenopleiding: 'Level 1 programme inside the vmbo',
    vakcollege: 'Vakcollege',
    'groene-lyceum': 'Groene lyceum',
    praktijkonderwijs: 'Practical education (praktijkonderwijs)',
    vm2: 'VM2',
    vakmanschaproute: 'Vakmanschaproute',
    beroepsroute: 'Beroepsroute',
    technologieroute: 'Technologieroute',
  },
  law: {
    BWBR0032082: 'Experimenteerbesluit vm2',
    BWBR0033984: 'Besluit experimenten doorlopende leerlijnen vmbo-mbo 2014–2022',
    BWBR0033871: 'Uitvoeringsregeling experimenten doorlopende leerlijnen vmbo-mbo 2014–2022',
  },
  lawShort: {
    BWBR0032082: 'Experimenteerbesluit vm2',
    BWBR0033984: 'Besluit 2014–2022',
    BWBR0033871: 'Uitvoeringsregeling 2014–2022',
  },
  article: (article, lid) => `article ${article}, lid ${lid}`,
  articlePart: (article, part) => `article ${article}, onderdeel ${part}`,
  wholeArticle: (article) => `article ${article}`,
  placeInLaw: (law, place) => `${law}, ${place}`,
  asOf: (place) => `${place} (text of May 2017)`,
  page: (publisher, title) => `${publisher}: ${title}`,
  report: (title, year) => `${title}, ${year}`,
  reportPart: (title, year, part) => `${title}, ${year} (${part})`,
  ofScheme: 'The dates and direction of the scheme itself',
  clause: {
    facilities: 'Use of facilities',
    'governance-and-organisation': 'Governance and organisation',
    terugvaloptie: 'Contents of the terugvaloptie (way back)',
    complaints: 'Complaints',
    'sector-and-domain': 'Sector and domain',
    'business-selects-qualifications': 'Companies have a say in which programmes',
    'business-in-set-up': 'Companies have a say in the set-up',
    'transfer-of-funding': 'Size and purpose of funding transferred',
    programmes: 'Which programmes take part',
    location: 'The location or site',
    responsibilities: 'Who answers for what',
    'spending-of-funding': 'How the funding is spent',
    'switch-option': 'Switch option (overstapoptie)',
    'joint-exam-programme': 'Joint PTA and OER',
    'staff-across-subjects': 'Teachers across subjects',
    'team-competence': 'Competence of the team',
    'financial-agreements': 'Financial agreements',
  },
  statement: {
    'one-programme': {
      question: 'Is the route one whole, with one programme for vmbo and mbo together?',
      hint: 'Vmbo and mbo are planned together, not one after the other.',
    },
    'same-team': {
      question: 'Does the same team of vmbo and mbo teachers guide the pupil all along the route?',
      hint: 'A single change of teacher does not matter.',
    },
    'related-domain': {
      question: 'Does the mbo programme fit the sector or profiel of the vmbo?',
      hint: 'For example from Zorg en welzijn to a programme in care.',
    },
    'vmbo-content-taught': {
      question: 'Does the pupil get all content of the vmbo, also what is not examined?',
      hint: 'The exam may be dropped, the content may not.',
    },
    lob: { question: 'Does the pupil get career orientation and guidance all along the route?', hint: 'LOB, in vmbo and mbo.' },
    'no-disadvantage': {
      question: 'Is it arranged that the pupil has no disadvantage from the experiment?',
      hint: 'For example when changing school or moving house.',
    },
    'light-work-under-16': {
      question: 'Do pupils younger than 16 only do light work in the bpv?',
      hint: 'Heavy or dangerous work is not allowed then.',
    },
    'under-16-follow-bol-programme': {
      question: 'Do pupils younger than 16 follow the programme of the bol?',
      hint: 'Also when the route ends with a bbl programme.',
    },
    'lob-portfolio': {
      question: 'Does the career portfolio of the pupil go along to the mbo?',
      hint: 'The portfolio that the pupil builds in the vmbo.',
    },
    'has-leerwerktraject': {
      question: 'Is there a leerwerktraject in the route?',
      hint: 'For pupils of bb who learn more in practice.',
    },
    'better-chance-judged': {
      question: 'Do the schools judge per pupil that this route gives a better chance of a startkwalificatie?',
      hint: 'In an integrated learning route vmbo and mbo judge together.',
    },
    'pupils-told-before-enrolment': {
      question: 'Are pupil and parents told before enrolment that it is an experiment?',
      hint: 'For example on the parents’ evening and in a letter.',
    },
    'selected-by-motivation': {
      question: 'Do you select pupils by motivation?',
      hint: 'For example by a talk or a letter of the pupil.',
    },
    'regular-programme-out-of-reach': {
      question: 'Is the route for pupils who cannot follow the regular programme?',
      hint: 'A leerwerktraject is meant for these pupils.',
    },
    'vmbo-diploma-out-of-reach': {
      question: 'Is the route for pupils who are likely to miss the vmbo diploma?',
      hint: 'In the judgement of the school.',
    },
    'exit-to-work-arranged': {
      question: 'Is it arranged who brings the pupil to work?',
      hint: 'For example with the Doorstroompunt or the municipality.',
    },
    'vmbo-offer-ran-last-year': {
      question: 'Did the vmbo school teach this last school year already?',
      hint: 'The leerweg and the vocational programme of the route.',
    },
    'mbo-offer-ran-last-year': {
      question: 'Did the mbo teach this programme last school year already?',
      hint: 'The programme that the route leads to.',
    },
    'no-weak-quality': {
      question: 'Were neither the vmbo nor the mbo programme judged weak?',
      hint: 'By the Inspectorate of Education.',
    },
    'outside-bol-bbl-experiment': {
      question: 'Is the programme outside the experiment that combines bol and bbl?',
      hint: 'A programme cannot take part in both experiments.',
    },
    'cooperation-exists': {
      question: 'Do vmbo and mbo work together already?',
      hint: 'For example in projects, lessons or meetings.',
    },
    'business-involved': {
      question: 'Are companies involved in the route?',
      hint: 'In the choice of programmes and in the set-up.',
    },
    'results-processed-alike': {
      question: 'Do both schools process results so that they fit together?',
      hint: 'Results at one school then count at the other.',
    },
    'permission-granted': {
      question: 'Has the minister given permission for the experiment?',
      hint: 'The decision on the application.',
    },
    'both-signed-application': {
      question: 'Have both boards signed the application?',
      hint: 'The board of the vmbo school and that of the mbo.',
    },
    'reported-by-vo': { question: 'Has the vmbo school reported this route to DUO?', hint: 'Each school reports itself, in RIO.' },
    'reported-by-mbo': { question: 'Has the mbo reported this route to DUO?', hint: 'Each school reports itself, in RIO.' },
    'leerroute-and-phase-equal': {
      question: 'Do both schools deliver the same leerroute and the same phase?',
      hint: 'The phase is VO or MBO. DUO compares what the schools deliver.',
    },
    'mbo-enrolled-on-1-october': {
      question: 'Is the student enrolled at the mbo on 1 October in the mbo phase?',
      hint: 'With the mark of the route in the enrolment.',
    },
    'agreement-covers-whole-route': {
      question: 'Does the agreement cover the whole route?',
      hint: 'From vmbo 3 up to the mbo diploma.',
    },
    'agreement-has-switch-option': {
      question: 'Does the agreement say what happens when a pupil stops or switches?',
      hint: 'That is the switch option (overstapoptie).',
    },
    'separate-agreement-leerwerktraject': {
      question: 'Does the leerwerktraject have an agreement of its own?',
      hint: 'Beside that of the route.',
    },
    'education-agreement-complete': {
      question: 'Does the education agreement with the pupil hold programme, education time and terugvaloptie?',
      hint: 'The agreement between school and pupil.',
    },
    'exam-programme-joint': {
      question: 'Have vmbo and mbo made one programme of teaching and examining together?',
      hint: 'PTA and OER fit together.',
    },
    'takes-part-in-monitoring': {
      question: 'Do both schools take part in the study of the experiments?',
      hint: 'The minister has the experiments followed.',
    },
    'learning-company-recognised': {
      question: 'Is every company for the bpv a recognised one?',
      hint: 'SBB recognises companies. A stage outside the bpv does not count here.',
    },
  },
}
