/** What may be kept with an agreement, known by its content and never by its name. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type Extension = keyof typeof MEDIA_TYPES
export type MediaType = (typeof MEDIA_TYPES)[Extension]

const BEGINS: readonly [Extension, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** The kind of file by its first bytes; a Word document by the parts in its directory, one with macros not. Null: nothing of these. */
export function extensionOf(content: Buffer): Extension | null {
  const known = BEGINS.find(([, bytes]) => beginsWith(content, bytes))
  if (known) return known[0]
  if (!beginsWith(content, ZIP)) return null
  const hasPart = (name: string): boolean => content.includes(name, 0, 'latin1')
  return hasPart('[Content_Types].xml') && hasPart('word/document.xml') && !hasPart('vbaProject.bin') ? 'docx' : null
}

const beginsWith = (content: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, at) => content[at] === byte)
