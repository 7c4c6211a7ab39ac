import { type RouteDesign, yearLabel } from '#programme/index.ts'
import type { AgreementContent } from './intake.ts'

const PLACES = ['vmbo', 'mbo', 'company'] as const

/** Hours a year by place and the ways back, as the design says them: what a pupil and the parents agree to. */
export function contentOf({ name, scheme, years, blocks, wayBack }: RouteDesign): AgreementContent {
  const named = (id: string): string => {
    const year = years.find((one) => one.id === id)
    return year ? yearLabel(year) : id
  }
  /** null: not said of any block */
  const hoursAt = (yearId: string, place: (typeof PLACES)[number]): number | null => {
    const here = blocks.filter((one) => one.year === yearId && one.place === place).flatMap(({ hours }) => hours ?? [])
    return here.length > 0 ? here.reduce((sum, hours) => sum + hours, 0) : null
  }
  return {
    route: name,
    scheme,
    years: years.map((year) => ({
      name: yearLabel(year),
      vmbo: hoursAt(year.id, 'vmbo'),
      mbo: hoursAt(year.id, 'mbo'),
      company: hoursAt(year.id, 'company'),
    })),
    wayBack: wayBack.map((one) => ({
      from: named(one.fromYear),
      fromMonth: one.fromMonth,
      to: named(one.toYear),
      toMonth: one.toMonth,
      diploma: one.diploma,
      where: one.where,
      left: one.left,
    })),
  }
}
