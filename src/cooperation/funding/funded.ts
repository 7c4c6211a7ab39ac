import { LEVELS, type Side } from './funding.ts'

/** A school that gets funding, as far as an amount is about it. */
export interface FundedSchool {
  id: string
  brin: string
  name: string
  kind: string
}

const VMBO = LEVELS.vo.filter((level) => level.startsWith('vmbo-'))
const LEVELS_OF: Record<string, Partial<Record<Side, readonly string[]>>> = {
  ...{ vo: { vo: VMBO }, pro: { vo: ['pro'] }, vso: { vo: ['vso', ...VMBO] }, mbo: { mbo: LEVELS.mbo } },
  ...{ aoc: { vo: VMBO, mbo: LEVELS.mbo }, vertical: { vo: VMBO, mbo: LEVELS.mbo } },
}

/** The levels that a school of this kind can be paid for, by side; an aoc or vertical school has both sides. */
export const levelsOf = ({ kind }: Pick<FundedSchool, 'kind'>): { side: Side; levels: readonly string[] }[] =>
  (Object.entries(LEVELS_OF[kind] ?? {}) as [Side, readonly string[]][]).map(([side, levels]) => ({ side, levels }))
