import type { RouteDesign } from '../design/design.ts'
import type { Template } from './template.ts'

/** A new design with all that the template tells; name, scheme and start are the person's own choice. */
export function startFrom({ design }: Template, own: Pick<RouteDesign, 'name' | 'scheme' | 'startsOn'>): RouteDesign {
  const chosen: ReadonlySet<string> = new Set(['name', 'scheme', 'startsOn'])
  return {
    ...structuredClone(design),
    ...own,
    sources: design.sources.filter(({ path }) => !chosen.has(path)),
    open: design.open.filter((path) => path !== 'startsOn' || own.startsOn === null),
  }
}
