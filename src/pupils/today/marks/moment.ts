/** Now, or just after the last line of the day: which line came last decides, so no two have the same moment. */
export const nextMoment = (now: Date, lastAt: Date | null): Date => new Date(Math.max(now.getTime(), lastAt ? lastAt.getTime() + 1 : 0))
