import type { FormPartId, ListPartId } from '../../designer/parts.ts'
import type { DesignTab } from './frame.tsx'

type PartId = ListPartId | FormPartId

/** Which parts stand on which tab, in this order. */
export const PARTS_ON: Partial<Record<DesignTab, readonly PartId[]>> = {
  gegevens: ['basis', 'kwalificaties', 'begeleiding', 'overeenkomst'],
  blokken: ['jaren', 'blokken', 'momenten', 'examens'],
  dekking: ['onderdelen'],
  week: ['kalender', 'examenweken', 'docenten'],
  terugweg: ['terugwegen'],
  leerlingen: ['instroom', 'clusters'],
  kosten: ['kosten', 'betalingen', 'bekostiging'],
  regels: ['uitzonderingen'],
}

export function tabOf(part: PartId): DesignTab {
  const found = (Object.keys(PARTS_ON) as DesignTab[]).find((tab) => PARTS_ON[tab]?.includes(part))
  if (!found) throw new Error(`no tab shows ${part}`)
  return found
}
