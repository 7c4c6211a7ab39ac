import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { holdsOn, type Line } from '../../pupil.ts'
import { pupilWords } from '../words.ts'

/** Now, past, later or taken back. */
export function LineState({ language, line, day }: { language: Language; line: Line; day: string }) {
  const t = pupilWords(language).pupil
  if (line.withdrawnAt !== null) return <Badge>{t.withdrawn}</Badge>
  if (holdsOn(line, day)) return <Badge tone="good">{t.now}</Badge>
  return <Badge>{line.validFrom > day ? t.future : t.past}</Badge>
}

/** `Het Zwaluwnest, ingelezen`; `ROC Merwestroom, door Karim Idrissi` */
export function saidBy(language: Language, school: string, line: Line): string {
  const t = pupilWords(language).pupil
  const how = line.fromImport ? t.imported : line.recordedBy ? t.by(line.recordedBy) : ''
  return [school, how].filter(Boolean).join(', ')
}

/** Why a line ended, in the school's words; our own code for who was missing from a file is a sentence. */
export function reasonOf(language: Language, { reason }: Pick<Line, 'reason'>): string | null {
  const t = pupilWords(language).pupil
  if (!reason) return null
  return t.reason(reason === 'not-in-delivery' ? t.notInDelivery : reason)
}
