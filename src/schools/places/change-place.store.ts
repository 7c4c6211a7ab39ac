import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/database/database.ts'
import '../tables.ts'
import type { BoardForm, InstitutionForm, SiteForm } from './forms.ts'

/** Ids are made here: the policies let nobody read a row in the statement that adds it. */
export async function addBoard(trx: Trx, regionId: string, { name, number }: BoardForm): Promise<string> {
  const id = randomUUID()
  await trx.insertInto('board').values({ id, region_id: regionId, name, number }).execute()
  return id
}

export async function changeBoard(trx: Trx, id: string, { name, number }: BoardForm): Promise<void> {
  await trx.updateTable('board').set({ name, number }).where('id', '=', id).execute()
}

export async function addInstitution(trx: Trx, regionId: string, { boardId, brin, kind, name }: InstitutionForm): Promise<string> {
  const id = randomUUID()
  await trx.insertInto('institution').values({ id, region_id: regionId, board_id: boardId, brin, kind, name }).execute()
  return id
}

export async function changeInstitution(trx: Trx, id: string, { boardId, brin, kind, name }: InstitutionForm): Promise<void> {
  await trx.updateTable('institution').set({ board_id: boardId, brin, kind, name }).where('id', '=', id).execute()
}

export async function renameInstitution(trx: Trx, id: string, name: string): Promise<void> {
  await trx.updateTable('institution').set({ name }).where('id', '=', id).execute()
}

export async function renameSite(trx: Trx, id: string, name: string, place: string | null): Promise<void> {
  await trx.updateTable('site').set({ name, place }).where('id', '=', id).execute()
}

export async function addSite(trx: Trx, { institutionId, vestiging, name, place, profielen }: SiteForm): Promise<string> {
  const id = randomUUID()
  await trx.insertInto('site').values({ id, institution_id: institutionId, vestiging, name, place }).execute()
  await setProfielen(trx, id, profielen)
  return id
}

/** A site stays with its institution: pupils are enrolled there. */
export async function changeSite(trx: Trx, id: string, { vestiging, name, place, profielen }: SiteForm): Promise<void> {
  await trx.updateTable('site').set({ vestiging, name, place }).where('id', '=', id).execute()
  await setProfielen(trx, id, profielen)
}

async function setProfielen(trx: Trx, siteId: string, profielen: readonly string[]): Promise<void> {
  await trx.deleteFrom('site_profile').where('site_id', '=', siteId).execute()
  if (profielen.length === 0) return
  await trx
    .insertInto('site_profile')
    .values(profielen.map((profiel) => ({ site_id: siteId, profiel })))
    .execute()
}
