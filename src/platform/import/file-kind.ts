/** What a file is by its bytes; its name may say anything. `text` is a table or list as plain text. */
export const FILE_KINDS = ['text', 'xlsx', 'xml', 'html', 'json', 'zip', 'ods', 'gzip', 'old-xls', 'pdf', 'binary', 'empty'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Signatures as Latin-1 text. An .xls and a workbook with a password are the same container. */
const SIGNATURES: readonly [string, FileKind][] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-xls'],
  ['%PDF-', 'pdf'],
  ['\x1f\x8b', 'gzip'],
]

/** By the first bytes alone: a zip stays a zip here. */
export function kindOfBytes(head: Uint8Array): FileKind {
  const latin = Buffer.from(head).toString('latin1')
  const signed = SIGNATURES.find(([signature]) => latin.startsWith(signature))
  if (signed) return signed[1]
  const text = beginningOf(head).trimStart()
  if (text === '') return 'empty'
  if (isBinary(text)) return 'binary'
  if (/^<(!doctype html|html|table|meta|head|body)\b/i.test(text)) return 'html'
  if (/^<[?!a-z_]/i.test(text)) return 'xml'
  return /^[[{]\s*["[{\]}]/.test(text) ? 'json' : 'text'
}

/** The beginning as text, as far as that matters here: letters outside ASCII may come out wrong. */
function beginningOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder('utf-8').decode(head)
}

/** Control characters that no text has. NUL is not among them: UTF-16 without a mark is text, and gets its own sentence. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return control > 0 && control * 200 >= text.length
}
