import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { Request } from '../../request.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export interface Visit {
  c: AppContext
  language: Language
  words: typeof nl
  request: Request
  platform: Platform
}

/** Null when nobody is signed in, which the guard before every page excludes. */
export function visitOf(c: AppContext, platform: Platform): Visit | null {
  const { viewer, requestId, address } = c.var
  if (!viewer) return null
  const { language } = address
  const words = language === 'nl' ? nl : (en as typeof nl)
  return { c, language, words, request: { viewer, requestId, day: dayOf(platform.now()) }, platform }
}

export const whoOf = ({ words }: Pick<Visit, 'words'>, { name, pupilId }: { name: string | null; pupilId: string }): string =>
  name ?? words.unnamed(pupilId.slice(0, 8))
