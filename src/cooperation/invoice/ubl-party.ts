import type { InvoiceParty } from './invoice.ts'
import type { XmlNode } from './xml.ts'

/** ISO 6523: the schemes of KvK and OIN, which are also addresses to send an invoice to. */
const [KVK, OIN] = ['0106', '0190']

/** The number by which the Chamber of Commerce or, for the government, Logius knows a board: the one that NLCIUS asks. */
export function legalIdOf({ oin, kvk }: Pick<InvoiceParty, 'oin' | 'kvk'>): { scheme: string; id: string } | null {
  if (kvk !== null) return { scheme: KVK, id: kvk }
  return oin === null ? null : { scheme: OIN, id: oin }
}

export function ublParty(party: InvoiceParty): XmlNode {
  const { name, street, city, postalCode, country, vatNumber, email, oin } = party
  const legal = legalIdOf(party)
  const address = oin === null ? legal : { scheme: OIN, id: oin }
  return [
    'cac:Party',
    [
      address && ['cbc:EndpointID', address.id, { schemeID: address.scheme }],
      ['cac:PartyName', [['cbc:Name', name]]],
      [
        'cac:PostalAddress',
        [
          ['cbc:StreetName', street],
          ['cbc:CityName', city],
          ['cbc:PostalZone', postalCode],
          ['cac:Country', [['cbc:IdentificationCode', country]]],
        ],
      ],
      vatNumber === null
        ? null
        : [
            'cac:PartyTaxScheme',
            [
              ['cbc:CompanyID', vatNumber],
              ['cac:TaxScheme', [['cbc:ID', 'VAT']]],
            ],
          ],
      ['cac:PartyLegalEntity', [['cbc:RegistrationName', name], legal && ['cbc:CompanyID', legal.id, { schemeID: legal.scheme }]]],
      ['cac:Contact', [['cbc:ElectronicMail', email]]],
    ],
  ]
}
