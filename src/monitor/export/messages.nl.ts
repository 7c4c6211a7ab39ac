/** Names on the sheets of a workbook. */
export const nl = {
  sheet: 'Definities en bron',
  definition: { id: 'definitie', text: 'betekenis', source: 'bron', from: 'geldig vanaf', to: 'geldig tot' },
  file: { name: 'bestand', rows: 'rijen', rejected: 'afgewezen', sha256: 'sha-256' },
  levering: 'levering',
  leveringen: { voorlopig: 'voorlopig', definitief: 'definitief', onbekend: 'onbekend' },
  leverdatum: 'leverdatum',
  rejected: 'afgewezen rijen',
  published: 'kleine aantallen verborgen: <5 is 1 tot 4, x is verborgen omdat het een ander verborgen aantal zou verraden',
}
