import { TABLE_FILES, type TableFile } from '../output.ts'
import type { UploadFinding } from './finding.ts'
import type { Limits } from './limits.ts'
import { receiveFile } from './receive-file.ts'
import { readSettings, type TypedSettings } from './settings.ts'
import type { ReceivedFile, UploadSettings } from './upload.ts'

/** What came in whole, or everything that is wrong with it. */
export type Received = { ok: true; files: ReceivedFile[]; settings: UploadSettings } | { ok: false; findings: UploadFinding[] }

/** One delivery coming in: up to four files, in the order in which the sender sends them, and then the settings. */
export class Reception {
  readonly #folder: string
  readonly #limits: Limits
  readonly #signal: AbortSignal
  readonly #answers = new Map<TableFile, ReceivedFile | UploadFinding>()
  readonly #twice: UploadFinding[] = []

  constructor(folder: string, limits: Limits, signal: AbortSignal) {
    this.#folder = folder
    this.#limits = limits
    this.#signal = signal
  }

  /** Reads the content to its end. A file in a field that is not one of the four is read and forgotten. */
  async take(field: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const table = TABLE_FILES.find((one) => one === field)
    if (!table || this.#answers.has(table)) {
      if (table) this.#twice.push({ rule: 'file-twice', table })
      return await forget(content)
    }
    // Said before the file is in, so that a second one cannot slip in beside it.
    this.#answers.set(table, { rule: 'file-not-given', table })
    const sent = { table, called: called.slice(0, 200), content }
    this.#answers.set(table, await receiveFile(this.#folder, sent, this.#limits, this.#signal))
  }

  finish(typed: TypedSettings): Received {
    const { settings, findings } = readSettings(typed)
    const answers = TABLE_FILES.map((table) => this.#answers.get(table) ?? ({ rule: 'file-not-given', table } as const))
    const wrong = [...answers.filter((one) => 'rule' in one), ...this.#twice, ...findings]
    if (wrong.length > 0) return { ok: false, findings: wrong }
    return { ok: true, files: answers.filter((one) => 'bytes' in one), settings }
  }
}

/** Reads to the end and keeps nothing: a browser shows no answer before it has sent everything. */
export async function forget(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of content);
}
