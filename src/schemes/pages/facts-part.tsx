import type { Language } from '#platform/i18n.ts'
import type { SchemeFacts } from '../facts.ts'
import { shortSourceText } from '../words.ts'
import { type FactLine, factLines } from './fact-lines.ts'
import { pageWords } from './words.ts'

/** What the scheme says, subject by subject, each with its source. */
export function FactsPart({ language, facts }: { language: Language; facts: SchemeFacts }) {
  const t = pageWords(language)
  return (
    <section class="section-s" aria-labelledby="zegt">
      <h2 id="zegt">{t.facts}</h2>
      <dl class="pairs">
        {factLines(language, facts).map(([subject, lines]) => (
          <>
            <dt>{t.subject[subject]}</dt>
            <dd>
              {lines === null && t.unknown}
              {lines?.length === 0 && t.none}
              {lines?.length ? <Lines language={language} lines={lines} /> : null}
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** The source in short, once after the lines that share it; the rules below name it in full. */
function Lines({ language, lines }: { language: Language; lines: readonly FactLine[] }) {
  return (
    <ul>
      {lines.map(({ text, source }, at) => {
        const shown = source && shortSourceText(language, source)
        const next = lines[at + 1]?.source
        const isLast =
          !next || shortSourceText(language, next).link !== shown?.link || shortSourceText(language, next).source !== shown?.source
        return (
          <li>
            {text} {shown && isLast && <SourceName {...shown} />}
          </li>
        )
      })}
    </ul>
  )
}

const SourceName = ({ source, link }: ReturnType<typeof shortSourceText>) => (
  <span class="small quiet">({link ? <a href={link}>{source}</a> : source})</span>
)
