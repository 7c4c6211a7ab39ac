import type { Network } from './network.ts'
import type { Residual } from './residual.ts'

/** One pupil more (1) or fewer (−1) on an arc. */
export interface Step {
  arc: number
  sign: 1 | -1
}

/** By node, the steps that leave it: an arc forwards from its tail, backwards from its head. */
export type StepsFrom = Step[][]

export function stepsFrom({ arcs, nodes }: Network): StepsFrom {
  const from: StepsFrom = Array.from({ length: nodes }, () => [])
  for (const [arc, { tail, head }] of arcs.entries()) {
    from[tail]?.push({ arc, sign: 1 })
    from[head]?.push({ arc, sign: -1 })
  }
  return from
}

/** The cheapest closed walk through this step (Dijkstra 1959; the network has some hundred nodes, so without a heap). */
export function cheapestCycle(network: Network, from: StepsFrom, { up, down }: Residual, step: Step): Step[] | null {
  const costOf = (s: Step) => (s.sign > 0 ? up[s.arc] : down[s.arc]) as number
  if (costOf(step) === Number.POSITIVE_INFINITY) return null
  const { tail, head } = network.arcs[step.arc] as { tail: number; head: number }
  const [start, goal] = step.sign > 0 ? [head, tail] : [tail, head]
  const distance = new Float64Array(network.nodes).fill(Number.POSITIVE_INFINITY)
  const done = new Uint8Array(network.nodes)
  const last: (Step | undefined)[] = []
  distance[start] = 0
  for (let node = start; node >= 0 && node !== goal; node = nearest(distance, done)) {
    done[node] = 1
    for (const next of from[node] ?? []) {
      if (next.arc === step.arc) continue
      const reached = endOf(network, next)
      const cost = (distance[node] as number) + costOf(next)
      if (cost < (distance[reached] as number)) {
        distance[reached] = cost
        last[reached] = next
      }
    }
  }
  return distance[goal] === Number.POSITIVE_INFINITY ? null : [step, ...walkBack(network, last, start, goal)]
}

function nearest(distance: Float64Array, done: Uint8Array): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let node = 0; node < distance.length; node++) {
    const d = distance[node] as number
    if (d < least && done[node] === 0) {
      least = d
      best = node
    }
  }
  return best
}

function walkBack(network: Network, last: (Step | undefined)[], start: number, goal: number): Step[] {
  const steps: Step[] = []
  for (let node = goal; node !== start; ) {
    const step = last[node] as Step
    steps.push(step)
    node = endOf(network, { arc: step.arc, sign: step.sign > 0 ? -1 : 1 })
  }
  return steps
}

function endOf({ arcs }: Network, { arc, sign }: Step): number {
  const { tail, head } = arcs[arc] as { tail: number; head: number }
  return sign > 0 ? head : tail
}
