export type FieldCount = number

const QUOTE = 0x22

/**
 * The number of fields of one CSV record (RFC 4180): `'open'` when a quoted field has not ended yet, `'broken'` when
 * something follows its closing quote. A quote inside an unquoted field is an ordinary character.
 */
export function fieldCount(bytes: Buffer, delimiter: number): FieldCount | 'open' | 'broken' {
  let fields = 1
  let at = 0
  while (at < bytes.length) {
    if (bytes[at] === QUOTE) {
      const end = closingQuote(bytes, at + 1)
      if (end === -1) return 'open'
      at = end + 1
      if (at < bytes.length && bytes[at] !== delimiter) return 'broken'
    } else {
      at = bytes.indexOf(delimiter, at)
      if (at === -1) return fields
    }
    if (at >= bytes.length) return fields
    fields += 1
    at += 1
  }
  return fields
}

/** Two quotes are one quote in the text. */
function closingQuote(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 2)) {
    if (bytes[at + 1] !== QUOTE) return at
  }
  return -1
}
