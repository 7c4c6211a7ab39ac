import { told } from '../decrees/told.ts'

const inTime = (part: string) =>
  told(
    `${part} op tijd`,
    ({ latest }) => `${part} is op tijd klaar: uiterlijk in jaar ${latest} van de route.`,
    ({ latest }) => `${part} is nog niet klaar. Dat moet uiterlijk in jaar ${latest} van de route.`,
    ({ year, latest }) => `Het is jaar ${year} van de route. ${part} moest klaar zijn in jaar ${latest}. Kijk welke andere weg er is.`,
  )

const beforeMbo = (part: string) =>
  told(
    `${part} voor het mbo-examen`,
    `${part} is klaar voor het mbo-examen.`,
    `Zorg dat dit eerder klaar is dan het mbo-examen: ${part.toLowerCase()}.`,
    `Het mbo-examen is klaar, maar dit was dat toen nog niet: ${part.toLowerCase()}.`,
  )

export const nl = {
  rules: {
    'exam/route-to-mbo-2': told(
      'Mbo 2 zonder vmbo-diploma',
      ({ diploma }) =>
        diploma === 'yes'
          ? 'De leerling heeft een vmbo-diploma. Er gelden geen extra eisen.'
          : 'In de vakmanschaproute naar mbo 2 kan dit, met eisen.',
      'Dit besluit gold van 1 augustus 2014 tot 1 augustus 2022. Zoek op wat er nu geldt.',
      'Alleen in de vakmanschaproute naar mbo 2 kan een leerling zonder vmbo-diploma het mbo afronden.',
    ),
    'exam/art-and-sports': told(
      'Kunstvak en lichamelijke opvoeding',
      'Kunstvak en lichamelijke opvoeding zijn voldoende of goed.',
      'Vul in hoe kunstvak en lichamelijke opvoeding zijn beoordeeld.',
      'Kunstvak en lichamelijke opvoeding moeten allebei voldoende of goed zijn.',
    ),
    'exam/maatschappijleer': told(
      'Maatschappijleer: een 6',
      ({ mark }) => `Maatschappijleer is een ${mark}. Een 6 is genoeg.`,
      'Vul het eindcijfer voor maatschappijleer in.',
      ({ mark }) => `Maatschappijleer is een ${mark}. Het moet ten minste een 6 zijn.`,
    ),
    'exam/dutch-english-rekentoets': told(
      'Nederlands, Engels en rekentoets',
      (m) => `Nederlands ${m.dutch}, Engels ${m.english}, rekentoets ${m.rekentoets}: dit is genoeg.`,
      (m) =>
        `Nederlands ${m.dutch}, Engels ${m.english}, rekentoets ${m.rekentoets}: nog niet alles is bekend. Eén 5 mag, de andere twee ten minste een 6.`,
      (m) =>
        `Nederlands ${m.dutch}, Engels ${m.english}, rekentoets ${m.rekentoets}: dit is niet genoeg. Eén 5 mag, de andere twee ten minste een 6.`,
    ),
    'exam/dutch-english-transition': told(
      'Nederlands en Engels, rekentoets gemaakt',
      (m) => `Nederlands ${m.dutch}, Engels ${m.english}, en de rekentoets is gemaakt: dit is genoeg.`,
      (m) =>
        `Nederlands ${m.dutch}, Engels ${m.english}, rekentoets ${m.rekentoets}: nog niet alles is bekend. Nodig zijn een 5 en een 6, en de rekentoets moet gemaakt zijn.`,
      (m) => `Nederlands ${m.dutch}, Engels ${m.english}: dit is niet genoeg. Nodig zijn ten minste een 5 en een 6.`,
    ),
    'exam/common-part-in-time': inTime('Het gemeenschappelijk deel'),
    'exam/whole-exam-in-time': inTime('Het vmbo-examen'),
    'exam/common-part-before-mbo-exam': beforeMbo('Het gemeenschappelijk deel'),
    'exam/whole-exam-before-mbo-exam': beforeMbo('Het vmbo-examen'),
    'exam/vm2-mbo-exam-only': told(
      'In VM2 telt het mbo-examen',
      'In VM2 gelden voor het examen de regels van het mbo. Een vmbo-diploma is niet nodig.',
      'Dit besluit gold van 1 augustus 2012 tot 1 augustus 2017. Zoek op wat er op deze dag geldt.',
      'VM2 leidt alleen naar mbo 2.',
    ),
    'exam/vm2-way-back': told(
      'Wie het niet haalt, krijgt een andere kans',
      'De school verwacht dat de leerling VM2 afmaakt.',
      'Bepaal welk diploma bij de leerling past als VM2 niet lukt: vmbo, mbo 1 of mbo 2.',
    ),
  },
}
