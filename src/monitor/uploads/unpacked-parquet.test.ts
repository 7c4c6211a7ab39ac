import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDuckdb } from '../engine/duckdb.ts'
import { parquetUnpacksBeyond } from './unpacked-parquet.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parquet-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function parquet(select: string, path = join(folder, 'a.parquet'), compression = 'uncompressed'): Promise<string> {
  const engine = await openDuckdb({ folders: [folder], spill: folder })
  await engine.run(`COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION ${compression})`)
  engine.close()
  return path
}

test('a file that was not packed unpacks to itself at most', async () => {
  const path = await parquet("SELECT 'x' || random()::VARCHAR AS a, random() AS b FROM range(10000)")
  // 8 bytes a random number in two columns: less than the whole file, and more than half of it
  expect(await parquetUnpacksBeyond(path, statSync(path).size)).toBe(false)
  expect(await parquetUnpacksBeyond(path, statSync(path).size / 2)).toBe(true)
})

test.each([
  ['zeros of 800 characters, packed', "SELECT repeat('0', 800) || range::VARCHAR AS a FROM range(100000)", 'zstd', 80_000_000],
  ['one value a million times', "SELECT 'x' AS a FROM range(1000000)", 'uncompressed', 999_999],
])('%s: a small file that holds far more', async (_, select, compression, holds) => {
  const path = await parquet(select, undefined, compression)
  expect(statSync(path).size).toBeLessThan(holds / 50)
  expect(await parquetUnpacksBeyond(path, holds)).toBe(true)
})

test('a value a byte: on the limit it is kept, above it is not', async () => {
  const path = await parquet("SELECT 'x' AS a FROM range(1000000)")
  expect([await parquetUnpacksBeyond(path, 1_000_000), await parquetUnpacksBeyond(path, 999_999)]).toEqual([false, true])
})

test('a broken file, an empty table and a folder with a pattern in its name', async () => {
  writeFileSync(join(folder, 'b.parquet'), 'PAR1 and no more')
  expect(await parquetUnpacksBeyond(join(folder, 'b.parquet'), 1)).toBe(false)
  expect(await parquetUnpacksBeyond(await parquet('SELECT 1 AS a WHERE false'), 0)).toBe(false)
  mkdirSync(join(folder, 'a[0]*'))
  const path = await parquet("SELECT 'x' AS a FROM range(1000)", join(folder, 'a[0]*', 'c.parquet'))
  expect([await parquetUnpacksBeyond(path, 1000), await parquetUnpacksBeyond(path, 999)]).toEqual([false, true])
})
