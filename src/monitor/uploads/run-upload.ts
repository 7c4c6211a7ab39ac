import { mkdirSync, rmSync } from 'node:fs'
import { keepOutput } from '../kept-run.ts'
import { plainFolder } from '../plain-folder.ts'
import { runMonitor } from '../run-monitor.ts'
import { folderOf, type UploadFolder } from './folder.ts'
import type { Upload, UploadState } from './upload.ts'

export interface RunOptions {
  root: string
  signal: AbortSignal
  memory: string | undefined
  /** each state on the way */
  enter(state: UploadState): void
}

/** The monitor on one upload; the answer is the state it ends in. The rows behind the figures are kept, the tables are not. */
export async function runUpload(upload: Upload, options: RunOptions): Promise<UploadState> {
  const plain = plainFolder(options.root)
  try {
    return await runIn(folderOf(plain.path, upload.id), upload, options)
  } finally {
    plain.release()
  }
}

async function runIn(folder: UploadFolder, { settings }: Upload, { signal, memory, enter }: RunOptions): Promise<UploadState> {
  const { tables, kept, spill, rejects } = folder
  for (const left of [kept, spill]) rmSync(left, { recursive: true, force: true })
  mkdirSync(spill, { mode: 0o700 })
  enter({ state: 'running', stage: null })
  const answer = await runMonitor({
    folder: tables,
    levering: settings.levering,
    leverdatum: settings.leverdatum ?? undefined,
    memory,
    signal,
    keepIn: kept,
    spillIn: spill,
    rejectsTo: rejects,
    progress: (stage) => enter({ state: 'running', stage }),
  })
  if (answer.ok) {
    const { rejected, teldatums } = answer.output.source
    if (teldatums.length === 0) return { state: 'empty', rejected }
    keepOutput(kept, answer.output)
    return { state: 'done', rejected, rejectsAccepted: settings.acceptRejects }
  }
  const { problem } = answer
  return problem.problem === 'cancelled' ? { state: 'cancelled' } : { state: 'refused', problem }
}
