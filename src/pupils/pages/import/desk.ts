import type { Db } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import type { Imports } from '../../import/imports.ts'

/** What the pages of imports share: one set of running work for one server. */
export interface ImportDesk {
  platform: Platform
  imports: Imports<Db>
}
