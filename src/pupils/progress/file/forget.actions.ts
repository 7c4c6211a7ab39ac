import { asSystem } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import { PREVIEW_DAYS } from '../../import/actions.ts'
import { dropFile } from '../../import/file.store.ts'
import { removeForgotten } from './file.store.ts'

/** Files of results that nobody decided on, with the rows that stood ready. Doorloop’s own work, each hour: nobody is there to ask. */
export async function forgetResultFiles({ db, folder, now }: Pick<Platform, 'db' | 'folder' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - PREVIEW_DAYS * 86_400_000)
  const ids = await asSystem(db, (trx) => removeForgotten(trx, before))
  for (const id of ids) dropFile(folder, id)
  return ids.length
}
