import type { Institution } from './institution.ts'

export interface Board {
  id: string
  regionId: string
  number: string | null
  name: string
}

export interface Site {
  id: string
  institutionId: string
  vestiging: string
  name: string
  place: string | null
  profielen: string[]
}

/** What stands under the region: boards with their institutions with their sites. */
export interface BoardBranch extends Board {
  institutions: InstitutionBranch[]
}

export interface InstitutionBranch extends Institution {
  /** with a role today at the institution, a site or a group */
  people: number
  sites: SiteBranch[]
}

export interface SiteBranch extends Site {
  people: number
}

export interface Flat {
  boards: readonly Board[]
  institutions: readonly Institution[]
  sites: readonly Site[]
  /** per id of an institution or site */
  people: ReadonlyMap<string, number>
}

/** In the order the lists have; a board without institutions stays in it, because the next step is to add one. */
export function treeOf({ boards, institutions, sites, people }: Flat): BoardBranch[] {
  const siteBranch = (site: Site): SiteBranch => ({ ...site, people: people.get(site.id) ?? 0 })
  const branch = (one: Institution): InstitutionBranch => ({
    ...one,
    people: people.get(one.id) ?? 0,
    sites: sites.filter(({ institutionId }) => institutionId === one.id).map(siteBranch),
  })
  return boards.map((board) => ({ ...board, institutions: institutions.filter(({ boardId }) => boardId === board.id).map(branch) }))
}
