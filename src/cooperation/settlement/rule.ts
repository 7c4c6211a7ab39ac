import { z } from 'zod'

/** An id in a settlement file: of a party, a rule, a row. */
export const ID = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)
export const DAY = z.iso.date()
/** Month and day on which something is counted or falls due, each school year: `10-01`. */
export const DAY_OF_YEAR = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
/** Whole euro cents. A single amount of more than € 100 million is a mistake in typing. */
export const CENTS = z.int().min(0).max(10_000_000_000)
export const TEXT = z.string().min(1).max(300)
const SHARE = z.strictObject({ of: z.int().min(1).max(1_000_000), over: z.int().min(1).max(1_000_000) })
export const HOURS = z.number().min(0).max(100_000).multipleOf(0.01)
const NAMES = z.array(TEXT).min(1).max(100)
const PARTIES = z.array(ID).min(1).max(200)

/** The clause a rule rests on, as plain values; null: no agreement, nothing is billed. */
const NAME = z.string().regex(/^[^|]{1,200}$/)
export const CLAUSE_NAME = z.strictObject({ agreement: NAME, clause: NAME, version: NAME })

const base = {
  id: ID,
  clause: CLAUSE_NAME.nullable(),
  payee: ID,
  from: DAY.nullable().default(null),
  to: DAY.nullable().default(null),
  route: TEXT.nullable().default(null),
  cohort: TEXT.nullable().default(null),
  /**
   * the routes that the agreement covers, each with its cohorts (none: every one) and the days between which (open when not said);
   * null: every route. Rows of no route belong to each
   */
  routes: z
    .array(
      z.strictObject({
        route: TEXT,
        cohorts: z.array(TEXT).max(100).default([]),
        from: DAY.nullable().optional(),
        to: DAY.nullable().optional(),
      }),
    )
    .max(500)
    .nullable()
    .default(null),
  /** of half a cent: away from zero; or always down to the whole cent */
  rounding: z.enum(['half-away', 'down']).default('half-away'),
  cap: CENTS.nullable().default(null),
  minimum: CENTS.nullable().default(null),
}

const ofPupils = {
  payers: PARTIES,
  phase: z.enum(['VO', 'MBO']).nullable().default(null),
  leerjaar: z.int().min(1).max(9).nullable().default(null),
  level: TEXT.nullable().default(null),
  /** whose funding it is a part of */
  funding: z.enum(['vo', 'mbo']).default('vo'),
  measure: z.enum(['teldatum', 'pupil-days']).default('teldatum'),
  teldatum: DAY_OF_YEAR.default('10-01'),
}

/** A pot is divided in parts, each part over its parties; together the parts are the whole. */
const PART = z.strictObject({ share: SHARE, parties: PARTIES, by: z.enum(['equal', 'key', 'pupils']) })
const ofPot = { parts: z.array(PART).min(1).max(20), teldatum: DAY_OF_YEAR.default('10-01') }

const fundingShare = z.strictObject({ kind: z.literal('funding-share'), ...base, ...ofPupils, share: SHARE })
const fundingPercentage = z.strictObject({
  kind: z.literal('funding-percentage'),
  ...base,
  ...ofPupils,
  percentage: z.number().gt(0).max(100).multipleOf(0.01),
  purpose: TEXT,
})
const hourPrice = z.strictObject({
  kind: z.literal('hour-price'),
  ...base,
  payers: PARTIES,
  functions: NAMES.nullable().default(null),
  leerjaar: z.int().min(1).max(9).nullable().default(null),
  cents: CENTS,
  /** so many hours a school year; above it nothing is billed */
  budget: z
    .strictObject({ hours: HOURS, per: z.enum(['rule', 'route', 'person']) })
    .nullable()
    .default(null),
})
const costs = z.strictObject({ kind: z.literal('costs'), ...base, payers: PARTIES, costs: NAMES, share: SHARE.default({ of: 1, over: 1 }) })
const sharedCosts = z.strictObject({
  kind: z.literal('shared-costs'),
  ...base,
  ...ofPot,
  costs: NAMES,
  /** hours that count as costs too, and whose: only those of the vo chairs, say */
  hours: z
    .strictObject({ functions: NAMES, side: z.enum(['vo', 'mbo']).nullable(), cents: CENTS })
    .nullable()
    .default(null),
})
const sharedTransport = z.strictObject({ kind: z.literal('shared-transport'), ...base, ...ofPot, costs: NAMES.default(['vervoer']) })
const contribution = z.strictObject({
  kind: z.literal('contribution'),
  ...base,
  payers: PARTIES,
  cents: CENTS,
  per: z.enum(['school-year', 'pupil']),
  on: DAY_OF_YEAR.default('10-01'),
})
const recorded = { ...base, payers: PARTIES, functions: NAMES.nullable().default(null), costs: z.array(TEXT).max(100).default([]) }
const closedPurses = z.strictObject({ kind: z.literal('closed-purses'), ...recorded })
const taakuren = z.strictObject({ kind: z.literal('taakuren'), ...recorded })
const subsidy = z.strictObject({ kind: z.literal('subsidy'), ...base, ...ofPot, costs: NAMES, cents: CENTS, coFinancing: SHARE })
const projectOffice = z.strictObject({
  kind: z.literal('project-office'),
  ...base,
  ...ofPot,
  cents: CENTS,
  on: DAY_OF_YEAR.default('10-01'),
})
const diplomaBonus = z.strictObject({
  kind: z.literal('diploma-bonus'),
  ...base,
  payers: PARTIES,
  cents: CENTS,
  share: SHARE.default({ of: 1, over: 1 }),
  niveau: z.int().min(1).max(4).nullable().default(null),
  /** only diplomas before this day */
  before: DAY.nullable().default(null),
})

/** How money goes from payers to a payee. A new kind: here, in kinds.ts, and a file in kinds/. */
export const RULE = z.discriminatedUnion('kind', [
  fundingShare,
  fundingPercentage,
  hourPrice,
  costs,
  sharedCosts,
  sharedTransport,
  contribution,
  closedPurses,
  taakuren,
  subsidy,
  projectOffice,
  diplomaBonus,
])

export type Rule = z.output<typeof RULE>
export const KIND_NAMES = RULE.options.map(({ shape }) => shape.kind.value)
export type Kind = Rule['kind']
export type RuleOf<K extends Kind> = Extract<Rule, { kind: K }>
export type Share = z.output<typeof SHARE>
export type Part = z.output<typeof PART>
export type Rounding = Rule['rounding']
