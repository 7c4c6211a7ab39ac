const AN_HOUR = 3_600_000

/** The first pages after a start are not kept waiting: the embedded database does one thing at a time. */
export const FIRST_AFTER = 10_000

/**
 * Does what Doorloop does by itself: soon after a start, and each hour from then. A failure is reported and tried again an
 * hour later. Gives what stops it.
 */
export function hourly(work: () => Promise<unknown>, report: (error: unknown) => void): () => void {
  const run = (): void => void work().catch(report)
  let hours: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    hours = setInterval(run, AN_HOUR).unref()
    run()
  }, FIRST_AFTER).unref()
  return () => {
    clearTimeout(first)
    clearInterval(hours)
  }
}
