/** How far a piece of work is: which step, and how many of the file's pupils it has seen. */
export interface Progress {
  step: string
  done: number
}

interface Job {
  controller: AbortController
  progress: Progress
  finished: Promise<void>
}

/** Work that goes on after its page was answered; one piece for each import. Knows nothing of what the work is. */
export class Work {
  readonly #jobs = new Map<string, Job>()

  /** False when there is work for this import already. `work` gets a signal to stop by, and tells how far it is. */
  start(id: string, work: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<void>): boolean {
    if (this.#jobs.has(id)) return false
    const controller = new AbortController()
    const job: Job = { controller, progress: { step: 'start', done: 0 }, finished: Promise.resolve() }
    this.#jobs.set(id, job)
    job.finished = work(controller.signal, (progress) => {
      job.progress = progress
    }).finally(() => this.#jobs.delete(id))
    // whoever waits hears of a failure; the work itself has noted it
    job.finished.catch(() => undefined)
    return true
  }

  progressOf(id: string): Progress | null {
    return this.#jobs.get(id)?.progress ?? null
  }

  /** Asks the work to stop and waits until it has; true when there was any. */
  async stop(id: string): Promise<boolean> {
    const job = this.#jobs.get(id)
    if (!job) return false
    job.controller.abort()
    await job.finished.catch(() => undefined)
    return true
  }

  /** Until the work of this import is over, if there is any. */
  async finished(id: string): Promise<void> {
    await this.#jobs.get(id)?.finished.catch(() => undefined)
  }
}
