import type { Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import { talkWords } from '../../talk/pages/words.ts'
import type { Happened } from '../overview.ts'
import { overviewWords } from './words.ts'

/** What happened lately, the latest first. */
export function HappenedPart({ language, happened }: { language: Language; happened: readonly Happened[] }) {
  const t = overviewWords(language)
  return (
    <section aria-labelledby="gebeurd">
      <h2 id="gebeurd">{t.happened}</h2>
      {happened.length === 0 && <p class="quiet">{t.nothing}</p>}
      {happened.length > 0 && (
        <ul class="log">
          {happened.map((one) => (
            <li>
              <time datetime={one.on}>{dayText(language, one.on)}</time>
              <span>
                {textOf(language, one)} {one.by && <span class="quiet">{one.by}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function textOf(language: Language, one: Happened): string {
  const t = overviewWords(language)
  switch (one.kind) {
    case 'missing':
    case 'late':
      return t[one.kind]
    case 'call':
      return t.call[one.outcome](one.whom)
    case 'talk':
      return `${talkWords(language).kind[one.talk]}.`
    case 'step':
      return t.step[one.step] ?? one.step
    case 'visit':
      return t.visit(one.company ?? t.aCompany)
    case 'hand-over':
      return t.handOver[one.step] ?? one.step
  }
}
