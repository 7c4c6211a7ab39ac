/** Wat een leerling of ouder verbeterd wil zien. */
export const nl = {
  title: 'Verbeteringen',
  lead: (name: string) =>
    `Klopt er iets niet in wat een school van ${name} bewaart? De school antwoordt binnen een maand (AVG art. 12 lid 3 en art. 16).`,
  none: 'Er is niets gevraagd.',
  ask: 'Vraag om verbetering',
  answer: 'Antwoord',
  about: {
    name: 'Naam of geboortedatum',
    enrolment: 'Inschrijving',
    route: 'Route',
    attendance: 'Aanwezigheid',
    results: 'Resultaten',
    talks: 'Gesprekken',
    help: 'Hulp',
    own: 'Iets anders',
  },
  outcome: { done: 'Verbeterd', partly: 'Deels verbeterd', refused: 'Niet verbeterd' },
  state: { waiting: 'Wacht op antwoord', soon: 'Antwoord is bijna nodig', late: 'Antwoord is te laat', answered: 'Beantwoord' },
  field: {
    school: 'Welke school bewaart dit?',
    waarover: 'Waar gaat het over?',
    tekst: 'Wat klopt er niet, en hoe is het wel?',
    uitkomst: 'Uitkomst',
    antwoord: 'Antwoord aan de leerling of ouder',
  } as Record<string, string>,
  sentence: { 'answered-already': 'Dit is intussen al beantwoord, of het is niet aan u. Kijk hoe het nu op deze pagina staat.' },
  asked: (by: string, day: string, school: string) => `Gevraagd door ${by} op ${day}, aan ${school}.`,
  until: (day: string) => `Antwoord uiterlijk op ${day}.`,
  answered: (by: string | null, moment: string) => (by ? `${by}, ${moment}.` : `${moment}.`),
  choose: 'Kies',
}
