import { LIMITS, type Limits } from './limits.ts'
import { OwnUploads } from './own-uploads.ts'
import { Place } from './place.ts'
import { Work } from './work.ts'

export interface UploadsOptions extends Partial<Limits> {
  /** a folder of its own */
  root: string
  now?: () => Date
  runAtMost?: number
  memory?: string
  report?: (error: unknown) => void
}

/** The uploads of this machine: each in a folder of its own, with its state and its owner beside it, for a day at most. */
export class Uploads {
  readonly #place: Place

  constructor({ root, now, runAtMost, memory, report, ...limits }: UploadsOptions) {
    const work = new Work({ root, runAtMost: runAtMost ?? 1, memory, report: report ?? ((error) => console.error(error)) })
    this.#place = new Place({ root, work, limits: { ...LIMITS, ...limits }, now: now ?? (() => new Date()) })
  }

  /** Those of one person, by `Viewer.personId`: there is no way to another's. */
  of(personId: string): OwnUploads {
    return new OwnUploads(this.#place, personId)
  }

  /** Removes what is past its day and what came in by half, whoever it is of; at the start and every hour. */
  async sweep(now: Date): Promise<void> {
    await this.#place.sweep(now)
  }

  /** Stops everything; what was running is interrupted and can be run again. */
  async close(): Promise<void> {
    await this.#place.close()
  }
}
