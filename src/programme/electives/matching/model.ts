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
export function rulesOf(options: readonly Option[], freeOf: (offer: Offer) => number): string[] {
  const perWish = groupBy(options, ({ wish }) => wish.id)
  const perOffer = groupBy(options, ({ offer }) => offer.id)
  const places = perOffer.flatMap((some) => {
    const free = some[0] ? freeOf(some[0].offer) : 0
    return some.length > free ? [`${sumOf(some.map(nameOf))} <= ${free}`] : []
  })
  return [...perWish.map((some) => `${sumOf(some.map(nameOf))} <= 1`), ...places, ...perPupil(options)]
}

export const nameOf = ({ name }: Option): string => name

/** Two wishes of one pupil: never on the same day, never the same elective twice. */
export function excludes(one: Option, other: Option): boolean {
  const isOfSame = one.wish !== other.wish && one.wish.pupilId === other.wish.pupilId
  return isOfSame && (one.offer.id === other.offer.id || meet(one.offer, other.offer))
}

const perPupil = (options: readonly Option[]): string[] =>
  groupBy(options, ({ wish }) => wish.pupilId).flatMap((some) =>
    some.flatMap((one, at) =>
      some
        .slice(at + 1)
        .filter((other) => excludes(one, other))
        .map(({ name }) => `${one.name} + ${name} <= 1`),
    ),
  )

function groupBy(options: readonly Option[], keyOf: (option: Option) => string): Option[][] {
  const groups = new Map<string, Option[]>()
  for (const option of options) groups.set(keyOf(option), [...(groups.get(keyOf(option)) ?? []), option])
  return [...groups.values()]
}
