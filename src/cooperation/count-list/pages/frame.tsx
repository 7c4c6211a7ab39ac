import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { type FrameProps as CooperationFrame, framed as framedPart } from '../../pages/frame.tsx'
import type { SeenList } from '../see.actions.ts'
import type { ListState, SchoolState } from '../standing.ts'
import { LISTS, listHref } from './addresses.ts'
import { listWords } from './words.ts'

interface FrameProps extends Omit<CooperationFrame, 'part' | 'crumbs'> {
  seen: SeenList
  /** a page under the list, not the list itself */
  isUnder?: boolean
}

/** The same head and crumbs on every page of one list. */
export function framed(c: AppContext, { seen, isUnder = false, ...frame }: FrameProps) {
  const { language } = c.var.address
  const t = listWords(language)
  const day = { label: formatDate(language, seen.teldatum), href: link(language, LISTS, { jaar: seen.teldatum.slice(0, 4) }) }
  const list = { label: t.list.title(seen.route.name), href: listHref(language, whichOf(seen)) }
  return framedPart(c, { ...frame, part: 'tellijst', crumbs: isUnder ? [day, list] : [day] })
}

export const whichOf = ({ route, teldatum }: Pick<SeenList, 'route' | 'teldatum'>) => ({ routeId: route.routeId, teldatum })

const TONE: Record<ListState, Tone> = {
  ...{ empty: 'plain', forecast: 'plain', differences: 'bad', 'to-confirm': 'wait', frozen: 'good' },
}
const SCHOOL_TONE: Record<SchoolState, Tone> = { 'not-yet': 'wait', confirmed: 'good', lapsed: 'bad' }

export const StateBadge = ({ language, state }: { language: Language; state: ListState }) => (
  <Badge tone={TONE[state]}>{listWords(language).state[state]}</Badge>
)

export const SchoolBadge = ({ language, state }: { language: Language; state: SchoolState }) => (
  <Badge tone={SCHOOL_TONE[state]}>{listWords(language).school[state]}</Badge>
)

/** DLR, GLR: as ROD wants the kind; of other schemes their name. */
export const kindText = (language: Language, scheme: string): string =>
  scheme === 'dlr' || scheme === 'glr' ? scheme.toUpperCase() : schemeText(language, scheme)

/** The name of a school, site or route. */
export const nameIn =
  ({ labels }: Pick<SeenList, 'labels'>, language: Language) =>
  (id: string | null): string =>
    (id && labels.get(id)) || listWords(language).unknown
