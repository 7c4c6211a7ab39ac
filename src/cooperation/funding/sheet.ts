import { centsIn, eurosText } from './euros.ts'
import { type FundedSchool, levelsOf } from './funded.ts'
import { ALL_LEVELS, type FundingLine, isSchoolYear, keyOf, MOST_CENTS, newest, type Side } from './funding.ts'
import type { Writes } from './typed.ts'

/** The columns of the sheet, in their order; their names on paper stand in the messages, in two languages. */
export const SHEET_COLUMNS = ['schoolYear', 'side', 'brin', 'school', 'level', 'amount', 'source'] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]
export type SheetCells = Record<SheetColumn, string>

/** A sheet to fill in: a row for every school and level that somebody may write, with what holds now. */
export function sheetRows(
  schoolYear: string,
  lines: readonly FundingLine[],
  writes: Writes,
  schools: readonly FundedSchool[],
): SheetCells[] {
  const last = newest(lines)
  const row = (side: Side, school: FundedSchool | null, level: string | null): SheetCells => {
    const now = last.get(keyOf({ schoolYear, side, institutionId: school?.id ?? null, level }))
    const amount = now && now.cents !== null ? now.cents : null
    return {
      ...{ schoolYear, side, brin: school?.brin ?? '', school: school?.name ?? '', level: level ?? '' },
      ...{ amount: amount === null ? '' : eurosText(amount), source: amount === null ? '' : (now?.source ?? '') },
    }
  }
  const general = writes.mayAll ? [row('vo', null, null), row('mbo', null, null)] : []
  const own = schools.filter(({ id }) => writes.schools.includes(id))
  return [
    ...general,
    ...own.flatMap((school) => levelsOf(school).flatMap(({ side, levels }) => levels.map((level) => row(side, school, level)))),
  ]
}

export const ROW_PROBLEMS = [
  ...([
    'no-school-year',
    'other-year',
    'no-side',
    'unknown-school',
    'not-yours',
    'unknown-level',
    'no-amount',
    'too-much',
    'no-source',
    'twice',
  ] as const),
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]

/** A row that came back, and what applying it would do. */
export interface JudgedRow {
  /** the row of the spreadsheet */
  line: number
  cells: SheetCells
  /** empty: no amount was filled in; wrong: it is left out, with the reason */
  verdict: 'new' | 'changed' | 'same' | 'empty' | 'wrong'
  problem: RowProblem | null
  institutionId: string | null
  cents: number | null
  /** the version that holds now; 0 = none */
  version: number
  was: number | null
}

export interface Judging {
  schoolYear: string
  lines: readonly FundingLine[]
  writes: Writes
  schools: readonly FundedSchool[]
}

/** Row by row what it would do; a second row about the same thing is wrong. */
export function judgeSheet(rows: readonly { line: number; cells: SheetCells }[], known: Judging): JudgedRow[] {
  const last = newest(known.lines)
  const seen = new Set<string>()
  return rows.map(({ line, cells }) => {
    const school = known.schools.find(({ brin }) => brin === cells.brin.trim().toUpperCase()) ?? null
    const institutionId = school?.id ?? null
    const base = { line, cells, institutionId }
    const nothing = { cents: null, version: 0, was: null }
    if (cells.amount.trim() === '') return { ...base, ...nothing, verdict: 'empty', problem: null }
    const problem = problemOf(cells, school, known)
    const key = keyOf({
      schoolYear: cells.schoolYear.trim(),
      side: cells.side.trim() as Side,
      institutionId,
      level: cells.level.trim() || null,
    })
    if (problem ?? seen.has(key)) return { ...base, ...nothing, verdict: 'wrong', problem: problem ?? 'twice' }
    seen.add(key)
    const now = last.get(key)
    const cents = centsIn(cells.amount)
    const isSame = now?.cents === cents && now?.source === cells.source.trim()
    const verdict = isSame ? 'same' : now ? 'changed' : 'new'
    return { ...base, cents, version: now?.version ?? 0, was: now?.cents ?? null, verdict, problem: null }
  })
}

function problemOf(cells: SheetCells, school: FundedSchool | null, { schoolYear, writes }: Judging): RowProblem | null {
  const { side, brin, level, amount, source } = cells
  if (!isSchoolYear(cells.schoolYear.trim())) return 'no-school-year'
  if (cells.schoolYear.trim() !== schoolYear) return 'other-year'
  if (side.trim() !== 'vo' && side.trim() !== 'mbo') return 'no-side'
  if (brin.trim() !== '' && school === null) return 'unknown-school'
  if (school === null ? !writes.mayAll : !writes.schools.includes(school.id)) return 'not-yours'
  if (level.trim() !== '' && !ALL_LEVELS.includes(level.trim())) return 'unknown-level'
  const cents = centsIn(amount)
  if (cents === null) return 'no-amount'
  if (cents > MOST_CENTS) return 'too-much'
  return source.trim() === '' || source.trim().length > 300 ? 'no-source' : null
}
