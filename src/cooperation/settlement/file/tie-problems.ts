import { daysOf } from '../days.ts'
import type { Settlement } from '../document.ts'
import type { Part } from '../rule.ts'
import { type FileProblem, fileProblem } from './problem.ts'

/** What a shape cannot say: ids, ends before beginnings, parts that are not the whole, sums that no number holds. */
export function tieProblems(settlement: Settlement): FileProblem[] {
  return [
    ...duplicateIds(settlement),
    ...namedTwice(settlement),
    ...wrongOrders(settlement),
    ...wrongYears(settlement),
    ...partsNotWhole(settlement),
    ...tooMuch(settlement),
  ]
}

/** The rows share one space of names: a line tells its sources by id alone. */
const ROWS = ['funding', 'counts', 'pupilDays', 'hours', 'costs', 'keys', 'diplomas'] as const

function duplicateIds(settlement: Settlement): FileProblem[] {
  const clauses = settlement.clauses.map(({ agreement, clause, version }) => ['clauses', [agreement, clause, version].join(' ')] as const)
  const rows = ROWS.flatMap((list) => settlement[list].map(({ id }) => [list, id] as const))
  const spaces = [
    settlement.parties.map(({ id }) => ['parties', id] as const),
    settlement.rules.map(({ id }) => ['rules', id] as const),
    clauses,
    rows,
  ]
  return spaces.flatMap((space) => {
    const seen = new Set<string>()
    return space.flatMap(([list, id]) => {
      if (seen.has(id)) return [fileProblem('duplicate-id', `${list}/${id}`, { id })]
      seen.add(id)
      return []
    })
  })
}

/** Who stands twice among the payers would pay twice; who is payee too, itself. */
function namedTwice({ rules }: Settlement): FileProblem[] {
  return rules.flatMap((rule) => {
    if (!('payers' in rule)) return []
    const named = [rule.payee, ...rule.payers]
    const twice = named.filter((id, at) => named.indexOf(id) !== at)
    return [...new Set(twice)].map((id) => fileProblem('duplicate-id', `rules/${rule.id}/payers`, { id }))
  })
}

function wrongOrders({ period, clauses, rules, pupilDays, hours }: Settlement): FileProblem[] {
  const intervals = [
    ['period', period] as const,
    ...clauses.map((one) => [`clauses/${one.clause}`, one] as const),
    ...rules.map((one) => [`rules/${one.id}`, one] as const),
    ...pupilDays.map((one) => [`pupilDays/${one.id}`, one] as const),
    ...hours.map((one) => [`hours/${one.id}`, one] as const),
  ]
  const turned = intervals.filter(([, { from, to }]) => from !== null && to !== null && to < from)
  const long = daysOf(period) > MOST_DAYS ? [fileProblem('period-too-long', 'period', { most: MOST_DAYS })] : []
  return [...turned.map(([path]) => fileProblem('wrong-order', path)), ...long]
}

/** Two years: a settlement is of a school year, or of a part of one. */
const MOST_DAYS = 731

function wrongYears({ funding, keys }: Settlement): FileProblem[] {
  const rows = [...funding.map((row) => ['funding', row] as const), ...keys.map((row) => ['keys', row] as const)]
  const wrong = rows.filter(([, { schoolYear }]) => Number(schoolYear.slice(5)) !== Number(schoolYear.slice(0, 4)) + 1)
  return wrong.map(([list, { id, schoolYear }]) => fileProblem('wrong-school-year', `${list}/${id}/schoolYear`, { schoolYear }))
}

function partsNotWhole({ rules }: Settlement): FileProblem[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'subsidy' && rule.coFinancing.of > rule.coFinancing.over)
      return [fileProblem('parts-not-whole', `rules/${rule.id}/coFinancing`)]
    if ('share' in rule && rule.share.of > rule.share.over) return [fileProblem('parts-not-whole', `rules/${rule.id}/share`)]
    return 'parts' in rule && !isWhole(rule.parts) ? [fileProblem('parts-not-whole', `rules/${rule.id}/parts`)] : []
  })
}

function isWhole(parts: readonly Part[]): boolean {
  const over = parts.reduce((product, { share }) => product * BigInt(share.over), 1n)
  return parts.reduce((all, { share }) => all + (over * BigInt(share.of)) / BigInt(share.over), 0n) === over
}

/** A bound on all that could be billed, so that every sum is held exactly. */
function tooMuch({ rules, funding, counts, pupilDays, hours, costs, diplomas, billed }: Settlement): FileProblem[] {
  const total = (values: number[]): number => values.reduce((all, value) => all + value, 0)
  const highest = Math.max(0, ...rules.flatMap((rule) => [rule.cap ?? 0, rule.minimum ?? 0, 'cents' in rule ? rule.cents : 0]))
  const price = rules.reduce((most, rule) => (rule.kind === 'hour-price' ? Math.max(most, rule.cents) : most), 0)
  const perPupil = funding.reduce((most, { cents }) => Math.max(most, cents), 0)
  const pupils = total(counts.map((row) => row.pupils)) + total(diplomas.map((row) => row.diplomas)) + pupilDays.length * 3
  const inHours = total(hours.map((row) => row.hours))
  const inCosts = total(costs.map(({ cents }) => cents)) + total(billed.map(({ cents }) => Math.abs(cents)))
  const fixed = rules.reduce((all, rule) => all + ('cents' in rule && rule.kind !== 'hour-price' ? rule.cents : 0), 0) * Math.max(1, pupils)
  const bound = Math.max(1, rules.length) * (perPupil * pupils + price * inHours + 2 * inCosts + 1000 * highest) + 1000 * fixed
  return bound < Number.MAX_SAFE_INTEGER ? [] : [fileProblem('too-much')]
}
