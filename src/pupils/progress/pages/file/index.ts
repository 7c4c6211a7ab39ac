import { randomUUID } from 'node:crypto'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import { fileProblemText } from '#platform/import/problem-text.ts'
import type { Platform } from '#platform/platform.ts'
import { dropFile, hasFile, importSource, type ReceivedFile, type ReceiveFinding, receiveImport } from '../../../import/file.store.ts'
import { idIn, pageIn, requestOf } from '../../../pages/asked.ts'
import {
  applyFile,
  type FileDone,
  PREVIEW_TABS,
  readResults,
  seeAdded,
  seeFile,
  seeFileForm,
  seeFiles,
  seePreview,
  startFile,
  stopFile,
  undo,
} from '../../file/file.actions.ts'
import type { ResultFile } from '../../file/file.store.ts'
import { MOST_BYTES, type OpenedFile, openResultFile } from '../../file/read-file.ts'
import type { ProgressWrong } from '../../typed.ts'
import { HELD } from '../deliver/words.ts'
import { progressWords } from '../words.ts'
import { addedPage } from './added-page.tsx'
import { columnsPage } from './columns-page.tsx'
import { A_PAGE, previewPage } from './preview-page.tsx'
import { startPage } from './start-page.tsx'
import { template } from './template.ts'
import { filePath, fileWords, READ_IN, stoppedText } from './words.ts'

/** Results out of a file; before the addresses with a pupil’s id. */
export function addResultFilePages(app: App, platform: Platform): void {
  page(app, READ_IN, 'progress/write', (c) => start(c, platform, null))
  action(app, READ_IN, 'progress/write', (c) => receive(c, platform))
  page(app, `${HELD}/groep/:team/invulblad.csv`, 'progress/write', (c) => template(c, platform))
  const one = `${READ_IN}/:file`
  page(app, one, 'progress/write', (c) => withFile(c, platform, (file) => show(c, platform, file)))
  action(app, `${one}/kolommen`, 'progress/write', (c) => withFile(c, platform, (file) => postColumns(c, platform, file)))
  action(app, `${one}/toepassen`, 'progress/write', (c) =>
    withFile(c, platform, async (file) =>
      answer(c, platform, file, await applyFile(platform.db, requestOf(c, platform), file.id, await readForm(c))),
    ),
  )
  action(app, `${one}/stoppen`, 'progress/write', (c) => withFile(c, platform, (file) => stop(c, platform, file)))
  action(app, `${one}/terugdraaien`, 'progress/write', (c) => withFile(c, platform, (file) => takeBack(c, platform, file)))
}

async function start(c: AppContext, platform: Platform, wrong: string | null): Promise<Response> {
  return startPage(c, await seeFiles(platform.db, requestOf(c, platform)), wrong)
}

async function withFile(c: AppContext, platform: Platform, work: (file: ResultFile) => Promise<Response>): Promise<Response> {
  const id = idIn(c, 'file')
  const file = id ? await seeFile(platform.db, requestOf(c, platform), id) : null
  return file ? work(file) : c.notFound()
}

const toFile = (c: AppContext, id: string): Response => c.redirect(link(c.var.address.language, filePath(id)), 303)

/** To disk; when it can be read, on to its columns. */
async function receive(c: AppContext, platform: Platform): Promise<Response> {
  const { language } = c.var.address
  const [id, t] = [randomUUID(), fileWords(language)]
  let received: ReceivedFile | ReceiveFinding = { rule: 'file-not-given' }
  let isTaken = false
  const fields = await readMultipart(
    c,
    async (field, called, content) => {
      const isFirst = field === 'bestand' && !isTaken
      isTaken ||= isFirst
      if (isFirst) received = await receiveImport(platform.folder, id, called, content)
      else for await (const _ of content);
    },
    new AbortController().signal,
  )
  const refuse = (wrong: string): Promise<Response> => {
    dropFile(platform.folder, id)
    return start(c, platform, wrong)
  }
  if (!fields) return refuse(t.brokenOff)
  const file = received as ReceivedFile | ReceiveFinding
  if ('rule' in file) return refuse(receiveText(c, file))
  const opened = await openResultFile(importSource(platform.folder, id, file.called))
  if ('stopped' in opened) return refuse(stoppedText(language, opened.stopped))
  await startFile(platform.db, requestOf(c, platform), { id, called: file.called, sha256: file.sha256 })
  return toFile(c, id)
}

function receiveText(c: AppContext, file: ReceiveFinding): string {
  const { language } = c.var.address
  const t = fileWords(language)
  if (file.rule === 'file-too-large')
    return fileProblemText(language, { problem: 'file-too-large', bytes: MOST_BYTES + 1, most: MOST_BYTES })
  return file.rule === 'disk-full' ? t.diskFull : t.noFile
}

/** Null when it is no longer on the disk: Doorloop was started again meanwhile. */
async function openedOf({ folder }: Platform, { id, fileName }: ResultFile): Promise<OpenedFile | null> {
  if (!hasFile(folder, id)) return null
  const opened = await openResultFile(importSource(folder, id, fileName))
  if ('stopped' in opened) throw new Error(`a file that could be read cannot be read any more: ${opened.stopped.problem}`)
  return opened
}

/** Where it is: its columns, what it would add, or what it added. */
async function show(c: AppContext, platform: Platform, file: ResultFile, wrong: string | null = null, typed = ''): Promise<Response> {
  const [request, { query }] = [requestOf(c, platform), c.var.address]
  if (file.state === 'columns') return columns(c, platform, file, null, [])
  const at = pageIn(query)
  if (file.state !== 'preview') {
    const seen = await seeAdded(platform.db, request, file.id)
    return seen ? addedPage(c, { seen, page: at, wrong, typed }) : c.notFound()
  }
  const tab = PREVIEW_TABS.find((one) => one === query.get('toon')) ?? null
  const seen = await seePreview(platform.db, request, file.id, tab, { page: at, size: A_PAGE })
  if (!seen) return c.notFound()
  return previewPage(c, { seen, page: at, wrong })
}

async function columns(
  c: AppContext,
  platform: Platform,
  file: ResultFile,
  typed: URLSearchParams | null,
  mistakes: readonly ProgressWrong[],
) {
  if (!file.isMine) return c.notFound()
  const form = await seeFileForm(platform.db, requestOf(c, platform))
  return columnsPage(c, { file, opened: await openedOf(platform, file), form, typed, mistakes })
}

/** The file itself goes as soon as its rows stand ready. */
async function postColumns(c: AppContext, platform: Platform, file: ResultFile): Promise<Response> {
  const [typed, opened] = [await readForm(c), file.isMine && file.state === 'columns' ? await openedOf(platform, file) : null]
  if (!opened) return file.isMine ? show(c, platform, file) : c.notFound()
  const done = await readResults(platform.db, requestOf(c, platform), file.id, opened, typed)
  if (!done) return c.notFound()
  if (!done.ok) return columns(c, platform, file, typed, done.mistakes)
  dropFile(platform.folder, file.id)
  return toFile(c, file.id)
}

async function stop(c: AppContext, platform: Platform, file: ResultFile): Promise<Response> {
  if (!file.isMine) return c.notFound()
  if (!(await stopFile(platform.db, requestOf(c, platform), file.id))) return toFile(c, file.id)
  dropFile(platform.folder, file.id)
  return c.redirect(link(c.var.address.language, READ_IN), 303)
}

async function takeBack(c: AppContext, platform: Platform, file: ResultFile): Promise<Response> {
  const form = await readForm(c)
  return answer(c, platform, file, await undo(platform.db, requestOf(c, platform), file.id, form), form.get('reden') ?? '')
}

async function answer(c: AppContext, platform: Platform, file: ResultFile, done: FileDone | null, typed = ''): Promise<Response> {
  if (!done) return c.notFound()
  if (done.ok) return toFile(c, file.id)
  const sentences: Record<string, string> = progressWords(c.var.address.language).mistake
  const again = await seeFile(platform.db, requestOf(c, platform), file.id)
  return again ? show(c, platform, again, sentences[done.mistakes[0]?.mistake ?? ''] ?? '', typed) : c.notFound()
}
