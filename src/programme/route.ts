import type { Leertraject, Leerweg, Niveau } from '#schemes/index.ts'

/** A route from the vmbo to an mbo diploma, with the sites that carry it. What it teaches is its design (design/). */
export const SIDES = ['vo', 'mbo'] as const
export type Side = (typeof SIDES)[number]

export interface RouteData {
  name: string
  /** id of a scheme (scheme.ts); what is not known there is kept as it stands */
  scheme: string
  profiel: string | null
  leerweg: Leerweg | null
  niveau: Niveau | null
  leertraject: Leertraject | null
  crebo: string | null
  startsOn: string
  endsOn: string | null
}

export interface Partner {
  siteId: string
  siteName: string
  institutionId: string
  institutionName: string
  boardId: string
  side: Side
}

export interface Route extends RouteData {
  id: string
  regionId: string
  partners: readonly Partner[]
}

export const partnersAt = ({ partners }: Pick<Route, 'partners'>, side: Side): Partner[] => partners.filter((one) => one.side === side)
