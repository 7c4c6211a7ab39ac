import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { type FrameProps as CooperationFrame, framed as framedPart, PARTS } from '../../pages/frame.tsx'
import type { Agreement } from '../agreement.ts'

export const LIST = PARTS.overeenkomsten.path
export const pathOf = (id: string, more = ''): string => `${LIST}/${id}${more && `/${more}`}`

export interface FrameProps extends Omit<CooperationFrame, 'part' | 'crumbs'> {
  /** the agreement that this page is about, when it is not the agreement itself */
  of?: Agreement
  /** the list itself, with the tabs */
  isFirst?: boolean
}

/** The same head and crumbs on every page of agreements. */
export function framed(c: AppContext, { of, isFirst = false, ...frame }: FrameProps) {
  const parent = of ? [{ label: of.text.title, href: link(c.var.address.language, pathOf(of.id)) }] : []
  return framedPart(c, { ...frame, part: 'overeenkomsten', crumbs: isFirst ? null : parent })
}
