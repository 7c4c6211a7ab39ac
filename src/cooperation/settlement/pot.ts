import { type Context, newLine, nothing, type Outcome, onlyFinding, type Use } from './context.ts'
import { schoolYearOf } from './days.ts'
import { divide } from './divide.ts'
import type { Count } from './document.ts'
import { sum, tenThousandths } from './exact.ts'
import { type Finding, finding } from './finding.ts'
import { isFinding } from './funding.ts'
import type { Line, Remark } from './line.ts'
import { isOnRoute } from './on-route.ts'
import type { Part, RuleOf } from './rule.ts'

export type PotContext = Context<RuleOf<'shared-costs'> | RuleOf<'shared-transport'> | RuleOf<'subsidy'> | RuleOf<'project-office'>>

/** What is divided, and what each party has paid of it already. */
export interface Contents {
  cents: number
  advanced: ReadonlyMap<string, { cents: number; rows: readonly string[] }>
  /** the day whose school year and pupils give the weights */
  weighedOn: string
  /** tells this pot from the others of the rule */
  what: string
}

/** A key counts in ten-thousandths of a pupil, so that a share of 0.35 stays exact. */
const KEY_PARTS = 10_000

interface Bears {
  party: string
  /** in pupils, or 1 each; what it is `of` likewise */
  weight: number
  of: number
  part: { place: number; cents: number; remainder: number }
  cents: number
  remainder: number
}

/**
 * The parts give the pot again, to the cent: first over the parts, then within each over its parties, by largest
 * remainder; equal fractions in the order of the ids. Who paid gets back what it paid.
 */
export function dividePot(context: PotContext, contents: Contents): Outcome {
  if (contents.cents === 0 && contents.advanced.size === 0) return nothing()
  const bearing = bearers(context, contents)
  if (isFinding(bearing)) return onlyFinding(bearing)
  const { rule } = context
  const names = [...new Set([...bearing.map(({ party }) => party), ...contents.advanced.keys()])].sort()
  const others = names.filter((party) => party !== rule.payee)
  const lines = others.flatMap((party) => [...shareLines(context, contents, bearing, party), ...advancedLine(context, contents, party)])
  const parts = names.map((party) => {
    const own = bearing.filter((one) => one.party === party)
    const add = (pick: (one: Bears) => number): number => sum(own.map(pick))
    const advanced = contents.advanced.get(party)?.cents ?? 0
    return {
      party,
      weight: own.length === 1 ? (own[0]?.weight ?? null) : null,
      cents: add((one) => one.cents),
      remainder: add((one) => one.remainder),
      advanced,
    }
  })
  const paid = [...contents.advanced.values()].flatMap(({ rows }) => rows.map((row) => ({ row, ofFunding: null, isBilled: true })))
  const uses = [...paid, ...weighed(context, contents.weighedOn)]
  return { ...nothing(), lines, uses, pots: [{ rule: rule.id, payee: rule.payee, cents: contents.cents, parts }] }
}

function bearers(context: PotContext, contents: Contents): Bears[] | Finding {
  const { parts } = context.rule
  const over = parts.reduce((product, { share }) => product * BigInt(share.over), 1n)
  const weights = parts.map(({ share }, at) => ({ id: String(at), weight: (over * BigInt(share.of)) / BigInt(share.over) }))
  const pieces = divide(contents.cents, weights) ?? []
  const found = parts.map((part, place) => {
    const { cents, remainder } = pieces[place] ?? { cents: 0, remainder: 0 }
    return ofPart(context, contents, part, { place, cents, remainder })
  })
  return found.find((one): one is Finding => !Array.isArray(one)) ?? found.flatMap((one) => (Array.isArray(one) ? one : []))
}

function ofPart(context: PotContext, contents: Contents, part: Part, piece: Bears['part']): Bears[] | Finding {
  const sharers = [...new Set(part.parties)].sort().map((id) => ({ id, weight: weightOf(context, contents, part, id) }))
  const unknown = sharers.find(({ weight }) => weight === null)
  const known = sharers.flatMap(({ id, weight }) => (weight === null ? [] : [{ id, weight }]))
  const divided = unknown ? null : divide(piece.cents, known)
  if (!divided) {
    const schoolYear = schoolYearOf(contents.weighedOn)
    return finding('no-key', context.rule.id, { party: unknown?.id ?? part.parties.join(', '), schoolYear, day: contents.weighedOn })
  }
  const scale = part.by === 'key' ? KEY_PARTS : 1
  const of = sum(known.map(({ weight }) => weight)) / scale
  return divided.map(({ id, cents, remainder }, at) => ({
    party: id,
    weight: (known[at]?.weight ?? 0) / scale,
    of,
    part: piece,
    cents,
    remainder,
  }))
}

/** null: not known. */
function weightOf(context: PotContext, { weighedOn }: Contents, { by }: Part, party: string): number | null {
  if (by === 'equal') return 1
  if (by === 'key') {
    const key = context.settlement.keys.find((row) => row.party === party && row.schoolYear === schoolYearOf(weighedOn))
    return key ? key.pupils * tenThousandths(key.share) : null
  }
  const rows = countsOf(context, weighedOn, party)
  return rows.length === 0 ? null : sum(rows.map(({ pupils }) => pupils))
}

function countsOf({ settlement, rule }: PotContext, day: string, party: string): Count[] {
  const ofRoute = (row: Count): boolean => isOnRoute(rule, row)
  return settlement.counts.filter((row) => row.party === party && row.teldatum === day && ofRoute(row))
}

/** Pupils that only weigh in the division are looked at all the same. */
function weighed(context: PotContext, day: string): Use[] {
  const parties = new Set(context.rule.parts.flatMap((part) => (part.by === 'pupils' ? part.parties : [])))
  const rows = [...parties].flatMap((party) => countsOf(context, day, party))
  return rows.map(({ id }) => ({ row: id, ofFunding: null, isBilled: false }))
}

function shareLines(context: PotContext, contents: Contents, bearing: readonly Bears[], party: string): Line[] {
  const rows = [...contents.advanced.values()].flatMap((one) => one.rows)
  return bearing.flatMap((one) => {
    if (one.party !== party || one.weight === 0) return []
    const remarks: Remark[] = [
      ...(one.remainder === 0 ? [] : [{ remark: 'remainder' as const, given: { cents: one.remainder } }]),
      ...(one.part.remainder === 0 ? [] : [{ remark: 'part-remainder' as const, given: { cents: one.part.remainder } }]),
    ]
    const line = {
      what: `${contents.what}|${one.part.place}`,
      payer: party,
      payee: context.rule.payee,
      ...context.interval,
      quantity: { number: one.weight, unit: 'weight' as const, of: one.of },
      price: { cents: one.part.cents, share: null, per: 1 },
    }
    return [newLine(context, { ...line, cents: one.cents, sources: rows, remarks })]
  })
}

function advancedLine(context: PotContext, { advanced, what }: Contents, party: string): Line[] {
  const paid = advanced.get(party)
  if (!paid) return []
  const line = {
    what: `${what}|advanced`,
    payer: party,
    payee: context.rule.payee,
    ...context.interval,
    quantity: { number: paid.cents / 100, unit: 'euro' as const, of: null },
    price: null,
  }
  // 0 -: no negative zero
  return [newLine(context, { ...line, cents: 0 - paid.cents, sources: paid.rows, remarks: [{ remark: 'advanced', given: {} }] })]
}
