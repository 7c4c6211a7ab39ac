import { describe, expect, it } from 'vitest'
import { records } from './records.ts'

async function split(text: string | Buffer, chunk = 7): Promise<[line: number, text: string, fields: number | string][]> {
  const bytes = Buffer.from(text as string)
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const found: [number, string, number | string][] = []
  for await (const { line, bytes: record, fields } of records(chunks(), 0x3b)) found.push([line, record.toString(), fields])
  return found
}

describe('records', () => {
  it('keep their line, with LF and CRLF and without a last line end', async () => {
    expect(await split('a;b\r\nc;d\n\ne;f')).toEqual([
      [1, 'a;b', 2],
      [2, 'c;d', 2],
      [4, 'e;f', 2],
    ])
  })
  it('may hold delimiters, quotes and line ends within quotes', async () => {
    expect(await split('"a;\n""b""";c\nd;e')).toEqual([
      [1, '"a;\n""b""";c', 2],
      [3, 'd;e', 2],
    ])
  })
  it('count their fields, an empty last one too', async () => {
    expect(await split('a;;\n;\na;"";"x;y"\nq"r;s')).toEqual([
      [1, 'a;;', 3],
      [2, ';', 2],
      [3, 'a;"";"x;y"', 3],
      [4, 'q"r;s', 2],
    ])
  })
  it('with a quote that never closes lose one line, not the rest of the file', async () => {
    expect(await split('a;"b\nc;d\ne;f')).toEqual([
      [1, 'a;"b', 'unreadable'],
      [2, 'c;d', 2],
      [3, 'e;f', 2],
    ])
    expect(await split('a;"b\nc;d\ne;"f"\ng;h')).toEqual([
      [1, 'a;"b', 'unreadable'],
      [2, 'c;d', 2],
      [3, 'e;"f"', 2],
      [4, 'g;h', 2],
    ])
  })
  it('that are not UTF-8 are unreadable', async () => {
    expect((await split(Buffer.from([0x61, 0x3b, 0xe9, 0x0a, 0x62])))[0]?.[2]).toBe('unreadable')
  })
  it('of nothing are none', async () => {
    expect(await split('')).toEqual([])
  })
})
