import { STATEMENTS } from '#schemes/index.ts'
import type { RouteDesign } from './design.ts'

/**
 * A path names a place in a design, as findings, `sources` and `open` do: keys with `/` between them. A part that has an id
 * is named by it (`blocks/b3/hours`), another by its place in the list, from 0 (`qualifications/0/crebo`). What is one
 * answer is one path, also when it holds more values: `target/leerwegen`, `blocks/b3/weeks`, and a list of parts while it
 * is empty: `blocks`. Each statement is a path, answered or not: `statements/lob`. docs/route-file.md tells the same.
 */
export type Path = string

/** About the file itself, not about the route. */
const ASIDE: ReadonlySet<string> = new Set(['format', 'from', 'sources', 'open'])

const STATED_AT: ReadonlySet<Path> = new Set(STATEMENTS.map((one) => `statements/${one}`))

/** All places of a design with what stands there; null and [] = nog in te vullen. */
export function pathsOf(design: RouteDesign): Map<Path, unknown> {
  const found = new Map<Path, unknown>()
  for (const [key, value] of Object.entries(design)) if (!ASIDE.has(key) && key !== 'statements') walk(found, key, value)
  for (const statement of STATEMENTS) found.set(`statements/${statement}`, design.statements[statement] ?? null)
  return found
}

/** What stands at a path, of a whole part or list too; undefined where the design has no such place. */
export function valueAt(design: RouteDesign, path: Path): unknown {
  let at: unknown = design
  for (const key of path.split('/')) {
    if (Array.isArray(at)) at = at.find((one) => isPart(one) && one.id === key) ?? (/^\d+$/.test(key) ? at[Number(key)] : undefined)
    else if (isObject(at)) at = Object.hasOwn(at, key) ? at[key] : undefined
    else return undefined
  }
  return at === undefined && STATED_AT.has(path) ? null : at
}

/** Places that a template left open and that still are. */
export function openPaths(design: RouteDesign): Path[] {
  const paths = pathsOf(design)
  return design.open.filter((path) => paths.has(path) && isEmpty(paths.get(path)))
}

/** Where the value at this path comes from: its own source, or that of the nearest part around it. */
export function sourceOf({ sources }: Pick<RouteDesign, 'sources'>, path: Path): string | null {
  const named = new Map(sources.map(({ path: at, source }) => [at, source]))
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const source = named.get(at)
    if (source !== undefined) return source
  }
  return null
}

export const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

function walk(found: Map<Path, unknown>, path: Path, value: unknown): void {
  if (Array.isArray(value) && value.some(isObject))
    value.forEach((one, at) => {
      walk(found, `${path}/${isPart(one) ? one.id : at}`, one)
    })
  else if (isObject(value) && !isWeeks(value)) {
    for (const [key, inner] of Object.entries(value)) if (key !== 'id') walk(found, `${path}/${key}`, inner)
  } else found.set(path, value)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isPart = (value: unknown): value is { id: string } => isObject(value) && typeof value.id === 'string'
/** from and to are one answer */
const isWeeks = (value: Record<string, unknown>): boolean => 'from' in value && 'to' in value && typeof value.from === 'number'
