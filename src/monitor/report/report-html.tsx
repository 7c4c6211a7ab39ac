import { raw } from 'hono/html'
import type { Language } from '#platform/i18n.ts'
import type { MonitorOutput } from '../output.ts'
import type { View } from '../pages/shared/view.ts'
import { ChapterSection, chapterTitle } from './chapter.tsx'
import { chaptersOf } from './chapters.ts'
import { Closing } from './closing.tsx'
import { Contents } from './contents.tsx'
import { Opening, reportTitle } from './opening.tsx'
import { Overview } from './overview.tsx'
import { reportView } from './report-view.ts'
import { reportStyle } from './style.ts'

/** Styles and drawings stand in the file itself; the browser is told to ask for nothing else and to run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The whole output as one HTML file that stands by itself: to read, to mail, to print. */
export async function reportHtml(output: MonitorOutput, language: Language): Promise<string> {
  const style = await reportStyle()
  return `<!doctype html>${<Report view={reportView(output, language)} style={style} />}\n`
}

function Report({ view, style }: { view: View; style: string }) {
  const { language, output } = view
  const chapters = chaptersOf(output)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{reportTitle(view)}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body class="report">
        <main class="page">
          <Opening view={view} />
          <Contents view={view} chapters={chapters} />
          <Overview view={view} />
          {chapters.map((chapter) => (
            <ChapterSection view={reportView(output, language, { id: chapter.id, title: chapterTitle(view, chapter) })} chapter={chapter} />
          ))}
          <Closing view={view} />
        </main>
      </body>
    </html>
  )
}
