/** How often those who started in a route gave an answer later, from five answers on. */
export interface RouteAnswer {
  routeId: string
  name: string
  /** first school year in the route: 2026 = 2026-2027 */
  cohort: number
  /** months; null: told at another moment */
  moment: number | null
  question: string
  option: string
  /** to the question */
  answers: number
  /** null: too few to show */
  n: number | null
}
