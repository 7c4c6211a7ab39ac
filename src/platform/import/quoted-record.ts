/** A record that is whole: where it ends, at its line break or at the end of the text, and how many breaks stand within quotes. */
export interface WholeRecord {
  fields: string[]
  end: number
  breaks: number
}

export type QuotedRecord = WholeRecord | 'not-whole' | 'quote-within-field' | 'quote-not-closed'

/** Reads a record with quotes from `start`. It is not whole when the text ends before it does and more is to come. */
export function quotedRecord(text: string, start: number, delimiter: string, isLast: boolean): QuotedRecord {
  const fields: string[] = []
  let breaks = 0
  let at = start
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at, isLast) : plainField(text, at, delimiter)
    if (typeof field === 'string') return field
    // a field of spaces or letters before a quote, or after one
    if (!isBoundary(text, field.end, delimiter)) return 'quote-within-field'
    if (field.end >= text.length - 1 && !isLast && text[field.end] !== '\n') return 'not-whole'
    fields.push(field.value)
    breaks += field.breaks
    if (text[field.end] !== delimiter) return { fields, end: field.end, breaks }
    at = field.end + 1
  }
}

interface Field {
  value: string
  end: number
  breaks: number
}

/** From its quote to the sign after the closing one; doubled quotes within are one. */
function quotedField(text: string, start: number, isLast: boolean): Field | 'not-whole' | 'quote-not-closed' {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return isLast ? 'quote-not-closed' : 'not-whole'
  const raw = text.slice(start + 1, close)
  const breaks = /[\r\n]/.test(raw) ? raw.split(/\r\n|\n|\r/).length - 1 : 0
  return { value: raw.replaceAll('""', '"'), end: close + 1, breaks }
}

function plainField(text: string, start: number, delimiter: string): Field | 'quote-within-field' {
  let end = start
  while (!isBoundary(text, end, delimiter)) {
    if (text[end] === '"') return 'quote-within-field'
    end += 1
  }
  return { value: text.slice(start, end), end, breaks: 0 }
}

function isBoundary(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r'
}
