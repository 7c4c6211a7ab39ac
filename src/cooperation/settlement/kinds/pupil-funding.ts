import { type Context, grouped, groupsOf, joined, newLine, nothing, type Outcome, onlyFinding } from '../context.ts'
import { bySchoolYear, daysInUnion, daysOf, type Interval, occurrences, schoolYearInterval, schoolYearOf, shared } from '../days.ts'
import type { PupilDays } from '../document.ts'
import { centsOf, sum } from '../exact.ts'
import { finding } from '../finding.ts'
import { fundingOf, isFinding } from '../funding.ts'
import type { Unit } from '../line.ts'
import { coveredDays } from '../on-route.ts'
import type { RuleOf, Share } from '../rule.ts'
import { isBetween, isInScope } from '../scope.ts'

type FundingContext = Context<RuleOf<'funding-share'> | RuleOf<'funding-percentage'>>

/** A share of the funding of each pupil: counted on a count date, or by the days on which the pupil was in the route. */
export function pupilFunding(context: FundingContext, share: Share): Outcome {
  const { rule } = context
  const perPayer = rule.measure === 'teldatum' ? onCountDates : byDays
  return joined(rule.payers.map((payer) => perPayer(context, payer, share)))
}

function onCountDates(context: FundingContext, payer: string, share: Share): Outcome {
  const { rule, interval, settlement } = context
  const between = settlement.counts.filter((row) => isBetween(row, rule, payer, rule.payee))
  const outcomes = occurrences(rule.teldatum, interval).map((day) => {
    const counted = between.filter(({ teldatum }) => teldatum === day)
    if (counted.length === 0) return onlyFinding(finding('no-count-date', rule.id, { day, party: payer }))
    const rows = counted.filter((row) => isInScope(row, rule) && row.pupils > 0)
    const lines = grouped(rows, ({ level }) => level ?? '').map(([, group]) => {
      const pupils = sum(group.map((row) => row.pupils))
      const what = { name: day, schoolYear: schoolYearOf(day), interval: { from: day, to: day }, unit: 'pupils' as const, per: 1 }
      return ofFunding(context, payer, share, { ...what, level: group[0]?.level ?? null, number: pupils, rows: group.map(({ id }) => id) })
    })
    return joined([...lines, ...notCounted(context, counted, day)])
  })
  return joined(outcomes)
}

function byDays(context: FundingContext, payer: string, share: Share): Outcome {
  const { rule, interval, settlement } = context
  const between = settlement.pupilDays.filter((row) => isBetween(row, rule, payer, rule.payee))
  if (between.length === 0) return onlyFinding(finding('no-pupil-days', rule.id, { party: payer }))
  const rows = between.filter((row) => isInScope(row, rule))
  const pieces = bySchoolYear(interval).flatMap(({ schoolYear, interval: piece }) =>
    grouped(rows, ({ level }) => level ?? '').map(([, group]) => {
      const inside = within(rule, piece, group)
      const number = daysCounted(inside)
      if (number === 0) return nothing()
      const what = {
        name: schoolYear,
        schoolYear,
        interval: piece,
        unit: 'pupil-days' as const,
        per: daysOf(schoolYearInterval(schoolYear)),
      }
      return ofFunding(context, payer, share, { ...what, level: group[0]?.level ?? null, number, rows: inside.map(({ row }) => row.id) })
    }),
  )
  return joined(pieces)
}

/** Routes of the agreement of which there is no count at all that day: their pupils are not in the statement. */
function notCounted({ rule }: FundingContext, counted: readonly { route: string }[], day: string): Outcome[] {
  const missing = (rule.routes ?? []).filter(
    ({ route, from = null, to = null }) =>
      (rule.route === null || rule.route === route) &&
      shared({ from: day, to: day }, { from, to }) &&
      !counted.some((row) => row.route === route),
  )
  return missing.map(({ route }) => onlyFinding(finding('route-not-counted', rule.id, { route, day })))
}

/** Rows with days in this piece on which the agreement covers their route; one of thousands a rule. */
function within(
  rule: Pick<FundingContext['rule'], 'routes'>,
  piece: Interval,
  rows: readonly PupilDays[],
): { row: PupilDays; days: Interval[] }[] {
  const found: { row: PupilDays; days: Interval[] }[] = []
  const covered = coveredDays(rule)
  for (const row of rows) {
    const inPiece = shared(piece, row)
    const days = inPiece ? covered(row, inPiece) : []
    if (days.length > 0) found.push({ row, days })
  }
  return found
}

/** A day of a pupil counts once, however many rows name it. */
function daysCounted(rows: readonly { row: PupilDays; days: Interval[] }[]): number {
  const ofPupils = groupsOf(rows, ({ row }) => row.pupil)
  return sum([...ofPupils.values()].map((own) => daysInUnion(own.flatMap(({ days }) => days))))
}

interface Counted {
  name: string
  schoolYear: string
  interval: Interval
  level: string | null
  number: number
  unit: Unit
  /** so many of the unit make one pupil of a school year */
  per: number
  rows: string[]
}

function ofFunding(context: FundingContext, payer: string, share: Share, counted: Counted): Outcome {
  const { rule, parties } = context
  const { schoolYear, level, number, unit, per, rows, interval, name } = counted
  const party = parties.get(payer)?.side === rule.funding ? payer : rule.payee
  const funding = fundingOf(context, { schoolYear, side: rule.funding, party, level })
  if (isFinding(funding)) return onlyFinding(funding)
  const line = newLine(context, {
    what: `${name}|${level ?? ''}`,
    payer,
    payee: rule.payee,
    ...interval,
    quantity: { number, unit, of: null },
    price: { cents: funding.cents, share, per },
    cents: centsOf([funding.cents, number, share.of], share.over * per, rule.rounding),
    sources: [...rows, funding.id],
  })
  const ofFunding = { share, side: rule.funding }
  return { ...nothing(), lines: [line], uses: rows.map((row) => ({ row, ofFunding, isBilled: true })) }
}
