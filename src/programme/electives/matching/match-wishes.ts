import type { LegacyHighs } from 'highs'
import { loadSolver, sumOf } from '../../solver.ts'
import { meet } from '../elective.ts'
import { drawLottery } from './lottery.ts'
import { isHeld, nameOf, type Option, optionsOf, rulesOf } from './model.ts'
import type { Given, Matching, Offer, Reason, Wish } from './wish.ts'

/** Seconds for one question to the solver: it holds up everything else of the server meanwhile. */
const SECONDS = 2
/** Pupils whose turn in the lottery is looked at together: their weights 4⁵ … 1 stay far within what the solver can tell apart. */
const TURN = 6
const MOST_CHOICES = 3

/**
 * Divides places over pupils. First as many first choices as possible, then second, then third; among the divisions that
 * are equally good the pupil with lottery number 1 gets the best that is possible, then number 2, and so on. Solved as
 * integer programmes, each with what was found before as a rule: the answer is exact, and the same for the same seed.
 */
export async function matchWishes(wishes: readonly Wish[], offers: readonly Offer[], seed: string): Promise<Matching> {
  const numbers = drawLottery(seed, wishes.map(({ pupilId }) => pupilId))
  const inTurn = [...wishes].sort((a, b) => numberOf(numbers, a) - numberOf(numbers, b) || (a.id < b.id ? -1 : 1))
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  const search = new Search(await loadSolver(), optionsOf(inTurn, byId))
  search.countChoices()
  search.goRound(inTurn)
  const chosen = new Map(search.chosen.map((option) => [option.wish.id, option]))
  return { given: inTurn.map((wish) => givenTo(wish, chosen, byId, numberOf(numbers, wish))), isBest: search.isBest }
}

const numberOf = (numbers: ReadonlyMap<string, number>, { pupilId }: Wish): number => numbers.get(pupilId) ?? 0

/** Narrows down: what was found best so far is a rule for what comes next. */
class Search {
  chosen: Option[] = []
  isBest = true
  private readonly solver: LegacyHighs
  private readonly options: readonly Option[]
  private readonly rules: string[]
  constructor(solver: LegacyHighs, options: readonly Option[]) {
    this.solver = solver
    this.options = options
    this.rules = rulesOf(options)
  }

  countChoices(): void {
    for (let choice = 1; choice <= MOST_CHOICES; choice += 1) {
      const these = this.options.filter((option) => option.choice === choice)
      if (these.length === 0 || !this.isBest) continue
      this.maximise(these.map(nameOf))
      const found = this.chosen.filter((option) => option.choice === choice).length
      this.rules.push(`${sumOf(these.map(nameOf))} = ${found}`)
    }
  }

  goRound(wishes: readonly Wish[]): void {
    for (let at = 0; at < wishes.length && this.isBest; at += TURN) this.decide(wishes.slice(at, at + TURN))
  }

  /** The best for the first of these, then for the second …; it holds from then on. */
  private decide(turn: readonly Wish[]): void {
    const own = turn.map((wish) => this.options.filter((option) => option.wish === wish))
    const canBeBetter = own.some((some) => some.length > 0 && some[0] !== this.chosen.find((one) => one.wish === some[0]?.wish))
    if (canBeBetter) {
      const weights = own.flatMap((some, at) => some.map(({ name, choice }) => `${4 ** (TURN - 1 - at) * (4 - choice)} ${name}`))
      this.maximise(weights)
    }
    for (const some of own) {
      const given = this.chosen.find((one) => one.wish === some[0]?.wish)
      if (some.length > 0) this.rules.push(given ? `${given.name} = 1` : `${sumOf(some.map(nameOf))} = 0`)
    }
  }

  private maximise(terms: readonly string[]): void {
    const rules = this.rules.map((rule, at) => `r${at}: ${rule}`).join('\n')
    const model = `Maximize\nobj: ${sumOf(terms)}\nSubject To\n${rules}\nBinary\n${this.options.map(nameOf).join('\n')}\nEnd\n`
    const solution = this.solver.solve(model, { output_flag: false, mip_rel_gap: 0, time_limit: SECONDS } as object)
    if (solution.Status === 'Time limit reached') {
      // what was found before keeps every rule
      this.isBest = false
      return
    }
    if (solution.Status !== 'Optimal') throw new Error(`no division of places: ${solution.Status}`)
    const columns = solution.Columns as Readonly<Record<string, { Primal?: number } | undefined>>
    this.chosen = this.options.filter(({ name }) => (columns[name]?.Primal ?? 0) > 0.5)
  }
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
