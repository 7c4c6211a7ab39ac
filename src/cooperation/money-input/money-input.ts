/** What is put in by hand for settlements: costs, keys of a division, counts of diplomas. A row is taken back, never changed. */
export const INPUT_KINDS = ['kosten', 'sleutels', 'diplomas'] as const
export type InputKind = (typeof INPUT_KINDS)[number]

interface Recorded {
  id: string
  institutionId: string
  institutionName: string
}

/** What a school paid. */
export interface Cost extends Recorded {
  forId: string | null
  forName: string | null
  /** of costs, in lower case: `vervoer` */
  kind: string
  name: string
  routeId: string | null
  routeName: string | null
  paidOn: string
  cents: number
}

/** The weight of a school in a division: pupils times the share of them that goes on to the partner mbo's. */
export interface Key extends Recorded {
  schoolYear: string
  pupils: number
  share: number
  source: string
}

export interface DiplomaCount extends Recorded {
  partnerId: string | null
  partnerName: string | null
  routeId: string | null
  routeName: string | null
  cohort: number | null
  awardedOn: string
  niveau: number
  diplomas: number
  source: string
}

export type NewCost = Omit<Cost, 'id' | 'institutionName' | 'forName' | 'routeName'>
export type NewKey = Omit<Key, 'id' | 'institutionName'>
export type NewDiplomaCount = Omit<DiplomaCount, 'id' | 'institutionName' | 'partnerName' | 'routeName'>
