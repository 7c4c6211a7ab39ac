import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { ExtraTab, ResultSource } from '../pages/index.ts'
import type { OwnUploads, Upload } from '../uploads/index.ts'
import { pathOf, resultsPath } from './addresses.ts'
import { momentText } from './format.ts'
import { uploadWords } from './words.ts'

/** The run of the upload that the address names, when its results may be seen. */
export async function resultSource(uploads: OwnUploads, c: AppContext): Promise<ResultSource | null> {
  const upload = uploads.find(c.req.param('id') ?? '')
  const run = upload && (await uploads.openRun(upload.id))
  if (!upload || !run) return null
  const name = (language: Language): string => uploadWords(language).nameOf(momentText(language, new Date(upload.made), 'short'))
  return { run, base: resultsPath(upload.id), name: { nl: name('nl'), en: name('en') }, extraTabs: tabsOf(upload) }
}

export const REJECTS_TAB = 'afgewezen'

/** Beside the result pages: the rejected rows when there are any, and the delivery itself. */
export function tabsOf({ id, now }: Upload): ExtraTab[] {
  const label = (word: 'rejects' | 'delivery') => ({ nl: uploadWords('nl').tab[word], en: uploadWords('en').tab[word] })
  const delivery = { name: 'aanlevering', path: pathOf(id), label: label('delivery') }
  const rejects = { name: REJECTS_TAB, path: pathOf(id, '/afgewezen'), label: label('rejects') }
  return now.state === 'done' && now.rejected > 0 ? [rejects, delivery] : [delivery]
}
