/** The columns of the four tables (docs/formats.md, section 1), in the order in which the builder writes them. */
export const INPUT_COLUMNS = {
  leerlingen: ['leerling', 'geslacht', 'geboortedatum'],
  experimenten: ['experiment', 'tranche', 'startjaar', 'brin_vmbo', 'vestiging_vmbo', 'brin_mbo', 'sector', 'status'],
  inschrijvingen: ['leerling', 'teldatum', 'brin', 'vestiging', 'opleiding', 'leerjaar', 'sector', 'crebo', 'experiment'],
  diplomas: ['leerling', 'datum', 'diploma', 'brin', 'experiment'],
} as const
export type InputTable = keyof typeof INPUT_COLUMNS
