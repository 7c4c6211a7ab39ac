/** Words of the experiments: how many, of which status, in which sector. */
export const nl = {
  title: 'Experimenten',
  lead: (parts: string) =>
    `${parts} Een experiment telt per cohort een keer, hoeveel vestigingen het ook heeft; hetzelfde experiment kan in meer cohorten staan.`,
  completed: (list: string) => `Afgerond zijn ${list}.`,
  completedOf: (n: string, total: string, cohort: string) => `${n} van de ${total} experimenten van ${cohort}`,
  noneCompleted: 'Nog geen experiment is afgerond.',
  caption: (cohort: string) => `${cohort}: status naar sector`,
  sector: 'Sector',
  total: 'Totaal',
  empty: 'Voor dit cohort staan er geen experimenten in de gegevens.',
  denominator: 'Percentages zijn van alle experimenten in dezelfde regel.',
}
