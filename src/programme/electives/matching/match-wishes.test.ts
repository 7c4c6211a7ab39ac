import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meet, type Times } from '../elective.ts'
import { drawLottery } from './lottery.ts'
import { matchWishes } from './match-wishes.ts'
import type { Given, Offer, Wish } from './wish.ts'

const AUTUMN: Times = { startsOn: '2026-09-07', endsOn: '2026-11-20', weekdays: [2] }
const SPRING: Times = { startsOn: '2027-01-11', endsOn: '2027-03-19', weekdays: [2] }
const offer = (id: string, free: number, more: Partial<Offer> = {}): Offer => ({ id, free, isOpen: true, ...AUTUMN, ...more })
const wish = (id: string, choices: string, more: Partial<Wish> = {}): Wish => ({
  id,
  pupilId: id,
  choices: [...choices],
  held: [],
  ...more,
})
const given = async (wishes: Wish[], offers: Offer[], seed = 'k7') =>
  Object.fromEntries((await matchWishes(wishes, offers, seed)).given.map((one) => [one.wishId, one.electiveId]))

describe('a division', () => {
  test('gives everybody the first choice when there are places for all', async () =>
    expect(await given([wish('a', 'XY'), wish('b', 'YX')], [offer('X', 1), offer('Y', 1)])).toEqual({ a: 'X', b: 'Y' }))

  test('gives as many first choices as it can, also when another would do more of the second', async () =>
    // b alone wants X first; a would take Y as well
    expect(await given([wish('a', 'YX'), wish('b', 'X')], [offer('X', 1), offer('Y', 1)])).toEqual({ a: 'Y', b: 'X' }))

  test('says of each choice that was not given why', async () => {
    const held = [{ id: 'H', ...AUTUMN }]
    const wishes = [wish('a', 'XYZ', { held }), wish('b', 'XYZ'), wish('c', 'X'), wish('d', 'X')]
    const offers = [offer('X', 1, SPRING), offer('Y', 1), offer('Z', 5, { isOpen: false })]
    const { given: found } = await matchWishes(wishes, offers, 'k7')
    const why = (id: string) => found.find((one) => one.wishId === id)?.why.map(({ elective, reason }) => `${elective} ${reason}`)
    const winner = found.find(({ electiveId }) => electiveId === 'X')?.wishId ?? ''
    expect(why(winner)).toEqual([])
    // a has a place on Tuesdays in autumn, when Y is
    if (winner !== 'a') expect(why('a')).toEqual(['X full', 'Y held', 'Z closed'])
    expect(why(['c', 'd'].find((id) => id !== winner) ?? '')).toEqual(['X full'])
  })

  test('gives two wishes of one pupil two places that do not meet', async () => {
    const wishes = [wish('a1', 'XY', { pupilId: 'a' }), wish('a2', 'YZ', { pupilId: 'a' })]
    const offers = [offer('X', 3), offer('Y', 3), offer('Z', 3, SPRING)]
    const { given: found } = await matchWishes(wishes, offers, 'k7')
    // both first choices are on the same days: one of them, and Z in spring with X, or the other and nothing beside it
    expect(Object.fromEntries(found.map((one) => [one.wishId, one.electiveId]))).toEqual({ a1: 'X', a2: 'Z' })
    expect(found.find((one) => one.wishId === 'a2')?.why).toEqual([{ elective: 'Y', reason: 'clash' }])
  })

  test('of nobody, or of nothing that can be given, is nothing', async () => {
    expect(await matchWishes([], [offer('X', 1)], 'k7')).toEqual({ given: [], isBest: true })
    expect(await given([wish('a', 'XQ')], [offer('X', 0)])).toEqual({ a: null })
  })

  test('of four hundred pupils over thirty electives is found, and is certain', { timeout: 60_000 }, async () => {
    const offers = Array.from({ length: 30 }, (_, at) => offer(`e${at}`, 12, { weekdays: [1 + (at % 5)] }))
    const wishes = Array.from({ length: 400 }, (_, at) => ({
      ...wish(`p${at}`, ''),
      choices: [(at * 7) % 11, 11 + ((at * 5) % 13), (at * 3) % 30].map((n) => `e${n}`).filter((id, i, all) => all.indexOf(id) === i),
    }))
    const { given: found, isBest } = await matchWishes(wishes, offers, 'k7')
    expect(isBest).toBe(true)
    // 11 electives of 12 places are asked first by 400 pupils, each by more than 12: 132 first choices, not one more
    expect(found.filter(({ choice }) => choice === 1)).toHaveLength(11 * 12)
  })
})

describe('the lottery', () => {
  const wishes = [...'abcdef'].map((id) => wish(id, 'X'))

  test('gives the same for the same seed, whatever the order of the wishes', async () => {
    const offers = [offer('X', 2)]
    expect(await given([...wishes].reverse(), offers, 'k7')).toEqual(await given(wishes, offers, 'k7'))
  })

  test('lets the lowest numbers go first', async () => {
    const { given: found } = await matchWishes(wishes, [offer('X', 2)], 'k7')
    expect(found.map(({ lottery, electiveId }) => [lottery, electiveId])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, n <= 2 ? 'X' : null]))
  })

  test('prefers nobody: over many seeds each pupil is first about equally often', () => {
    const pupils = [...'abcdef']
    const firsts = Array.from({ length: 3000 }, (_, seed) => [...drawLottery(String(seed), pupils)][0]?.[0])
    const counts = pupils.map((id) => firsts.filter((one) => one === id).length)
    // 500 each expected; the standard deviation is √(3000 · 1/6 · 5/6) = 20.4, four of them 82
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(82)
  })
})

/** Few pupils and places, with times that meet and that do not. */
const TIMES = [AUTUMN, SPRING, { ...AUTUMN, weekdays: [3, 4] }]
const small = fc
  .record({
    offers: fc.array(fc.record({ free: fc.integer({ min: 0, max: 2 }), time: fc.nat(2), isOpen: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    wishes: fc.array(fc.record({ pupil: fc.nat(3), order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }) }), {
      maxLength: 5,
    }),
    held: fc.nat(3),
    seed: fc.string(),
  })
  .map(({ offers: some, wishes, held, seed }) => {
    const offers = some.map(({ free, time, isOpen }, at) => offer(`e${at}`, free, { ...TIMES[time], isOpen: isOpen || at === 0 }))
    const holds = held === 0 ? [{ id: 'elders', ...SPRING }] : []
    const made = wishes.map(({ pupil, order }, at) =>
      wish(`w${at}`, '', { pupilId: `p${pupil}`, choices: order.map((n) => `e${n}`), held: pupil === 0 ? holds : [] }),
    )
    return { offers, wishes: made, seed }
  })

describe('of any few wishes', () => {
  test('the division is the best of all that there are, counted one by one', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(small, async ({ offers, wishes, seed }) => {
        const { given: found } = await matchWishes(wishes, offers, seed)
        const numbers = drawLottery(
          seed,
          wishes.map(({ pupilId }) => pupilId),
        )
        const inTurn = [...wishes].sort((a, b) => (numbers.get(a.pupilId) ?? 0) - (numbers.get(b.pupilId) ?? 0) || (a.id < b.id ? -1 : 1))
        const best = everyDivision(inTurn, offers).map(worthOf).reduce(better, [0, 0, 0])
        const choices = inTurn.map((one) => found.find(({ wishId }) => wishId === one.id)?.choice ?? null)
        expect(worthOf(choices)).toEqual(best)
      }),
      { numRuns: 150 },
    ),
  )

  test('nobody is at two places on a day, and no elective is fuller than its places', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(small, async ({ offers, wishes, seed }) => {
        const { given: found } = await matchWishes(wishes, offers, seed)
        const at = (one: Given) => offers.find(({ id }) => id === one.electiveId)
        for (const { id, free, isOpen } of offers) {
          const n = found.filter(({ electiveId }) => electiveId === id).length
          expect(n).toBeLessThanOrEqual(isOpen ? free : 0)
        }
        for (const one of found) {
          const own = wishes.find(({ id }) => id === one.wishId)
          const [mine, others] = [at(one), found.filter((other) => other !== one && pupilOf(wishes, other) === own?.pupilId).map(at)]
          if (mine)
            for (const other of [...others, ...(own?.held ?? [])]) expect(other && (other.id === mine.id || meet(mine, other))).toBeFalsy()
        }
      }),
      { numRuns: 150 },
    ),
  )

  test('nobody with a lower number would gladly change with a higher one for whom it is the same choice', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(small, async ({ offers, wishes, seed }) => {
        const alone = wishes.filter((one) => wishes.filter(({ pupilId }) => pupilId === one.pupilId).length === 1 && one.held.length === 0)
        const { given: found } = await matchWishes(alone, offers, seed)
        for (const one of found.filter(({ electiveId }) => electiveId === null)) {
          const own = alone.find(({ id }) => id === one.wishId)
          const envied = found.filter(
            ({ electiveId, choice }) => electiveId !== null && own?.choices.indexOf(electiveId) === (choice ?? 0) - 1,
          )
          for (const other of envied) expect(other.lottery).toBeLessThan(one.lottery)
        }
      }),
      { numRuns: 150 },
    ),
  )
})

const pupilOf = (wishes: readonly Wish[], { wishId }: Given): string | undefined => wishes.find(({ id }) => id === wishId)?.pupilId

/** First, second and third choices, and then what each in turn of the lottery got; more is better, the first difference counts. */
const worthOf = (choices: readonly (number | null)[]): number[] => [
  ...[1, 2, 3].map((choice) => choices.filter((one) => one === choice).length),
  ...choices.map((choice) => 4 - (choice ?? 4)),
]

function better(one: number[], other: number[]): number[] {
  const at = Math.max(
    one.findIndex((value, index) => value !== other[index]),
    other.findIndex((value, index) => value !== one[index]),
  )
  return at < 0 || (one[at] ?? -1) >= (other[at] ?? -1) ? one : other
}

/** All divisions that keep the rules, by trying every choice of everybody. */
function everyDivision(wishes: readonly Wish[], offers: readonly Offer[]): (number | null)[][] {
  const [first, ...rest] = wishes
  if (!first) return [[]]
  const ways: { choice: number | null; rest: Wish[]; offers: Offer[] }[] = [{ choice: null, rest, offers: [...offers] }]
  first.choices.forEach((id, at) => {
    const one = offers.find((offered) => offered.id === id)
    if (!one?.isOpen || one.free === 0 || first.held.some((held) => held.id === id || meet(held, one))) return
    const next = rest.map((other) => (other.pupilId === first.pupilId ? { ...other, held: [...other.held, one] } : other))
    ways.push({ choice: at + 1, rest: next, offers: offers.map((other) => (other === one ? { ...one, free: one.free - 1 } : other)) })
  })
  return ways.flatMap((way) => everyDivision(way.rest, way.offers).map((found) => [way.choice, ...found]))
}
