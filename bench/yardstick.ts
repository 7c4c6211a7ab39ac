import { readFileSync } from 'node:fs'
import { countByHand } from './count-by-hand.ts'

const [folder, sqlFile] = process.argv.slice(2)
if (!folder || !sqlFile) throw new Error('usage: tsx bench/yardstick.ts FOLDER bench/yardstick.sql')
process.stdout.write(JSON.stringify(await countByHand(folder, readFileSync(sqlFile, 'utf8'))))
