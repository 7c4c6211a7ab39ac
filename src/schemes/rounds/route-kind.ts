import type { Niveau } from '../leerweg.ts'
import type { SchemeId } from '../scheme.ts'
import type { Application, AppliedRoute } from './application.ts'

/** The experiment that a form asks for; the technologieroute is a kind of beroepsroute (Besluit art. 1 lid 1 p, art. 2 lid 1). */
export type Experiment = 'vm2' | 'vakmanschaproute' | 'beroepsroute'

export function experimentOf(scheme: string): Experiment | null {
  if (scheme === 'vm2' || scheme === 'vakmanschaproute') return scheme
  return scheme === 'beroepsroute' || scheme === 'technologieroute' ? 'beroepsroute' : null
}

/** Which onderdeel of Uitvoeringsregeling art. 2 lid 4 says what this route has to name; null while its level is open. */
export function descriptionPart(scheme: string, niveau: Niveau | null): 'd' | 'e' | 'f' | null {
  if (experimentOf(scheme) === 'beroepsroute') return 'f'
  if (scheme !== 'vakmanschaproute' || niveau === null) return null
  return niveau === 3 ? 'e' : 'd'
}

/** The whole route lies within one aoc or verticale scholengemeenschap (Besluit art. 3 lid 5). */
export function isInternal({ partners }: Pick<AppliedRoute, 'partners'>): boolean {
  const [first] = partners
  if (!first || !['aoc', 'vertical'].includes(first.institutionKind)) return false
  return partners.every(({ institutionId }) => institutionId === first.institutionId)
}

/** A form that asks for several routes is within one school only when all of them are. */
export const isInternalForm = ({ routes }: Pick<Application, 'routes'>): boolean => routes.length > 0 && routes.every(isInternal)

/** A scheme with a window in the law; the schemes of a route are text in the database. */
export const besluitScheme = (scheme: string): SchemeId | null => {
  const found = experimentOf(scheme)
  return found === null || found === 'vm2' ? null : (scheme as SchemeId)
}
