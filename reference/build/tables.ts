import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { INPUT_COLUMNS, type InputTable } from './columns.ts'

type Value = string | number

/** The four CSV files of docs/formats.md, section 1, while they are written. No value needs quotes: all are codes, numbers or dates. */
export interface Tables {
  add(table: InputTable, values: readonly Value[]): void
  /** hands over what was added; waits where the disk is slower */
  flush(): Promise<void>
  close(): Promise<void>
}

export async function openTables(folder: string): Promise<Tables> {
  await mkdir(folder, { recursive: true })
  const names = Object.keys(INPUT_COLUMNS) as InputTable[]
  const files = new Map(names.map((table) => [table, openFile(join(folder, `${table}.csv`), INPUT_COLUMNS[table])]))
  return {
    add: (table, values) => files.get(table)?.lines.push(values.join(',')),
    flush: async () => {
      for (const file of files.values()) await write(file)
    },
    close: async () => {
      for (const file of files.values()) {
        await write(file)
        file.stream.end()
        await finished(file.stream)
      }
    },
  }
}

interface OpenFile {
  stream: WriteStream
  lines: string[]
}

function openFile(path: string, columns: readonly string[]): OpenFile {
  return { stream: createWriteStream(path), lines: [columns.join(',')] }
}

async function write(file: OpenFile) {
  if (file.lines.length === 0) return
  const text = `${file.lines.join('\n')}\n`
  file.lines = []
  if (!file.stream.write(text)) await once(file.stream, 'drain')
}
