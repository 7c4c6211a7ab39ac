import type { MediaType } from '#platform/files/media-type.ts'

export type { FileContent, FileRefusal } from '#platform/files/file.ts'

/** A file as it lies with an agreement, without its content. */
export interface KeptFile {
  id: string
  kind: 'annex' | 'scan'
  name: string
  mediaType: MediaType
  bytes: number
  sha256: string
  addedBy: string
  addedOn: string
}
