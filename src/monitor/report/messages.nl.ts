/** Words around the sections of the report; the sections bring their own. */
export const nl = {
  title: (years: string) => (years ? `Rapport van de monitor, ${years}` : 'Rapport van de monitor'),
  facts: {
    count: 'Telling',
    dates: 'Teldatums',
    cohorts: 'Cohorten',
    cohort: (name: string, date: string, experiments: string, intended: string, sites: string) =>
      `${name}: start ${date}, ${experiments} ${experiments === '1' ? 'experiment' : 'experimenten'} (${intended} zoals beoogd), ${sites} ${sites === '1' ? 'vestiging' : 'vestigingen'}`,
    pupils: 'Leerlingen',
    files: 'Bestanden',
    file: (name: string, rows: string) => `${name} (${rows} ${rows === '1' ? 'rij' : 'rijen'})`,
    rejected: 'Afgewezen',
    rejectedOf: (rejected: string, list: string) =>
      `${rejected} ${rejected === '1' ? 'rij is' : 'rijen zijn'} afgewezen en niet meegeteld: ${list}`,
    rejectedIn: (name: string, rejected: string) => `${name} ${rejected}`,
    noneRejected: 'geen rijen',
    checks: 'Controles',
    someChecks: (count: string, isOne: boolean) => (isOne ? 'een controle vraagt aandacht' : `${count} controles vragen aandacht`),
    noChecks: 'niets gevonden',
    none: 'geen',
    published: 'Dit rapport is gemaakt om te publiceren.',
  },
  contents: 'Inhoud',
  overview: 'Overzicht',
  chapter: (cohort: string, population: string) => `${cohort}, ${population}`,
  compared: (alignment: string, versus: string) => `Vergeleken bij ${alignment}, met ${versus}.`,
  rest: 'Het verloop van jaar tot jaar, de incidentie en de status van de experimenten staan bij alle experimenten.',
}
