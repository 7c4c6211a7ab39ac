import { basename, dirname, join } from 'node:path'
import { openDuckdb } from '../engine/duckdb.ts'
import { quote } from '../engine/engine.ts'
import { plainFolder } from '../plain-folder.ts'

/**
 * Whether a Parquet file says of itself that it holds more than `most` bytes unpacked; only its footer is read. A value
 * counts for a byte at least, as it would in a CSV: one value repeated a milliard times is packed to next to nothing in
 * any measure of pages. False for a file that is broken: the monitor names what is wrong with it.
 */
export async function parquetUnpacksBeyond(path: string, most: number): Promise<boolean> {
  const folder = plainFolder(dirname(path))
  try {
    const engine = await openDuckdb({ folders: [folder.path], spill: folder.path, memory: '512MB', threads: 1 })
    try {
      const [said] = await engine.rows<{ bytes: number | null }>(
        `SELECT sum(greatest(total_uncompressed_size, num_values, 0)) AS bytes FROM parquet_metadata(${quote(join(folder.path, basename(path)))})`,
      )
      return (said?.bytes ?? 0) > most
    } finally {
      engine.close()
    }
  } catch {
    return false
  } finally {
    folder.release()
  }
}
