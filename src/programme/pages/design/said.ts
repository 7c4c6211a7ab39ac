import type { Language } from '#platform/i18n.ts'
import { type Finding, ruleText } from '#schemes/index.ts'
import { ANALYSIS_RULES, type AnalysisFinding } from '../../analysis/finding.ts'
import { analysisText } from '../../analysis/words.ts'

const OF_ANALYSIS: ReadonlySet<string> = new Set(ANALYSIS_RULES)

/** An analysis judges by no law: there is nothing to make an exception to. */
export const isOfAnalysis = ({ rule }: Finding): boolean => OF_ANALYSIS.has(rule)

export interface Said {
  /** null: an analysis says all in its sentence */
  title: string | null
  sentence: string
  source: string | null
  link: string | null
}

/** What is said of a finding, whether a scheme's rule or an analysis found it. An analysis has no source beside the design. */
export function saidOf(language: Language, finding: Finding): Said {
  if (!isOfAnalysis(finding)) return ruleText(language, finding)
  return { title: null, sentence: analysisText(language, finding as AnalysisFinding), source: null, link: null }
}
