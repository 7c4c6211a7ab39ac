import { formatNumber, type Language } from '#platform/i18n.ts'
import { stillToAnswer } from '../correction.store.ts'
import type { SeenList } from '../see.actions.ts'
import { listHref } from './addresses.ts'
import { nameIn, whichOf } from './frame.tsx'
import { listWords } from './words.ts'

/** Corrections that a school has yet to answer, and which schools. */
export function waitingText(language: Language, seen: SeenList): string | null {
  const waiting = seen.corrections.map(stillToAnswer).filter((schools) => schools.length > 0)
  if (waiting.length === 0) return null
  const names = [...new Set(waiting.flat())].map(nameIn(seen, language))
  return listWords(language).list.waiting(formatNumber(language, waiting.length), new Intl.ListFormat(language).format(names))
}

/** On the work list: who has yet to answer a correction. */
export function Waiting({ language, seen }: { language: Language; seen: SeenList }) {
  const text = waitingText(language, seen)
  if (text === null) return null
  return (
    <p class="banner wait">
      {text} <a href={listHref(language, whichOf(seen), 'correcties')}>{listWords(language).list.toCorrections}</a>
    </p>
  )
}
