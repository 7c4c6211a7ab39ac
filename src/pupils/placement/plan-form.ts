import { fieldReader, type Read } from '#platform/form/fields.ts'
import type { Choices } from './choices.ts'
import { PLACEMENT_KINDS, type Plan } from './placement.ts'

export type PlanMistake = 'two-companies' | 'no-crebo' | 'no-hours'

/** The whole plan of a placement; a company may still be looked for. */
export function readPlan(form: URLSearchParams, { routes, companies, coaches }: Choices): Read<Plan, PlanMistake> {
  const is = fieldReader<PlanMistake>(form)
  const among = (field: string, rows: readonly { id: string }[]): string | null => {
    const typed = form.get(field) ?? ''
    if (typed === '') return null
    return rows.some(({ id }) => id === typed) ? typed : is.wrong(field, 'unknown')
  }
  const kind = is.oneOf('soort', PLACEMENT_KINDS)
  const [companyId, companyName] = [among('bedrijf', companies), is.text('bedrijf-anders', 120, false)]
  if (companyId && companyName) is.wrong('bedrijf-anders', 'two-companies')
  const crebo = is.text('crebo', 5, false)
  if (crebo !== null && !/^\d{5}$/.test(crebo)) is.wrong('crebo', 'no-crebo')
  const [startsOn, endsOn] = [is.day('van', true), is.day('tot', true)]
  if (startsOn && endsOn && endsOn < startsOn) is.wrong('tot', 'end-before-start')
  const [startsAt, endsAt] = [is.time('van-uur'), is.time('tot-uur')]
  if (startsAt && endsAt && endsAt <= startsAt) is.wrong('tot-uur', 'end-before-start')
  const hours = is.whole('uren', 4000)
  if (hours === 0) is.wrong('uren', 'no-hours')
  return is.done({
    kind: kind ?? 'stage',
    routeId: among('route', routes),
    crebo,
    companyId,
    companyName,
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    weekdays: weekdaysIn(form),
    startsAt,
    endsAt,
    hours,
    work: is.text('werk', 1000, false),
    isLightWork: LIGHT[form.get('licht') ?? ''] ?? null,
    coachId: among('begeleider', coaches),
    companyCoach: is.text('praktijkopleider', 120, false),
    companyContact: is.text('bereikbaar', 120, false),
  })
}

const LIGHT: Record<string, boolean> = { ja: true, nee: false }

function weekdaysIn(form: URLSearchParams): number[] {
  const days = form.getAll('dagen').map(Number)
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(day))
}

/** A plan as it stands in the form. */
export function typedPlan(plan: Plan): URLSearchParams {
  const typed = new URLSearchParams({
    soort: plan.kind,
    route: plan.routeId ?? '',
    crebo: plan.crebo ?? '',
    bedrijf: plan.companyId ?? '',
    'bedrijf-anders': plan.companyName ?? '',
    van: plan.startsOn,
    tot: plan.endsOn,
    'van-uur': plan.startsAt ?? '',
    'tot-uur': plan.endsAt ?? '',
    uren: plan.hours === null ? '' : String(plan.hours),
    werk: plan.work ?? '',
    licht: plan.isLightWork === null ? '' : plan.isLightWork ? 'ja' : 'nee',
    begeleider: plan.coachId ?? '',
    praktijkopleider: plan.companyCoach ?? '',
    bereikbaar: plan.companyContact ?? '',
  })
  for (const day of plan.weekdays) typed.append('dagen', String(day))
  return typed
}
