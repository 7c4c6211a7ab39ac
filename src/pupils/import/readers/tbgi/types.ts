import type { Leerroutefase, Leertraject, Niveau } from '../codes.ts'

/** A number as it stands in the file, with a decimal point: `0.4`, `1.000000`. Money is never a floating-point number. */
export type Decimal = string

export interface TbgiSignal {
  code: string
  text: string | null
}

/** An enrolment as it counts on one teldatum. */
export interface TbgiTeldatum {
  line: number
  teldatum: string
  /** V: may still change; D: settled */
  status: 'V' | 'D' | null
  crebo: string | null
  niveau: Niveau | null
  leertraject: Leertraject | null
  leerroutefase: Leerroutefase | null
  /** the institution asks for it, and DUO pays for it */
  asked: boolean | null
  funded: boolean | null
  bblBolFactor: Decimal | null
  priceFactor: Decimal | null
  /** to the deelnemerswaarde of the institution */
  contribution: Decimal | null
  signals: TbgiSignal[]
}

/** Without teldata an enrolment does not count: nobody was enrolled on 1 October or 1 February. */
export interface TbgiEnrolment {
  kind: 'enrolment'
  line: number
  brin: string
  /** inschrijvingvolgnummer */
  number: string
  from: string | null
  plannedUntil: string | null
  until: string | null
  teldata: TbgiTeldatum[]
}

export interface TbgiDiploma {
  kind: 'diploma'
  line: number
  brin: string
  number: string
  enrolment: string | null
  crebo: string | null
  niveau: Niveau | null
  date: string
  status: 'V' | 'D' | null
  funded: boolean | null
  /** to the diplomawaarde of the institution */
  contribution: Decimal | null
  signals: TbgiSignal[]
}

export type TbgiRecord = TbgiEnrolment | TbgiDiploma
