import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'

export interface Measured {
  /** from the start of the process to its end, output written */
  seconds: number
  /** highest resident memory of the process in MB; null where the system does not tell (anything but Linux) */
  peak: number | null
}

/** Runs `node …args` with its standard output in a file. Throws when the program fails or says nothing: half a run is no measurement. */
export async function measure(args: string[], outFile: string): Promise<Measured> {
  const out = openSync(outFile, 'w')
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', out, 'pipe'] })
  let complaint = ''
  child.stderr?.on('data', (text: Buffer) => {
    complaint = (complaint + text).slice(-2000)
  })
  let peak: number | null = null
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, 20)
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  closeSync(out)
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${complaint}`)
  if (statSync(outFile).size === 0) throw new Error(`node ${args.join(' ')} wrote nothing`)
  return { seconds, peak }
}

/** The kernel keeps the highest value itself, so looking now and then misses only the very last moment. */
function peakOf(pid: number | undefined): number | null {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)
    return line ? Number(line[1]) / 1024 : null
  } catch {
    return null
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? at(sorted, Math.floor(middle)) : (at(sorted, middle - 1) + at(sorted, middle)) / 2
}

function at(values: number[], index: number): number {
  const value = values[index]
  if (value === undefined) throw new Error('median of nothing')
  return value
}
