/** Hours that a school gave, as corrected until now: the id is that of the first line, and stays. */
export interface DeliveredHours {
  id: string
  institutionId: string
  forInstitutionId: string | null
  person: string
  function: string
  routeId: string | null
  routeName: string | null
  leerjaar: number | null
  from: string
  to: string
  hours: number
}
