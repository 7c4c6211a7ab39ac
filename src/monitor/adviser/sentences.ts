import { formatNumber, formatSigned, type Language } from '#platform/i18n.ts'
import type { AdviceFinding, Question, Share } from './advice.ts'
import { countText } from './count-text.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

const MESSAGES = { nl, en }

/** Plain sentences for one finding; the sentence hangs on the finding's name. */
export function sentencesOf(language: Language, finding: AdviceFinding, question: Question): string[] {
  const m = MESSAGES[language]
  switch (finding.finding) {
    case 'shares': {
      const other = m.group[question.versus](question.versusYear)
      return [m.shares(shareText(language, finding.a), shareText(language, finding.b), other)]
    }
    case 'cannot-tell':
      return [m.cannotTell[finding.why]]
    case 'interval':
      return intervalSentences(language, finding)
    case 'pearson':
      return [m.pearson, chanceSentence(language, finding.p)]
    case 'fisher':
      return [m.fisher(expectedText(language, finding.smallestExpected)), chanceSentence(language, finding.p)]
    case 'interval-and-test-differ':
      return [m.differ]
    case 'size':
      return [m.size(formatSigned(language, finding.phi, 2), m.sizes[finding.size])]
    case 'family':
      return [familySentence(language, finding)]
    case 'not-corrected':
      return [finding.alone ? m.notCorrected.alone : m.notCorrected.neither]
    case 'more-time-for-other':
      return [m.moreTime]
    case 'lower-is-favourable':
      return [m.lowerIsFavourable]
    case 'no-cause':
      return [m.noCause]
  }
}

function intervalSentences(language: Language, finding: AdviceFinding & { finding: 'interval' }): string[] {
  const m = MESSAGES[language]
  const { difference, low, high } = finding
  const sentence = m.interval(formatSigned(language, difference), formatSigned(language, low), formatSigned(language, high))
  const perHundred = Math.round(Math.abs(difference))
  if (finding.holdsZero) return [sentence, m.holdsZero]
  return perHundred === 0 ? [sentence] : [sentence, m.perHundred(formatNumber(language, perHundred))]
}

function chanceSentence(language: Language, p: number): string {
  const m = MESSAGES[language]
  return p < 0.001 ? m.chanceRare : m.chance(formatNumber(language, p * 1000))
}

/** Cut off, not rounded: 4.96 is less than 5 and must not read as 5.0. */
function expectedText(language: Language, expected: number): string {
  return formatNumber(language, Math.floor(expected * 10) / 10, 1)
}

function familySentence(language: Language, finding: AdviceFinding & { finding: 'family' }): string {
  const { family } = MESSAGES[language]
  if (finding.tests === 1) return family.single
  const key = finding.remains ? 'remains' : finding.alone ? 'lost' : 'neither'
  return family[key](formatNumber(language, finding.tests))
}

function shareText(language: Language, { count, n, percent }: Share): string {
  const m = MESSAGES[language]
  const counts = [countText(language, count), countText(language, n)] as const
  return percent === null ? m.shareUnknown(...counts) : m.share(formatNumber(language, percent, 1), ...counts)
}
