import type { RouteDesign } from '../../design/design.ts'
import type { Forecast } from '../forecast/forecast.ts'
import type { Group } from './group.ts'

/** The expected groups of a route, as what `clusterProposals` looks at; half a pupil is rounded. `school`: where they sit. */
export function groupsOf(
  design: Pick<RouteDesign, 'name' | 'qualifications'>,
  { years }: Pick<Forecast, 'years'>,
  school: string,
): Group[] {
  return years.flatMap(({ year, label, routeYear, all, groups }) => {
    const only = design.qualifications[0]
    const parts =
      groups.length > 0 ? groups : [{ qualification: 0, crebo: only?.crebo ?? null, name: only?.name ?? design.name, size: all }]
    return parts.flatMap(({ qualification, crebo, name, size }) => {
      const pupils = Math.round(size?.expected ?? 0)
      if (pupils === 0) return []
      const id = `${school}/${year}/${qualification}`
      return [{ id, label: `${name}, ${label}`, qualification: crebo ?? name, routeYear, school, pupils, isRegular: false }]
    })
  })
}
