import { readDate } from '#platform/import/date.ts'
import { plainWord } from '#platform/import/match-columns.ts'
import type { TableRow } from '#platform/import/table.ts'
import { showable } from '../../import/readers/sensitive.ts'
import type { Gradable, GradedPart } from '../group/gradable.ts'
import type { Outcome, PartKind } from '../part.ts'
import type { FileChoices } from './choices.ts'
import type { ResultColumn } from './columns.ts'
import type { ROW_PROBLEMS, RowProblem } from './problem.ts'

/** A row that is a result of one pupil. */
export interface FileRow {
  line: number
  pupilId: string
  recordId: string
  part: GradedPart
  outcome: Outcome
  mark: number | null
  on: string
  madeAt: string
  note: string | null
}

export interface FileKnown {
  choices: FileChoices
  today: string
  /** pupils by the number that the chosen school knows them by */
  numbers: ReadonlyMap<string, readonly string[]>
  pupils: ReadonlyMap<string, Gradable>
  /** schools that can have made a result of a route */
  makers: readonly { routeId: string; id: string; name: string; brin: string }[]
}

type Text = (column: ResultColumn) => string
type Problem = (typeof ROW_PROBLEMS)[number]

/** Thrown and caught here alone: the first thing that is wrong with a row ends it. */
class Refused extends Error {
  readonly problem: Problem
  readonly value: string | undefined
  constructor(problem: Problem, value?: string) {
    super(problem)
    this.problem = problem
    this.value = value
  }
}

/** A result, or what is wrong first; null for a row without an outcome and without a mark. */
export function readRow({ line }: TableRow, text: Text, known: FileKnown): FileRow | RowProblem | null {
  if (text('outcome') === '' && text('mark') === '') return null
  try {
    const pupil = pupilOf(text, known)
    const part = partOf(text, pupil.parts)
    const mark = markOf(text)
    const outcome = outcomeOf(text, mark, known.choices)
    const [on, madeAt, note] = [dayOf(text, known), makerOf(text, part.routeId, known), text('note')]
    if (note.length > 500) throw new Refused('note-too-long')
    return { line, pupilId: pupil.pupilId, recordId: pupil.recordId, part, outcome, mark, on, madeAt, note: note || null }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { problem, value } = error
    return { problem, line, ...(value === undefined ? {} : { value: showable(value) }) }
  }
}

function pupilOf(text: Text, { numbers, pupils }: FileKnown): Gradable {
  const number = text('pupil')
  if (number === '') throw new Refused('no-number')
  const [pupilId, other] = numbers.get(number) ?? []
  if (!pupilId) throw new Refused('pupil-unknown', number)
  if (other) throw new Refused('pupil-several', number)
  const pupil = pupils.get(pupilId)
  if (!pupil) throw new Refused('pupil-not-yours', number)
  return pupil
}

const KIND_WORDS: Record<PartKind, readonly string[]> = {
  unit: ['onderdeel', 'unit'],
  block: ['blok', 'block'],
  exam: ['examen', 'exam'],
  elective: ['keuze', 'keuzevak', 'keuzedeel', 'elective'],
  own: ['eigenprogramma', 'ownprogramme'],
}

/** As it is written first; else without regard for case, accents and signs. Never one of several. */
function partOf(text: Text, parts: readonly GradedPart[]): GradedPart {
  const [name, kind, route] = [text('part'), text('kind'), text('route')]
  if (name === '') throw new Refused('no-part')
  const fits = parts.filter(
    (one) =>
      plainWord(one.name) === plainWord(name) &&
      (kind === '' || KIND_WORDS[one.part.kind].includes(plainWord(kind))) &&
      (route === '' || plainWord(one.routeName) === plainWord(route)),
  )
  const exact = fits.filter((one) => one.name.trim() === name)
  const [part, other] = exact.length === 1 ? exact : fits
  if (!part) throw new Refused('part-unknown', name)
  if (other) throw new Refused('part-several', name)
  return part
}

/** From 1 to 10 with one decimal: another scale is not converted here. */
function markOf(text: Text): number | null {
  const written = text('mark')
  if (written === '') return null
  const mark = /^\d{1,2}([.,]\d)?$/.test(written) ? Number(written.replace(',', '.')) : 0
  if (mark < 1 || mark > 10) throw new Refused('no-mark', written)
  return mark
}

const OUTCOME_WORDS: Record<string, Outcome> = {
  ...{ behaald: 'passed', nietbehaald: 'failed', vrijgesteld: 'exempt', vrijstelling: 'exempt' },
  ...{ passed: 'passed', failed: 'failed', notpassed: 'failed', exempt: 'exempt' },
}

function outcomeOf(text: Text, mark: number | null, { passFrom }: FileChoices): Outcome {
  const written = text('outcome')
  if (written !== '') {
    const word = plainWord(written)
    const outcome = Object.hasOwn(OUTCOME_WORDS, word) ? OUTCOME_WORDS[word] : undefined
    if (!outcome) throw new Refused('outcome-unknown', written)
    return outcome
  }
  if (mark === null || passFrom === null) throw new Refused('outcome-missing')
  return mark >= passFrom ? 'passed' : 'failed'
}

function dayOf(text: Text, { choices, today }: FileKnown): string {
  const written = text('day')
  const day = written === '' ? choices.day : readDate(written)
  if (!day) throw written === '' ? new Refused('day-missing') : new Refused('no-day', written)
  if (day > today) throw new Refused('in-future', written)
  return day
}

/** By name or brin, among the schools of the route. */
function makerOf(text: Text, routeId: string, { choices, makers }: FileKnown): string {
  const written = text('school')
  if (written === '' && choices.madeAt === null) throw new Refused('school-missing')
  const own = makers.filter((one) => one.routeId === routeId)
  const word = plainWord(written)
  const [maker, other] = own.filter(({ id, name, brin }) =>
    written === '' ? id === choices.madeAt : plainWord(name) === word || plainWord(brin) === word,
  )
  if (!maker || other) throw new Refused('school-unknown', written)
  return maker.id
}
