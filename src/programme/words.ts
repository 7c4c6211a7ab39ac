import { formatNumber, type Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { PupilCount } from './pupil-count.ts'
import type { RouteData } from './route.ts'

export const programmeWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** `kb → mbo 3`, or what is known of it. */
export function directionText(
  language: Language,
  { leerweg, niveau, leertraject }: Pick<RouteData, 'leerweg' | 'niveau' | 'leertraject'>,
): string {
  const direction = programmeWords(language).direction(leerweg ?? '', niveau === null ? '' : String(niveau))
  return leertraject ? `${direction} ${leertraject}` : direction
}

export const countText = (language: Language, count: PupilCount): string =>
  count === 'few' ? programmeWords(language).few : formatNumber(language, count)
