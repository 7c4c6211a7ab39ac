import type { Cell } from '../../export/index.ts'
import type { StarterRow } from '../../run.ts'
import type { PageView } from '../shared/view.ts'
import { type RowsChoice, selectionsOf } from './choice.ts'
import { startersOf } from './starters.ts'

const BATCH = 2000

/** All rows behind a figure as lines of a table, the header first; so many at a time that none need to stay in memory. */
export async function* linesOf(view: PageView, choice: RowsChoice): AsyncGenerator<Cell[][]> {
  const selections = selectionsOf(choice)
  for (let offset = 0, total = 1; offset < total; offset += BATCH) {
    const found = await startersOf(view.source.run, selections, { offset, limit: BATCH })
    total = found.total
    const lines = found.rows.map(lineOf)
    yield offset === 0 ? [headOf(choice.dates), ...lines] : lines
  }
}

/** Names of the input, in both languages: the file is for programs too. */
function headOf(dates: string[]): Cell[] {
  const start = ['leerling', 'geslacht', 'leeftijd', 'brin', 'vestiging', 'sector', 'experiment']
  return [...start, ...dates.flatMap((date) => [date, `${date} reden`])]
}

function lineOf({ leerling, geslacht, leeftijd, brin, vestiging, sector, experiment, places }: StarterRow): Cell[] {
  const start = [leerling, geslacht, leeftijd, brin, vestiging, sector, experiment]
  return [...start, ...places.flatMap(({ position, reason }) => [position, reason])]
}
