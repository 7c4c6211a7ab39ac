import type { Language } from '#platform/i18n.ts'
import { uiMessages } from './messages.ts'

/** Previous and next as links; at an end the link is left out. */
export function Pager({ language, previous, next }: { language: Language; previous: string | undefined; next: string | undefined }) {
  const t = uiMessages(language)
  if (!previous && !next) return null
  return (
    <nav class="pager" aria-label={t.pages}>
      {previous && (
        <a href={previous} rel="prev">
          ← {t.previous}
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          {t.next} →
        </a>
      )}
    </nav>
  )
}
