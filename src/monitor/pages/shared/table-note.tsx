import type { QueryValues } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import type { TableName } from '../../rows.ts'
import type { View } from './view.ts'

export interface NoteProps {
  view: View
  /** the output table whose rows can be taken along, narrowed by `values` */
  table?: TableName
  chart?: string
  values?: QueryValues
  /** a cell above is hidden */
  hidden?: boolean
}

/** Under every table and chart: which count it is, how many rows were rejected, and the files to take along. */
export function TableNote({ view, table, chart, values = {}, hidden = false }: NoteProps) {
  const { words } = view
  return (
    <>
      {hidden && <p class="small quiet">{words.hiddenCells}</p>}
      <div class="delivery">
        <span>{deliveryText(view)}</span>
        {table && !view.alone && (
          <Files label={words.download.table} address={(kind) => view.href(`/tabel/${table}.${kind}`, values)} kinds={['csv', 'xlsx']} />
        )}
        {chart && !view.alone && (
          <Files label={words.download.chart} address={(kind) => view.href(`/grafiek/${chart}.${kind}`, values)} kinds={['svg', 'png']} />
        )}
      </div>
    </>
  )
}

/** A file to take along, in each of these kinds. */
export function Files({ label, address, kinds }: { label: string; address: (kind: string) => string; kinds: string[] }) {
  return (
    <span>
      {label}
      {kinds.map((kind) => (
        <>
          {' '}
          <a href={address(kind)} download aria-label={`${label} ${kind.toUpperCase()}`}>
            {kind.toUpperCase()}
          </a>
        </>
      ))}
    </span>
  )
}

/** `Definitieve telling van 1 mei 2013; 3 rijen afgewezen.` */
export function deliveryText({ output, words, language }: View): string {
  const { levering, leverdatum, rejected } = output.source
  const date = leverdatum ? words.delivery.dated(formatDate(language, leverdatum)) : ''
  const rows = rejected === 0 ? words.noneRejected : words.rejected(formatNumber(language, rejected), rejected === 1)
  return `${words.delivery[levering](date)}; ${rows}.`
}
