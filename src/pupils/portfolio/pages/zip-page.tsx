import type { AppContext } from '#platform/http/app.ts'
import { attachmentOf } from '#platform/http/receive-file.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { safeName, type ZipPart, zipStream } from '#platform/zip/zip-stream.ts'
import { requestOf } from '../../pages/asked.ts'
import { dayText } from '../../pages/format.ts'
import type { EntryFile } from '../entry.ts'
import { openFile, type SeenPortfolio } from '../portfolio.actions.ts'
import { EntryView } from './entry-view.tsx'
import { portfolioWords } from './words.ts'
import { ZIP_STYLE } from './zip-style.ts'

/** Everything of the pupil as a zip: a page that opens anywhere, and the files beside it. Files come one by one. */
export function zipPage(c: AppContext, platform: Platform, seen: SeenPortfolio): Response {
  const { language } = c.var.address
  const t = portfolioWords(language).zip
  const request = requestOf(c, platform)
  const names = namesOf(seen, t.folder)
  const contentOf = async (id: string): Promise<Uint8Array> =>
    (await openFile(platform.db, request, seen.pupil.id, id, 'portfolio/write'))?.content ?? new Uint8Array()
  const parts: ZipPart[] = [
    { name: 'index.html', content: async () => Buffer.from(indexOf(language, seen, names)) },
    ...[...names].map(([id, name]) => ({ name, content: () => contentOf(id) })),
  ]
  c.header('content-type', 'application/zip')
  c.header('content-disposition', attachmentOf(t.name))
  return c.body(streamOf(zipStream(parts, platform.now())))
}

/** Where each file lies in the zip. */
function namesOf({ entries }: SeenPortfolio, folder: string): Map<string, string> {
  const taken = new Set<string>()
  return new Map(entries.flatMap(({ files }) => files.map(({ id, name }) => [id, `${folder}/${safeName(name, taken)}`] as const)))
}

/** Nothing outside the zip is needed: no style sheet, no script, no address. */
export function indexOf(language: Language, { pupil, entries, day }: SeenPortfolio, names: ReadonlyMap<string, string>): string {
  const t = portfolioWords(language).zip
  const hrefOf = ({ id }: EntryFile): string => (names.get(id) ?? '').split('/').map(encodeURIComponent).join('/')
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t.title(pupil.name)}</title>
        <style>{ZIP_STYLE}</style>
      </head>
      <body>
        <h1>{t.title(pupil.name)}</h1>
        <p>{t.made(dayText(language, day))}</p>
        {entries.map((entry) => (
          <EntryView language={language} entry={entry} hrefOf={hrefOf} />
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${String(page)}`
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
