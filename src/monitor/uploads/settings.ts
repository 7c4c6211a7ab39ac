import type { Delivery } from '../output.ts'
import { isDate } from '../source/delivery.ts'
import type { UploadFinding } from './finding.ts'
import type { UploadSettings } from './upload.ts'

/** As typed: nothing is certain yet. */
export interface TypedSettings {
  levering: string
  leverdatum: string
  acceptRejects: boolean
}

export const DELIVERIES = ['definitief', 'voorlopig', 'onbekend'] as const satisfies readonly Delivery[]

/** What was typed, as settings or as what is wrong with it. An empty levering is unknown, an empty date is none. */
export function readSettings({ levering, leverdatum, acceptRejects }: TypedSettings): {
  settings: UploadSettings
  findings: UploadFinding[]
} {
  const known = DELIVERIES.find((one) => one === (levering || 'onbekend'))
  const date = leverdatum.trim()
  const findings: UploadFinding[] = []
  if (!known) findings.push({ rule: 'levering-unknown', value: levering })
  if (date !== '' && !isDate(date)) findings.push({ rule: 'leverdatum-no-date', value: date })
  return { settings: { levering: known ?? 'onbekend', leverdatum: isDate(date) ? date : null, acceptRejects }, findings }
}
