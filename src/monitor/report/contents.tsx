import { checksTitle } from '../pages/checks/page.tsx'
import { definitionsTitle, filesTitle } from '../pages/definitions/page.tsx'
import type { View } from '../pages/shared/view.ts'
import { chapterTitle } from './chapter.tsx'
import type { Chapter } from './chapters.ts'
import { reportMessages } from './messages.ts'
import { overviewOf } from './overview.tsx'
import { PLACES } from './report-view.ts'

/** The parts of the report as links. */
export function Contents({ view, chapters }: { view: View; chapters: Chapter[] }) {
  const t = reportMessages(view.language)
  const parts = [
    ...(overviewOf(view) ? [{ id: PLACES.overview, title: t.overview }] : []),
    ...chapters.map((chapter) => ({ id: chapter.id, title: chapterTitle(view, chapter) })),
    { id: PLACES.checks, title: checksTitle(view) },
    { id: PLACES.definitions, title: definitionsTitle(view) },
    { id: PLACES.files, title: filesTitle(view) },
  ]
  return (
    <nav class="section" aria-label={t.contents}>
      <h2>{t.contents}</h2>
      <ul class="contents">
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
