import { expect, test } from 'vitest'
import { deliveryProblemText, droppedText } from './problem-text.ts'

test('sentences of files and of pupils', () => {
  expect(deliveryProblemText('nl', { problem: 'file-empty' })).toBe('Het bestand is leeg. Maak de export opnieuw.')
  expect(deliveryProblemText('en', { problem: 'mapping-incomplete', fields: ['key', 'birthDate'] })).toBe(
    'Not chosen yet: the column for pupil number, date of birth. Choose a column for each, or add it to the export.',
  )
})

test('a range of fields is written as one when it is one', () => {
  const fields = { problem: 'ro-fields', line: 4, record: 'ISG', found: 3, least: 6, most: 8 } as const
  expect(deliveryProblemText('nl', fields)).toContain('3 velden in plaats van 6 tot 8')
  expect(deliveryProblemText('nl', { ...fields, least: 8 })).toContain('3 velden in plaats van 8.')
})

test('what was dropped is told by kind, with how often', () => {
  expect(droppedText('nl', { fotourl: 3, bsn: 1312 })).toBe('Niet overgenomen en nergens bewaard: BSN (1.312 keer), foto (3 keer).')
  expect(droppedText('en', { bsn: 1 })).toBe('Not taken and kept nowhere: BSN (1 time).')
  expect(droppedText('nl', {})).toBeNull()
})
