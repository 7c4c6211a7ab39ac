import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import type { Unit } from '../../design/unit.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import type { Cover, LedgerLine } from './line.ts'
import { type Teaching, teachingOf } from './teaching.ts'
import { type LedgerTotals, totalsOf } from './totals.ts'

export interface Ledger {
  lines: LedgerLine[]
  totals: LedgerTotals
  findings: AnalysisFinding[]
}

/** Vmbo programme and mbo dossier side by side: what is taught once, twice or nowhere, and how many weeks that wins. */
export function ledger({ units, blocks }: Pick<RouteDesign, 'units' | 'blocks'>): Ledger {
  const teachers = teachersOf(blocks)
  const lines = units.map((unit) => lineOf(unit, teachers.get(unit.id) ?? []))
  return { lines, totals: totalsOf(lines), findings: [...lines.flatMap(judge), ...unknownUnits(units, blocks)] }
}

function teachersOf(blocks: readonly Block[]): Map<string, Block[]> {
  const teachers = new Map<string, Block[]>()
  for (const block of blocks) for (const id of new Set(block.units)) teachers.set(id, [...(teachers.get(id) ?? []), block])
  return teachers
}

function lineOf(unit: Unit, blocks: readonly Block[]): LedgerLine {
  const teaching = teachingOf(unit, blocks)
  const cover = teaching.times === 0 ? 'not' : teaching.times === 1 ? 'once' : 'twice'
  return {
    unit,
    cover,
    from: blocks.length > 0 ? 'blocks' : 'unit',
    blocks: blocks.map(({ id }) => id),
    taughtAt: teaching.at,
    notCountedFor: teaching.notCountedFor,
    weeksWon: weeksWon(unit, cover, teaching),
  }
}

/** Taught once for both, the other side's weeks fall away; where the place is open, the smaller of the two. */
function weeksWon({ vmbo, mbo, vmboWeeks, mboWeeks }: Unit, cover: Cover, { at, notCountedFor }: Teaching): number | null {
  if (vmbo === null || mbo === null || cover !== 'once' || notCountedFor.length > 0) return 0
  if (at === 'vmbo') return mboWeeks
  if (at === 'mbo') return vmboWeeks
  return vmboWeeks === null || mboWeeks === null ? null : Math.min(vmboWeeks, mboWeeks)
}

function judge({ unit, cover, notCountedFor }: LedgerLine): AnalysisFinding[] {
  const field = `units/${unit.id}`
  const given = { unit: unit.name }
  if (cover === 'not') return [decide('ledger/taught-nowhere', field, given)]
  if (cover === 'twice') return [decide('ledger/taught-twice', field, given)]
  return notCountedFor.map((side) => decide('ledger/counts-for-one-side', field, { ...given, side }))
}

function unknownUnits(units: readonly Unit[], blocks: readonly Block[]): AnalysisFinding[] {
  const known = new Set(units.map(({ id }) => id))
  const named = ({ id, name, units }: Block) => units.filter((unit) => !known.has(unit)).map((unit) => ({ id, name, unit }))
  return blocks.flatMap(named).map(({ id, name, unit }) => decide('ledger/unknown-unit', `blocks/${id}/units`, { block: name, unit }))
}
