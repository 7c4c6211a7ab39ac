import type { RouteDesign } from '../../design/design.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Group } from './group.ts'

type Shape = Pick<RouteDesign, 'name' | 'qualifications' | 'partners' | 'years'>

/** The expected groups of a route, as what `clusterProposals` looks at; half a pupil is rounded. `route` keeps the groups of two routes apart. */
export function groupsOf(design: Shape, { years }: Pick<Forecast, 'years'>, route: string): Group[] {
  return years.flatMap(({ year, label, routeYear, all, groups }) => {
    const school = schoolsOf(design, year)
    const only = design.qualifications[0]
    const parts =
      groups.length > 0 ? groups : [{ qualification: 0, crebo: only?.crebo ?? null, name: only?.name ?? design.name, size: all }]
    return parts.flatMap(({ qualification, crebo, name, size }) => {
      const pupils = Math.round(size?.expected ?? 0)
      if (pupils === 0) return []
      const id = `${route}/${year}/${qualification}`
      return [{ id, label: `${name}, ${label}`, qualification: crebo ?? name, routeYear, school, pupils, isRegular: false }]
    })
  })
}

/**
 * Where the pupils of this year sit: at the partners of the side where they are enrolled then, else where the stage belongs. Two
 * routes of the same schools share their groups without a journey. A design without partners is a school of its own.
 */
export function schoolsOf({ name, partners, years }: Omit<Shape, 'qualifications'>, yearId: string | null): string {
  const year = years.find(({ id }) => id === yearId)
  const side = year?.enrolledAt ?? (year?.stage === 'mbo' ? 'mbo' : 'vo')
  const names = partners.filter((one) => one.side === side).map((one) => one.name)
  return names.length > 0 ? names.toSorted().join(', ') : name
}
