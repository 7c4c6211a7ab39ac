import { formatNumber, type Language } from '#platform/i18n.ts'
import { fileProblemText, isFileProblem } from '#platform/import/problem-text.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { DeliveryProblem, PupilProblem } from './problem.ts'
import { DROPPED_KINDS, type Dropped } from './sensitive.ts'

const MESSAGES = { nl, en }

/** One or two sentences: what is wrong, where, what to do. */
export function deliveryProblemText(language: Language, found: DeliveryProblem): string {
  if (isFileProblem(found)) return fileProblemText(language, found)
  const sentence = MESSAGES[language].problem[found.problem] as (found: PupilProblem) => string
  return sentence(found)
}

/** `Niet overgenomen en nergens bewaard: BSN (312 keer), foto (3 keer).` Null when nothing was dropped. */
export function droppedText(language: Language, dropped: Dropped): string | null {
  const m = MESSAGES[language]
  const kinds = DROPPED_KINDS.flatMap((kind) => {
    const count = dropped[kind]
    return count ? [m.times(m.dropped[kind], formatNumber(language, count))] : []
  })
  return kinds.length === 0 ? null : m.droppedAll(kinds.join(', '))
}
