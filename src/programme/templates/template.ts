import type { SchemeId } from '#schemes/index.ts'
import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import type { Path } from '../design/paths.ts'
import { importantOpen } from './important.ts'
import { nl } from './messages.nl.ts'

export type TemplateId = keyof typeof nl.template

/**
 * A route that ran somewhere, as a design to start from. Title, where it comes from and what it showed are in the messages,
 * under its id. What its source does not say is open in the design; nothing is filled in to make it whole.
 */
export interface Template {
  id: TemplateId
  /** the scheme it ran under; null when the source names none (the design then says `regulier`) */
  madeUnder: SchemeId | null
  /** schemes of today that leave room for it */
  today: readonly SchemeId[]
  /** days on which it ran */
  ranOn: readonly string[]
  design: RouteDesign
}

interface Told {
  id: TemplateId
  madeUnder: SchemeId | null
  today: readonly SchemeId[]
  ranOn: readonly string[]
  /** publication and the part of it */
  source: string
  design: Partial<RouteDesign>
  /** for each path that is filled, or a part around it: what the source says of it */
  says: Readonly<Record<Path, string>>
  /** open beside what is always important */
  alsoOpen?: readonly Path[]
}

/** A study of five partnerships that run (2018). */
export const study = (part: string): string => `Samenwerkingsstudie 2018, ${part}`
/** The VM2 monitor of 2013, with its portraits and examples. */
export const monitor = (part: string): string => `VM2-monitor 2013, ${part}`

export function makeTemplate({ id, madeUnder, today, ranOn, source, design: told, says, alsoOpen = [] }: Told): Template {
  const { title } = nl.template[id]
  const design = { ...emptyDesign(title, madeUnder ?? 'regulier'), ...told }
  const scheme = madeUnder === null ? 'geen regeling genoemd, daarom regulier' : 'de regeling waaronder deze route liep'
  const sources = Object.entries({ name: 'titel van dit sjabloon', scheme, ...says })
  return {
    ...{ id, madeUnder, today, ranOn },
    design: {
      ...design,
      from: { template: id, title, source },
      sources: sources.map(([path, what]) => ({ path, source: `${source}: ${what}` })),
      open: [...importantOpen(design), ...alsoOpen],
    },
  }
}
