import { BLOCK_KINDS, type Block, type BlockKind, type Place } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { yearLabel } from '../year-label.ts'

/** Clock hours, as the schemes count them: hours of a block of kind bpv are bpv, those of a stage are not. */
export interface Hours {
  total: number
  guided: number
  bpv: number
  /** blocks of which the hours, or the guided ones, are not filled in */
  open: number
}

/** Where it is taught; `open` = no place filled in. */
export const HOUR_SIDES = ['vmbo', 'mbo', 'company', 'open'] as const
export type HourSide = (typeof HOUR_SIDES)[number]

export interface HoursOfKind {
  kind: BlockKind
  sides: Record<HourSide, Hours>
  all: Hours
}

export interface HoursOfYear {
  /** null for blocks whose year is not in the design */
  year: string | null
  label: string
  /** only kinds that the year has, in the order of BLOCK_KINDS */
  kinds: HoursOfKind[]
  sides: Record<HourSide, Hours>
  all: Hours
}

export interface HoursTable {
  years: HoursOfYear[]
  sides: Record<HourSide, Hours>
  all: Hours
}

/** Hours per year, kind and side. Whether they are enough is for the rules of the scheme. */
export function hoursTable({ years, blocks }: Pick<RouteDesign, 'years' | 'blocks'>): HoursTable {
  const known = new Set(years.map(({ id }) => id))
  const lost = blocks.filter(({ year }) => !known.has(year))
  const rows = years.map((year) =>
    hoursOfYear(
      year.id,
      yearLabel(year),
      of(blocks, ({ year: id }) => id === year.id),
    ),
  )
  return { years: lost.length > 0 ? [...rows, hoursOfYear(null, '–', lost)] : rows, sides: bySide(blocks), all: sum(blocks) }
}

function hoursOfYear(year: string | null, label: string, blocks: readonly Block[]): HoursOfYear {
  const kinds = BLOCK_KINDS.flatMap((kind) => {
    const here = of(blocks, (block) => block.kind === kind)
    return here.length > 0 ? [{ kind, sides: bySide(here), all: sum(here) }] : []
  })
  return { year, label, kinds, sides: bySide(blocks), all: sum(blocks) }
}

const of = (blocks: readonly Block[], fits: (block: Block) => boolean): Block[] => blocks.filter(fits)

function bySide(blocks: readonly Block[]): Record<HourSide, Hours> {
  const side = (place: Place | null): Hours => sum(of(blocks, (block) => block.place === place))
  return { vmbo: side('vmbo'), mbo: side('mbo'), company: side('company'), open: side(null) }
}

function sum(blocks: readonly Block[]): Hours {
  const all = { total: 0, guided: 0, bpv: 0, open: 0 }
  for (const { kind, hours, guided } of blocks) {
    all.total += hours ?? 0
    all.guided += guided ?? 0
    if (kind === 'bpv') all.bpv += hours ?? 0
    if (hours === null || (kind !== 'bpv' && guided === null)) all.open += 1
  }
  return all
}
