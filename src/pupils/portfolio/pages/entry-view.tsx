import type { Child } from 'hono/jsx'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import type { Entry, EntryFile } from '../entry.ts'
import { portfolioWords } from './words.ts'

/** One entry as it is read: by the pupil, by who guides, and in the zip. `hrefOf`: where a file is opened. */
export function EntryView({
  language,
  entry,
  hrefOf,
  children,
}: {
  language: Language
  entry: Entry
  hrefOf: (file: EntryFile) => string
  children?: Child
}) {
  const t = portfolioWords(language)
  return (
    <article class="panel section-s">
      <h2>{entry.title}</h2>
      <p class="small">{[dayText(language, entry.happenedOn), entry.lob ? t.lob[entry.lob] : t.noLob].join(' · ')}</p>
      {entry.text
        .split(/\n{2,}/)
        .filter(Boolean)
        .map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      {entry.competences.length > 0 && (
        <ul class="small">
          {entry.competences.map(({ code, name, side, list }) => (
            <li>
              {[code, name].filter(Boolean).join(' ')} <span class="quiet">{`${t.side[side]}, ${list}`}</span>
            </li>
          ))}
        </ul>
      )}
      {entry.files.length > 0 && (
        <ul>
          {entry.files.map((file) => (
            <li>
              <a href={hrefOf(file)}>{t.fileOf(file.name, sizeText(language, file))}</a>
            </li>
          ))}
        </ul>
      )}
      <FeedbackList language={language} entry={entry} />
      {children}
    </article>
  )
}

export const sizeText = (language: Language, { bytes }: EntryFile): string => formatNumber(language, Math.ceil(bytes / 1024))

export function FeedbackList({ language, entry: { feedback } }: { language: Language; entry: Entry }) {
  const t = portfolioWords(language)
  if (feedback.length === 0) return null
  return (
    <>
      <h3>{t.feedback}</h3>
      {feedback.map(({ text, by, at }) => (
        <blockquote>
          <p>{text}</p>
          <p class="small quiet">{t.feedbackBy(by, dayText(language, at.toISOString().slice(0, 10)))}</p>
        </blockquote>
      ))}
    </>
  )
}
