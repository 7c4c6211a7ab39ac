import type { InstitutionKind } from '../places/institution.ts'

/** Words of DUO's address lists (ONDERWIJSSTRUCTUUR, MBO INSTELLINGSSOORT NAAM) and what they say of a school. */
const WORDS: Record<string, InstitutionKind> = {
  VBO: 'vo',
  VMBO: 'vo',
  MAVO: 'vo',
  HAVO: 'vo',
  VWO: 'vo',
  BRUGJAAR: 'vo',
  PRO: 'pro',
  VSO: 'vso',
  ROC: 'mbo',
  REGIONAAL: 'mbo',
  VAKINSTELLING: 'mbo',
  VAKSCHOOL: 'mbo',
  AOC: 'aoc',
  AGRARISCH: 'aoc',
  HBO: 'hbo',
}

/** `PRO/VBO/MAVO` is a vo school with praktijkonderwijs; two kinds that do not go together, or an unknown word alone, is for a person to say. */
export function kindOfStructure(structure: string | null): InstitutionKind | null {
  const kinds = new Set(
    (structure ?? '')
      .toUpperCase()
      .split(/[^A-Z]+/)
      .flatMap((word) => WORDS[word] ?? []),
  )
  if (kinds.has('vo')) kinds.delete('pro')
  const [kind] = kinds
  return kinds.size === 1 && kind ? kind : null
}
