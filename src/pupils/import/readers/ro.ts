import { type CsvRecord, csvRecords, type Delimiter } from '#platform/import/csv.ts'
import { kindOfFile } from '#platform/import/kind-of-file.ts'
import { LIMITS, type Limits } from '#platform/import/limits.ts'
import { stop } from '#platform/import/problem.ts'
import { untilStopped } from '#platform/import/reading.ts'
import { headOf, refuseLarge, type Source } from '#platform/import/source.ts'
import { encodingOf, textOf } from '#platform/import/text.ts'
import type { DeliverySummary, PupilReading } from './delivery.ts'
import { stopDelivery } from './problem.ts'
import { RO_RECORDS, type RoCounted } from './ro/fields.ts'
import { type RoOverview, roFile } from './ro/file.ts'
import { roPerson } from './ro/person.ts'
import { sharedNumbers } from './ro/shared-numbers.ts'

export interface RoSummary extends DeliverySummary {
  overview: RoOverview
  /** records found of each kind; those of AMO, GEO and KZD are only counted */
  records: Record<RoCounted, number>
}

/**
 * Students from DUO's registratieoverzicht `RO_<BRIN>_<begin>_<eind>.CSV`: records of many kinds without a header, `|` or
 * `;` between fields. There are no names in it, and no number of the school's own but that of the enrolment; the BSN, on
 * every line, is dropped. So the file is read twice: first to see whether enrolment numbers tell persons apart.
 */
export function readRo(source: Source, limits: Limits = LIMITS): AsyncGenerator<PupilReading<RoSummary>> {
  return untilStopped(readings(source, limits))
}

/** Whether a text begins as a registratieoverzicht does. */
export function beginsAsRo(head: Uint8Array): boolean {
  return /^\uFEFF?"?VLP"?[|;]/.test(new TextDecoder().decode(head).trimStart())
}

async function* readings(source: Source, limits: Limits): AsyncGenerator<PupilReading<RoSummary>> {
  await refuseLarge(source, limits.fileBytes)
  const kind = await kindOfFile(source)
  if (kind === 'empty') stop({ problem: 'file-empty' })
  if (kind !== 'text') stop({ problem: 'wrong-kind', kind, expected: ['text'] })
  const records = await recordsOf(source, limits)
  const shared = await sharedNumbers(records())
  if (shared) yield { kind: 'note', problem: shared }
  const file = roFile(limits)
  const count = { pupils: 0, rejected: 0, enrolments: 0 }
  for await (const person of file.people(records())) {
    const judged = roPerson(person, { brin: file.overview().brin, numbersTell: shared === null })
    if (!judged.pupil) {
      count.rejected += 1
      yield { kind: 'rejected', problem: judged.rejected }
      continue
    }
    for (const problem of judged.notes) yield { kind: 'note', problem }
    count.pupils += 1
    count.enrolments += judged.pupil.enrolments.length
    yield { kind: 'record', record: judged.pupil }
  }
  const notRead = RO_RECORDS.filter((record) => ['ISE', 'AMO', 'GEO', 'KZD'].includes(record) && file.counted[record] > 0)
  yield { kind: 'end', summary: { ...count, dropped: file.dropped, notRead, overview: file.overview(), records: file.counted } }
}

/** The records of the file, from the start each time. */
async function recordsOf(source: Source, limits: Limits): Promise<() => AsyncGenerator<CsvRecord>> {
  const head = await headOf(source, 200)
  if (!beginsAsRo(head)) stopDelivery({ problem: 'ro-no-opening' })
  const delimiter: Delimiter = /VLP"?\|/.test(Buffer.from(head).toString('latin1')) ? '|' : ';'
  const encoding = await encodingOf(source, limits)
  return () => csvRecords(textOf(source, encoding, limits), delimiter, limits)
}
