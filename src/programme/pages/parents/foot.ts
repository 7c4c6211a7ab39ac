import { formatDate, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { parentsWords } from '../../parents/words.ts'
import type { OpenDesign } from '../../version/see.actions.ts'

/** Which version this is, and whether it still can change: a paper on a kitchen table must say so itself. */
export function footOf(language: Language, { version }: Pick<OpenDesign, 'version'>): string {
  const t = parentsWords(language)
  const said = version.agreedAt ? t.agreed(formatDate(language, dayOf(version.agreedAt))) : t.draft
  return `${t.version(String(version.number))} ${said}`
}
