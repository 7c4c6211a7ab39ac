import { isDay } from '../day.ts'
import type { ImportFinding } from './imports.ts'
import type { DeliveringSchool, ImportSettings } from './staged.ts'

/** What somebody typed or chose beside the file; kept as typed until it is right. */
export interface TypedChoices {
  asOf: string
  defaultSite: string
  changes: string
  gone: string
  goneOn: string
}

export const START_CHOICES = { defaultSite: '', changes: 'from-date', gone: 'nothing', goneOn: '' } as const

/** The choices as settings, or all that is wrong with them. */
export function readChoices(typed: TypedChoices, school: DeliveringSchool, today: string): ImportSettings | ImportFinding[] {
  const { asOf, defaultSite, changes, gone, goneOn } = typed
  const findings: ImportFinding[] = []
  if (!isDay(asOf)) findings.push({ rule: 'as-of-no-date', given: asOf })
  else if (asOf > today) findings.push({ rule: 'as-of-in-future', given: asOf })
  if (changes !== 'from-date' && changes !== 'correction') findings.push({ rule: 'choice-unknown', given: changes })
  if (gone !== 'nothing' && gone !== 'end') findings.push({ rule: 'choice-unknown', given: gone })
  if (gone === 'end' && !isDay(goneOn)) findings.push({ rule: 'gone-no-date', given: goneOn })
  else if (gone === 'end' && goneOn > asOf) findings.push({ rule: 'gone-after-as-of', given: goneOn })
  const site = school.sites.find(({ id }) => id === defaultSite)
  if (defaultSite !== '' && !site) findings.push({ rule: 'choice-unknown', given: defaultSite })
  if (findings.length > 0) return findings
  return { asOf, defaultSite: site?.id ?? null, changes: changes as ImportSettings['changes'], gone: gone === 'end' ? goneOn : null }
}
