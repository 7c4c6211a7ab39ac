import { expect, test } from 'vitest'
import type { FileProblem } from './problem.ts'
import { fileProblemText, isFileProblem } from './problem-text.ts'

const found: FileProblem = { problem: 'wrong-kind', kind: 'old-xls', expected: ['text', 'xlsx'] }

test('a sentence says what it is, what is needed and what to do', () => {
  expect(fileProblemText('nl', found)).toBe(
    'Dit is een oud Excelbestand (.xls) of een met een wachtwoord; nodig is een tekstbestand (CSV) of een Excelbestand (.xlsx). ' +
      'Open het in Excel en sla het zonder wachtwoord op als .xlsx.',
  )
  expect(fileProblemText('en', { problem: 'formula-in-cell', line: 3, column: 'naam' })).toContain('Line 3 has a formula in column naam')
})

test('numbers are written as the language does', () => {
  expect(fileProblemText('nl', { problem: 'too-many-rows', most: 300_000 })).toContain('300.000')
  expect(fileProblemText('en', { problem: 'file-too-large', bytes: 1, most: 256 * 1024 * 1024 })).toContain('256 MB')
})

test('problems of files are told from others', () => {
  expect(isFileProblem(found)).toBe(true)
  expect(isFileProblem({ problem: 'birth-date-missing' })).toBe(false)
})
