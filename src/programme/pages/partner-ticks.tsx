import type { Language } from '#platform/i18n.ts'
import { TickList } from '#ui/form/tick-list.tsx'
import type { SiteChoice } from '../route.store.ts'
import type { Side } from '../route.ts'
import { programmeWords } from '../words.ts'

interface Ticks {
  language: Language
  side: Side
  sites: readonly SiteChoice[]
  ticked: readonly string[]
  wrong: string | undefined
}

/** The sites of one side that can be partners in a route. */
export function Partners({ language, side, sites, ticked, wrong }: Ticks) {
  const t = programmeWords(language).form
  const options = sites.filter((one) => (side === 'vo' ? one.hasVmbo : one.hasMbo)).map(({ siteId, label }) => ({ value: siteId, label }))
  return (
    <TickList
      name={`partners-${side}`}
      legend={t.partners[side]}
      hint={options.length > 0 ? t.partnersHint : t.noSites}
      wrong={wrong}
      options={options}
      ticked={ticked}
    />
  )
}
