import { link } from '#platform/http/address.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Also when no list waits: the terms, and what is kept longer. */
export function RetentionPart({ language }: PartProps) {
  const t = todayWords(language).retention
  return (
    <section class="panel" aria-labelledby="bewaren">
      <h2 id="bewaren">{t.title}</h2>
      <p>
        <a href={link(language, TO.retention)}>{t.link}</a>
      </p>
      <p class="small">{t.text}</p>
    </section>
  )
}
