import type { WantedColumn } from '#platform/import/match-columns.ts'
import type { Niveau } from '../codes.ts'

/** Tables that can be read from public files; one file may hold several, as an address list holds institutions and boards. */
export const PUBLIC_TABLES = ['boards', 'institutions', 'sites', 'qualifications', 'companies'] as const
export type PublicTable = (typeof PUBLIC_TABLES)[number]

/** Codes are texts: their zeros count. Null is what the file does not say; days are `yyyy-mm-dd`. */
export interface PublicRecords {
  /** bevoegd gezag, or onderwijsbestuur in RIO */
  boards: { line: number; number: string; name: string; place: string | null }
  institutions: {
    line: number
    brin: string
    name: string
    place: string | null
    boardNumber: string | null
    boardName: string | null
    /** what it teaches, in DUO's words: VBO/MAVO, ROC, AOC … */
    structure: string | null
  }
  sites: {
    line: number
    brin: string
    /** two digits */
    vestiging: string
    name: string
    street: string | null
    houseNumber: string | null
    postcode: string | null
    place: string | null
    gemeente: string | null
    structure: string | null
  }
  /** a crebo with one period of validity, and one leertraject when the file tells them apart */
  qualifications: {
    line: number
    crebo: string
    name: string
    niveau: Niveau | null
    dossier: string | null
    dossierName: string | null
    leertraject: 'bol' | 'bbl' | null
    validFrom: string | null
    /** last day to begin */
    lastIntake: string | null
    /** last day */
    validUntil: string | null
  }
  /** leerbedrijf, recognised for a crebo when the file tells for which */
  companies: {
    line: number
    leerbedrijfId: string
    name: string
    postcode: string | null
    place: string | null
    crebo: string | null
    recognisedFrom: string | null
    recognisedUntil: string | null
  }
}

export type PublicColumn<T extends PublicTable> = Exclude<keyof PublicRecords[T], 'line'> & string
type Columns<T extends PublicTable> = Readonly<Record<PublicColumn<T>, WantedColumn>>

const BRIN = ['INSTELLINGSCODE', 'BRIN NUMMER', 'BRIN', 'BRINCODE']
const BOARD_NUMBER = ['BEVOEGD GEZAG NUMMER', 'BEVOEGD GEZAG CODE', 'BEVOEGD GEZAG', 'ONDERWIJSBESTUURID']
const BOARD_NAME = ['BEVOEGD GEZAG NAAM', 'NAAM BEVOEGD GEZAG', 'ONDERWIJSBESTUUR_NAAM']
const PLACE = ['PLAATSNAAM', 'PLAATS', 'VESTIGINGSPLAATS']
const STRUCTURE = ['ONDERWIJSSTRUCTUUR', 'MBO INSTELLINGSSOORT NAAM', 'SOORT INSTELLING']

/**
 * Columns by the names that DUO (address lists, 01voins, mbo_opleidingsaanbod), RIO and SBB give them, the present one
 * first. Headings differ from year to year, so a name that is not here is a reason to add it, never to guess.
 */
export const PUBLIC_COLUMNS: { readonly [T in PublicTable]: Columns<T> } = {
  boards: {
    number: { names: BOARD_NUMBER, required: true },
    name: { names: BOARD_NAME, required: true },
    place: { names: PLACE },
  },
  institutions: {
    brin: { names: BRIN, required: true },
    name: { names: ['INSTELLINGSNAAM', 'NAAM INSTELLING'], required: true },
    place: { names: PLACE },
    boardNumber: { names: BOARD_NUMBER },
    boardName: { names: BOARD_NAME },
    structure: { names: STRUCTURE },
  },
  sites: {
    brin: { names: BRIN },
    vestiging: { names: ['BRINVESTIGINGSNUMMER', 'BRIN6'], otherwise: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'], required: true },
    name: { names: ['VESTIGINGSNAAM', 'INSTELLINGSNAAM VESTIGING', 'NAAM VESTIGING'], required: true },
    street: { names: ['STRAATNAAM', 'STRAATNAAM VESTIGING'] },
    houseNumber: { names: ['HUISNUMMER-TOEVOEGING', 'HUISNUMMER'] },
    postcode: { names: ['POSTCODE', 'POSTCODE VESTIGING'] },
    place: { names: ['PLAATSNAAM', 'PLAATSNAAM VESTIGING'] },
    gemeente: { names: ['GEMEENTENAAM', 'GEMEENTENAAM VESTIGING'] },
    structure: { names: STRUCTURE },
  },
  qualifications: {
    crebo: { names: ['ERKENDEOPLEIDINGSCODE', 'CREBO', 'CREBOCODE', 'CREBONUMMER', 'OPLEIDINGSCODE'], required: true },
    name: {
      names: ['OPLEIDINGSEENHEID_NAAM', 'NAAM KWALIFICATIE', 'KWALIFICATIENAAM', 'OPLEIDINGSNAAM', 'KWALIFICATIE'],
      otherwise: ['NAAM', 'OMSCHRIJVING'],
      required: true,
    },
    niveau: { names: ['MBONIVEAU', 'NIVEAU', 'KWALIFICATIENIVEAU'], otherwise: ['OPLEIDINGSEENHEID_NIVEAU'] },
    dossier: { names: ['KWALIFICATIEDOSSIER', 'DOSSIERCODE', 'DOSSIERNUMMER', 'DOSSIER'] },
    dossierName: { names: ['KWALIFICATIEDOSSIER NAAM', 'NAAM KWALIFICATIEDOSSIER', 'DOSSIERNAAM', 'NAAM DOSSIER'] },
    leertraject: { names: ['LEERTRAJECT', 'LEERWEG'] },
    validFrom: { names: ['GELDIG VANAF', 'INGANGSDATUM', 'BEGINDATUM', 'STARTDATUM'] },
    lastIntake: { names: ['DATUM EINDE INSTROOM', 'LAATSTE INSTROOMDATUM', 'INSTROOM_EINDDATUM', 'EINDDATUM INSTROOM'] },
    validUntil: { names: ['DATUM EINDE OPLEIDING', 'GELDIG TOT EN MET', 'GELDIG T/M', 'EINDDATUM', 'VERVALDATUM'] },
  },
  companies: {
    leerbedrijfId: { names: ['LEERBEDRIJFID', 'LEERBEDRIJF ID', 'LEERBEDRIJFNUMMER'], required: true },
    name: { names: ['NAAM LEERBEDRIJF', 'BEDRIJFSNAAM'], otherwise: ['NAAM', 'LEERBEDRIJF'], required: true },
    postcode: { names: ['POSTCODE'] },
    place: { names: PLACE },
    crebo: { names: ['CREBO', 'CREBOCODE', 'CREBONUMMER', 'ERKENDEOPLEIDINGSCODE'] },
    recognisedFrom: { names: ['ERKEND VANAF', 'BEGINDATUM ERKENNING', 'DATUM ERKENNING'] },
    recognisedUntil: { names: ['ERKEND TOT EN MET', 'ERKEND T/M', 'EINDDATUM ERKENNING'] },
  },
}
