/** The four input tables as plain rows, columns named as in docs/formats.md; an empty string is an empty field. */
export interface PupilRow {
  leerling: string
  geslacht: string
  geboortedatum: string
}

export interface ExperimentRow {
  experiment: string
  tranche: string
  startjaar: string
  brin_vmbo: string
  vestiging_vmbo: string
  brin_mbo: string
  sector: string
  status: string
}

export interface EnrolmentRow {
  leerling: string
  teldatum: string
  brin: string
  vestiging: string
  opleiding: string
  leerjaar: string
  sector: string
  crebo: string
  experiment: string
}

export interface DiplomaRow {
  leerling: string
  datum: string
  diploma: string
  brin: string
  experiment: string
}

export interface SourceRows {
  leerlingen: PupilRow[]
  experimenten: ExperimentRow[]
  inschrijvingen: EnrolmentRow[]
  diplomas: DiplomaRow[]
}

export const COLUMNS: { [Table in keyof SourceRows]: (keyof SourceRows[Table][number] & string)[] } = {
  leerlingen: ['leerling', 'geslacht', 'geboortedatum'],
  experimenten: ['experiment', 'tranche', 'startjaar', 'brin_vmbo', 'vestiging_vmbo', 'brin_mbo', 'sector', 'status'],
  inschrijvingen: ['leerling', 'teldatum', 'brin', 'vestiging', 'opleiding', 'leerjaar', 'sector', 'crebo', 'experiment'],
  diplomas: ['leerling', 'datum', 'diploma', 'brin', 'experiment'],
}
