import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Destroyed, destroyedLine, parseDestroyed } from './destroyed.ts'
import { destroyedFile, keepDestroyed, readDestroyed } from './destroyed-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-destroyed-'))
afterAll(() => rmSync(folder, { recursive: true }))
const line = (last: number): Destroyed => ({
  at: `2026-11-0${last}T00:00:00.000001Z`,
  category: 'enrolment',
  pupilId: `00000000-0000-4000-8000-00000000000${last}`,
  recordId: null,
})

test('lines are added once, whatever is handed in again, and only their owner reads them', () => {
  keepDestroyed(folder, [line(1)])
  keepDestroyed(folder, [line(1), line(2)])
  keepDestroyed(folder, [line(1), line(2)])
  expect(readFileSync(destroyedFile(folder), 'utf8')).toBe(destroyedLine(line(1)) + destroyedLine(line(2)))
  expect(statSync(destroyedFile(folder)).mode & 0o777).toBe(0o600)
  expect(readDestroyed(destroyedFile(folder))).toEqual([line(1), line(2)])
})

test('a file that is not there is something else than one that holds something else', () => {
  writeFileSync(join(folder, 'other'), 'drop table pupil\n')
  expect([readDestroyed(join(folder, 'nowhere')), readDestroyed(join(folder, 'other'))]).toEqual([null, 'damaged'])
})

test.each([
  '{}',
  '[]',
  '"x"',
  JSON.stringify({ ...line(1), category: 'all' }),
  JSON.stringify({ ...line(1), pupilId: '1' }),
  JSON.stringify({ ...line(1), at: 'x' }),
])('no line of ours: %s', (text) => {
  expect(parseDestroyed(`${destroyedLine(line(1))}${text}\n`)).toBeNull()
})
