import { createHash } from 'node:crypto'
import type { Settlement } from './document.ts'

/** SHA-256 of the document, whatever the order of its rows and fields: the same fingerprint gives the same statements. */
export function fingerprint(settlement: Settlement): string {
  const lists = Object.entries(settlement).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(canonical).sort() : canonical(value),
  ])
  return createHash('sha256')
    .update(JSON.stringify(lists.sort(byName)))
    .digest('hex')
}

/** One row as text, its fields in the order of their names. The order of a rule's parts stays: it decides between equal fractions. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(byName)
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

const byName = ([a]: unknown[], [b]: unknown[]): number => (String(a) < String(b) ? -1 : 1)
