import type { Owner } from '../owner.store.ts'
import type { NamedPage, SeenList } from '../see.actions.ts'
import type { Difference } from '../work.ts'
import type { DifferenceFilter } from './difference-filter.ts'

export const DIFFERENCES_A_PAGE = 25
export type NamedDifference = Difference & { recordIds: readonly string[] }

export interface DifferencesModel {
  seen: SeenList
  personId: string
  filter: DifferenceFilter
  /** those that fit the filter, and the page of those with a name */
  fitting: readonly Difference[]
  names: NamedPage<NamedDifference>
  owners: readonly Owner[]
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}
