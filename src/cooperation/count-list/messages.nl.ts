/** What is said of a difference, and of what cannot be told. */
export const nl = {
  check: {
    'phase-differs': {
      title: 'De fase is niet gelijk',
      sentence: (what: string) => `De scholen noemen een andere fase: ${what}.`,
      todo: 'Spreek af welke fase klopt. De school die het anders heeft, past het aan.',
    },
    'kind-differs': {
      title: 'De soort leerroute is niet gelijk',
      sentence: (what: string) => `Een school noemt een route van een andere soort: ${what}.`,
      todo: 'DUO vergelijkt of beide scholen een doorlopende of een geïntegreerde leerroute noemen.',
    },
    'route-differs': {
      title: 'De route is niet gelijk',
      sentence: (what: string) => `Een school noemt een andere route: ${what}.`,
      todo: 'Spreek af in welke route de leerling zit.',
    },
    'two-routes': {
      title: 'In twee routes tegelijk',
      sentence: (what: string) => `Dezelfde school noemt op die dag ook de route ${what}.`,
      todo: 'Een leerling telt in één route. Beëindig de andere.',
    },
    'known-at-one-school': {
      title: 'Maar bij één school bekend',
      sentence: (what: string) => `Deze school noemt de route niet: ${what}.`,
      todo: 'Leg de route en de fase ook daar vast.',
    },
    'not-matched': {
      title: 'Misschien twee keer dezelfde leerling',
      sentence: (_what: string) =>
        'De andere school heeft iemand met dezelfde naam en geboortedatum. Niemand heeft gezegd of het dezelfde is.',
      todo: 'Ga naar Leerlingen, Zelfde leerling, en beslis of dit één leerling is of twee.',
    },
    'no-mbo-enrolment': {
      title: 'Geen inschrijving in het mbo',
      sentence: (_what: string) => 'De fase is MBO, maar op 1 oktober is er geen inschrijving in het mbo.',
      todo: 'Zonder inschrijving telt DUO de leerling niet mee.',
    },
    'no-vo-enrolment': {
      title: 'Geen inschrijving in het vo',
      sentence: (_what: string) => 'De fase is VO, maar op 1 oktober is er geen inschrijving in het vo.',
      todo: 'Controleer de inschrijving, of pas de fase aan.',
    },
    'site-not-of-route': {
      title: 'De vestiging hoort niet bij de route',
      sentence: (what: string) => `De leerling staat ingeschreven op ${what}. Die vestiging doet niet mee in deze route.`,
      todo: 'Pas de inschrijving aan, of voeg de vestiging toe aan de route.',
    },
    'crebo-missing': {
      title: 'De crebo ontbreekt',
      sentence: (_what: string) => 'De inschrijving in het mbo heeft geen crebo.',
      todo: 'Vul de crebo in bij de inschrijving.',
    },
    'crebo-unknown': {
      title: 'De crebo is niet bekend',
      sentence: (what: string) => `Crebo ${what} staat niet in de lijst met opleidingen.`,
      todo: 'Controleer het nummer, of lees een nieuwe lijst van SBB in.',
    },
    'crebo-not-valid': {
      title: 'De crebo is niet geldig',
      sentence: (what: string) => `Crebo ${what} was niet geldig op 1 oktober, en ook niet toen de inschrijving begon.`,
      todo: 'Schrijf de leerling in op een geldige crebo.',
    },
    'crebo-not-of-route': {
      title: 'De crebo past niet bij de route',
      sentence: (what: string) => `Crebo ${what} is niet die van de route, of heeft een ander niveau.`,
      todo: 'Controleer de inschrijving en de route.',
    },
    'bpv-agreement-missing': {
      title: 'De praktijkovereenkomst ontbreekt',
      sentence: (_what: string) => 'Er is geen praktijkovereenkomst die op 1 oktober geldt.',
      todo: 'Leg de praktijkovereenkomst vast in het systeem van het mbo.',
    },
    'bpv-company-missing': {
      title: 'Het leerbedrijf ontbreekt',
      sentence: (_what: string) => 'Bij de stage is geen leerbedrijf bekend.',
      todo: 'Leg het leerbedrijf vast in het systeem van het mbo.',
    },
  },
  phase: { VO: 'fase VO', MBO: 'fase MBO' },
  said: (school: string, phase: string) => `${school} zegt ${phase}`,
}
