import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  enter(stage: string): void
  stop(): void
}

/** A bar on standard error, on a terminal only: nothing of it reaches a file or a pipe. */
export function startProgress(stages: number, nameOf: (stage: string) => string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { enter: () => undefined, stop: () => undefined }
  const bar = new SingleBar(
    { format: ' {bar} {percentage}% {stage}', stream, clearOnComplete: true, stopOnComplete: false, hideCursor: true, gracefulExit: false },
    Presets.shades_classic,
  )
  let entered = 0
  bar.start(stages, 0, { stage: '' })
  return {
    enter(stage) {
      bar.update(entered, { stage: nameOf(stage) })
      entered += 1
    },
    stop: () => bar.stop(),
  }
}
