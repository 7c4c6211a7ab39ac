import { isDay } from '../day.ts'
import type { ImportFinding } from './imports.ts'
import type { DeliveringSchool, ImportSettings } from './staged.ts'

/** What somebody typed or chose beside the file; kept as typed until it is right. */
export interface TypedChoices {
  asOf: string
  /** by the file's word for a site: one of our sites, or '' */
  sites: Readonly<Record<string, string>>
  changes: string
  gone: string
  goneOn: string
}

export const START_CHOICES = { sites: {}, changes: 'from-date', gone: 'nothing', goneOn: '' } as const

/** The choices as settings, or all that is wrong with them. */
export function readChoices(typed: TypedChoices, school: DeliveringSchool, today: string): ImportSettings | ImportFinding[] {
  const { asOf, sites, changes, gone, goneOn } = typed
  const findings: ImportFinding[] = []
  if (!isDay(asOf)) findings.push({ rule: 'as-of-no-date', given: asOf })
  else if (asOf > today) findings.push({ rule: 'as-of-in-future', given: asOf })
  if (changes !== 'from-date' && changes !== 'correction') findings.push({ rule: 'choice-unknown', given: changes })
  if (gone !== 'nothing' && gone !== 'end') findings.push({ rule: 'choice-unknown', given: gone })
  if (gone === 'end' && !isDay(goneOn)) findings.push({ rule: 'gone-no-date', given: goneOn })
  else if (gone === 'end' && goneOn > asOf) findings.push({ rule: 'gone-after-as-of', given: goneOn })
  const chosen = Object.entries(sites).filter(([, id]) => id !== '')
  const unknown = chosen.find(([, id]) => !school.sites.some((site) => site.id === id))
  if (unknown) findings.push({ rule: 'choice-unknown', given: unknown[1] })
  if (findings.length > 0) return findings
  return { asOf, sites: Object.fromEntries(chosen), changes: changes as ImportSettings['changes'], gone: gone === 'end' ? goneOn : null }
}
