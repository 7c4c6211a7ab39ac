import { told } from '../decrees/told.ts'

const agreed = (title: string, about: string) =>
  told(
    `Afspraken over ${title}`,
    `De overeenkomst noemt ${about}.`,
    `Leg in de overeenkomst vast ${about}.`,
    `In de overeenkomst ontbreekt ${about}. Voeg dat toe.`,
  )

const hours = (years: string, norm: string) =>
  told(
    `Jaar ${years}: ten minste ${norm} uur per jaar`,
    `Jaar ${years} van de route heeft ten minste ${norm} uur per jaar.`,
    (given) =>
      `Jaar ${given.year} van de route heeft tot nu toe ${given.hours} uur. Een heel jaar moet ten minste ${given.norm} uur hebben. Vul de uren aan, of bepaal welke norm geldt.`,
    (given) => `Jaar ${given.year} van de route heeft ${given.hours} uur. Het moeten er ten minste ${given.norm} zijn. Voeg uren toe.`,
  )

export const nl = {
  rules: {
    'vm2/bb-to-mbo-2': told(
      'Van bb naar mbo 2',
      ({ roads }) => `${roads}: dit kan in VM2.`,
      'Vul in uit welke leerweg de leerlingen komen en naar welk niveau de route leidt.',
      ({ roads }) => `${roads}: dit kan niet. VM2 leidt alleen van bb naar mbo 2.`,
    ),
    'vm2/bol-only': told(
      'Alleen bol',
      'De mbo-opleiding is een bol-opleiding.',
      'Vul in of de mbo-opleiding bol of bbl is. VM2 is alleen bol.',
      'VM2 is alleen bol. Kies een bol-opleiding.',
    ),
    'vm2/related-domain': told(
      'Het mbo sluit aan op het vmbo',
      'De mbo-opleiding sluit aan op het vmbo.',
      'Ga na of de mbo-opleiding aansluit op het vmbo.',
      'De mbo-opleiding moet aansluiten op het vmbo. Kies een andere opleiding.',
    ),
    'vm2/one-programme': told(
      'Eén programma',
      'Vmbo 3 en 4 en het mbo vormen één programma.',
      'Vul in of vmbo 3 en 4 en het mbo één programma vormen.',
      'Vmbo 3 en 4 en het mbo moeten één programma vormen.',
    ),
    'vm2/better-chance': told(
      'Meer kans op een diploma',
      'Het bestuur vindt dat deze leerlingen in VM2 meer kans hebben op een diploma.',
      'Laat het bestuur bepalen voor welke leerlingen VM2 meer kans geeft op een diploma.',
      'VM2 is alleen voor leerlingen die er volgens het bestuur meer kans hebben op een diploma.',
    ),
    'vm2/hours-years-1-2': hours('1 en 2', '1.040'),
    'vm2/hours-years-3-4': hours('3 en 4', '850'),
    'vm2/continued-at-most': told(
      'Nog één tot drie jaar na 1 augustus 2012',
      ({ years, most }) => `De route loopt na 1 augustus 2012 nog ${years} jaar. Het mag nog ${most} jaar.`,
      null,
      ({ years, most }) => `De route loopt na 1 augustus 2012 nog ${years} jaar. Dat mag ten hoogste ${most} jaar. Maak de route korter.`,
    ),
    'vm2/follow-up-cohort': told(
      'Een vervolggroep van 2012 of 2013',
      'De groep begint op 1 augustus 2012 of 2013.',
      'Het besluit noemt groepen die op 1 augustus 2012 of 2013 beginnen. Ga na of deze groep daarbij hoort.',
    ),
    'vm2/funding-granted': told(
      'De minister betaalt deze groep',
      'De minister heeft bepaald dat deze groep bekostigd wordt.',
      'Vul in of de minister heeft bepaald dat deze groep bekostigd wordt.',
      'Zonder besluit van de minister wordt deze groep niet bekostigd.',
    ),
    'vm2/ends-by-2017': told(
      'Klaar voor 1 augustus 2017',
      'De groep is klaar voordat het experiment eindigt.',
      null,
      'Het experiment eindigt op 1 augustus 2017. Dan is deze groep nog niet klaar. Begin eerder, of maak de route korter.',
    ),
    'vm2/same-team': told(
      'Eén team de hele route',
      'Eén team van vmbo- en mbo-docenten begeleidt de leerling de hele route.',
      'Vul in of één team van vmbo- en mbo-docenten de leerling de hele route begeleidt.',
      'Eén team van vmbo- en mbo-docenten moet de leerling de hele route begeleiden.',
    ),
    'vm2/at-most-four-years': told(
      'Ten hoogste vier schooljaren',
      ({ years }) => `De route duurt ${years} schooljaren. Het mogen er ten hoogste vier zijn.`,
      'Vul voor elk jaar de weken in. De route duurt ten hoogste vier schooljaren.',
      ({ years }) => `De route duurt ${years} schooljaren. Het mogen er ten hoogste vier zijn. Maak de route korter.`,
    ),
    'vm2/no-disadvantage': told(
      'Geen nadeel van het experiment',
      'De leerling heeft geen nadeel van het experiment.',
      'Ga na of de leerling nadeel kan hebben van het experiment.',
      'De leerling mag geen nadeel hebben van het experiment. Neem het nadeel weg.',
    ),
    'vm2/way-back': told(
      'Wie stopt, kan een diploma halen',
      'In elke maand van de route is er een weg naar een ander diploma.',
      'Beschrijf welk diploma een leerling kan halen die stopt: vmbo, mbo 1 of mbo 2.',
      ({ months }) => `In ${months} maanden van de route is er geen weg naar een ander diploma. Vul die aan.`,
    ),
    'vm2/lob': told(
      'Loopbaanoriëntatie en begeleiding',
      'De leerling krijgt de hele route begeleiding bij de loopbaan.',
      'Vul in of de leerling de hele route begeleiding bij de loopbaan krijgt.',
      'De leerling moet de hele route begeleiding bij de loopbaan krijgen.',
    ),
    'vm2/agreement-or-internal': told(
      'Overeenkomst of interne regeling',
      'Er is een overeenkomst, of een interne regeling binnen één bestuur.',
      'Vul in van welke besturen de scholen zijn, en of er een overeenkomst is. Binnen één bestuur hoort er een interne regeling.',
      'Er moet een samenwerkingsovereenkomst zijn. Een interne regeling kan alleen als beide scholen van één bestuur zijn.',
    ),
    'vm2/agreement-programmes': agreed('de opleidingen', 'welke opleidingen van het mbo en welk programma van het vmbo meedoen'),
    'vm2/agreement-location': agreed('de plek', 'op welke plek de leerlingen les krijgen'),
    'vm2/agreement-responsibilities': agreed('wie wat doet', 'wie waarvoor verantwoordelijk is en hoe de route georganiseerd is'),
    'vm2/agreement-spending-of-funding': agreed('het geld', 'hoe de bekostiging wordt besteed'),
  },
  facts: {
    'better-chance': 'Voor leerlingen in bb die volgens het bestuur in VM2 meer kans hebben op een diploma van mbo 2.',
    'mbo-exam-only': 'Voor het examen gelden de regels van het mbo. Een vmbo-examen is niet nodig.',
    'diploma-for-who-stops': 'Wie VM2 niet afmaakt, kan een diploma halen van het vmbo, mbo 1 of mbo 2.',
    'shown-to-meet-conditions': 'De minister stelt eerst vast dat de route aan de voorwaarden voldoet.',
    'registered-to-be-paid': 'Een leerling telt mee als die naar school gaat en in het basisregister onderwijs voor VM2 staat.',
    'monitored-and-evaluated': 'Het experiment wordt gevolgd met een monitor en daarna beoordeeld.',
    'subsidy-2009': 'Voor groepen van 1 augustus 2009: € 8.500 per leerling, tot het aantal in de beschikking, tot 1 augustus 2013.',
    'bonus-2009':
      'Diplomabonus: ten hoogste € 8.500 per diploma mbo 2 van voor 1 oktober 2012, voor leerlingen die op 1 augustus 2009 begonnen.',
    'bonus-ceiling': 'Voor alle diplomabonussen samen is er ten hoogste € 1.700.000.',
    'materials-2009': 'Voor lesmateriaal is er € 321,50 per leerling.',
    'later-cohorts-as-vmbo': 'Groepen van 2010 en 2011 worden betaald als leerlingen in vmbo-bb.',
    'later-cohorts-aoc-as-mbo': 'Bij een aoc worden groepen van 2010 en 2011 betaald als deelnemers aan mbo 2.',
  },
}
