import type { RouteDesign } from '../../design/design.ts'
import type { Cost, MoneyParty, MoneyUnit, Payment } from '../../design/money.ts'
import { amountOf, type Crowd } from './amount.ts'

/** Money that goes from one to another, or is spent: `to` is null for what is spent outside the parties. */
export interface MoneyFlow {
  /** id of the line; `funding` for what a side receives for its pupils */
  line: string
  from: MoneyParty
  to: MoneyParty | null
  cents: number
}

/** A line that can be counted: so many cents, as often as the pupils and groups of each year make it. */
export interface CountedLine extends MoneyFlow {
  quantity: number
  times(crowds: readonly Crowd[]): number
}

/** Why a line cannot be counted yet. */
export type OpenLine = { kind: 'costs' | 'payments'; id: string; name: string; missing: 'unit' | 'cents' | 'funding' | 'year' }

export type MoneyDesign = Pick<RouteDesign, 'years' | 'costs' | 'payments' | 'funding'>

/** The lines of a design, read once; they can be counted for any number of pupils. */
export function linesOf(design: MoneyDesign): { lines: CountedLine[]; open: OpenLine[] } {
  const read = [...design.costs.map((line) => costLine(line, design)), ...design.payments.map((line) => paymentLine(line, design))]
  const lines = read.flatMap((one) => ('times' in one ? [one] : []))
  return { lines: [...fundingLines(design), ...lines], open: read.flatMap((one) => ('missing' in one ? [one] : [])) }
}

export function flowOf({ line, from, to, cents, quantity, times }: CountedLine, crowds: readonly Crowd[]): MoneyFlow {
  return { line, from, to, cents: amountOf(cents, times(crowds), quantity) }
}

/** What a side is paid by the government for each pupil enrolled there. */
function fundingLines({ years, funding }: MoneyDesign): CountedLine[] {
  return (['vo', 'mbo'] as const).flatMap((side) => {
    const places = years.flatMap(({ enrolledAt }, at) => (enrolledAt === side ? [at] : []))
    const cents = funding[side]
    if (cents === null || places.length === 0) return []
    return [{ line: 'funding', from: 'government', to: side, cents, quantity: 1, times: timesOf('pupil-year', places) } as const]
  })
}

function costLine(line: Cost, design: MoneyDesign): CountedLine | OpenLine {
  const read = readLine(line, design, line.cents, line.unit)
  return typeof read === 'string' ? openLine('costs', line, read) : { line: line.id, from: line.party, to: null, ...read }
}

/** A share is that part of the payer's own funding for a pupil. */
function paymentLine(line: Payment, design: MoneyDesign): CountedLine | OpenLine {
  const { id, from, to, share } = line
  const funding = from === 'vo' || from === 'mbo' ? design.funding[from] : null
  if (share !== null && funding === null) return openLine('payments', line, 'funding')
  const read = share === null ? readLine(line, design, line.cents, line.unit) : readLine(line, design, funding, 'pupil-year')
  if (typeof read === 'string') return openLine('payments', line, read)
  return { line: id, from, to, ...read, quantity: read.quantity * (share ?? 1) }
}

function openLine(kind: OpenLine['kind'], { id, name }: Pick<Cost, 'id' | 'name'>, missing: OpenLine['missing']): OpenLine {
  return { kind, id, name, missing }
}

type Read = Pick<CountedLine, 'cents' | 'quantity' | 'times'>

function readLine(
  line: Pick<Cost, 'year' | 'quantity'>,
  { years }: MoneyDesign,
  cents: number | null,
  unit: MoneyUnit | null,
): Read | OpenLine['missing'] {
  const places = years.flatMap(({ id }, at) => (line.year === null || line.year === id ? [at] : []))
  if (unit === null) return 'unit'
  if (cents === null) return 'cents'
  if (line.year !== null && places.length === 0) return 'year'
  return { cents, quantity: line.quantity ?? 1, times: timesOf(unit, places) }
}

/** Places of the years in which a line counts. Something once is counted once; a diploma for those who are in the last of them. */
function timesOf(unit: MoneyUnit, places: readonly number[]): CountedLine['times'] {
  const sum = (of: 'pupils' | 'groups') => (crowds: readonly Crowd[]) => places.reduce((all, at) => all + (crowds[at]?.[of] ?? 0), 0)
  if (unit === 'pupil-year') return sum('pupils')
  if (unit === 'group-year') return sum('groups')
  if (unit === 'diploma') return (crowds) => crowds[places.at(-1) ?? -1]?.pupils ?? 0
  return unit === 'once' ? () => 1 : () => places.length
}
