import { aboutSheet, type Cell, linesToCsvNl, MEDIA_TYPES, MOST_LINES, streamXlsx } from '../../export/index.ts'
import { standsOf } from '../cohort/counts.ts'
import { isRefusal } from '../shared/choices.ts'
import { refuse } from '../shared/refuse.tsx'
import type { PageView } from '../shared/view.ts'
import { type RowsChoice, rowsChoice, selectionsOf } from './choice.ts'
import { linesOf } from './lines.ts'
import { rowMessages } from './messages.ts'
import { startersOf } from './starters.ts'

/** A workbook holds a million rows; a page offers no workbook of more. */
export const fitsWorkbook = (rows: number): boolean => rows < MOST_LINES

/** All rows behind a figure for a Dutch Excel, made while it is sent. */
export const rowsCsv = (view: PageView) => download(view, 'csv', (choice) => csvOf(linesOf(view, choice)))

/** The same as a workbook, with the definitions and the source on a second sheet. */
export const rowsXlsx = (view: PageView) =>
  download(view, 'xlsx', async (choice) => {
    const { total } = await startersOf(view.source.run, selectionsOf(choice), { offset: 0, limit: 1 })
    return fitsWorkbook(total) ? workbookOf(view, choice) : null
  })

type Content = ReadableStream<Uint8Array> | null

async function download(view: PageView, kind: 'csv' | 'xlsx', make: (choice: RowsChoice) => Content | Promise<Content>) {
  const choice = rowsChoice(view)
  if (isRefusal(choice)) return refuse(view, choice)
  const content = view.output.source.published ? null : await make(choice)
  if (!content) return view.c.notFound()
  const name = `rijen-${choice.of.cohort.id}.${kind}`
  return view.c.body(content, 200, { 'content-type': MEDIA_TYPES[kind], 'content-disposition': `attachment; filename="${name}"` })
}

function workbookOf(view: PageView, choice: RowsChoice): ReadableStream<Uint8Array> {
  const { language, output } = view
  const used = new Set(standsOf(view, choice.of).map(({ definition }) => definition))
  const about = aboutSheet({ language, definitions: output.definitions, source: output.source }, used)
  return streamXlsx({ name: rowMessages(language).sheet, batches: linesOf(view, choice) }, [about])
}

function csvOf(batches: AsyncGenerator<Cell[][]>): ReadableStream<Uint8Array> {
  let isStart = true
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await batches.next()
      if (done) return controller.close()
      controller.enqueue(new TextEncoder().encode(linesToCsvNl(value, { isStart })))
      isStart = false
    },
    async cancel() {
      await batches.return(undefined)
    },
  })
}
