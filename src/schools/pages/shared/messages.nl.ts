/** Words that every page of schools and people has. */
export const nl = {
  parts: { scholen: 'Scholen', mensen: 'Mensen', opleidingen: 'Opleidingen', leerbedrijven: 'Leerbedrijven', inrichten: 'Inrichten' },
  partsLabel: 'Onderdelen van samenwerking',
  notSaved: 'Dit is nog niet bewaard',
  save: 'Bewaar',
  back: 'Terug',
  change: 'Wijzigen',
  remove: 'Verwijderen',
  search: 'Zoek',
  all: 'Alle',
  none: 'Geen',
  choose: 'Kies',
  period: (from: string, until: string) => `${from} tot en met ${until}`,
  since: (from: string) => `sinds ${from}`,
  fromDay: (from: string) => `vanaf ${from}`,
  found: (n: string) => `${n} gevonden`,
  nothingFound: 'Niets gevonden. Zoek op minder letters, of haal een keuze weg.',
}
