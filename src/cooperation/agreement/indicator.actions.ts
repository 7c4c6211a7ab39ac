import type { Trx } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n.ts'
import type { About } from './about.ts'
import type { Measured } from './promise.ts'

/** Something the data can tell about the routes of an agreement; each module registers its own. */
export interface Indicator {
  id: string
  /** what a promise must count in to be held beside it */
  unit: string
  /** as a choice in a form: `Aan de urenstaat: gegeven uren` */
  label?(language: Language): string
  measure(trx: Trx, about: About): Promise<Measured>
}

const registered = new Map<string, Indicator>()

/** Throws when another one has this id already. */
export function registerIndicator(indicator: Indicator): void {
  const other = registered.get(indicator.id)
  if (other && other !== indicator) throw new Error(`two indicators are called ${indicator.id}`)
  registered.set(indicator.id, indicator)
}

export const findIndicator = (id: string): Indicator | undefined => registered.get(id)
export const indicatorIds = (): string[] => [...registered.keys()]
