import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { checkText } from '../../agreement/checks/words.ts'
import type { Question } from '../../assessment/questions.ts'
import { assessmentWords } from '../../assessment/words.ts'
import type { Pair } from '../pair.ts'
import type { Signal } from '../signal.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const signalWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export function signalText(language: Language, { kind, subject: name, day, given, check }: Signal): string {
  if (check) return `${name}: ${checkText(language, check)}`
  // what the two sides see differently is one of the questions, in the language of who looks
  const subject = kind === 'sides-apart' ? assessmentWords(language).short[given.question as Question] : name
  return signalWords(language).sentence[kind](
    subject,
    day === null ? '' : formatDate(language, day),
    kind === 'sides-apart' ? inTenths(language, given) : given,
  )
}

/** Means of answers. */
function inTenths(language: Language, given: Signal['given']): Signal['given'] {
  return { ...given, vo: formatNumber(language, Number(given.vo), 1), mbo: formatNumber(language, Number(given.mbo), 1) }
}

export function pairText(language: Language, { vo, mbo }: Pick<Pair, 'vo' | 'mbo'>): string {
  const t = signalWords(language)
  if (!mbo) return `${vo.name} (${t.noMbo})`
  return vo.id === mbo.id ? `${vo.name} (${t.both})` : t.pairName(vo.name, mbo.name)
}
