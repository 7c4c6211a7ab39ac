import { STATEMENTS } from '#schemes/index.ts'
import { type RouteDesign, routeDesign } from '../design.ts'

/** The design as a file that reads well and compares well: always the same order, whatever order it was made in. */
export function writeDesign(design: RouteDesign): string {
  // parsing lays the fields in the order of the schema
  const { statements, ...rest } = routeDesign.parse(design)
  const answered = STATEMENTS.flatMap((name) => (statements[name] === undefined ? [] : [[name, statements[name]]]))
  const ordered: RouteDesign = routeDesign.parse({ ...rest, statements: Object.fromEntries(answered) })
  return `${JSON.stringify(ordered, null, 2)}\n`
}
