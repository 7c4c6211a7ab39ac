import type { RouteDesign } from './design.ts'
import { isEmpty, type Path, pathsOf, valueAt } from './paths.ts'

type Sources = RouteDesign['sources']

/**
 * What somebody changed no longer comes from the template's source: the named source of a changed place goes, and that of
 * a part around it stays only for what was not changed in it.
 */
export function keptSources(before: RouteDesign, after: RouteDesign): Sources {
  const isSame = (path: Path): boolean => JSON.stringify(valueAt(before, path)) === JSON.stringify(valueAt(after, path))
  if (after.sources.every(({ path }) => isSame(path))) return after.sources
  const filled = [...pathsOf(after)].flatMap(([path, value]) => (isEmpty(value) ? [] : [path]))
  return after.sources.flatMap(({ path, source }): Sources => {
    if (isSame(path)) return [{ path, source }]
    return filled.filter((inner) => inner.startsWith(`${path}/`) && isSame(inner)).map((inner) => ({ path: inner, source }))
  })
}
