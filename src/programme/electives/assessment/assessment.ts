/** What a company saw of one learning goal. */
export const OUTCOMES = ['reached', 'not-yet', 'not-shown'] as const
export type GoalOutcome = (typeof OUTCOMES)[number]

export interface JudgedGoal {
  goal: string
  outcome: GoalOutcome
  /** '' = nothing was written */
  remark: string
}

export interface TypedAssessment {
  naam: string
  /** by the place of the goal in the list */
  goals: readonly { outcome: string; remark: string }[]
}

export type AssessmentMistake =
  | { field: 'naam'; mistake: 'assessor-missing' | 'assessor-long' }
  | { field: `doel-${number}`; mistake: 'outcome-missing' }
  | { field: `opmerking-${number}`; mistake: 'remark-long' }

export const LONGEST_REMARK = 500
const LONGEST_ASSESSOR = 80

/** Every goal is answered; 'not shown' is an answer too. */
export function readAssessment(
  goals: readonly string[],
  typed: TypedAssessment,
): { ok: true; value: { assessor: string; judged: JudgedGoal[] } } | { ok: false; mistakes: AssessmentMistake[] } {
  const assessor = typed.naam.trim()
  const mistakes: AssessmentMistake[] = []
  if (assessor === '') mistakes.push({ field: 'naam', mistake: 'assessor-missing' })
  if (assessor.length > LONGEST_ASSESSOR) mistakes.push({ field: 'naam', mistake: 'assessor-long' })
  const judged = goals.map((goal, at): JudgedGoal => {
    const { outcome, remark } = typed.goals[at] ?? { outcome: '', remark: '' }
    const known = OUTCOMES.find((one) => one === outcome)
    if (!known) mistakes.push({ field: `doel-${at}`, mistake: 'outcome-missing' })
    if (remark.trim().length > LONGEST_REMARK) mistakes.push({ field: `opmerking-${at}`, mistake: 'remark-long' })
    return { goal, outcome: known ?? 'not-shown', remark: remark.trim() }
  })
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: { assessor, judged } }
}

/** A link holds as long as the elective, and some weeks after it; never longer than a school year. */
const WEEKS_AFTER = 4
const MOST_DAYS = 366
const DAY = 86_400_000

export function linkExpires(endsOn: string, now: Date): Date {
  const after = Date.parse(`${endsOn}T00:00:00Z`) + (WEEKS_AFTER * 7 + 1) * DAY
  const least = now.getTime() + WEEKS_AFTER * 7 * DAY
  return new Date(Math.min(Math.max(after, least), now.getTime() + MOST_DAYS * DAY))
}

export interface LinkState {
  expiresAt: Date
  withdrawnAt: Date | null
}
export type LinkFinding = 'unknown' | 'withdrawn' | 'expired'

/** Why nothing can be seen by this link now, or null. */
export function linkFinding(link: LinkState | null, now: Date): LinkFinding | null {
  if (!link) return 'unknown'
  if (link.withdrawnAt) return 'withdrawn'
  return link.expiresAt <= now ? 'expired' : null
}
