import type { Dossier } from '../finding.ts'
import { judgeApplication } from '../rules.ts'

/** What one rule says of a dossier on a day: `not-allowed`, one word for each finding. */
export function said(rule: string, dossier: Dossier, today = '2014-12-01'): string {
  return judgeApplication(dossier, today)
    .filter((one) => one.rule === `rounds/${rule}`)
    .map(({ severity }) => severity)
    .join(' ')
}

/** The fields that its sentence names. */
export const given = (rule: string, dossier: Dossier, today = '2014-12-01') =>
  judgeApplication(dossier, today).find((one) => one.rule === `rounds/${rule}`)?.given
