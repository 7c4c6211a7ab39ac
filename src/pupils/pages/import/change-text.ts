import type { Language } from '#platform/i18n.ts'
import { isDay } from '../../day.ts'
import type { LineText, PreviewLine, PreviewRow } from '../../import/preview.store.ts'
import { dayText, periodText } from '../format.ts'
import { pupilWords } from '../words.ts'
import { importWords } from './words.ts'

/** Everything that would change for one person, a sentence each. */
export function changesOf(language: Language, { changes, lines }: PreviewRow): string[] {
  const t = importWords(language).preview
  const value = (text: string | null): string => (text === null || text === '' ? t.empty : isDay(text) ? dayText(language, text) : text)
  return [
    ...changes.map(({ field, before, after }) => t.field(t.fields[field], value(before), value(after))),
    ...lines.map((line) => lineChange(language, line)),
  ]
}

function lineChange(language: Language, { what, how, groupName, before, after }: PreviewLine): string {
  const t = importWords(language).preview
  if (what === 'group') return t.added(t.group(groupName ?? ''))
  if (!after) return t.added(t.told[what])
  const now = lineText(language, after)
  if (!before || how === 'after' || how === null) return t.added(now)
  return how === 'split' ? t.split(lineText(language, before), now) : t.replaced(lineText(language, before), now)
}

/** `Het Zwaluwnest, vmbo-kb, PIE, leerjaar 3, vanaf 1 aug 2025`; `Techniek in één lijn, mbo-fase, vanaf …` */
function lineText(language: Language, line: LineText): string {
  const t = pupilWords(language)
  const { site, route, opleiding, profiel, crebo, leerjaar, phase } = line
  const programme = route ? [] : [site, opleiding, profiel, crebo && t.pupil.crebo(crebo), leerjaar && t.pupil.leerjaar(String(leerjaar))]
  const parts = [route, ...programme, phase && t.phase[phase], periodText(language, line)]
  return parts.filter(Boolean).join(', ')
}
