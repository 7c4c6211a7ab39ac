import { kindOfFile } from '#platform/import/kind-of-file.ts'
import { LIMITS, type Limits } from '#platform/import/limits.ts'
import { stop } from '#platform/import/problem.ts'
import { type Reading, untilStopped } from '#platform/import/reading.ts'
import { refuseLarge, type Source } from '#platform/import/source.ts'
import { readElements } from '#platform/import/xml-elements.ts'
import { xmlText } from '#platform/import/xml-text.ts'
import { type DeliveryProblem, stopDelivery } from './problem.ts'
import { addDropped, type Dropped, showable } from './sensitive.ts'
import { tbgiDiploma, tbgiEnrolment } from './tbgi/records.ts'
import type { TbgiRecord } from './tbgi/types.ts'

export interface TbgiSummary {
  enrolments: number
  /** counts of enrolments on a teldatum */
  teldata: number
  diplomas: number
  rejected: number
  dropped: Dropped
}

export type TbgiReading = Reading<TbgiRecord, TbgiSummary, DeliveryProblem>

const ROOT = 'Bekostigingsgrondslagen'
const ENROLMENT = `${ROOT}/Inschrijving`
const DIPLOMA = `${ROOT}/Diploma`
const FORGET = new Set(['Burgerservicenummer', 'Onderwijsnummer'])

/**
 * What DUO says an mbo institution is paid for, `TBGI_<BRIN>_<bekostigingsjaar>_<datum>.XML`: each enrolment on each
 * teldatum, and each diploma, with the factors of its money as they stand there. It knows no names; an enrolment is
 * known by its number. Parameters of signals are left out: they may hold anything, a BSN too.
 */
export function readTbgi(source: Source, limits: Limits = LIMITS): AsyncGenerator<TbgiReading> {
  return untilStopped(readings(source, limits))
}

async function* readings(source: Source, limits: Limits): AsyncGenerator<TbgiReading> {
  await refuseLarge(source, limits.fileBytes)
  const kind = await kindOfFile(source)
  if (kind === 'empty') stop({ problem: 'file-empty' })
  if (kind !== 'xml') stop({ problem: 'wrong-kind', kind, expected: ['xml'] })
  const summary: TbgiSummary = { enrolments: 0, teldata: 0, diplomas: 0, rejected: 0, dropped: {} }
  const onForgotten = (name: string) => addDropped(summary.dropped, name === 'Onderwijsnummer' ? 'onderwijsnummer' : 'bsn')
  const wanted = { take: new Set([ENROLMENT, DIPLOMA]), forget: FORGET, onForgotten }
  for await (const piece of readElements(await xmlText(source, limits), wanted, limits)) {
    if (piece.kind === 'element') {
      const judged = piece.path === ENROLMENT ? tbgiEnrolment(piece.element) : tbgiDiploma(piece.element)
      yield* told(judged, summary)
    } else if (piece.path !== ROOT) {
      stopDelivery({ problem: 'xml-root', found: showable(piece.path), expected: [ROOT] })
    }
  }
  yield { kind: 'end', summary }
}

function* told({ record, notes, rejected }: ReturnType<typeof tbgiEnrolment>, summary: TbgiSummary): Generator<TbgiReading> {
  if (!record) {
    summary.rejected += 1
    return yield { kind: 'rejected', problem: rejected }
  }
  for (const problem of notes) yield { kind: 'note', problem }
  if (record.kind === 'diploma') summary.diplomas += 1
  else {
    summary.enrolments += 1
    summary.teldata += record.teldata.length
  }
  yield { kind: 'record', record }
}
