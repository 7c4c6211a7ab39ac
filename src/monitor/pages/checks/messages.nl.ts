/** Words around the warnings; their own sentences stand with the checks. */
export const nl = {
  title: 'Controles',
  lead: {
    none: 'Vooraf is gekeken naar uitval in een keer, ontbrekende leveringen, leerlingen op twee scholen en volgordes die niet kunnen. Er is niets gevonden.',
    some: (count: string, isOne: boolean) =>
      `Vooraf is gekeken naar uitval in een keer, ontbrekende leveringen, leerlingen op twee scholen en volgordes die niet kunnen. ${isOne ? 'Een controle vraagt' : `${count} controles vragen`} aandacht. De cijfers zijn er niet om aangepast.`,
  },
  kind: {
    'mass-exit': 'Veel uitval in een keer',
    'missing-delivery': 'Ontbrekende levering',
    'two-schools': 'Op twee scholen',
    'impossible-sequence': 'Volgorde die niet kan',
    'experiment-without-starters': 'Experiment zonder starters',
    'no-previous-count': 'Geen telling van het jaar ervoor',
    'no-count-at-start': 'Geen telling bij de start',
    'intended-not-published': '‘Zoals beoogd’ niet gepubliceerd',
  },
  rows: (shown: string, count: string) =>
    shown === count ? `De ${count} rijen hierachter` : `De eerste ${shown} van ${count} rijen hierachter`,
  hidden: 'De rijen hierachter zijn niet te zien: dit is een telling om te publiceren.',
  column: {
    leerling: 'Leerling',
    teldatum: 'Teldatum',
    vestiging: 'Vestiging',
    vestigingen: 'Vestigingen',
    experiment: 'Experiment',
    tranche: 'Tranche',
    ingeschreven: 'Ingeschreven',
    uitgestroomd: 'Daarna uit beeld',
    'vorige teldatum': 'Leerlingen op de vorige teldatum',
  },
  rejects: {
    title: 'Afgewezen rijen',
    none: 'Er zijn geen rijen afgewezen.',
    some: (count: string, isOne: boolean) => `Fout en niet meegeteld: ${count} ${isOne ? 'rij' : 'rijen'} in de bestanden.`,
    first: (shown: string, total: string) => `De eerste ${shown} van ${total} fouten staan hier.`,
  },
}
