import { MEDIA_TYPES, toCsvNl, toXlsx } from '../../export/index.ts'
import { type Row, TABLES, type TableName } from '../../rows.ts'
import { VERSUS_CHOICES, type VersusChoice, versusOf } from '../shared/groups.ts'
import type { PageView } from '../shared/view.ts'

/** `/tabel/positions.csv?cohort=tranche-2008`: the rows of one table of the output, narrowed by the address, in full precision. */
export async function tableDownload(view: PageView) {
  const [, name, kind] = /^(.+)\.(csv|xlsx)$/.exec(view.c.req.param('file') ?? '') ?? []
  const table = TABLES.find((one) => one === name)
  if (!table || !kind) return view.c.notFound()
  const rows = view.output.rows.filter((row) => row.table === table && fits(row, view))
  const headers = {
    'content-type': MEDIA_TYPES[kind as keyof typeof MEDIA_TYPES],
    'content-disposition': `attachment; filename="${fileName(view, table, kind)}"`,
  }
  if (kind === 'csv') return view.c.body(toCsvNl(rows, table), 200, headers)
  const about = { language: view.language, definitions: view.output.definitions, source: view.output.source }
  return view.c.body(new Uint8Array(await toXlsx(rows, table, about)), 200, headers)
}

/** Names in the address and the fields they narrow; a table without the field is not narrowed by it. */
const FIELDS: Record<string, readonly string[]> = {
  cohort: ['cohort'],
  populatie: ['population'],
  groep: ['group'],
  teldatum: ['teldatum'],
  maat: ['measure', 'event'],
}

function fits(row: Row, view: PageView): boolean {
  const fields = row as unknown as Record<string, unknown>
  const isAsAsked = Object.entries(FIELDS).every(([name, keys]) => {
    const value = view.c.req.query(name)
    return value === undefined || keys.every((key) => fields[key] === undefined || fields[key] === value)
  })
  return isAsAsked && fitsComparison(row, view)
}

/** The national group has one alignment only, so asking for another must not lose it. */
function fitsComparison(row: Row, { c }: PageView): boolean {
  if (row.table !== 'comparisons') return true
  const versus = VERSUS_CHOICES.find((one): one is VersusChoice => one === c.req.query('vergelijking'))
  const alignment = c.req.query('uitlijning')
  const isAligned = alignment === undefined || row.versus === 'landelijk' || row.alignment === alignment
  return isAligned && (versus === undefined || versusOf(versus).includes(row.versus))
}

function fileName({ c }: PageView, table: TableName, kind: string): string {
  const parts = ['doorloop', table, c.req.query('cohort'), c.req.query('teldatum')].filter((part) => part && /^[\w-]+$/.test(part))
  return `${parts.join('-')}.${kind}`
}
