import type { WantedColumn } from '#platform/import/match-columns.ts'

/** Columns by the names that Dutch school systems and English exports give them. */
export const PUPIL_COLUMNS = {
  key: {
    names: ['leerlingnummer', 'leerlingnr', 'llnr', 'stamnummer', 'stamnr', 'studentnummer', 'studentnr', 'deelnemernummer', 'deelnemernr'],
    otherwise: ['pupil number', 'student number', 'pupil id', 'student id', 'nummer', 'number'],
    required: true,
  },
  givenName: { names: ['roepnaam', 'voornaam', 'given name', 'first name'], otherwise: ['voornamen', 'first names'] },
  infix: { names: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'tussenv', 'tv', 'infix', 'prefix'] },
  familyName: { names: ['achternaam', 'familienaam', 'geslachtsnaam', 'family name', 'last name', 'surname'], required: true },
  initials: { names: ['voorletters', 'voorletter', 'initialen', 'initials'] },
  birthDate: {
    names: ['geboortedatum', 'geb datum', 'geb dat', 'date of birth', 'birth date', 'dob'],
    required: true,
  },
  sex: { names: ['geslacht', 'sekse', 'm/v', 'm/v/x', 'sex', 'gender'] },
  email: { names: ['e-mail', 'e-mailadres', 'mail', 'mailadres', 'e-mail school', 'e-mail leerling', 'e-mail student', 'email address'] },
  group: { names: ['klas', 'groep', 'stamgroep', 'stamklas', 'basisgroep', 'class', 'group'] },
  brin: { names: ['brin', 'brincode', 'brinnummer', 'instellingscode'] },
  vestiging: {
    names: ['vestiging', 'vestigingsnummer', 'vestigingscode', 'brin vestiging', 'brinvestigingsnummer', 'brin6', 'site'],
  },
  opleiding: { names: ['leerweg', 'opleiding', 'schoolsoort', 'onderwijssoort', 'onderwijstype', 'programme'] },
  leerjaar: { names: ['leerjaar', 'schoolleerjaar', 'year', 'school year'], otherwise: ['jaar'] },
  profiel: { names: ['profiel', 'profielcode', 'vmbo profiel', 'beroepsgericht profiel', 'profile'] },
  crebo: { names: ['crebo', 'crebocode', 'crebonummer', 'opleidingscode', 'erkende opleidingscode'] },
  leertraject: { names: ['leertraject', 'bol/bbl', 'bol bbl'] },
  niveau: { names: ['niveau', 'mbo niveau', 'kwalificatieniveau', 'level'] },
  from: {
    names: ['instroomdatum', 'datum inschrijving', 'inschrijfdatum', 'ingangsdatum', 'begindatum', 'datum begin', 'start date', 'from'],
    otherwise: ['vanaf', 'van'],
  },
  until: {
    names: ['uitstroomdatum', 'datum uitschrijving', 'uitschrijfdatum', 'einddatum', 'datum einde', 'end date', 'until'],
    otherwise: ['tot en met', 't/m'],
  },
  reason: { names: ['reden uitschrijving', 'reden uitstroom', 'reden van vertrek', 'reason'], otherwise: ['reden'] },
  leerroute: { names: ['leerroute', 'soort leerroute', 'doorlopende leerroute', 'route'] },
  leerroutefase: { names: ['leerroutefase', 'fase', 'phase'] },
  enrolmentNumber: { names: ['inschrijvingvolgnummer', 'inschrijvingsvolgnummer', 'inschrijfnummer', 'enrolment number'] },
} as const satisfies Record<string, WantedColumn>

export type PupilField = keyof typeof PUPIL_COLUMNS
export const PUPIL_FIELDS = Object.keys(PUPIL_COLUMNS) as PupilField[]

/** Which column, by its header, holds which field. What a school remembers between deliveries. */
export type Mapping = Partial<Record<PupilField, string>>

/** Either of them makes a name with the family name. */
export const CALLED_BY: readonly PupilField[] = ['givenName', 'initials']

/** Fields that together make an enrolment: a table with none of them has pupils only. */
export const ENROLMENT_FIELDS: readonly PupilField[] = [
  'opleiding',
  'leerjaar',
  'profiel',
  'crebo',
  'leertraject',
  'niveau',
  'from',
  'until',
  'leerroute',
  'leerroutefase',
  'enrolmentNumber',
]

/** Fields that are kept as they are written, not read as a code or a date. */
export const FREE_TEXTS: readonly PupilField[] = [
  'givenName',
  'infix',
  'familyName',
  'initials',
  'group',
  'vestiging',
  'enrolmentNumber',
  'reason',
  'leerroute',
]
