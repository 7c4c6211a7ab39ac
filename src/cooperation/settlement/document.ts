import { z } from 'zod'
import { CENTS, CLAUSE_NAME, DAY, HOURS, ID, KIND_NAMES, RULE, TEXT } from './rule.ts'

export const SETTLEMENT_FORMAT = 'doorloop-settlement/1'
const ROWS = 50_000
const SCHOOL_YEAR = z.string().regex(/^20\d\d-20\d\d$/)

const PARTY = z.strictObject({ id: ID, name: TEXT, side: z.enum(['vo', 'mbo']), board: TEXT })

/** A version of a clause, and the days on which it holds. */
const CLAUSE = CLAUSE_NAME.extend({ from: DAY, to: DAY.nullable() })

/** What the government pays for one pupil; `party` and `level` null: for all of that side. */
const FUNDING = z.strictObject({
  id: ID,
  schoolYear: SCHOOL_YEAR,
  side: z.enum(['vo', 'mbo']),
  party: ID.nullable().default(null),
  level: TEXT.nullable().default(null),
  cents: CENTS.max(100_000_000),
  source: TEXT,
})

const where = {
  id: ID,
  party: ID,
  /** the school at the other side; null: whichever the rule names */
  partner: ID.nullable().default(null),
  route: TEXT,
  phase: z.enum(['VO', 'MBO']),
  leerjaar: z.int().min(1).max(9),
  cohort: TEXT.nullable().default(null),
  level: TEXT.nullable().default(null),
}
const COUNT = z.strictObject({ ...where, teldatum: DAY, pupils: z.int().min(0).max(100_000) })
/** `pupil` is a pseudonym; both days belong to it. */
const PUPIL_DAYS = z.strictObject({ ...where, pupil: ID, from: DAY, to: DAY })

/** Hours that `party` gave, `for` the other; `person` is a function or initials. */
const HOURS_ROW = z.strictObject({
  id: ID,
  party: ID,
  for: ID.nullable().default(null),
  person: TEXT,
  function: TEXT,
  route: TEXT.nullable().default(null),
  leerjaar: z.int().min(1).max(9).nullable().default(null),
  from: DAY,
  to: DAY,
  hours: HOURS,
})

/** What `party` paid to others. */
const COST = z.strictObject({
  id: ID,
  party: ID,
  for: ID.nullable().default(null),
  kind: TEXT,
  name: TEXT,
  route: TEXT.nullable().default(null),
  date: DAY,
  cents: CENTS,
})

/** The weight of a party in a division: its pupils, and the share of them that goes on to the partner mbo's. */
const KEY = z.strictObject({
  id: ID,
  party: ID,
  schoolYear: SCHOOL_YEAR,
  pupils: z.int().min(0).max(1_000_000),
  share: z.number().min(0).max(1).multipleOf(0.0001).default(1),
  source: TEXT,
})

const DIPLOMAS = z.strictObject({
  id: ID,
  party: ID,
  partner: ID.nullable().default(null),
  route: TEXT.nullable().default(null),
  cohort: TEXT.nullable().default(null),
  date: DAY,
  niveau: z.int().min(1).max(4),
  diplomas: z.int().min(0).max(100_000),
})

/** A line of an earlier statement of this period: what it billed is not billed again. */
const BILLED = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  subject: z.string().min(1).max(1000),
  rule: ID,
  kind: z.enum(KIND_NAMES),
  clause: CLAUSE_NAME,
  payer: ID,
  payee: ID,
  cents: z.int().min(-10_000_000_000).max(10_000_000_000),
})

const rows = <T extends z.ZodType>(row: T) => z.array(row).max(ROWS).default([])

/** All that a settlement is computed from (docs/settlement-file.md): the same document gives the same statements. */
export const SETTLEMENT = z.strictObject({
  format: z.literal(SETTLEMENT_FORMAT),
  name: TEXT,
  period: z.strictObject({ from: DAY, to: DAY }),
  parties: z.array(PARTY).min(1).max(2000),
  clauses: z.array(CLAUSE).max(2000).default([]),
  rules: z.array(RULE).max(1000).default([]),
  funding: rows(FUNDING),
  counts: rows(COUNT),
  pupilDays: rows(PUPIL_DAYS),
  hours: rows(HOURS_ROW),
  costs: rows(COST),
  keys: rows(KEY),
  diplomas: rows(DIPLOMAS),
  billed: rows(BILLED),
})

export type Settlement = z.output<typeof SETTLEMENT>
export type Party = Settlement['parties'][number]
export type Clause = Settlement['clauses'][number]
export type Count = Settlement['counts'][number]
export type PupilDays = Settlement['pupilDays'][number]
export type HoursRow = Settlement['hours'][number]
export type CostRow = Settlement['costs'][number]
export type Billed = Settlement['billed'][number]
export type Side = Party['side']
