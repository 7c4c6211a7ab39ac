import type { Place } from '#ui/mark.tsx'

/** Top to bottom, and left to right on a narrow screen. */
export const PLACES: readonly Place[] = ['start', 'route', 'else', 'out']

export interface FlowNode {
  column: number
  place: Place
  /** pupils; what is drawn. A hidden count is drawn as 0 and keeps its text. */
  value: number
  /** `1.044` or `<5` */
  count: string
  /** word for the place */
  word: string
  shortWord: string
  href?: string | undefined
}

export interface FlowBand {
  /** from this column to the next */
  column: number
  from: Place
  to: Place
  value: number
  /** `2008 in de route → 2009 elders: 397 leerlingen` */
  title: string
  href?: string | undefined
}

export interface FlowModel {
  title: string
  /** `1 okt 2009` and `2009` */
  columns: { label: string; short: string }[]
  nodes: FlowNode[]
  bands: FlowBand[]
}
