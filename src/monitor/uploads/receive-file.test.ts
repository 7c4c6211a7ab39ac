import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { receiveFile } from './receive-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receive-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const receive = (called: string, chunks: Uint8Array[], most = 10, mostUnpacked = 1000) =>
  receiveFile(folder, { table: 'leerlingen', called, content: Readable.from(chunks) }, { most, mostUnpacked })

describe('size', () => {
  test.each([
    ['below', 9],
    ['on', 10],
  ])('%s the limit it is kept whole', async (_, bytes) => {
    expect(await receive('a.csv', [Buffer.alloc(5, 'a'), Buffer.alloc(bytes - 5, 'b')])).toEqual({
      table: 'leerlingen',
      called: 'a.csv',
      bytes,
    })
    expect(readFileSync(join(folder, 'leerlingen.csv'), 'utf8')).toBe(`aaaaa${'b'.repeat(bytes - 5)}`)
  })

  test('one byte above it is refused and nothing is left', async () => {
    expect(await receive('a.csv', [Buffer.alloc(11, 'a')])).toEqual({
      rule: 'file-too-large',
      table: 'leerlingen',
      called: 'a.csv',
      most: 10,
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('what comes after the limit is read but not written', async () => {
    let read = 0
    const chunks = function* () {
      for (; read < 100; read += 1) yield Buffer.alloc(10, 'a')
    }
    await receiveFile(folder, { table: 'diplomas', called: 'a.csv', content: Readable.from(chunks()) }, { ...LIMITS, most: 10 })
    expect(read).toBe(100)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a gzip', () => {
  const gz = (bytes: number) => [gzipSync(Buffer.alloc(bytes, 'a'))]

  test.each([
    ['below', 4999],
    ['on', 5000],
  ])('that unpacks to %s the limit is kept', async (_, bytes) => {
    expect(await receive('a.csv.gz', gz(bytes), 1000, 5000)).toMatchObject({ called: 'a.csv.gz' })
    expect(readdirSync(folder)).toEqual(['leerlingen.csv.gz'])
  })

  test('that unpacks to more is refused and nothing is left', async () => {
    const finding = { rule: 'unpacks-too-large', table: 'leerlingen', called: 'a.csv.gz', most: 5000 }
    expect(await receive('a.csv.gz', gz(5001), 1000, 5000)).toEqual(finding)
    expect(await receive('a.csv.gz', [...gz(2501), ...gz(2501)], 1000, 5000)).toEqual(finding)
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is broken is kept: the monitor says what is wrong with it', async () => {
    const whole = gz(500)[0] as Buffer
    expect(await receive('a.csv.gz', [whole.subarray(0, -4)], 1000, 5000)).toMatchObject({ called: 'a.csv.gz' })
  })
})

test('the field decides the name on disk, whatever the browser calls the file', async () => {
  for (const called of ['../../etc/passwd.csv', '/diplomas.csv', 'a\0b.csv', '..\\..\\x.CSV']) {
    await receive(called, [Buffer.from('a,b')])
    expect(readdirSync(folder)).toEqual(['leerlingen.csv'])
  }
})

test('the ending stays', async () => {
  await receive('Mijn export.csv.gz', [gzipSync('a')], 100)
  await receive('b.parquet', [Buffer.from('PAR1'), Buffer.from('…')], 100)
  expect(readdirSync(folder).sort()).toEqual(['leerlingen.csv.gz', 'leerlingen.parquet'])
})

test.each([
  ['', '', { rule: 'file-not-given' }],
  ['a.csv', '', { rule: 'file-empty', called: 'a.csv' }],
  ['a.xlsx', 'PK\u0003\u0004', { rule: 'ending-unknown', called: 'a.xlsx' }],
  ['a.csv', 'PK\u0003\u0004', { rule: 'content-unlike-ending', called: 'a.csv', ending: '.csv', content: 'zip' }],
  ['a.csv.gz', 'a,b', { rule: 'content-unlike-ending', called: 'a.csv.gz', ending: '.csv.gz', content: 'text' }],
  ['a.parquet', 'a,b', { rule: 'content-unlike-ending', called: 'a.parquet', ending: '.parquet', content: 'text' }],
])('%j with %j is found', async (called, content, finding) => {
  expect(await receive(called, [Buffer.from(content)])).toEqual({ table: 'leerlingen', ...finding })
  expect(readdirSync(folder)).toEqual([])
})

test('a sender that breaks off is an error', async () => {
  const content = async function* () {
    yield Buffer.from('a')
    throw new Error('gone')
  }
  await expect(receiveFile(folder, { table: 'diplomas', called: 'a.csv', content: content() }, LIMITS)).rejects.toThrow('gone')
})
