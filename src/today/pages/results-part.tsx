import { link } from '#platform/http/address.ts'
import type { Today } from '../actions.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

export function ResultsPart({ language, results: { ownFiles } }: PartProps & { results: NonNullable<Today['results']> }) {
  const t = todayWords(language).results
  return (
    <section class="panel" aria-labelledby="resultaten">
      <h2 id="resultaten">{t.title}</h2>
      <p>
        <a href={link(language, TO.results)}>{t.link}</a>
      </p>
      <p class="small">{t.text}</p>
      {ownFiles && (
        <>
          <p>
            <a href={link(language, TO.ownFiles)}>{t.own}</a>
          </p>
          <p class="small">{t.ownText}</p>
        </>
      )}
    </section>
  )
}
