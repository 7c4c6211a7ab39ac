/** How often a portfolio talk is held, and after how many days the team leader hears of what is overdue. */
export interface TalkSetting {
  id: string
  /** of a school, or of a route */
  institutionId: string | null
  routeId: string | null
  validFrom: string
  portfolioWeeks: number
  overdueDays: number
}

export type Rhythm = Pick<TalkSetting, 'portfolioWeeks' | 'overdueDays'>

/** As long as a school sets nothing: a portfolio talk each ten weeks, and a week before the team leader hears of it. */
export const USUAL: Rhythm = { portfolioWeeks: 10, overdueDays: 7 }

/** What holds on the day: what the route sets before what the school sets, the latest first. */
export function rhythmOf(
  settings: readonly TalkSetting[],
  { institutionIds, routeIds }: { institutionIds: readonly string[]; routeIds: readonly string[] },
  day: string,
): Rhythm {
  const latest = (fits: (one: TalkSetting) => boolean): TalkSetting | undefined =>
    settings
      .filter((one) => one.validFrom <= day && fits(one))
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
      .at(-1)
  const ofRoute = latest(({ routeId }) => routeId !== null && routeIds.includes(routeId))
  return ofRoute ?? latest(({ institutionId }) => institutionId !== null && institutionIds.includes(institutionId)) ?? USUAL
}
