import type { RouteData, Side } from '../route.ts'

/** What to look at in a route. Nothing here stops it from being kept: no rule has its article at hand. */
export interface Finding {
  rule: RouteRule
  severity: 'needs-decision'
  /** the field of the form */
  field: string
  given?: string
}

export const ROUTE_RULES = ['leads-elsewhere', 'scheme-not-in-force', 'side-missing', 'crebo-not-valid'] as const
export type RouteRule = (typeof ROUTE_RULES)[number]

/** What the rules look at. */
export interface JudgedRoute extends RouteData {
  sides: readonly Side[]
  /** null = no number, or not looked up; false = not valid on the first day */
  creboIsValid: boolean | null
}
