import { createHash } from 'node:crypto'
import type { Content } from './content.ts'

export interface Sent {
  nr: number
  pupilName: string
  content: Content
  informedOn: string
  informedHow: string
}

/** SHA-256 of what was sent, over its fields in a fixed order: who has the copy can show that nothing in it was changed. */
export function fingerprint({ nr, pupilName, content, informedOn, informedHow }: Sent): string {
  const { sentence, works, achieves, agreed, care, consent, contact } = content
  const told = care.map(({ category, text }) => [category, text])
  const all = [nr, pupilName, sentence, works, achieves, agreed, told, consent, contact, informedOn, informedHow]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}
