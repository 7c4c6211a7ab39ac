import type { CountFacts } from './line.ts'

/** So many pupils who are alike in all of this: what who may see no names has of a list. */
export type CountGroup = Pick<CountFacts, 'phase' | 'institutionId' | 'partnerId' | 'leerjaar' | 'level' | 'startYear'> & { pupils: number }

/** By phase, school, year, level and cohort, in that order. */
export function groupLines(lines: readonly CountFacts[]): CountGroup[] {
  const groups = new Map<string, CountGroup>()
  for (const { phase, institutionId, partnerId, leerjaar, level, startYear } of lines) {
    const key = [phase === 'VO' ? 0 : 1, institutionId, partnerId, leerjaar, level, startYear].join('\t')
    const pupils = (groups.get(key)?.pupils ?? 0) + 1
    groups.set(key, { phase, institutionId, partnerId, leerjaar, level, startYear, pupils })
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}
