import type { LegacyHighs } from 'highs'
import { loadSolver, sumOf } from '../../solver.ts'
import { meet } from '../elective.ts'
import { drawLottery } from './lottery.ts'
import { excludes, isHeld, nameOf, type Option, optionsOf, rulesOf } from './model.ts'
import type { Given, Matching, Offer, Reason, Wish } from './wish.ts'

/** Seconds for one question to the solver: it holds up everything else of the server meanwhile. */
const SECONDS = 2
/** Wishes whose turn in the lottery is looked at together: with 4⁴ × 600² as the largest weight the solver still tells 1 apart. */
const TURN = 4
/** More in one division would make weights that the solver confuses. */
export const MOST_WISHES = 600
const MOST_CHOICES = 3

/**
 * Divides places over pupils. First as many first choices as possible, then second, then third; among the divisions that
 * are equally good the pupil with lottery number 1 gets the best that is possible, then number 2, and so on. Solved as
 * integer programmes: the answer is exact, and the same for the same seed. At most `MOST_WISHES`.
 */
export async function matchWishes(wishes: readonly Wish[], offers: readonly Offer[], seed: string): Promise<Matching> {
  const numbers = drawLottery(
    seed,
    wishes.map(({ pupilId }) => pupilId),
  )
  const inTurn = [...wishes].sort((a, b) => numberOf(numbers, a) - numberOf(numbers, b) || (a.id < b.id ? -1 : 1))
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  const search = new Search(await loadSolver(), optionsOf(inTurn, byId))
  await search.goRound(inTurn)
  const chosen = new Map(search.chosen.map((option) => [option.wish.id, option]))
  return { given: inTurn.map((wish) => givenTo(wish, chosen, byId, numberOf(numbers, wish))), isBest: search.isBest }
}

const numberOf = (numbers: ReadonlyMap<string, number>, { pupilId }: Wish): number => numbers.get(pupilId) ?? 0

/** Turn by turn: who had their turn is taken out, with the place that they got. */
class Search {
  isBest = true
  private readonly solver: LegacyHighs
  /** what those who still wait can get, and what they get as it looks now */
  private open: readonly Option[]
  private now: readonly Option[] = []
  private readonly settled: Option[] = []
  constructor(solver: LegacyHighs, options: readonly Option[]) {
    this.solver = solver
    this.open = options
    this.improve([])
  }

  get chosen(): Option[] {
    return [...this.settled, ...this.now]
  }

  async goRound(wishes: readonly Wish[]): Promise<void> {
    for (let at = 0; at < wishes.length && this.isBest; at += TURN) {
      const turn = wishes.slice(at, at + TURN)
      // who has the best that there is cannot get anything better
      if (turn.some((wish) => this.bestOf(wish) && !this.now.includes(this.bestOf(wish) as Option))) this.improve(turn)
      if (this.isBest) this.settle(turn)
      // whoever asks for a page meanwhile gets it
      await new Promise(setImmediate)
    }
  }

  private readonly bestOf = (wish: Wish): Option | undefined => this.open.find((option) => option.wish === wish)

  private settle(turn: readonly Wish[]): void {
    const isOfTurn = ({ wish }: Option): boolean => turn.includes(wish)
    const given = this.now.filter(isOfTurn)
    this.settled.push(...given)
    this.now = this.now.filter((option) => !isOfTurn(option))
    this.open = this.open.filter(
      (option) => !isOfTurn(option) && !given.some((one) => excludes(one, option)) && this.freeOf(option.offer) > 0,
    )
  }

  private readonly freeOf = (offer: Offer): number => offer.free - this.settled.filter((one) => one.offer === offer).length

  /** The best division for those who wait, and among equals the best for the first of this turn, then for the second … */
  private improve(turn: readonly Wish[]): void {
    if (this.open.length === 0) return
    const waiting = new Set(this.open.map(({ wish }) => wish)).size
    const terms = this.open.map((option) => `${weightOf(option, turn, waiting)} ${option.name}`)
    const rules = rulesOf(this.open, this.freeOf).map((rule, at) => `r${at}: ${rule}`)
    const model = `Maximize\nobj: ${sumOf(terms)}\nSubject To\n${rules.join('\n')}\nBinary\n${this.open.map(nameOf).join('\n')}\nEnd\n`
    const solution = this.solver.solve(model, { output_flag: false, mip_rel_gap: 0, time_limit: SECONDS } as object)
    // what was found before keeps every rule
    if (solution.Status === 'Time limit reached') this.isBest = false
    else if (solution.Status !== 'Optimal') throw new Error(`no division of places: ${solution.Status}`)
    else this.now = optionsIn(solution.Columns, this.open)
  }
}

/** One first choice weighs more than all second ones together, and so on; all turns of the lottery weigh less than one third choice. */
function weightOf({ wish, choice }: Option, turn: readonly Wish[], waiting: number): number {
  const at = turn.indexOf(wish)
  const luck = at < 0 ? 0 : 4 ** (TURN - 1 - at) * (MOST_CHOICES + 1 - choice)
  return 4 ** TURN * (waiting + 1) ** (MOST_CHOICES - choice) + luck
}

function optionsIn(columns: object, options: readonly Option[]): Option[] {
  const values = columns as Readonly<Record<string, { Primal?: number } | undefined>>
  return options.filter(({ name }) => (values[name]?.Primal ?? 0) > 0.5)
}

function givenTo(wish: Wish, chosen: ReadonlyMap<string, Option>, offers: ReadonlyMap<string, Offer>, lottery: number): Given {
  const option = chosen.get(wish.id)
  const better = wish.choices.slice(0, option ? option.choice - 1 : undefined)
  const others = [...chosen.values()].filter((one) => one.wish.pupilId === wish.pupilId && one.wish !== wish).map(({ offer }) => offer)
  const why = better.map((elective) => ({ elective, reason: reasonOf(wish, offers.get(elective), others) }))
  return { wishId: wish.id, electiveId: option?.offer.id ?? null, choice: option?.choice ?? null, lottery, why }
}

function reasonOf(wish: Wish, offer: Offer | undefined, others: readonly Offer[]): Reason {
  if (!offer?.isOpen) return 'closed'
  if (isHeld(wish, offer)) return 'held'
  return others.some((other) => other.id === offer.id || meet(other, offer)) ? 'clash' : 'full'
}
