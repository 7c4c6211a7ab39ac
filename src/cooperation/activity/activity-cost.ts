/** What a school paid for an activity, as corrected until now: the id is that of the first line, and stays. */
export interface ActivityCost {
  id: string
  institutionId: string
  /** null = for itself, or for all */
  forInstitutionId: string | null
  /** of the activity: kinds.ts */
  kind: string
  name: string
  /** of an activity for one route */
  routeName: string | null
  date: string
  cents: number
}
