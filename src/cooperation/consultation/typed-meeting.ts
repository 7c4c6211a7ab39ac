import { fieldReader, type Read } from '../fields.ts'
import type { MeetingTerms } from './meeting.ts'
import type { OwnMistake } from './typed.ts'

/** A meeting's day, hours and place; `suffix` tells the rows of a year plan apart. */
export function readMeeting(
  form: URLSearchParams,
  hours: { from: string | null; until: string | null },
  suffix = '',
): Read<MeetingTerms, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const plannedOn = is.day(`dag${suffix}`, true)
  const fromTime = is.time(`van${suffix}`) ?? hours.from
  const untilTime = is.time(`tot${suffix}`) ?? hours.until
  if (!fromTime) is.wrong(`van${suffix}`, 'missing')
  if (!untilTime) is.wrong(`tot${suffix}`, 'missing')
  if (fromTime && untilTime && untilTime <= fromTime) is.wrong(`tot${suffix}`, 'until-before-from')
  const place = is.text(`plaats${suffix}`, 200, false) ?? ''
  return is.done({ plannedOn: plannedOn ?? '', fromTime: fromTime ?? '', untilTime: untilTime ?? '', place })
}
