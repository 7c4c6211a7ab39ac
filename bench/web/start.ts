import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * From the command to the first page, with the example region in the embedded database: the first start, which prepares the
 * published figures, and three starts after it. Run `npm run build` first. Budget: 1.5 s after the first start.
 */
const PROGRAM = fileURLToPath(new URL('../../bin/doorloop.js', import.meta.url))
const PORT = Number(process.env.PORT ?? 3917)
const PATIENCE = 120_000
const folder = mkdtempSync(join(tmpdir(), 'doorloop-start-'))
const env = { ...process.env, DOORLOOP_DATA: folder, DOORLOOP_LOG: 'silent', DATABASE_URL: '' }
try {
  execFileSync(process.execPath, [PROGRAM, 'example'], { env, stdio: 'ignore' })
  const first = await timeStart()
  const later = [await timeStart(), await timeStart(), await timeStart()].sort((a, b) => a - b)
  console.log(`first start ${seconds(first)}; after it ${later.map(seconds).join(', ')} (budget 1.5 s)`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds until the page where one chooses whose eyes to look through, which reads the database, is there in full. */
async function timeStart(): Promise<number> {
  const began = performance.now()
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', String(PORT)], { env, stdio: 'ignore' })
  try {
    while (performance.now() - began < PATIENCE) {
      const response = await fetch(`http://localhost:${PORT}/voorbeeld`).catch(() => null)
      if (response?.ok && (await response.text()).includes('</html>')) return performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('no page came')
  } finally {
    await stop(server)
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
