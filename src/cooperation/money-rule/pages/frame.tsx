import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { Filters } from '#ui/filters.tsx'
import { moneyLinks } from '../../funding/pages/links.ts'
import { type FrameProps as CooperationFrame, framed as framedPart, PARTS } from '../../pages/frame.tsx'
import { ruleWords } from './words.ts'

export const LIST = PARTS.afrekening.path
export const pathOf = (id: string, more = ''): string => `${LIST}/${id}${more && `/${more}`}`

/** Where the parts of settling stand: statements, the rules they follow, what is put in by hand, and the years to come. */
export const PLACES = { lijst: LIST, regels: `${LIST}/regels`, invoer: `${LIST}/invoer`, vooruitblik: `${LIST}/vooruitblik` } as const
export type Place = keyof typeof PLACES

export interface FrameProps extends Omit<CooperationFrame, 'part' | 'crumbs'> {
  /** a page that all parts are reached from; else `crumbs` */
  place?: Place
  crumbs?: Crumb[]
}

/** The same head and crumbs on every page of settling. */
export function framed(c: AppContext, { place, crumbs = [], children, ...frame }: FrameProps) {
  return framedPart(c, {
    ...frame,
    part: 'afrekening',
    crumbs: place === 'lijst' ? null : crumbs,
    children: (
      <>
        {place && <Places c={c} current={place} />}
        {children as Child}
      </>
    ),
  })
}

function Places({ c, current }: { c: AppContext; current: Place }) {
  const { language } = c.var.address
  const t = ruleWords(language).tabs
  const options = (Object.keys(PLACES) as Place[]).map((place) => ({
    label: t[place],
    href: link(language, PLACES[place]),
    current: place === current,
  }))
  const beside = moneyLinks(language, c.var.viewer).map((one) => ({ ...one, current: false }))
  return <Filters filters={[{ name: 'onderdeel', label: t.label, options: [...options, ...beside] }]} />
}
