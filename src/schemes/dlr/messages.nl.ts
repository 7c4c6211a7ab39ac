import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'dlr/ends-with-mbo-2-to-4': {
      title: 'De route eindigt met een diploma van mbo 2, 3 of 4',
      'not-allowed': () => 'De route leidt naar mbo 1. Kies een opleiding op niveau 2, 3 of 4, of kies een andere regeling.',
      'needs-decision': () => 'Het niveau van een opleiding is nog niet ingevuld. Vul in naar welk niveau de route leidt.',
      fits: ({ niveaus }) => `De route leidt naar mbo ${niveaus}.`,
    },
    'dlr/which-leerweg-to-which-level': {
      title: 'Welke leerweg naar welk niveau mag',
      'needs-decision': ({ missing, roads }) =>
        missing
          ? 'De leerweg is nog niet ingevuld. Vul in voor welke leerwegen de route is.'
          : `De bronnen zeggen alleen dat het vmbo naar mbo 2, 3 en 4 leidt. Zoek in de WVO 2020 en de WEB op of ${roads} mag, en leg vast wie dat besliste.`,
    },
    'dlr/begins-in-vmbo-3': {
      title: 'De route begint in vmbo 3',
      'not-allowed': ({ stage, leerjaar }) =>
        `De route begint in ${stage} ${leerjaar}. Begin in vmbo 3: de route is een geheel van vmbo 3 tot en met het mbo-diploma.`,
      'needs-decision': () => 'De jaren van de route zijn nog niet ingevuld. Begin met vmbo 3.',
      fits: () => 'De route begint in vmbo 3.',
    },
    'dlr/both-diplomas': {
      title: 'De leerling haalt beide diploma’s',
      'not-allowed': ({ subjects }) =>
        `Het examen vervalt voor ${subjects}. In een doorlopende leerroute doet de leerling het hele vmbo-examen. Laat het examen staan, of kies de geïntegreerde leerroute (alleen van bb naar mbo 2).`,
      'needs-decision': () => 'Het examenplan is nog niet compleet. Vul per vak in of het examen blijft of verschuift.',
      fits: () => 'Geen enkel deel van het vmbo-examen vervalt.',
    },
    'dlr/exam-in-route-years-1-to-3': {
      title: 'Het vmbo-examen valt in routejaar 1 tot en met 3',
      'not-allowed': ({ subjects }) =>
        `Na routejaar 3 staat nog examen gepland: ${subjects}. Plan het uiterlijk in het derde jaar van de route.`,
      'needs-decision': ({ subjects }) =>
        subjects
          ? `Nog niet ingevuld in welk jaar het examen valt: ${subjects}.`
          : 'Het examenplan is nog leeg. Vul per vak in in welk jaar het examen valt.',
      fits: () => 'Het examen valt binnen de eerste drie jaren van de route.',
    },
    'dlr/one-exam-programme': {
      title: 'Vmbo en mbo hebben een gezamenlijk onderwijs- en examenprogramma',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'U zegt dat er geen gezamenlijk programma is. Spreek af hoe PTA en OER op elkaar aansluiten, of leg vast waarom niet.'
          : 'Nog niet beantwoord of PTA en OER samen zijn gemaakt.',
      fits: () => 'Vmbo en mbo maken samen een programma voor onderwijs en examen.',
    },
    'dlr/first-two-years-at-vmbo': {
      title: 'In routejaar 1 en 2 staat de leerling bij het vmbo ingeschreven',
      'not-allowed': ({ year }) =>
        `In routejaar ${year} staat de leerling niet bij het vmbo. Schrijf de leerling de eerste twee jaar in bij het vmbo.`,
      'needs-decision': ({ year }) =>
        year === '0'
          ? 'De jaren van de route zijn nog niet ingevuld.'
          : `Nog niet ingevuld waar de leerling in routejaar ${year} staat ingeschreven.`,
      fits: () => 'De leerling staat in routejaar 1 en 2 bij het vmbo ingeschreven.',
    },
    'dlr/then-at-mbo': {
      title: 'Vanaf routejaar 3 staat de student bij het mbo ingeschreven',
      'not-allowed': ({ year }) =>
        `In routejaar ${year} staat de student niet bij het mbo. Schrijf de student na twee jaar over naar het mbo.`,
      'needs-decision': ({ year }) =>
        year === '0'
          ? 'Na routejaar 2 staan nog geen jaren in het ontwerp.'
          : `Nog niet ingevuld waar de student in routejaar ${year} staat ingeschreven.`,
      fits: () => 'De student staat vanaf routejaar 3 bij het mbo ingeschreven.',
    },
    'dlr/mbo-enrolled-on-1-october': {
      title: 'In de mbo-fase staat de student op 1 oktober bij het mbo',
      'not-allowed': () =>
        'Volgens uw antwoord staat de student op 1 oktober niet bij het mbo. Dan telt DUO de student niet mee. Regel de inschrijving voor die dag, met het kenmerk van de route.',
      'needs-decision': () => 'Nog niet beantwoord of de student in de mbo-fase op 1 oktober bij het mbo staat.',
      fits: () => 'In de mbo-fase staat de student op 1 oktober bij het mbo ingeschreven.',
    },
    'dlr/leerroute-and-phase-equal': {
      title: 'Beide scholen geven dezelfde leerroute en fase door',
      'not-allowed': () =>
        'Volgens uw antwoord verschillen leerroute of fase tussen de scholen. DUO vergelijkt ze. Spreek af wie ze bijhoudt en maak ze gelijk.',
      'needs-decision': () => 'Nog niet beantwoord of beide scholen dezelfde leerroute en fase doorgeven.',
      fits: () => 'Beide scholen geven dezelfde leerroute en fase door.',
    },
    'dlr/agreement-concluded': {
      title: 'De schoolbesturen sluiten een samenwerkingsovereenkomst',
      'not-allowed': () => 'Er is geen overeenkomst. Sluit die tussen de bevoegde gezagen voordat u de ruimte van de wet gebruikt.',
      'needs-decision': () => 'Nog niet ingevuld of er een overeenkomst of een interne regeling is.',
      fits: () => 'De afspraken liggen vast.',
    },
    'dlr/internal-within-one-board': {
      title: 'Een interne regeling kan alleen binnen een bevoegd gezag',
      'not-allowed': () => 'De partners vallen onder verschillende besturen. Sluit een samenwerkingsovereenkomst.',
      'needs-decision': () =>
        'Van een partner is het bestuur niet ingevuld. Vul het in, dan is duidelijk of een interne regeling genoeg is.',
      fits: () => 'Alle partners vallen onder een bestuur: een interne regeling is genoeg.',
    },
    'dlr/agreement-covers-whole-route': {
      title: 'De overeenkomst geldt voor de hele route',
      'not-allowed': () =>
        'Volgens uw antwoord geldt de overeenkomst niet voor de hele route. Breid haar uit: van vmbo 3 tot en met het mbo-diploma.',
      'needs-decision': () => 'Nog niet beantwoord of de overeenkomst van vmbo 3 tot en met het mbo-diploma geldt.',
      fits: () => 'De overeenkomst geldt van vmbo 3 tot en met het mbo-diploma.',
    },
    'dlr/switch-option': {
      title: 'De overeenkomst regelt de overstapoptie',
      'not-allowed': () =>
        'De overstapoptie staat niet in de overeenkomst. Spreek af hoe een leerling die stopt of wisselt toch aan een diploma komt.',
      'needs-decision': () => 'Nog niet ingevuld of de overeenkomst de overstapoptie regelt.',
      fits: () => 'De overeenkomst regelt de overstapoptie.',
    },
    'dlr/obligatory-contents': {
      title: 'Verplichte onderwerpen van de overeenkomst',
      'needs-decision': ({ missing }) =>
        missing === '0'
          ? 'De onderwerpen die wij kennen, staan erin. De volledige lijst uit de wet kennen wij niet. Leg uw overeenkomst naast het format van Sterk Beroepsonderwijs.'
          : `Van de onderwerpen die wij kennen, ontbreken er ${missing}. De volledige lijst uit de wet kennen wij niet. Leg uw overeenkomst naast het format van Sterk Beroepsonderwijs.`,
    },
    'dlr/way-on-for-who-stops': {
      title: 'Wie stopt, kan verder naar een diploma',
      'needs-decision': ({ lacks, months }) =>
        lacks === 'months'
          ? `In ${months} maanden van de route is geen weg terug beschreven. Vul aan waar een leerling dan heen kan.`
          : lacks === 'startkwalificatie'
            ? 'Geen van de beschreven wegen eindigt met een startkwalificatie. Spreek af hoe een leerling die stopt daar toch komt.'
            : 'Nog niet beschreven waar een leerling heen kan die stopt of wisselt.',
      fits: () => 'In elke maand van de route is er een weg naar een diploma, en een ervan leidt tot een startkwalificatie.',
    },
    'dlr/reported-by-vo': {
      title: 'De vmbo-school meldt de route bij DUO',
      'not-allowed': () =>
        'De vmbo-school heeft de route niet gemeld, maar het ontwerp gebruikt al ruimte van de wet. Meld de route eerst.',
      'needs-decision': ({ answer }) =>
        answer === 'no' ? 'De vmbo-school moet de route nog melden.' : 'Nog niet beantwoord of de vmbo-school de route heeft gemeld.',
      fits: () => 'De vmbo-school heeft de route gemeld.',
    },
    'dlr/reported-by-mbo': {
      title: 'De mbo-instelling meldt de route bij DUO',
      'not-allowed': () =>
        'De mbo-instelling heeft de route niet gemeld, maar het ontwerp gebruikt al ruimte van de wet. Meld de route eerst.',
      'needs-decision': ({ answer }) =>
        answer === 'no' ? 'De mbo-instelling moet de route nog melden.' : 'Nog niet beantwoord of de mbo-instelling de route heeft gemeld.',
      fits: () => 'De mbo-instelling heeft de route gemeld.',
    },
    'dlr/leerwerktraject-has-own-agreement': {
      title: 'Een leerwerktraject in de route heeft een eigen overeenkomst',
      'not-allowed': () => 'In de route zit een leerwerktraject zonder eigen overeenkomst. Sluit die naast de overeenkomst van de route.',
      'needs-decision': ({ missing }) =>
        missing === 'has-leerwerktraject'
          ? 'Nog niet beantwoord of er een leerwerktraject in de route zit.'
          : 'Nog niet beantwoord of het leerwerktraject een eigen overeenkomst heeft.',
      fits: () => 'Het leerwerktraject heeft een eigen overeenkomst.',
    },
    'dlr/bpv-at-recognised-company': {
      title: 'Bpv gebeurt bij een erkend leerbedrijf',
      'not-allowed': () =>
        'Volgens uw antwoord is niet elk leerbedrijf erkend. Dan telt het niet als bpv. Kies een erkend leerbedrijf, of noem het stage.',
      'needs-decision': () => 'Nog niet beantwoord of elk bedrijf voor de bpv erkend is.',
      fits: () => 'De bpv gebeurt bij erkende leerbedrijven.',
    },
    'dlr/route-hours': {
      title: 'Uren van de hele route',
      'needs-decision': ({ lacks, years, total, guided, bpv, open }) =>
        lacks === 'length'
          ? 'De jaren of hun weken zijn nog niet ingevuld. Daarna is te zien of de uren genoeg zijn.'
          : lacks === 'norm'
            ? `Voor een route van ${years} jaar (of met bbl) staat geen urennorm in de bronnen. Zoek die op in de WVO 2020 en de WEB, artikel 7.2.7.`
            : `Het ontwerp telt ${total} klokuren: ${guided} begeleid en ${bpv} bpv. ${open === '0' ? '' : 'Niet alle blokken hebben al uren. '}Voor drie jaar is 3.000 gewoon: 2.400 begeleid en 250 bpv. De wet laat afwijken toe. Vul aan, of leg vast waarom minder genoeg is.`,
      fits: ({ total, guided, bpv }) => `Het ontwerp telt ${total} klokuren: ${guided} begeleid en ${bpv} bpv.`,
    },
    'dlr/total-length': {
      title: 'Lengte van de hele route',
      'needs-decision': ({ lacks, years }) =>
        lacks
          ? 'De jaren of hun weken zijn nog niet ingevuld.'
          : `De route duurt ${years} jaar vanaf vmbo 3. Hoe lang een route mag duren, staat niet in de bronnen. Zoek het op in de WVO 2020 en de WEB.`,
    },
  },
  facts: {
    'target-group':
      'Leerlingen van het vmbo (bb, kb, gl of tl), vanaf leerjaar 3. De leerling kiest in leerjaar 2, tegelijk met het profiel.',
    'both-diplomas': 'Zowel het vmbo-diploma als het mbo-diploma: geen deel van het vmbo-examen vervalt.',
    exam: 'Het hele vmbo-examen, dat over routejaar 1 tot en met 3 mag worden gespreid. Onderdelen van het mbo mogen eerder worden afgesloten. Het mbo gaat altijd over het mbo-examen.',
    counting: 'In de mbo-fase telt DUO wie op 1 oktober bij het mbo staat ingeschreven, met het kenmerk van de route.',
    agreement: 'Een samenwerkingsovereenkomst voor de hele route, met de overstapoptie.',
    internal: 'Binnen een bevoegd gezag (aoc, verticale scholengemeenschap) is een interne regeling over dezelfde onderwerpen genoeg.',
    'contents-unknown': 'De volledige lijst van verplichte onderwerpen is niet gevonden. Gebruik het format van Sterk Beroepsonderwijs.',
    reporting:
      'Elke school meldt elke route zelf bij DUO (in RIO). Pas daarna mag zij de ruimte van de wet gebruiken. Melden kan het hele jaar.',
    registering: 'Beide scholen houden bij welke leerroute een leerling volgt en in welke fase, en geven dat gelijk door.',
    money:
      'De eerste twee jaar bekostiging van het vo, daarna van het mbo. Partners mogen bekostiging overdragen. Een landelijke prijs is er niet.',
  },
} satisfies SchemeWords
