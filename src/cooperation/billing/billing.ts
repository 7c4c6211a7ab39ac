/** How a board is billed, and what it puts on invoices that it sends. */
export interface BillingData {
  boardId: string
  legalName: string
  street: string | null
  postalCode: string | null
  city: string | null
  /** ISO 3166-1 */
  country: string
  /** 8 digits */
  kvk: string | null
  /** 20 digits: organisatie-identificatienummer of Logius */
  oin: string | null
  /** `NL123456782B01` */
  vatNumber: string | null
  /** without spaces */
  iban: string | null
  /** where invoices go */
  email: string | null
  /** what it wants to read on invoices that it gets */
  buyerReference: string | null
  /** days after the date of an invoice that it sends */
  paymentDays: number
  /** before the number of invoices that it sends: capitals, digits, hyphens */
  series: string
}

/** A version of it; 1 is the first. */
export interface BillingRecord extends BillingData {
  version: number
  recordedOn: string
  recordedBy: string
}
