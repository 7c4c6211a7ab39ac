import { expect, test } from 'vitest'
import { type FileProblem, ReadingStopped } from './problem.ts'
import { collect, type Reading, untilStopped } from './reading.ts'

type Read = Reading<number, string, FileProblem>
const EMPTY: FileProblem = { problem: 'file-empty' }

async function* saying(...readings: (Read | Error)[]): AsyncGenerator<Read> {
  for (const reading of readings) {
    if (reading instanceof Error) throw reading
    yield reading
  }
}

const end: Read = { kind: 'end', summary: 'all' }
const one: Read = { kind: 'record', record: 1 }

test('a problem that is thrown becomes the close', async () => {
  expect(await collect(untilStopped(saying(one, new ReadingStopped(EMPTY))))).toEqual({
    records: [1],
    rejected: [],
    notes: [],
    stopped: EMPTY,
    summary: null,
  })
})

test('a bug goes on being thrown', async () => {
  await expect(collect(untilStopped(saying(one, new TypeError('bug'))))).rejects.toThrow('bug')
})

test('everything is sorted by its kind', async () => {
  const { rejected, notes, summary } = await collect(saying({ kind: 'rejected', problem: EMPTY }, { kind: 'note', problem: EMPTY }, end))
  expect({ rejected, notes, summary }).toEqual({ rejected: [EMPTY], notes: [EMPTY], summary: 'all' })
})

test('nothing comes after the close, and there is one', async () => {
  await expect(collect(saying(end, one))).rejects.toThrow('went on')
  await expect(collect(saying(one))).rejects.toThrow('without a close')
})
