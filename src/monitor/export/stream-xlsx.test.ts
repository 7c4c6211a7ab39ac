import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Cell } from './cells.ts'
import { HOSTILE } from './fixture.ts'
import { streamXlsx } from './stream-xlsx.ts'

const HEAD = ['leerling', 'leeftijd']

async function* batchesOf(...batches: Cell[][][]): AsyncGenerator<Cell[][]> {
  yield* batches
}

async function open(stream: ReadableStream<Uint8Array>): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await new Response(stream).arrayBuffer())
  return workbook
}

test('batches follow each other on the first sheet; the others come after it', async () => {
  const batches = batchesOf([HEAD, ['a', 14]], [['b', 15]], [], [['c', null]])
  const workbook = await open(streamXlsx({ name: 'rijen', batches }, [{ name: 'bron', lines: [['x'], ['y']], filter: false }]))
  const values = (name: string) => workbook.getWorksheet(name)?.getSheetValues().slice(1)
  expect(values('rijen')).toEqual([
    [undefined, 'leerling', 'leeftijd'],
    [undefined, 'a', 14],
    [undefined, 'b', 15],
    [undefined, 'c'],
  ])
  expect(values('bron')).toEqual([
    [undefined, 'x'],
    [undefined, 'y'],
  ])
})

test('the header is bold and stays in view, alone too', async () => {
  const sheet = (await open(streamXlsx({ name: 'rijen', batches: batchesOf([HEAD]) }, []))).getWorksheet('rijen')
  expect(sheet?.getRow(1).font?.bold).toBe(true)
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
})

test.each(HOSTILE)('%j stays text', async (text) => {
  const sheet = (await open(streamXlsx({ name: 'rijen', batches: batchesOf([HEAD, [text, 1]]) }, []))).getWorksheet('rijen')
  expect(sheet?.getCell(2, 1).type).toBe(ExcelJS.ValueType.String)
  expect(sheet?.getCell(2, 1).formula).toBeUndefined()
})

test('who stops reading stops the batches', async () => {
  let made = 0
  let isOver = false
  const batches = (async function* (): AsyncGenerator<Cell[][]> {
    try {
      for (; made < 10_000; made += 1) yield Array.from({ length: 500 }, (_, row) => [`p${made}-${row}-${Math.random()}`, row])
    } finally {
      isOver = true
    }
  })()
  const reader = streamXlsx({ name: 'rijen', batches }, []).getReader()
  await reader.read()
  await reader.cancel()
  await expect.poll(() => isOver, { timeout: 5000 }).toBe(true)
  expect(made).toBeLessThan(1000)
})

test('a batch that fails breaks the file off', async () => {
  const batches = (async function* (): AsyncGenerator<Cell[][]> {
    yield [HEAD]
    throw new Error('gone')
  })()
  await expect(open(streamXlsx({ name: 'rijen', batches }, []))).rejects.toThrow('gone')
})
