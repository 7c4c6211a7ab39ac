/** Words of the rows behind a figure. */
export const nl = {
  title: 'Rijen achter het cijfer',
  lead: (n: string, isOne: boolean, who: string) => `${n} ${isOne ? 'leerling' : 'leerlingen'}: ${who}.`,
  at: (date: string, position: string) => `op ${date} ${position}`,
  before: (date: string, position: string) => `op ${date} ${position}`,
  caption: (first: string, last: string, total: string) => `Leerling ${first} tot en met ${last} van ${total}`,
  none: 'Er zijn geen leerlingen bij deze keuze.',
  back: (cohort: string) => `Terug naar ${cohort}`,
  pupil: 'Leerling',
  sex: 'Sekse',
  age: 'Leeftijd bij de start',
  site: 'School bij de start',
  sector: 'Sector',
  experiment: 'Experiment',
  sexes: { m: 'jongen', v: 'meisje', unknown: 'onbekend' },
  note: 'Bij elke teldatum staat de positie en waardoor: het diploma of de inschrijving.',
  published: {
    title: 'De rijen zijn niet te zien',
    text: 'Dit is een telling om te publiceren. Kleine aantallen zijn daarin afgeschermd; de rijen zouden die verraden.',
  },
  sheet: 'rijen',
  nothing: 'Er is niets gevonden, daarom onbekend',
}
