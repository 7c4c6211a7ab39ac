import type { Placement, Terms } from './placement.ts'

/** What stands on paper, with names instead of ids: what was signed does not change when a colleague leaves. */
export function termsOf(placement: Placement, pupil: string): Terms {
  const { school, company, leerbedrijfId, crebo, startsOn, endsOn, weekdays, startsAt, endsAt, hours, work, coach, companyCoach } =
    placement
  return {
    pupil,
    school,
    company: company ?? '',
    leerbedrijfId,
    crebo,
    startsOn,
    endsOn,
    weekdays,
    startsAt,
    endsAt,
    hours,
    work,
    coach,
    companyCoach,
  }
}
