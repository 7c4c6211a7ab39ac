import { createHash } from 'node:crypto'
import { type Extension, extensionOf, MEDIA_TYPES, type MediaType } from './media-type.ts'

/** 10 MB: a document with its pictures. */
export const MOST_BYTES = 10 * 1024 * 1024

export interface FileContent {
  name: string
  mediaType: MediaType
  sha256: string
  content: Buffer
}

export type FileRefusal = 'no-file' | 'file-too-large' | 'file-kind'

/** What a form sent as a file: `content` null when it was larger than a file may be. */
export interface SentFile {
  called: string
  content: Buffer | null
}

/** Judges by content. The name keeps what a person typed, with the extension that fits. */
export function judgeFile(sent: SentFile | null): { ok: true; file: FileContent } | { ok: false; why: FileRefusal } {
  if (!sent || sent.content?.length === 0) return { ok: false, why: 'no-file' }
  const { content, called } = sent
  if (content === null || content.length > MOST_BYTES) return { ok: false, why: 'file-too-large' }
  const extension = extensionOf(content)
  if (extension === null) return { ok: false, why: 'file-kind' }
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { ok: true, file: { name: nameOf(called, extension), mediaType: MEDIA_TYPES[extension], sha256, content } }
}

/** Without folders and signs that no file name has; `Bijlage.exe` with a PDF in it becomes `Bijlage.pdf`. */
export function nameOf(called: string, extension: Extension): string {
  const last = called.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}"<>|*?:]/gu, '').trim()
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return `${[...(stem || 'bestand')].slice(0, 120).join('')}.${extension}`
}
