import { consolidatedOn } from '../agreement/consolidated.ts'
import { coverageSpans, memberSince } from '../agreement/coverage.ts'
import { clauseVersions } from '../money-rule/clause-versions.ts'
import { clauseName, engineRule, type MoneyRule } from '../money-rule/money-rule.ts'
import { type Clause, SETTLEMENT_FORMAT, type Settlement } from '../settlement/document.ts'
import type { Asked, Gathered } from './gathered.ts'
import { type OwnFinding, ownFinding } from './own-findings.ts'
import { costRows, countRows, diplomaRows, hourRows, keyRows, pupilDayRows, UNKNOWN_LEERJAAR } from './rows-of.ts'
import { termsBetween } from './rules-between.ts'

export interface Built {
  document: Settlement
  findings: OwnFinding[]
  /** whose row a pseudonymous one is */
  pupils: { rowId: string; recordId: string }[]
}

/** The document of one statement (docs/settlement-file.md), from what the database knows: what concerns no party of its rules is left out. */
export function documentOf(asked: Asked, gathered: Gathered): Built {
  const parties = new Set(gathered.parties.map(({ id }) => id))
  const isAmong = (one: { institutionId: string }, other: string | null): boolean =>
    parties.has(one.institutionId) && (other === null || parties.has(other))
  const counts = gathered.counts.filter((one) => isAmong(one, one.partnerId))
  const hours = gathered.hours.filter((one) => isAmong(one, one.forInstitutionId))
  const days = pupilDayRows(
    gathered.pupilDays.filter((one) => isAmong(one, one.partnerId)),
    asked,
  )
  const routes = new Map(gathered.counts.map(({ routeName, routeId }) => [routeName, routeId]))
  const document: Settlement = {
    format: SETTLEMENT_FORMAT,
    name: [asked.payerId, asked.payeeId].map((id) => gathered.parties.find((one) => one.id === id)?.name ?? id).join(' – '),
    period: { from: asked.from, to: asked.to },
    parties: [...gathered.parties],
    clauses: gathered.rules.flatMap((rule) => clausesOf(rule, gathered)).filter(isFirst),
    rules: gathered.rules.map((rule) =>
      engineRule(
        { ...sinceJoined(rule, asked, gathered), terms: termsBetween(rule, asked.payerId) },
        nameOf(rule, gathered),
        coveredBy(rule, gathered),
      ),
    ),
    funding: gathered.funding
      .filter(({ institutionId }) => institutionId === null || parties.has(institutionId))
      .map(({ id, schoolYear, side, institutionId, level, cents, source }) => {
        return { id, schoolYear, side, party: institutionId, level, cents: Number(cents), source }
      }),
    counts: countRows(counts),
    pupilDays: days.rows,
    hours: hourRows(hours),
    costs: costRows(
      {
        costs: gathered.costs.filter((one) => isAmong(one, one.forId)),
        activityCosts: gathered.activityCosts.filter((one) => isAmong(one, one.forInstitutionId)),
      },
      (name) => routes.get(name) ?? null,
    ),
    keys: keyRows(gathered.keys.filter(({ institutionId }) => parties.has(institutionId))),
    diplomas: diplomaRows({
      diplomas: gathered.diplomas.filter((one) => isAmong(one, one.partnerId)),
      recordedDiplomas: gathered.recordedDiplomas.filter((one) => isAmong(one, one.partnerId)),
    }),
    billed: [...gathered.billed],
  }
  const findings = [...ofAgreements(asked, gathered), ...ofLeerjaren(document)]
  const rowIds = new Set([...document.counts, ...document.pupilDays].map(({ id }) => id))
  return { document, findings, pupils: days.pupils.filter(({ rowId }) => rowIds.has(rowId)) }
}

function versionsOf(rule: MoneyRule, { agreements }: Gathered) {
  const agreement = agreements.find(({ id }) => id === rule.agreementId)
  return agreement ? clauseVersions(agreement, rule.clauseId) : []
}

/** Nobody pays for the pupils of a route on a day on which the agreement does not cover it. */
function coveredBy(rule: MoneyRule, { agreements }: Gathered) {
  const agreement = agreements.find(({ id }) => id === rule.agreementId)
  return agreement && coverageSpans(agreement)
}

/** A school that joined later owes nothing, and is owed nothing, over the days before. */
function sinceJoined(rule: MoneyRule, { payerId, payeeId }: Asked, { agreements }: Gathered): MoneyRule {
  const agreement = agreements.find(({ id }) => id === rule.agreementId)
  const days = agreement ? [payerId, payeeId].map((id) => memberSince(agreement, id)) : []
  const from = [rule.from, ...days].reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null)
  return { ...rule, from }
}

function nameOf(rule: MoneyRule, { agreements }: Gathered) {
  const agreement = agreements.find(({ id }) => id === rule.agreementId)
  const version = agreement && clauseVersions(agreement, rule.clauseId).find((one) => one.version === rule.clauseVersion)
  const drafted = agreement && consolidatedOn(agreement, '9999-12-31').clauses.find(({ id }) => id === rule.clauseId)
  return clauseName(agreement?.text.title ?? rule.agreementTitle, rule, version?.title ?? drafted?.title)
}

/** The version that the rule rests on, with its days; none while the agreement is not signed by all. */
function clausesOf(rule: MoneyRule, gathered: Gathered): Clause[] {
  return versionsOf(rule, gathered)
    .filter(({ version }) => version === rule.clauseVersion)
    .map(({ from, to }) => ({ ...nameOf(rule, gathered), from, to }))
}

const isFirst = (one: Clause, at: number, all: readonly Clause[]): boolean =>
  all.findIndex((other) => other.agreement === one.agreement && other.clause === one.clause && other.version === one.version) === at

function ofAgreements({ from, to }: Asked, gathered: Gathered): OwnFinding[] {
  return gathered.rules.flatMap((rule) => {
    const versions = versionsOf(rule, gathered)
    if (versions.length === 0) return [ownFinding('agreement-not-signed', rule.id, { agreement: rule.agreementTitle })]
    const later = versions.find((one) => one.version > rule.clauseVersion && one.from <= to && (one.to === null || one.to >= from))
    const isFollowed = later && gathered.rules.some((one) => isSameClause(one, rule) && one.clauseVersion === later.version)
    return later && !isFollowed ? [ownFinding('clause-amended', rule.id, { version: later.version, day: later.from })] : []
  })
}

const isSameClause = (one: MoneyRule, other: MoneyRule): boolean => one.agreementId === other.agreementId && one.clauseId === other.clauseId

function ofLeerjaren({ counts, pupilDays, rules }: Settlement): OwnFinding[] {
  if (!rules.some((rule) => 'leerjaar' in rule && rule.leerjaar !== null)) return []
  const pupils = counts.filter(({ leerjaar }) => leerjaar === UNKNOWN_LEERJAAR).reduce((sum, row) => sum + row.pupils, 0)
  const days = new Set(pupilDays.filter(({ leerjaar }) => leerjaar === UNKNOWN_LEERJAAR).map(({ pupil }) => pupil)).size
  const [first] = [...counts, ...pupilDays].filter(({ leerjaar }) => leerjaar === UNKNOWN_LEERJAAR)
  return first ? [ownFinding('leerjaar-unknown', first.id, { pupils: Math.max(pupils, days) })] : []
}
