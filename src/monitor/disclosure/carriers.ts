import type { Family, StrataSet } from './families.ts'

/** Who moves: pupils are added in one stratum and, to leave the groups around it as they are, taken from another. */
export interface Carrier {
  plus: number
  minus: number | null
  /** groups whose numbers change, and which way */
  affected: { group: number; sign: 1 | -1 }[]
}

export function carriersOf({ strata, groups }: Family): Carrier[] {
  const pairs = strata.flatMap((_, plus) =>
    [null, ...strata.keys()].filter((m) => m === null || m > plus).map((minus) => ({ plus, minus })),
  )
  return pairs.map(({ plus, minus }) => {
    const share = (group: number) => holds(strata[plus]?.groups, group) - (minus === null ? 0 : holds(strata[minus]?.groups, group))
    const affected = [...groups.keys()].flatMap((group) =>
      share(group) === 0 ? [] : [{ group, sign: share(group) > 0 ? 1 : -1 } as const],
    )
    return { plus, minus, affected }
  })
}

/** How a move of one pupil counts in a set of strata: 1, 0 or −1. */
export function shareIn({ strata }: StrataSet, { plus, minus }: Carrier): number {
  return holds(strata, plus) - (minus === null ? 0 : holds(strata, minus))
}

function holds(list: readonly number[] | undefined, item: number): number {
  return list?.includes(item) ? 1 : 0
}
