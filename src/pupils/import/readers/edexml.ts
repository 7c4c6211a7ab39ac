import { kindOfFile } from '#platform/import/kind-of-file.ts'
import { LIMITS, type Limits } from '#platform/import/limits.ts'
import { stop } from '#platform/import/problem.ts'
import { untilStopped } from '#platform/import/reading.ts'
import { refuseLarge, type Source } from '#platform/import/source.ts'
import { readElements, type XmlElement, type XmlPiece } from '#platform/import/xml-elements.ts'
import { xmlText } from '#platform/import/xml-text.ts'
import type { DeliverySummary, PupilReading } from './delivery.ts'
import { edexmlPupil, FORGET, TAKEN } from './edexml/pupil.ts'
import { type EdexmlSchool, edexmlSchool, sectionOrder } from './edexml/school.ts'
import { type DeliveryProblem, stopDelivery } from './problem.ts'
import { addDropped, showable } from './sensitive.ts'

export interface EdexmlSummary extends DeliverySummary {
  school: EdexmlSchool
  groups: number
  /** counted and not read: they come in as people, by invitation */
  teachers: number
}

const ELEMENTS = new Set([
  'EDEX/school',
  'EDEX/vestigingen/vestiging',
  'EDEX/groepen/groep',
  'EDEX/groepen/samengestelde_groep',
  'EDEX/leerlingen/leerling',
])
const TEACHER = 'EDEX/leerkrachten/leerkracht'

/**
 * Pupils from EDEXML 2.1 (Edustandaard, XSD of 2016-12 and 2017-02): its structure is checked, its list of school years
 * is open, for it ends at 2024-2025. Leerweg, profiel and crebo do not exist in it. Ends with `stopped` or `end`.
 */
export function readEdexml(source: Source, limits: Limits = LIMITS): AsyncGenerator<PupilReading<EdexmlSummary>> {
  return untilStopped(readings(source, limits))
}

async function* readings(source: Source, limits: Limits): AsyncGenerator<PupilReading<EdexmlSummary>> {
  await refuseLarge(source, limits.fileBytes)
  const kind = await kindOfFile(source)
  if (kind === 'empty') stop({ problem: 'file-empty' })
  if (kind !== 'xml') stop({ problem: 'wrong-kind', kind, expected: ['xml'] })
  const file = edexmlFile(limits)
  const wanted = { take: ELEMENTS, forget: new Set(FORGET.keys()), onForgotten: file.forgotten }
  for await (const piece of readElements(await xmlText(source, limits), wanted, limits)) yield* file.read(piece)
  yield { kind: 'end', summary: file.summary() }
}

/** What was read of the file so far, and what the next piece adds to it. */
function edexmlFile(limits: Limits) {
  const school = edexmlSchool(limits)
  const order = sectionOrder()
  const keys = new Map<string, number>()
  const notRead = new Set<string>()
  const count = { pupils: 0, rejected: 0, enrolments: 0, teachers: 0 }
  const dropped: DeliverySummary['dropped'] = {}

  function* read(piece: XmlPiece): Generator<PupilReading<EdexmlSummary>> {
    if (piece.kind === 'enter') {
      if (piece.path.split('/')[0] !== 'EDEX') stopDelivery({ problem: 'xml-root', found: showable(piece.path), expected: ['EDEX'] })
      if (piece.path === TEACHER) count.teachers += 1
      order.enter(piece.path, piece.line)
    } else if (piece.path === 'EDEX/leerlingen/leerling') yield* pupil(piece.element)
    else {
      order.enter(piece.path, piece.element.line)
      for (const problem of school.add(piece.path, piece.element)) yield { kind: 'note', problem }
    }
  }

  function* pupil(element: XmlElement): Generator<PupilReading<EdexmlSummary>> {
    for (const { name } of element.children) if (!TAKEN.has(name) && !FORGET.has(name)) notRead.add(name)
    if (element.attributes.eckid) addDropped(dropped, 'eckid')
    const judged = edexmlPupil(element, school)
    const rejected = judged.rejected ?? keyTwice(element.line, judged.pupil?.key ?? '')
    if (rejected) count.rejected += 1
    else count.pupils += 1
    if (keys.size > limits.rows) stop({ problem: 'too-many-rows', most: limits.rows })
    if (rejected) return yield { kind: 'rejected', problem: rejected }
    for (const problem of judged.notes) yield { kind: 'note', problem }
    if (!judged.pupil) return
    count.enrolments += judged.pupil.enrolments.length
    yield { kind: 'record', record: judged.pupil }
  }

  /** Keys are unique in the format: the first stands, who comes later with the same key is not taken. */
  function keyTwice(line: number, key: string): DeliveryProblem | null {
    const first = keys.get(key)
    if (first !== undefined) return { problem: 'key-twice', line, first, key: showable(key) }
    keys.set(key, line)
    return null
  }

  return {
    read,
    forgotten: (name: string): void => addDropped(dropped, FORGET.get(name) ?? 'bsn'),
    summary(): EdexmlSummary {
      order.end()
      if (count.pupils + count.rejected === 0) stopDelivery({ problem: 'no-pupils' })
      return { ...count, dropped, notRead: [...notRead].sort(), school: school.told(), groups: school.groups.size }
    },
  }
}
