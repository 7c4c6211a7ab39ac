export interface Named {
  id: string
  name: string
}

/** What a placement is chosen from: routes of the pupil, companies of the region, colleagues who may guide. */
export interface Choices {
  routes: Named[]
  companies: Named[]
  coaches: Named[]
}
