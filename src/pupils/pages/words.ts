import type { Reason } from '#platform/access/viewer.ts'
import type { Language } from '#platform/i18n.ts'
import type { Look } from '../looks/look.store.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const pupilWords = (language: Language) => (language === 'nl' ? nl : en)
export type PupilWords = ReturnType<typeof pupilWords>

/** A word by its name, and the name itself for one that came later. */
export function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name
}

export function whyText(language: Language, { role, through }: Reason): string {
  const t = pupilWords(language).why
  return t.sentence(role, wordOf(t.through, through))
}

/** Who looked has no name: a link was given, or the person is no longer kept. `byLink`: through what the link goes. */
export const nameless = ({ byLink, unknown }: PupilWords['looks'], through: string | null): string =>
  (through === null ? undefined : byLink[through]) ?? unknown

/** What somebody did, for who reads along: in words of its own, else by the part of Doorloop that it was in. */
export function lookText(
  { what: words, area, otherArea, looked, changed }: PupilWords['looks'],
  { action, what }: Pick<Look, 'action' | 'what'>,
): string {
  const own = (words as Readonly<Record<string, string>>)[what]
  if (own !== undefined) return own
  const named = area[what.split('/')[0] ?? ''] ?? otherArea
  return action === 'look' ? looked(named) : changed(named)
}
