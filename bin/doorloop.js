#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(program)) {
  process.stderr.write('Doorloop is nog niet gebouwd / has not been built yet: npm run build\n')
  process.exit(1)
}
const { main } = await import(program.href)
await main(process.argv.slice(2))
