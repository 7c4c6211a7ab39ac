import { isId } from '../id.ts'
import { type Act, inTurn, type Turn } from '../turn.actions.ts'
import type { FundedSchool } from './funded.ts'
import { listFundedYears, listFundingLines } from './funding.store.ts'
import { type FundingLine, fundingYear, holding, isSchoolYear, keyOf, schoolYearOn } from './funding.ts'
import { listFundedSchools } from './schools.store.ts'
import { listPrices, listTbgiValues } from './tbgi.store.ts'
import { type Proposal, proposeFunding, type ValuePrice } from './tbgi.ts'
import type { Writes } from './typed.ts'
import { writesOf } from './why-may.ts'

export interface SeenFunding {
  schoolYear: string
  /** years to choose from: those with amounts, last year, this one and the next; the last first */
  years: readonly string[]
  /** every version, also of what no longer holds */
  lines: readonly FundingLine[]
  schools: readonly FundedSchool[]
  writes: Writes
}

/** The amounts of a school year; of the year of today when that is no year. */
export const seeFunding = (act: Act, asked: string): Promise<SeenFunding> => inTurn(act, (turn) => fundingIn(act, turn, asked))

export async function fundingIn({ viewer }: Act, { trx, today }: Turn, asked: string): Promise<SeenFunding> {
  const now = schoolYearOn(today)
  const schoolYear = isSchoolYear(asked) ? asked : now
  const schools = await listFundedSchools(trx)
  const years = new Set([...(await listFundedYears(trx)), ...[-1, 0, 1].map((more) => yearsOn(now, more)), schoolYear])
  const lines = await listFundingLines(trx, schoolYear)
  return { schoolYear, years: [...years].sort().reverse(), lines, schools, writes: writesOf(viewer, schools) }
}

const yearsOn = (schoolYear: string, more: number): string => {
  const first = Number(schoolYear.slice(0, 4)) + more
  return `${first}-${first + 1}`
}

export interface SeenLine {
  line: FundingLine
  /** every version of the same, the first first */
  versions: readonly FundingLine[]
  schools: readonly FundedSchool[]
  mayWrite: boolean
}

/** The last version of what a line is about, by the id of any of its versions. */
export const seeFundingLine = (act: Act, schoolYear: string, id: string): Promise<SeenLine | null> =>
  inTurn(act, async (turn) => {
    if (!isId(id) || !isSchoolYear(schoolYear)) return null
    const { lines, schools, writes } = await fundingIn(act, turn, schoolYear)
    const asked = lines.find((one) => one.id === id)
    const versions = asked ? lines.filter((one) => keyOf(one) === keyOf(asked)) : []
    const line = versions.at(-1)
    if (!line) return null
    const mayWrite = line.institutionId === null ? writes.mayAll : writes.schools.includes(line.institutionId)
    return { line, versions, schools, mayWrite }
  })

export interface SeenTbgi extends SeenFunding {
  fundingYear: number
  prices: readonly ValuePrice[]
  proposals: readonly Proposal[]
}

/** What the TBG-i files that were read in say of a school year: proposals. */
export const seeTbgi = (act: Act, asked: string): Promise<SeenTbgi> => inTurn(act, (turn) => tbgiIn(act, turn, asked))

export async function tbgiIn(act: Act, turn: Turn, asked: string): Promise<SeenTbgi> {
  const seen = await fundingIn(act, turn, asked)
  const year = fundingYear(seen.schoolYear)
  const prices = await listPrices(turn.trx, year)
  const values = await listTbgiValues(turn.trx)
  return {
    ...seen,
    fundingYear: year,
    prices,
    proposals: proposeFunding(seen.schoolYear, { values, prices, holding: holding(seen.lines) }),
  }
}
