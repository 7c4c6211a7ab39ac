import type { Placement } from '../placement.ts'
import type { PlacementFinding } from './finding.ts'

type Asked = Pick<Placement, 'kind' | 'scheme' | 'birthDate' | 'startsOn' | 'isLightWork'>

const OF_DECREE = ['vakmanschaproute', 'beroepsroute', 'technologieroute']
const LIGHT_UNDER = 16

/**
 * Who is younger than 16 does only light work of a suitable nature. Besluit experimenten doorlopende leerlijnen vmbo-mbo
 * 2014–2022 (BWBR0033984), art. 5 lid 5 b: of the bpv in the routes of that decree. For every other route and for a stage the
 * article (Arbeidstijdenwet) is not at hand: it needs a decision.
 */
export function age({ kind, scheme, birthDate, startsOn, isLightWork }: Asked): PlacementFinding | null {
  if (isLightWork === true) return null
  if (birthDate === null) return { rule: 'placement/birth-date-unknown', severity: 'needs-a-decision' }
  const turns = `${Number(birthDate.slice(0, 4)) + LIGHT_UNDER}${birthDate.slice(4)}`
  if (turns <= startsOn) return null
  if (isLightWork === null) return { rule: 'placement/light-work-not-judged', severity: 'needs-a-decision', given: turns }
  const isDecree = kind === 'bpv' && scheme !== null && OF_DECREE.includes(scheme)
  if (isDecree) return { rule: 'placement/not-light-work-decree', severity: 'not-allowed', given: turns }
  return { rule: 'placement/not-light-work', severity: 'needs-a-decision', given: turns }
}
