import { formatNumber, formatP, formatSigned, type Language } from '#platform/i18n.ts'
import type { AdviceFinding } from './advice.ts'
import { countText } from './count-text.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

const MESSAGES = { nl, en }

/** The numbers of one finding for the line under the sentences; empty when it has none. */
export function sourceOf(language: Language, finding: AdviceFinding): string[] {
  const { source } = MESSAGES[language]
  switch (finding.finding) {
    case 'shares':
      return [source.n(countText(language, finding.a.n), countText(language, finding.b.n))]
    case 'pearson':
      return [source.chiSquare(formatNumber(language, finding.chiSquare, 1)), formatP(language, finding.p)]
    case 'fisher':
      return [source.fisher(formatP(language, finding.p)), ...pearsonBeside(language, finding)]
    case 'family':
      return [source.corrected(formatP(language, finding.holmP))]
    case 'not-corrected':
      return [source.uncorrected]
    case 'size':
      return [source.phi(formatSigned(language, finding.phi, 2))]
    default:
      return []
  }
}

function pearsonBeside(language: Language, { chiSquare, pearsonP }: AdviceFinding & { finding: 'fisher' }): string[] {
  if (chiSquare === null || pearsonP === null) return []
  return [MESSAGES[language].source.pearsonBeside(formatNumber(language, chiSquare, 1), formatP(language, pearsonP))]
}
