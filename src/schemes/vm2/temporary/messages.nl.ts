import { told } from '../../decrees/told.ts'

export const nl = {
  rules: {
    'vm2/temporary-bb-to-mbo-2': told(
      'Van bb naar mbo 2',
      'De route leidt van bb naar mbo 2.',
      'VM2 leidde van bb naar mbo 2. De tekst van de regeling is er niet bij. Vul in, of bepaal of deze route erbij hoort.',
    ),
    'vm2/temporary-bol-only': told(
      'Alleen bol',
      'De mbo-opleiding is een bol-opleiding.',
      'VM2 was alleen bol. De tekst van de regeling is er niet bij. Vul in, of bepaal of deze opleiding erbij hoort.',
    ),
    'vm2/temporary-cohort': told(
      'Een groep van 2008 tot en met 2011',
      'De groep begint op 1 augustus van 2008, 2009, 2010 of 2011.',
      'Er waren groepen die op 1 augustus van 2008, 2009, 2010 of 2011 begonnen. Bepaal bij welke deze groep hoort.',
    ),
    'vm2/temporary-length': told(
      '2,5 tot 4 schooljaren',
      ({ years }) => `De route duurt ${years} schooljaren.`,
      ({ years }) =>
        years
          ? `De route duurt ${years} schooljaren. De meeste routes duurden er 2,5 tot 4. Bepaal of dit kan.`
          : 'Vul voor elk jaar de weken in. De meeste routes duurden 2,5 tot 4 schooljaren.',
    ),
    'vm2/temporary-crebo-named': told(
      'Het crebo is genoemd',
      'Het crebo van de mbo-opleiding is ingevuld.',
      'Vul het crebo van de mbo-opleiding in. De aanvraag moest het noemen.',
    ),
    'vm2/temporary-cooperation-shown': told(
      'De samenwerking staat op papier',
      'Er is een overeenkomst of een interne regeling.',
      'Leg de samenwerking vast. Bij de aanvraag hoorden stukken die de samenwerking lieten zien.',
    ),
    'vm2/temporary-way-out': told(
      'Geen vmbo-examen: een uitweg',
      'Wie van route wisselt, kan in elke maand ergens heen.',
      'Een deel van het vmbo-examen vervalt. Beschrijf voor elke maand waar iemand heen kan die van route wisselt.',
    ),
    'vm2/temporary-admitted': told(
      'Toegelaten in een ronde',
      'De route is toegelaten.',
      'Vul in of de route is toegelaten, of bepaal wat er nog moet gebeuren.',
    ),
    'vm2/temporary-one-programme': told(
      'Eén programma',
      'Vmbo en mbo vormen één programma.',
      'Bepaal hoe vmbo en mbo één programma vormen: één concept, één team, één dak.',
    ),
    'vm2/temporary-same-team': told(
      'Eén team',
      'Eén team begeleidt de leerling de hele route.',
      'Bepaal of één team de leerling de hele route begeleidt: één concept, één team, één dak.',
    ),
  },
  facts: {
    'bb-without-selection': 'Voor leerlingen in bb. Andere eisen aan leerlingen waren er niet.',
    'exam-may-go-with-way-out': 'Het vmbo-examen mag vervallen. Dan moet er een uitweg zijn voor wie van route wisselt.',
    'apply-in-a-round': 'Scholen en mbo vroegen samen aan, in een ronde in het voorjaar van 2008 of 2009, met een projectplan.',
    'monitor-every-year': 'De scholen deden elk jaar mee aan de monitor.',
    'subsidy-per-school': 'Subsidie per school voor ontwikkelen en invoeren. In de eerste ronde was die hoger dan in de tweede.',
    'bonus-under-four-years': 'Diplomabonus voor een diploma van mbo 2 in minder dan vier jaar.',
    'no-student-grant':
      'Voor boeken en studiefinanciering gelden de regels van het voortgezet onderwijs: geen studiefinanciering en geen ov-kaart.',
  },
}
