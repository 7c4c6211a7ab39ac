import { fieldReader } from '#platform/form/fields.ts'
import { OUTCOMES, type Outcome, type PartResult, partKey } from '../part.ts'
import { type ProgressMistake, type ProgressRead, type RoutePart, readMark } from '../typed.ts'

/** What stands of one pupil already: the same once more is a form that was sent twice. */
export interface GroupRow {
  pupilId: string
  standing: readonly (PartResult & { routeId: string; madeAt: string })[]
}

export interface GroupChoices extends RoutePart {
  today: string
  schools: readonly { id: string }[]
  rows: readonly GroupRow[]
}

export interface GroupResult {
  pupilId: string
  outcome: Outcome
  mark: number | null
  note: string | null
}

export interface TypedGroup {
  on: string
  madeAt: string
  results: GroupResult[]
}

export const ROW_FIELDS = ['uitslag', 'cijfer', 'toelichting'] as const
export const rowField = (name: (typeof ROW_FIELDS)[number], pupilId: string): string => `${name}-${pupilId}`

/** `dag` and `school` for everybody; of each pupil `uitslag-`, `cijfer-` and `toelichting-` with the pupil’s id. A pupil without any is left out. */
export function readGroup(form: URLSearchParams, choices: GroupChoices): ProgressRead<TypedGroup> {
  const is = fieldReader<ProgressMistake>(form)
  const on = is.day('dag', true)
  if (on && on > choices.today) is.wrong('dag', 'in-future')
  const school = choices.schools.find(({ id }) => id === form.get('school'))
  if (!school) is.wrong('school', form.get('school') ? 'school-unknown' : 'missing')
  const filled = choices.rows.filter(({ pupilId }) => isFilled(form, pupilId))
  const results = filled.map(({ pupilId, standing }) => {
    const result = readRow(is, pupilId)
    const isThere = standing.some((one) => isSame(one, { ...result, ...choices, on, madeAt: school?.id ?? '' }))
    if (isThere) is.wrong(rowField('uitslag', pupilId), 'there-already')
    return result
  })
  if (goneIn(form, choices.rows)) is.wrong('deel', 'pupils-gone')
  else if (filled.length === 0) is.wrong('deel', 'no-pupils')
  return is.done({ on: on ?? '', madeAt: school?.id ?? '', results })
}

function readRow(is: ReturnType<typeof fieldReader<ProgressMistake>>, pupilId: string): GroupResult {
  const outcome = is.text(rowField('uitslag', pupilId), 20, false)
  const known = OUTCOMES.find((one) => one === outcome)
  if (!known) is.wrong(rowField('uitslag', pupilId), 'outcome-missing')
  const mark = readMark(is, rowField('cijfer', pupilId))
  return { pupilId, outcome: known ?? 'passed', mark, note: is.text(rowField('toelichting', pupilId), 500, false) }
}

export const isFilled = (form: URLSearchParams, pupilId: string): boolean =>
  ROW_FIELDS.some((name) => (form.get(rowField(name, pupilId)) ?? '').trim() !== '')

/** The same part, day and school with the same result: how a standing line and a new one are held side by side. */
export function isSame(
  standing: GroupRow['standing'][number],
  other: RoutePart & { outcome: Outcome; mark: number | null; on: string | null; madeAt: string },
): boolean {
  return isOfOneTest(standing, other) && standing.outcome === other.outcome && standing.mark === other.mark
}

/** The same part on the same day at the same school. */
export const isOfOneTest = (
  one: RoutePart & { on: string | null; madeAt: string },
  other: RoutePart & { on: string | null; madeAt: string },
): boolean =>
  one.routeId === other.routeId && partKey(one.part) === partKey(other.part) && one.on === other.on && one.madeAt === other.madeAt

/** Something was typed for a pupil who is no longer there: not one's own any more, or no longer in the group. */
function goneIn(form: URLSearchParams, rows: readonly GroupRow[]): boolean {
  const here = new Set(rows.map(({ pupilId }) => pupilId))
  return [...form].some(([name, value]) => {
    const [, pupilId] = /^(?:uitslag|cijfer|toelichting)-([0-9a-f-]{36})$/.exec(name) ?? []
    return pupilId !== undefined && !here.has(pupilId) && value.trim() !== ''
  })
}
