import type { ActivityCost } from '../activity/activity-cost.ts'
import type { DeliveredHours } from '../activity/delivered.ts'
import type { Agreement } from '../agreement/agreement.ts'
import type { FrozenCount } from '../count-list/frozen.ts'
import type { FundingAmount } from '../funding/funding.ts'
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
  elsewhere: readonly BilledElsewhere[]
}

export interface BilledElsewhere {
  row: string
  ruleId: string
  /** that rule, with the versions of the same clause before and after it */
  sameRule: readonly string[]
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
