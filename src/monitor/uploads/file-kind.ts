/** What the monitor reads (docs/formats.md). */
export const ENDINGS = ['.csv', '.csv.gz', '.parquet'] as const
export type Ending = (typeof ENDINGS)[number]

/** What the first bytes of a file say that it is. */
export type Content = 'text' | 'gzip' | 'parquet' | 'zip' | 'other'

/** As many first bytes as `contentOf` looks at. */
export const HEAD_BYTES = 4096

const SIGNATURES: [Content, number[]][] = [
  // RFC 1952
  ['gzip', [0x1f, 0x8b]],
  // Apache Parquet, file format: `PAR1`
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  // zip, and with it xlsx and ods: `PK`
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

const CONTENT: Record<Ending, Content> = { '.csv': 'text', '.csv.gz': 'gzip', '.parquet': 'parquet' }

/** The longest ending that fits; null for any other. */
export function endingOf(name: string): Ending | null {
  const lower = name.toLowerCase()
  return ENDINGS.find((ending) => lower.endsWith(ending)) ?? null
}

/** UTF-8 text has no zero bytes; UTF-16 ("Unicode text" of a spreadsheet) and programs have. */
export function contentOf(head: Uint8Array): Content {
  const known = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (known) return known[0]
  return head.includes(0) ? 'other' : 'text'
}

/** Name and content must say the same: nothing is guessed. */
export const isAsCalled = (ending: Ending, content: Content): boolean => CONTENT[ending] === content
