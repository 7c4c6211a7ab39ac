import type { Agreement } from '../agreement/agreement.ts'
import type { Cost, DiplomaCount, Key } from '../money-input/money-input.ts'
import type { MoneyRule } from '../money-rule/money-rule.ts'
import type { Billed, Party } from '../settlement/document.ts'

/** From whom to whom, and when. */
export interface Asked {
  from: string
  to: string
  payerId: string
  payeeId: string
}

/** All that the database knows for one statement. */
export interface Gathered {
  rules: readonly MoneyRule[]
  agreements: readonly Agreement[]
  parties: readonly Party[]
  funding: readonly FundingAmount[]
  counts: readonly FrozenCount[]
  pupilDays: readonly PupilDaysRow[]
  hours: readonly DeliveredHours[]
  costs: readonly Cost[]
  activityCosts: readonly ActivityCost[]
  keys: readonly Key[]
  diplomas: readonly DiplomaCount[]
  /** counted from what schools told DUO; a count by hand of the same school and school year goes before it */
  recordedDiplomas: readonly RecordedDiplomas[]
  /** lines of this pair and period in other statements */
  billed: readonly Billed[]
  /** rows that other pairs or periods billed, with the rules that did */
  elsewhere: readonly { row: string; ruleId: string }[]
}

/** What the parts of the cooperation tell, in the words of their stores: pure files know the shape alone. */
export interface FrozenCount {
  listId: string
  teldatum: string
  institutionId: string
  partnerId: string | null
  routeId: string
  routeName: string
  phase: 'VO' | 'MBO'
  leerjaar: number | null
  startYear: number | null
  level: string | null
  pupils: number
}

export interface DeliveredHours {
  id: string
  institutionId: string
  forInstitutionId: string | null
  person: string
  function: string
  routeId: string | null
  leerjaar: number | null
  from: string
  to: string
  hours: number
}

export interface ActivityCost {
  id: string
  institutionId: string
  forInstitutionId: string | null
  name: string
  routeName: string | null
  date: string
  cents: number
}

export interface FundingAmount {
  id: string
  schoolYear: string
  side: 'vo' | 'mbo'
  institutionId: string | null
  level: string | null
  cents: number
  source: string
}

/** Days on which a pupil was enrolled and in the route, at the school that is funded in that phase. */
export interface PupilDaysRow {
  recordId: string
  pupilId: string
  /** of the two lines that it comes from */
  lines: string
  institutionId: string
  partnerId: string | null
  routeId: string
  phase: 'VO' | 'MBO'
  leerjaar: number | null
  startYear: number
  level: string | null
  from: string
  to: string
}

export interface RecordedDiplomas {
  institutionId: string
  partnerId: string | null
  routeId: string | null
  startYear: number | null
  date: string
  niveau: number
  diplomas: number
}
