import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { StepFinding } from '../steps/due.ts'
import { todayWords } from './words.ts'

/** What a step finding says, with the name of the school whose ladder it is. */
export function findingText(language: Language, finding: StepFinding, school: string): string {
  const t = todayWords(language).finding
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 1)
  switch (finding.rule) {
    case 'absence/step-due':
      return t[finding.rule](t.step[finding.kind], number(finding.absences), school)
    case 'absence/late-step-due':
      return t[finding.rule](t.step[finding.kind], number(finding.lates), school)
    case 'absence/hours-unknown':
      return t[finding.rule](number(finding.days), school)
    case 'absence/report-due': {
      const { hours, weeks, most, from, article } = finding
      return t[finding.rule](number(hours), formatDate(language, from), number(most), number(weeks), school, article ?? '')
    }
  }
}
