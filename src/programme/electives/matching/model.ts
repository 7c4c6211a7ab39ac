import { sumOf } from '../../solver.ts'
import { meet } from '../elective.ts'
import type { Offer, Wish } from './wish.ts'

/** One way to answer a wish. */
export interface Option {
  /** `x3`: of the variable in the model */
  name: string
  wish: Wish
  offer: Offer
  /** 1 = the first choice */
  choice: number
}

/** Only what can be given at all: open, with a place, and not on a day on which the pupil is elsewhere. */
export function optionsOf(wishes: readonly Wish[], offers: ReadonlyMap<string, Offer>): Option[] {
  const found = wishes.flatMap((wish) =>
    wish.choices.flatMap((id, at) => {
      const offer = offers.get(id)
      const isPossible = offer?.isOpen && offer.free > 0 && !isHeld(wish, offer)
      return isPossible ? [{ wish, offer, choice: at + 1 }] : []
    }),
  )
  return found.map((option, at) => ({ name: `x${at}`, ...option }))
}

export const isHeld = ({ held }: Wish, offer: Offer): boolean => held.some((one) => one.id === offer.id || meet(one, offer))

/** What every division keeps: a wish is answered once, an elective has its places, a pupil is at one place at a time. */
export function rulesOf(options: readonly Option[]): string[] {
  const perWish = groupBy(options, ({ wish }) => wish.id)
  const perOffer = groupBy(options, ({ offer }) => offer.id)
  return [
    ...perWish.map((some) => `${sumOf(some.map(nameOf))} <= 1`),
    ...perOffer.filter((some) => some.length > (some[0]?.offer.free ?? 0)).map((some) => `${sumOf(some.map(nameOf))} <= ${some[0]?.offer.free}`),
    ...groupBy(options, ({ wish }) => wish.pupilId).flatMap(clashes),
  ]
}

export const nameOf = ({ name }: Option): string => name

/** Two wishes of one pupil: never on the same day, never the same elective twice. */
function clashes(options: readonly Option[]): string[] {
  return options.flatMap((one, at) =>
    options
      .slice(at + 1)
      .filter((other) => other.wish !== one.wish && (other.offer.id === one.offer.id || meet(one.offer, other.offer)))
      .map((other) => `${one.name} + ${other.name} <= 1`),
  )
}

function groupBy(options: readonly Option[], keyOf: (option: Option) => string): Option[][] {
  const groups = new Map<string, Option[]>()
  for (const option of options) groups.set(keyOf(option), [...(groups.get(keyOf(option)) ?? []), option])
  return [...groups.values()]
}
