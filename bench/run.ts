import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { generate } from './generate.ts'
import { type Measured, measure } from './measure.ts'
import { report, type SizeResult } from './report.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DATA = join(ROOT, 'data', 'bench')
const COMMAND = join(ROOT, 'bin', 'doorloop.js')
const DEFAULT_SIZES = [25_000, 250_000]
const RUNS = 3

const sizes = process.argv.slice(2).map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('usage: npm run bench [-- STARTERS_A_YEAR …]')
if (!existsSync(COMMAND)) throw new Error('There is no build to measure: run `npm run build` first.')

await mkdir(DATA, { recursive: true })
const yardstick = await buildYardstick()
const results: SizeResult[] = []
for (const size of sizes.length > 0 ? sizes : DEFAULT_SIZES) results.push(await measureSize(size))
console.log(report(results))

/** Yardstick and monitor in turn, so that whatever else the machine does falls on both. */
async function measureSize(starters: number): Promise<SizeResult> {
  const folder = await dataOf(starters)
  const result: SizeResult = { starters, yardstick: [], monitor: [] }
  for (let run = 1; run <= RUNS; run += 1) {
    result.yardstick.push(await step(`yardstick ${starters}`, run, [yardstick, folder, join(ROOT, 'bench', 'yardstick.sql')]))
    result.monitor.push(await step(`monitor ${starters}`, run, [COMMAND, 'monitor', folder, '--json', '--memory', '4GB']))
  }
  return result
}

async function step(name: string, run: number, args: string[]): Promise<Measured> {
  const measured = await measure(args, join(DATA, `${name.replace(' ', '-')}.json`))
  console.error(`${name}, run ${run} of ${RUNS}: ${measured.seconds.toFixed(2)} s`)
  return measured
}

/** Made once and kept; written under another name first, so that a broken-off run leaves no half data set. */
async function dataOf(starters: number): Promise<string> {
  const folder = join(DATA, String(starters))
  if (existsSync(folder)) return folder
  console.error(`making ${starters} starters a year in ${relative(ROOT, folder)} …`)
  await rm(`${folder}.making`, { recursive: true, force: true })
  await generate(starters, `${folder}.making`)
  await rename(`${folder}.making`, folder)
  return folder
}

/** Plain JavaScript, as the command is: translating TypeScript would otherwise count as the yardstick's time. */
async function buildYardstick(): Promise<string> {
  const outfile = join(DATA, 'yardstick.mjs')
  await build({
    entryPoints: [join(ROOT, 'bench', 'yardstick.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return outfile
}
