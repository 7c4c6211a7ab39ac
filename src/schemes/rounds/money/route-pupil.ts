/** A pupil who began in the routes of a round, as one may see. */
export interface RoutePupil {
  pupilId: string
  name: string
  /** by which the school knows the pupil */
  key: string
  school: string
  /** where and when the pupil began */
  routeId: string
  firstDay: string
  /** the route on the count day; null = in none of the round */
  countedIn: string | null
  /** first mbo-2 diploma since the first day; when there is none, the first of which nobody knows the level */
  diplomaOn: string | null
  levelUnknown: boolean
}
