import { stringify } from 'csv-stringify/sync'
import type { StarterRow } from '../../run.ts'
import { isRefusal } from '../shared/choices.ts'
import { refuse } from '../shared/refuse.tsx'
import type { PageView } from '../shared/view.ts'
import { rowsChoice, selectionsOf } from './choice.ts'
import { startersOf } from './starters.ts'

const BATCH = 2000

/** All rows behind a figure for a Dutch Excel (`;`, byte order mark, CRLF, formulas disarmed), made while it is sent. */
export async function rowsCsv(view: PageView) {
  const choice = rowsChoice(view)
  if (isRefusal(choice)) return refuse(view, choice)
  if (view.output.source.published) return view.c.notFound()
  const selections = selectionsOf(choice)
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="rijen-${choice.of.cohort.id}.csv"`,
  }
  const lines = async function* () {
    for (let offset = 0, total = 1; offset < total; offset += BATCH) {
      const found = await startersOf(view.source.run, selections, { offset, limit: BATCH })
      total = found.total
      yield new TextEncoder().encode(csvOf(found.rows, choice.dates, offset === 0))
    }
  }
  return view.c.body(streamOf(lines()), 200, headers)
}

function csvOf(rows: StarterRow[], dates: string[], withHead: boolean): string {
  const head = [
    'leerling',
    'geslacht',
    'leeftijd',
    'brin',
    'vestiging',
    'sector',
    'experiment',
    ...dates.flatMap((date) => [date, `${date} reden`]),
  ]
  const cells = rows.map(({ leerling, geslacht, leeftijd, brin, vestiging, sector, experiment, places }) => [
    ...[leerling, geslacht, leeftijd, brin, vestiging, sector, experiment],
    ...places.flatMap(({ position, reason }) => [position, reason]),
  ])
  return stringify(withHead ? [head, ...cells] : cells, {
    bom: withHead,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  })
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
