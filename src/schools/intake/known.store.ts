import type { Trx } from '#platform/database/database.ts'
import { listBoards, listInstitutions, listSites } from '../places/place.store.ts'
import { type Known, knownOf } from './compare.ts'

/** What is here already, to hold a file against. */
export async function loadKnown(trx: Trx): Promise<Known> {
  return knownOf(await listBoards(trx), await listInstitutions(trx), await listSites(trx))
}
