import { pageIn } from '../../pages/asked.ts'
import type { AskedTeams } from '../team.ts'

/** What is looked for, as the address names it. */
export const teamsIn = (query: URLSearchParams): AskedTeams => ({
  search: (query.get('zoek') ?? '').trim().slice(0, 100),
  page: pageIn(query),
})
