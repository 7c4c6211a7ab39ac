import { z } from 'zod'
import { CLAUSES, LEERTRAJECTEN, LEERWEGEN, NIVEAUS, SCHEME_IDS, STATEMENTS } from '#schemes/index.ts'
import { block } from './block.ts'
import { calendar } from './calendar.ts'
import { cluster } from './cluster.ts'
import { day } from './day.ts'
import { exam } from './exam.ts'
import { moment } from './moment.ts'
import { cost, funding, payment } from './money.ts'
import { oneLine } from './text.ts'
import { unit } from './unit.ts'
import { wayBack } from './way-back.ts'
import { designYear } from './year.ts'

/** The version of the shape; a file of another one is refused with a sentence. docs/route-file.md describes it. */
export const DESIGN_FORMAT = 'doorloop-route/1'

const text = z.string().nullable()

const qualification = z.strictObject({
  /** five digits; null = not known yet */
  crebo: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  name: oneLine,
  niveau: z.literal(NIVEAUS).nullable(),
  leertraject: z.enum(LEERTRAJECTEN).nullable(),
  /** an extended middenkaderopleiding */
  extended: z.boolean().nullable(),
})
export type Qualification = z.infer<typeof qualification>

/** Who takes part, by name: a design travels, and the schools of one region are unknown in the next. */
const partner = z.strictObject({ name: z.string().min(1), side: z.enum(['vo', 'mbo']), board: text })

const pedagogy = z.strictObject({
  place: z.enum(['vmbo', 'mbo', 'both']).nullable(),
  ownRoom: z.boolean().nullable(),
  smallTeam: z.boolean().nullable(),
  mentorContinues: z.boolean().nullable(),
  rules: z.enum(['vmbo', 'mbo', 'own']).nullable(),
  note: text,
})

const target = z.strictObject({
  leerwegen: z.array(z.enum(LEERWEGEN)),
  /** whom it is for, in words */
  who: text,
  /** pupils a year */
  places: z.number().int().min(1).max(2000).nullable(),
  /** below this number the partners do not start */
  minimum: z.number().int().min(1).max(2000).nullable(),
})

const intake = z.strictObject({
  /** pupils of the target group in vmbo year 2 or 3, a year */
  pool: z.number().int().min(0).max(10000).nullable(),
  /** share of them who choose the route */
  share: z.number().min(0).max(1).nullable(),
  /** share of the starters still in the route in each next route year; null = VM2's pattern */
  retention: z.array(z.number().min(0).max(1)).nullable(),
})

const agreement = z.strictObject({
  kind: z.enum(['agreement', 'internal', 'none']).nullable(),
  /** ids of clauses (schemes/clause.ts) on which agreements are laid down */
  clauses: z.array(z.enum(CLAUSES)),
})

/** Why a rule that says otherwise is not followed: who decided, until when, for which pupils. */
const exception = z.strictObject({
  rule: oneLine,
  why: z.string().min(1),
  who: oneLine,
  until: day.nullable(),
  pupils: text,
})
export type Exception = z.infer<typeof exception>

/** Where a filled field comes from; `path` as in a finding's `field`. */
const fieldSource = z.strictObject({ path: z.string().min(1), source: z.string().min(1) })

/**
 * Everything that designers lay down about a route. One document: it is kept whole per version, compared, judged, and
 * travels as a file. null and empty lists mean 'nog in te vullen'.
 */
export const routeDesign = z.strictObject({
  format: z.literal(DESIGN_FORMAT),
  name: oneLine,
  scheme: z.enum(SCHEME_IDS),
  /** name of the template it began from, and where that came from */
  from: z.strictObject({ template: z.string(), title: z.string(), source: z.string() }).nullable(),
  /** first day of the first cohort: the rules of this day hold */
  startsOn: day.nullable(),
  target,
  profielen: z.array(z.string()),
  qualifications: z.array(qualification),
  partners: z.array(partner),
  years: z.array(designYear),
  blocks: z.array(block),
  moments: z.array(moment),
  exams: z.array(exam),
  units: z.array(unit),
  wayBack: z.array(wayBack),
  calendar,
  pedagogy,
  /** what fills the weeks between the exam and summer */
  zomerlek: text,
  /** diplomas and certificates on the way */
  intermediate: text,
  /** what has no field of its own: experience, agreements by word of mouth, what a source tells beside its programme */
  note: text,
  agreement,
  statements: z.partialRecord(z.enum(STATEMENTS), z.boolean()),
  intake,
  clusters: z.array(cluster),
  costs: z.array(cost),
  payments: z.array(payment),
  funding,
  exceptions: z.array(exception),
  sources: z.array(fieldSource),
  /** paths that a template leaves open because its source does not say; a filled one is taken out */
  open: z.array(z.string()),
})
export type RouteDesign = z.infer<typeof routeDesign>
