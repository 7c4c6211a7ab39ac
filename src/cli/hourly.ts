const AN_HOUR = 3_600_000

/**
 * Does what Doorloop does by itself: now, and each hour from now. A failure is reported and tried again an hour later.
 * Gives what stops it.
 */
export function hourly(work: () => Promise<unknown>, report: (error: unknown) => void): () => void {
  const run = (): void => void work().catch(report)
  const timer = setInterval(run, AN_HOUR).unref()
  run()
  return () => clearInterval(timer)
}
