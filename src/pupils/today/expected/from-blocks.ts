import { type DesignYear, type PlacedBlock, placedBlocks, type RouteDesign } from '#programme/index.ts'
import { covers, holidayOn, sideOf } from './side.ts'
import type { Expected } from './where.ts'

export interface PlanDay {
  design: RouteDesign
  year: DesignYear
  /** ISO week, and 0 = Monday */
  week: number
  weekday: number
  day: string
}

/** Where the blocks of the year are taught on this day. A side on holiday has no lessons; what is not filled in is not known. */
export function fromBlocks(plan: PlanDay): Expected {
  const { design, year, week, weekday } = plan
  const ofYear = placedBlocks(design).get(year.id) ?? []
  if (ofYear.length === 0) return { kind: 'unknown', why: 'no-blocks' }
  const running = ofYear.filter(({ span }) => covers(span, week))
  const today = running.filter(({ days }) => days & (1 << weekday))
  // a block without fixed days may be today
  const open = running.filter(({ days }) => days === 0)
  if (today.length === 0 && open.length === 0) return { kind: 'free', because: nothingOn(plan, ofYear) }
  const asked = today.length > 0 ? today : open
  const taught = asked.map((one) => taughtOn(plan, one))
  const left = taught.filter(({ holiday }) => holiday === null)
  const [away] = taught
  if (left.length === 0 && away?.holiday) return { kind: 'free', because: { rule: 'holiday', side: away.side, name: away.holiday } }
  if (today.length === 0) return { kind: 'unknown', why: 'no-days' }
  const places = [...new Set(left.flatMap(({ block }) => block.place ?? []))]
  if (places.length === 0) return { kind: 'unknown', why: 'no-place' }
  const blocks = left.filter(({ block }) => block.place !== null).map(({ block }) => block.name)
  return { kind: 'at', places, because: { rule: 'blocks', blocks, holidaysKnown: left.every(({ known }) => known) } }
}

function taughtOn({ design, year, day }: PlanDay, { block }: PlacedBlock) {
  const side = sideOf.at(block.place ?? (year.enrolledAt === 'vo' ? 'vmbo' : 'mbo'), year)
  const { name, known } = holidayOn(design, side, day)
  return { block, side, holiday: name, known }
}

/** Without lessons in the plan: a holiday of the side of the year is said as such. */
function nothingOn({ design, year, day }: PlanDay, ofYear: readonly PlacedBlock[]) {
  const place = ofYear.find(({ block }) => block.place !== null)?.block.place ?? null
  const side = sideOf.at(year.enrolledAt === 'vo' ? 'vmbo' : year.enrolledAt === 'mbo' ? 'mbo' : (place ?? 'mbo'), year)
  const { name } = holidayOn(design, side, day)
  return name === null ? ({ rule: 'no-lessons' } as const) : ({ rule: 'holiday', side, name } as const)
}
