export const nl = {
  scheme: {
    dlr: 'Doorlopende leerroute',
    glr: 'Geïntegreerde leerroute',
    regulier: 'Regulier: vmbo, daarna mbo',
    leerwerktraject: 'Leerwerktraject',
    assistentenopleiding: 'Assistentenopleiding in het vmbo',
    vakcollege: 'Vakcollege',
    'groene-lyceum': 'Groene lyceum',
    praktijkonderwijs: 'Praktijkonderwijs',
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
  article: (article: string, lid: string) => `artikel ${article}, lid ${lid}`,
  articlePart: (article: string, part: string) => `artikel ${article}, onderdeel ${part}`,
  wholeArticle: (article: string) => `artikel ${article}`,
  placeInLaw: (law: string, place: string) => `${law}, ${place}`,
  asOf: (place: string) => `${place} (tekst van mei 2017)`,
  page: (publisher: string, title: string) => `${publisher}: ${title}`,
  report: (title: string, year: string) => `${title}, ${year}`,
  reportPart: (title: string, year: string, part: string) => `${title}, ${year} (${part})`,
  ofScheme: 'De looptijd en richting van de regeling zelf',
  clause: {
    facilities: 'Gebruik van voorzieningen',
    'governance-and-organisation': 'Bestuur en organisatie',
    terugvaloptie: 'Inhoud van de terugvaloptie',
    complaints: 'Klachten',
    'sector-and-domain': 'Sector en domein',
    'business-selects-qualifications': 'Bedrijfsleven kiest mee welke opleidingen',
    'business-in-set-up': 'Bedrijfsleven denkt mee over de inrichting',
    'transfer-of-funding': 'Omvang en doel van overgedragen bekostiging',
    programmes: 'Welke opleidingen en programma’s meedoen',
    location: 'De locatie of vestiging',
    responsibilities: 'Wie waarvoor verantwoordelijk is',
    'spending-of-funding': 'Hoe de bekostiging wordt besteed',
    'switch-option': 'Overstapoptie',
    'joint-exam-programme': 'Gezamenlijk PTA en OER',
    'staff-across-subjects': 'Docenten over vakken heen',
    'team-competence': 'Bevoegdheid van het team',
    'financial-agreements': 'Financiële afspraken',
  },
  statement: {
    'one-programme': {
      question: 'Is de route een geheel, met een programma voor vmbo en mbo samen?',
      hint: 'Vmbo en mbo zijn samen gepland, niet na elkaar.',
    },
    'same-team': {
      question: 'Begeleidt hetzelfde team van vmbo- en mbo-docenten de leerling de hele route?',
      hint: 'Een enkele wisseling van docent maakt niet uit.',
    },
    'related-domain': {
      question: 'Sluit de mbo-opleiding aan op de sector of het profiel van het vmbo?',
      hint: 'Bijvoorbeeld van Zorg en welzijn naar een opleiding in de zorg.',
    },
    'vmbo-content-taught': {
      question: 'Krijgt de leerling alle inhoud van het vmbo, ook die niet wordt geëxamineerd?',
      hint: 'Het examen mag vervallen, de lesstof niet.',
    },
    lob: { question: 'Krijgt de leerling de hele route loopbaanoriëntatie en begeleiding?', hint: 'LOB, in vmbo en mbo.' },
    'no-disadvantage': {
      question: 'Is geregeld dat de leerling geen nadeel heeft van het experiment?',
      hint: 'Bijvoorbeeld bij wisselen van school of bij een verhuizing.',
    },
    'light-work-under-16': {
      question: 'Doen leerlingen jonger dan 16 alleen licht werk in de bpv?',
      hint: 'Zwaar of gevaarlijk werk mag dan niet.',
    },
    'under-16-follow-bol-programme': {
      question: 'Volgen leerlingen jonger dan 16 het programma van de bol?',
      hint: 'Ook als de route eindigt met een bbl-opleiding.',
    },
    'lob-portfolio': {
      question: 'Gaat het loopbaandossier van de leerling mee naar het mbo?',
      hint: 'Het dossier dat de leerling in het vmbo opbouwt.',
    },
    'has-leerwerktraject': {
      question: 'Zit er een leerwerktraject in de route?',
      hint: 'Voor leerlingen van bb die meer in de praktijk leren.',
    },
    'better-chance-judged': {
      question: 'Oordelen de scholen per leerling dat deze route meer kans geeft op een startkwalificatie?',
      hint: 'In een geïntegreerde leerroute oordelen vmbo en mbo samen.',
    },
    'pupils-told-before-enrolment': {
      question: 'Horen leerling en ouders voor de inschrijving dat het een experiment is?',
      hint: 'Bijvoorbeeld op de ouderavond en in een brief.',
    },
    'selected-by-motivation': {
      question: 'Kiest u leerlingen op motivatie?',
      hint: 'Bijvoorbeeld met een gesprek of een brief van de leerling.',
    },
    'regular-programme-out-of-reach': {
      question: 'Is de route voor leerlingen die het gewone programma niet kunnen volgen?',
      hint: 'Een leerwerktraject is voor deze leerlingen bedoeld.',
    },
    'vmbo-diploma-out-of-reach': {
      question: 'Is de route voor leerlingen die een vmbo-diploma waarschijnlijk niet halen?',
      hint: 'Naar het oordeel van de school.',
    },
    'exit-to-work-arranged': {
      question: 'Is geregeld wie de leerling naar werk begeleidt?',
      hint: 'Bijvoorbeeld met het Doorstroompunt of de gemeente.',
    },
    'vmbo-offer-ran-last-year': {
      question: 'Gaf de vmbo-school dit onderwijs vorig schooljaar al?',
      hint: 'De leerweg en het beroepsgerichte programma van de route.',
    },
    'mbo-offer-ran-last-year': {
      question: 'Gaf de mbo-instelling deze opleiding vorig schooljaar al?',
      hint: 'De opleiding waar de route naartoe leidt.',
    },
    'no-weak-quality': {
      question: 'Zijn het vmbo-onderwijs en de mbo-opleiding niet als zwak beoordeeld?',
      hint: 'Door de Inspectie van het Onderwijs.',
    },
    'outside-bol-bbl-experiment': {
      question: 'Valt de opleiding buiten het experiment dat bol en bbl combineert?',
      hint: 'Een opleiding kan niet aan beide experimenten meedoen.',
    },
    'cooperation-exists': {
      question: 'Werken vmbo en mbo al samen?',
      hint: 'Bijvoorbeeld in projecten, lessen of overleg.',
    },
    'business-involved': {
      question: 'Zijn bedrijven bij de route betrokken?',
      hint: 'Bij de keuze van opleidingen en bij de inrichting.',
    },
    'results-processed-alike': {
      question: 'Verwerken beide scholen resultaten zo, dat ze op elkaar aansluiten?',
      hint: 'Resultaten bij de ene school tellen dan mee bij de andere.',
    },
    'permission-granted': {
      question: 'Heeft de minister toestemming gegeven voor het experiment?',
      hint: 'Het besluit op de aanvraag.',
    },
    'both-signed-application': {
      question: 'Hebben beide besturen de aanvraag ondertekend?',
      hint: 'Het bestuur van de vmbo-school en dat van de mbo-instelling.',
    },
    'reported-by-vo': { question: 'Heeft de vmbo-school deze route bij DUO gemeld?', hint: 'Elke school meldt zelf, in RIO.' },
    'reported-by-mbo': { question: 'Heeft de mbo-instelling deze route bij DUO gemeld?', hint: 'Elke school meldt zelf, in RIO.' },
    'leerroute-and-phase-equal': {
      question: 'Geven beide scholen dezelfde leerroute en dezelfde fase door?',
      hint: 'De fase is VO of MBO. DUO vergelijkt wat de scholen doorgeven.',
    },
    'mbo-enrolled-on-1-october': {
      question: 'Staat de student in de mbo-fase op 1 oktober bij het mbo ingeschreven?',
      hint: 'Met het kenmerk van de route in de inschrijving.',
    },
    'agreement-covers-whole-route': {
      question: 'Geldt de overeenkomst voor de hele route?',
      hint: 'Van vmbo 3 tot en met het mbo-diploma.',
    },
    'agreement-has-switch-option': {
      question: 'Staat in de overeenkomst wat er gebeurt als een leerling stopt of wisselt?',
      hint: 'Dat is de overstapoptie.',
    },
    'separate-agreement-leerwerktraject': {
      question: 'Heeft het leerwerktraject een eigen overeenkomst?',
      hint: 'Naast die van de route.',
    },
    'education-agreement-complete': {
      question: 'Staan programma, onderwijstijd en terugvaloptie in de onderwijsovereenkomst met de leerling?',
      hint: 'De overeenkomst tussen school en leerling.',
    },
    'exam-programme-joint': {
      question: 'Hebben vmbo en mbo samen een programma voor onderwijs en examen gemaakt?',
      hint: 'PTA en OER sluiten op elkaar aan.',
    },
    'takes-part-in-monitoring': {
      question: 'Doen beide scholen mee aan het onderzoek naar de experimenten?',
      hint: 'De minister laat de experimenten volgen.',
    },
    'learning-company-recognised': {
      question: 'Is elk bedrijf voor de bpv een erkend leerbedrijf?',
      hint: 'SBB erkent leerbedrijven. Stage buiten de bpv telt hier niet mee.',
    },
  },
}
