import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MonitorAnswer, type Row, runMonitor } from '#monitor/index.ts'

/** A whole delivery that fits: two pupils in an experiment, two who are not; file names and their text. */
export const CLEAN: Record<string, string> = {
  'leerlingen.csv': `leerling,geslacht,geboortedatum
anna,v,1993-05-01
bram,m,1992-10-01
carl,,1993-01-31
dina,v,1993-02-28
`,
  'experimenten.csv': `experiment,tranche,startjaar,brin_vmbo,vestiging_vmbo,brin_mbo,sector,status
x1,2008,2008,00AA,00,25LU,techniek,lopend
`,
  'inschrijvingen.csv': `leerling,teldatum,brin,vestiging,opleiding,leerjaar,sector,crebo,experiment
anna,2008-10-01,00AA,00,vmbo-bb,3,techniek,,x1
bram,2008-10-01,00AA,00,vmbo-bb,3,techniek,,x1
carl,2008-10-01,01BB,00,vmbo-bb,3,,,
dina,2008-10-01,01BB,00,vmbo-bb,3,landbouw,,
anna,2009-10-01,25LU,,mbo-2-bol,1,techniek,95100,x1
carl,2009-10-01,01BB,00,vmbo-bb,4,,,
`,
  'diplomas.csv': `leerling,datum,diploma,brin,experiment
anna,2009-10-01,mbo-2,25LU,x1
`,
}

export interface Delivered {
  answer: MonitorAnswer
  /** as they stand in rejects.csv, line as text */
  rejects: string[][]
}

/** Runs the monitor on these files, alone in a new folder. A null takes a file of the clean delivery away. */
export async function deliver(folder: string, files: Record<string, string | Buffer | null>): Promise<Delivered> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ ...CLEAN, ...files })) if (text !== null) writeFileSync(join(folder, name), text)
  return await monitor(folder)
}

export async function monitor(folder: string): Promise<Delivered> {
  const rejectsTo = join(folder, 'afgekeurd', 'rejects.csv')
  const answer = await runMonitor({ folder, rejectsTo, threads: 1, memory: '512MB' })
  return { answer, rejects: existsSync(rejectsTo) ? readCsv(readFileSync(rejectsTo, 'utf8')).slice(1) : [] }
}

/** The rows of a run that went well; a problem is a failure of the test. */
export function rowsOf({ answer }: Delivered): Row[] {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.output.rows
}

export function problemOf({ answer }: Delivered): unknown {
  return answer.ok ? null : answer.problem
}

/** CSV by RFC 4180, character by character. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quoted && character === '"' && text.charAt(at + 1) === '"') field += text.charAt(at++)
    else if (character === '"') quoted = !quoted
    else if (quoted || (character !== ',' && character !== '\n')) field += character
    else {
      record.push(field)
      field = ''
      if (character === '\n') {
        records.push(record)
        record = []
      }
    }
  }
  return records
}
