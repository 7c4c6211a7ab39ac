/** What an institution teaches (domain.md 2): aoc and vertical hold both vmbo and mbo. */
export const INSTITUTION_KINDS = ['vo', 'vso', 'pro', 'mbo', 'hbo', 'aoc', 'vertical'] as const
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]

export interface Institution {
  id: string
  regionId: string
  boardId: string
  /** four characters, of DUO */
  brin: string
  kind: InstitutionKind
  name: string
}

/** Where a vmbo can be: the sites that have a profiel. */
const WITH_VMBO: readonly InstitutionKind[] = ['vo', 'vso', 'pro', 'aoc', 'vertical']

export const hasVmbo = (kind: InstitutionKind): boolean => WITH_VMBO.includes(kind)
