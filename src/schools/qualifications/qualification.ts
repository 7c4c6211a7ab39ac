import { holdsOn } from '../day.ts'

/** What may be followed: a crebo for as long as it is valid. The same for every region. */
export interface Qualification {
  /** five digits */
  crebo: string
  name: string
  niveau: number
  /** number and name of the kwalificatiedossier */
  dossier: string | null
  dossierName: string | null
  bol: boolean
  bbl: boolean
  validFrom: string
  /** the last day */
  validUntil: string | null
}

type Validity = Pick<Qualification, 'validFrom' | 'validUntil'>

export const isValidOn = ({ validFrom, validUntil }: Validity, day: string): boolean => holdsOn(day, validFrom, validUntil)

/** Some day belongs to both. */
export function overlaps(a: Validity, b: Validity): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}

const startsBeforeEnd = (a: Validity, b: Validity): boolean => b.validUntil === null || a.validFrom <= b.validUntil
