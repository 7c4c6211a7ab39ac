import type { Block } from '../../design/block.ts'

/** What must come before what; blocks by their place in the list. */
export interface Graph {
  /** blocks in an order in which each comes after what it needs */
  order: number[]
  /** what needs this block, straight */
  next: number[][]
  /** blocks that need each other, in the order of the arrows */
  circles: number[][]
  /** needs that name no block */
  unknown: { block: number; needs: string }[]
}

/** The graph of `needs`. Arrows within a circle are left out of `next`, so that the rest can still be told. */
export function graphOf(blocks: readonly Pick<Block, 'id' | 'needs'>[]): Graph {
  const place = new Map(blocks.map(({ id }, at) => [id, at]))
  const next: number[][] = blocks.map(() => [])
  const unknown: Graph['unknown'] = []
  blocks.forEach(({ needs }, at) => {
    for (const id of new Set(needs)) {
      const before = place.get(id)
      if (before === undefined) unknown.push({ block: at, needs: id })
      else next[before]?.push(at)
    }
  })
  const groups = components(next)
  const circles = groups.filter((group) => group.length > 1 || next[group[0] ?? 0]?.includes(group[0] ?? 0))
  const inCircle = new Map(circles.flatMap((circle, at) => circle.map((one) => [one, at] as const)))
  const isInner = (one: number, other: number): boolean => inCircle.has(one) && inCircle.get(one) === inCircle.get(other)
  return {
    order: groups.flat().reverse(),
    next: next.map((after, at) => after.filter((one) => !isInner(at, one))),
    circles: circles.map((circle) => ring(next, circle)),
    unknown,
  }
}

/** Tarjan (1972): strongly connected components, those that come last first. */
function components(next: readonly (readonly number[])[]): number[][] {
  const number = new Map<number, number>()
  const low = new Map<number, number>()
  const stack: number[] = []
  const found: number[][] = []
  const visit = (at: number): void => {
    number.set(at, number.size)
    low.set(at, number.get(at) ?? 0)
    stack.push(at)
    for (const after of next[at] ?? []) {
      if (!number.has(after)) visit(after)
      if (stack.includes(after)) low.set(at, Math.min(low.get(at) ?? 0, low.get(after) ?? 0))
    }
    if (low.get(at) === number.get(at)) found.push(stack.splice(stack.indexOf(at)))
  }
  next.forEach((_, at) => {
    if (!number.has(at)) visit(at)
  })
  return found
}

/** A shortest way round through the first block of a component. */
function ring(next: readonly (readonly number[])[], members: readonly number[]): number[] {
  const first = Math.min(...members)
  const within = new Set(members)
  const from = new Map<number, number>()
  for (let reached = [first]; reached.length > 0; ) {
    const further: number[] = []
    for (const at of reached) {
      for (const after of next[at] ?? []) {
        if (after === first) return wayTo(from, at)
        if (!within.has(after) || from.has(after)) continue
        from.set(after, at)
        further.push(after)
      }
    }
    reached = further
  }
  throw new Error('a component without a way round')
}

function wayTo(from: ReadonlyMap<number, number>, end: number): number[] {
  const before = from.get(end)
  return before === undefined ? [end] : [...wayTo(from, before), end]
}
