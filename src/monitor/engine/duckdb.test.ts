import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { openDuckdb, ownShare } from './duckdb.ts'

test('DuckDB gets four fifths of the memory, so that the whole process stays within it', async () => {
  expect(['4GB', ' 512 MiB', '1.5TB'].map(ownShare)).toEqual(['3.20GB', '409.60MiB', '1.20TB'])
  const engine = await openDuckdb({ folders: [tmpdir()], spill: tmpdir(), memory: '1000MiB' })
  const [row] = await engine.rows<{ limit: string }>(`SELECT current_setting('memory_limit') AS "limit"`)
  engine.close()
  expect(row?.limit).toBe('800.0 MiB')
})

test('what is no size is left to DuckDB, which says so', async () => {
  expect(ownShare('much')).toBe('much')
  await expect(openDuckdb({ folders: [tmpdir()], spill: tmpdir(), memory: 'much' })).rejects.toThrow()
})
