/** Words of the list of definitions. */
export const nl = {
  title: 'Definities',
  lead: (count: string) =>
    `Elk cijfer noemt de definitie waarmee het is berekend. Dit zijn er ${count}. Verandert een definitie, dan komt er een nieuwe naast de oude.`,
  source: 'Bron',
  valid: 'Geldig',
  always: 'onbeperkt',
  usedIn: (tables: string) => `Gebruikt in: ${tables}`,
  unused: 'In deze uitkomst niet gebruikt',
  files: 'Waar de cijfers uit komen',
  file: 'Bestand',
  rows: 'Rijen',
  rejected: 'Afgewezen',
  hash: 'SHA-256',
  made: (engine: string, version: string) => `Berekend met ${engine} en Doorloop ${version}.`,
}
