import { findScheme } from '#schemes/index.ts'
import type { Route } from '../route.ts'
import type { RouteDesign } from './design.ts'
import { emptyDesign } from './empty-design.ts'

/** A design of which only that is laid down what the route says already. */
export function fromRoute(route: Route): RouteDesign {
  const { name, leerweg, profiel, crebo, niveau, leertraject, startsOn } = route
  const knows = crebo !== null || niveau !== null || leertraject !== null
  const design = emptyDesign(name, findScheme(route.scheme)?.id ?? 'regulier')
  return {
    ...design,
    startsOn,
    target: { ...design.target, leerwegen: leerweg ? [leerweg] : [] },
    profielen: profiel ? [profiel] : [],
    qualifications: knows ? [{ crebo, name: crebo ?? `mbo ${niveau ?? ''}`.trim(), niveau, leertraject, extended: null }] : [],
    partners: partnersIn(route),
  }
}

/** Who takes part, as a design names them. */
export const partnersIn = ({ partners }: Pick<Route, 'partners'>): RouteDesign['partners'] =>
  partners.map(({ siteName, side, boardId }) => ({ name: siteName, side, board: boardId }))
