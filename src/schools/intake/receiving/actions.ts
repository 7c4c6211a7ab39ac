import { fileSource } from '#platform/import/source.ts'
import type { Act } from '../../actions.ts'
import { publicColumns } from '../../public-files/columns.ts'
import type { PublicFileProblem } from '../../public-files/problem.ts'
import { openPublicFile, type PublicFile } from '../../public-files/read-public-file.ts'
import type { PublicRecords, PublicTable } from '../../public-files/tables.ts'
import { Gathering } from '../gather.ts'
import { discard, keepOffer, type Landed, MOST_BYTES, sweepOffers } from '../kept.store.ts'
import type { Offer, OfferedColumns } from '../offer.ts'

export type Received = { ok: true; id: string } | { ok: false; problem: PublicFileProblem }

/** How many of the rows that were left out are told one by one. */
const TOLD = 20

/** Reads a public file that came in, and keeps what it offers to choose from. The file itself goes. */
export async function receive({ platform, viewer }: Act, landed: Landed, called: string): Promise<Received> {
  try {
    await sweepOffers(platform.folder)
    if (landed.isTooLarge) return { ok: false, problem: { problem: 'file-too-large', bytes: landed.bytes, most: MOST_BYTES } }
    const { file, stopped } = await openPublicFile(fileSource(landed.path, called))
    if (!file) return { ok: false, problem: stopped }
    const read = await readAll(file)
    if ('problem' in read) return { ok: false, problem: read.problem }
    const about = { id: landed.id, personId: viewer.personId, called, readAt: platform.now().toISOString() }
    await keepOffer(platform.folder, { ...about, ...read, columns: file.tables.map((table) => columnsOf(table, file.headers)) })
    return { ok: true, id: landed.id }
  } finally {
    await discard(landed.path)
  }
}

type Contents = Pick<Offer, 'rejected' | 'boards' | 'schools' | 'qualifications' | 'companies'>

async function readAll(file: PublicFile): Promise<Contents | { problem: PublicFileProblem }> {
  const all = new Gathering()
  const takers: { readonly [T in PublicTable]: (record: PublicRecords[T]) => void } = {
    boards: (one) => all.board(one),
    institutions: (one) => all.institution(one),
    sites: (one) => all.site(one),
    qualifications: (one) => all.qualification(one),
    companies: (one) => all.company(one),
  }
  const rejected: { count: number; first: PublicFileProblem[] } = { count: 0, first: [] }
  for (const table of file.tables) {
    const stopped = await readTable(file, table, takers[table] as (record: unknown) => void, rejected)
    if (stopped) return { problem: stopped }
  }
  return { rejected, boards: all.boards(), schools: all.schools(), qualifications: all.qualifications(), companies: all.companies() }
}

/** Boards stand in the same rows as their schools: a row without one is left out of the boards only, and not told. */
async function readTable(
  file: PublicFile,
  table: PublicTable,
  take: (record: unknown) => void,
  rejected: { count: number; first: PublicFileProblem[] },
): Promise<PublicFileProblem | null> {
  for await (const reading of file.read(table)) {
    if (reading.kind === 'stopped') return reading.problem
    if (reading.kind === 'record') take(reading.record)
    if (reading.kind !== 'rejected' || (table === 'boards' && file.tables.length > 1)) continue
    rejected.count += 1
    if (rejected.first.length < TOLD) rejected.first.push(reading.problem)
  }
  return null
}

function columnsOf(table: PublicTable, headers: readonly string[]): OfferedColumns {
  const columns = Object.entries(publicColumns(table, headers)).map(([column, match]) => ({
    column,
    found: match.found,
    headers: match.found === 'found' ? [match.header] : match.found === 'ambiguous' ? match.headers : [],
  }))
  return { table, columns }
}
