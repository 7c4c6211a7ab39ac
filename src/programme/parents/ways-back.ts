import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../design/design.ts'
import type { WayBack } from '../design/way-back.ts'
import { clip, parentsWords } from './words.ts'
import { yearName } from './years.ts'

const MOST = 5

/** Where somebody can go who stops, from when until when. */
export function wayBackLines(language: Language, design: RouteDesign): string[] {
  const t = parentsWords(language)
  if (design.wayBack.length === 0) return [t.open]
  const lines = design.wayBack.slice(0, MOST).map((one) => lineOf(language, design, one))
  return design.wayBack.length > MOST ? [...lines, t.more(String(design.wayBack.length - MOST))] : lines
}

function lineOf(language: Language, { years }: RouteDesign, { fromYear, fromMonth, toYear, toMonth, ...way }: WayBack): string {
  const t = parentsWords(language)
  const nameOf = (id: string): string => {
    const year = years.find((one) => one.id === id)
    return year ? yearName(language, year) : id
  }
  const month = (one: number): string => t.months[one - 1] ?? ''
  const when = t.between(month(fromMonth), nameOf(fromYear), month(toMonth), nameOf(toYear))
  const to = way.where === null ? t.whereOpen : t.goesTo(clip(way.where, 70))
  const diploma = way.diploma === null ? '' : t.forDiploma(t.diploma[way.diploma])
  return [`${when} ${to}${diploma}.`, way.left && t.left(clip(way.left, 110))].filter(Boolean).join(' ')
}
