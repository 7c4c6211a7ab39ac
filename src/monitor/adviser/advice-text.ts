import type { Language } from '#platform/i18n.ts'
import type { Advice } from './advice.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { sentencesOf } from './sentences.ts'
import { sourceOf } from './source.ts'

const MESSAGES = { nl, en }

export interface AdviceText {
  title: string
  sentences: string[]
  /** the numbers behind it: test statistic, p, phi, n */
  source: string
}

export function adviceText(language: Language, advice: Advice): AdviceText {
  const { question, findings } = advice
  const m = MESSAGES[language]
  const asked = m.question[question.measure](m.other[question.versus])
  const [shares, ...rest] = findings
  const source = [...rest, ...(shares ? [shares] : [])].flatMap((finding) => sourceOf(language, finding)).join('; ')
  return { title: titleOf(language, advice), sentences: [asked, ...findings.flatMap((f) => sentencesOf(language, f, question))], source }
}

function titleOf(language: Language, { question, answer, direction }: Advice): string {
  const { title, outcome, shortOther, comparative } = MESSAGES[language]
  const what = outcome[question.measure]
  const other = shortOther[question.versus]
  if (answer === 'not-shown' || answer === 'cannot-tell') return title[answer](what, other)
  const way = answer === 'perhaps' ? (direction === 'lower' ? 'lower' : 'higher') : answer
  if (answer === 'perhaps') return title.perhaps(comparative[way], what, other)
  const asked = question.measure === 'vsv' ? 'lower' : 'higher'
  return title[way === asked ? 'favourable' : 'unfavourable'](comparative[way], what, other)
}
