import { CHECK_NAMES, type CheckName } from '../finding.ts'
import type { Difference } from '../work.ts'

/** What of the work list is asked for, as it stands in the address. */
export interface DifferenceFilter {
  state: Difference['state'] | null
  rule: CheckName | null
  school: string | null
  owner: 'mine' | 'nobody' | null
  /** one difference, to do something about it */
  pupilId: string | null
  page: number
}

export function readDifferenceFilter(query: URLSearchParams, page: number): DifferenceFilter {
  const states = ['open', 'accepted', 'solved'] as const
  const owners = { ik: 'mine', niemand: 'nobody' } as const
  return {
    state: states.find((one) => one === query.get('stand')) ?? null,
    rule: CHECK_NAMES.find((one) => one === query.get('soort')) ?? null,
    school: query.get('school') || null,
    owner: owners[query.get('wie') as keyof typeof owners] ?? null,
    pupilId: query.get('leerling') || null,
    page,
  }
}

export const differenceQuery = ({ state, rule, school, owner, pupilId, page }: DifferenceFilter): Record<string, string | undefined> => ({
  ...{ stand: state ?? undefined, soort: rule ?? undefined, school: school ?? undefined, leerling: pupilId ?? undefined },
  wie: owner === null ? undefined : owner === 'mine' ? 'ik' : 'niemand',
  pagina: page > 1 ? String(page) : undefined,
})

export function fitsDifference({ state, rule, school, owner, pupilId }: DifferenceFilter, personId: string, one: Difference): boolean {
  return (
    (state === null || one.state === state) &&
    (rule === null || one.rule === rule) &&
    (school === null || (one.finding?.schools.includes(school) ?? false)) &&
    (owner === null || (owner === 'mine' ? one.ownerId === personId : one.ownerId === null)) &&
    (pupilId === null || one.pupilId === pupilId)
  )
}
