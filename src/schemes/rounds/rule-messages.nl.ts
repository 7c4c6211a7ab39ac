import { told } from '../decrees/told.ts'
import type { Given } from '../rule-words.ts'

const of = ({ route }: Given, sentence: string): string => `${route}: ${sentence}`

export const nl = {
  rules: {
    'rounds/one-experiment': told(
      'Eén experiment per aanvraag',
      'Alle routes horen bij hetzelfde experiment.',
      null,
      ({ experiments }) => `Deze aanvraag gaat over meer dan één experiment: ${experiments}. Maak voor elk experiment een eigen aanvraag.`,
    ),
    'rounds/applicants': told(
      'Beide besturen ondertekenen',
      'De aanvraag is ondertekend door wie dat moet.',
      ({ missing }) => `Nog niet ondertekend door: ${missing}. Vul de dag in.`,
      ({ missing }) =>
        `Ingediend zonder handtekening van: ${missing}. Beide besturen ondertekenen; binnen een aoc of verticale scholengemeenschap alleen het mbo.`,
    ),
    'rounds/plan-per-route': told(
      'Het projectplan zegt iets over elke route',
      'Het projectplan maakt elke route apart te beoordelen.',
      'U vraagt meer routes aan met één formulier. Schrijf op hoe elke route voldoet.',
      'Ingediend met meer routes, maar het projectplan zegt niet hoe elke route voldoet.',
    ),
    'rounds/in-window': told(
      'Ingediend in de ronde',
      (given) => `Op tijd: tussen ${given.from} en ${given.until}.`,
      (given) => windowToDo(given),
      (given) => of(given, `${windowMissed(given)} Zo’n aanvraag wordt afgewezen.`),
    ),
    'rounds/round-for-kind': told(
      'Voor dit soort route was er een ronde',
      (given) => of(given, 'voor dit soort route en dit schooljaar was er een ronde.'),
      null,
      (given) =>
        of(given, `dit soort route kon alleen beginnen in een schooljaar tussen augustus ${given.first} en augustus ${given.last}.`),
    ),
    'rounds/part-a-agreement': told(
      'a. Samenwerkingsovereenkomst of interne regeling',
      ({ paper }) => `De ${paperName(paper)} gaat mee.`,
      ({ paper }) => `De ${paperName(paper)} ontbreekt nog. Voeg die toe.`,
      ({ paper }) => `Ingediend zonder ${paperName(paper)}. De aanvraag is niet volledig.`,
    ),
    'rounds/part-b-advice': told(
      'b. Adviezen van de raden',
      'De raden hebben advies gegeven.',
      ({ missing }) => `Er is nog geen advies van: ${missing}. Vraag het aan, of vul het in.`,
      ({ missing }) => `Ingediend zonder advies van: ${missing}. De aanvraag is niet volledig.`,
    ),
    'rounds/part-c-plan': told(
      'c. Projectplan met organisatieplan',
      'Het projectplan en het organisatieplan gaan mee, en alle vragen zijn beantwoord.',
      (given) => `Nog te doen: ${planToDo(given)}.`,
      (given) => `Ingediend, maar dit ontbreekt: ${planToDo(given)}. De aanvraag is niet volledig.`,
    ),
    'rounds/level-named': told('Het niveau is bekend', 'Het niveau van het mbo is ingevuld.', (given) =>
      of(given, 'vul het niveau van het mbo in. Daarvan hangt af wat de aanvraag moet noemen.'),
    ),
    'rounds/part-d-to-mbo-2': described('d. Omschrijving van de route naar mbo 2'),
    'rounds/part-e-to-mbo-3': described('e. Omschrijving van de route naar mbo 3'),
    'rounds/part-f-beroepsroute': described('f. Omschrijving van de beroepsroute'),
    'rounds/pilot-profiel': told(
      'Profiel bij de pilot van nieuwe examenprogramma’s',
      (given) => of(given, 'het profiel is genoemd.'),
      (given) => of(given, 'de school doet mee aan de pilot. Noem het profiel.'),
      (given) => of(given, 'de school doet mee aan de pilot, maar de aanvraag noemt geen profiel.'),
    ),
    'rounds/vm2-plan': told('Projectplan met antwoorden', 'De vragen zijn beantwoord.', ({ open }) => `Nog te beantwoorden: ${open}.`),
    'rounds/vm2-papers': told(
      'Documenten bij de aanvraag',
      'Alle documenten gaan mee.',
      ({ missing }) => `Er ontbreken documenten: ${missing}.`,
    ),
    'rounds/vm2-crebos': told(
      'De crebo’s zijn genoemd',
      (given) => of(given, 'de crebo’s zijn genoemd.'),
      (given) => of(given, 'noem de crebo’s waar de route naartoe leidt.'),
    ),
    'rounds/vm2-licence': told(
      'De licentie van het vmbo is nagegaan',
      (given) => of(given, 'de licentie voor het beroepsgerichte vak is er.'),
      (given) =>
        of(
          given,
          given.answer === 'no'
            ? 'er is geen licentie voor het beroepsgerichte vak. Overleg met DUO.'
            : 'ga na of de school een licentie voor het beroepsgerichte vak heeft. DUO controleert dat.',
        ),
    ),
    'rounds/crebo-known': told(
      'De crebo’s staan in het register',
      (given) => of(given, 'de crebo’s staan in het register.'),
      (given) => of(given, creboToDo(given)),
    ),
    'rounds/profiel-offered': told(
      'De school heeft het profiel',
      (given) => of(given, `een vestiging van het vmbo heeft het profiel ${given.profiel}.`),
      (given) =>
        of(given, `bij geen vestiging van het vmbo staat het profiel ${given.profiel}. Laat zien dat het vorig jaar werd gegeven.`),
    ),
    'rounds/follow-up-of': told(
      'Het borgingscohort volgt op een experiment',
      (given) => of(given, 'het gaat door met dezelfde scholen.'),
      (given) => of(given, followToDo(given)),
    ),
    'rounds/follow-up-start': told(
      'Het vervolg begint in 2012 of 2013',
      (given) => of(given, `begint op ${given.starts}.`),
      (given) => of(given, `begint op ${given.starts}. Het besluit noemt alleen 1 augustus 2012 en 1 augustus 2013. Ga na of dit kan.`),
    ),
    'rounds/follow-up-length': ends('Hoogstens vier jaar bekostigd'),
    'rounds/continued-funding': ends('Bekostigd na 1 augustus 2012'),
    'rounds/criteria-met': told(
      'Aan de criteria is voldaan',
      'De aanvraag voldoet aan alle criteria.',
      ({ not, open }) => `Nog niet rond: ${open} open, ${not} niet voldaan.`,
      ({ not }) => `Niet voldaan aan ${not} van de criteria.`,
    ),
    'rounds/decided-in-time': told(
      'Op tijd besloten',
      (given) => of(given, `besloten op ${given.on}, vóór of op ${given.by}.`),
      (given) =>
        of(
          given,
          given.when === 'late'
            ? `besloten op ${given.on}. Dat is na ${given.by}. Ga na wat dit betekent voor de start.`
            : `er is nog geen besluit. Dat had er op ${given.by} moeten zijn. Vraag het na.`,
        ),
    ),
    'rounds/start-after-decision': told(
      'Niet beginnen voor het besluit',
      (given) => of(given, `het besluit van ${given.on} was er voor de start op ${given.starts}.`),
      (given) =>
        of(
          given,
          given.on
            ? `begon op ${given.starts}, voor het besluit van ${given.on}. Ga na of dat kon.`
            : `de eerste dag is ${given.starts}, maar er is geen besluit ingevuld.`,
        ),
      (given) =>
        of(
          given,
          `begint op ${given.starts}. De toestemming kwam pas op ${given.on}. Zonder toestemming kan een experiment niet beginnen.`,
        ),
    ),
    'rounds/decision-names': told(
      'Wat het besluit noemt',
      (given) => of(given, 'het besluit noemt alles wat het moet noemen.'),
      (given) => of(given, `het besluit moet ook noemen: ${given.missing}. Vul het aan uit de brief.`),
    ),
    'rounds/status-known': told(
      'De stand van elk voorjaar',
      (given) => of(given, 'van elk voorjaar is de stand bekend.'),
      (given) => of(given, `vul de stand in van het voorjaar van ${given.years}.`),
    ),
    'rounds/ended-when-revoked': told(
      'Na intrekken is de route afgelopen',
      (given) => of(given, `ingetrokken op ${given.on}, en afgelopen.`),
      null,
      (given) => of(given, `de toestemming is ingetrokken op ${given.on}, maar de route loopt nog door. Zet de einddatum van de route.`),
    ),
  },
}

function described(title: string) {
  return told(
    title,
    (given) => of(given, 'de omschrijving is volledig.'),
    (given) => of(given, `in de omschrijving ontbreekt nog: ${given.missing}.`),
    (given) => of(given, `ingediend zonder: ${given.missing}. De aanvraag is niet volledig.`),
  )
}

function ends(title: string) {
  return told(
    title,
    (given) => of(given, `eindigt voor ${given.before}.`),
    (given) => of(given, `vul in wanneer de route eindigt. De bekostiging stopt op ${given.before}.`),
    (given) => of(given, `eindigt op ${given.ends}, maar de bekostiging stopt op ${given.before}.`),
  )
}

function windowToDo({ when, from, until }: Given): string {
  if (when === 'unknown') return 'De dagen van deze ronde staan niet in onze bronnen. Zoek ze op in de Tijdelijke regeling.'
  if (when === 'open') return `Dien in tussen ${from} en ${until}.`
  return `Ingediend buiten de ronde van ${from} tot en met ${until}. Ga na of dat kon.`
}

const windowMissed = ({ when, from, until }: Given): string =>
  when === 'early' ? `te vroeg ingediend. De ronde begint op ${from}.` : `te laat ingediend. De laatste dag was ${until}.`

const paperName = (paper: string | undefined): string => (paper === 'agreement' ? 'samenwerkingsovereenkomst' : 'interne regeling')

const planToDo = ({ papers, open }: Given): string =>
  [papers !== '0' && `documenten (${papers})`, open !== '0' && `antwoorden (${open})`].filter(Boolean).join(' en ')

function creboToDo({ why, crebos }: Given): string {
  if (why === 'no-list') return 'er is nog geen register van opleidingen ingelezen. De crebo’s zijn niet nagegaan.'
  return why === 'unknown'
    ? `niet in het register op de eerste dag: ${crebos}. Controleer de nummers.`
    : `van een ander niveau dan de route: ${crebos}.`
}

function followToDo({ why }: Given): string {
  if (why === 'none') return 'kies het experiment waarop dit borgingscohort volgt.'
  return why === 'other-schools'
    ? 'er doen andere scholen mee dan in het eerdere experiment. Ga na of dit kan.'
    : 'het eerdere experiment begon niet eerder. Kies een ander experiment.'
}
