import { child, readElements, type XmlElement } from '#platform/import/xml-elements.ts'

/** What a receiver reads: the whole document, by the reader of this house, which refuses what is not well formed. */
export async function readUbl(xml: string): Promise<XmlElement> {
  async function* pieces() {
    yield xml
  }
  for await (const piece of readElements(pieces(), { take: new Set(['Invoice', 'CreditNote']) })) {
    if (piece.kind === 'element') return piece.element
  }
  throw new Error('no invoice in it')
}

/** `AccountingSupplierParty/Party/PartyName/Name`: all elements there. */
export function at(element: XmlElement, path: string): XmlElement[] {
  return path.split('/').reduce((found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)), [element])
}

export const textAt = (element: XmlElement, path: string): string | null => at(element, path)[0]?.text ?? null
export const childOf = (element: XmlElement, name: string): XmlElement => {
  const found = child(element, name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
