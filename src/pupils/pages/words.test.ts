import { expect, test } from 'vitest'
import { lookText, pupilWords } from './words.ts'

test('what somebody did has words of its own, or those of the part it was in', () => {
  const nl = pupilWords('nl').looks
  expect(lookText(nl, { action: 'look', what: 'talk/page' })).toBe('bekeek een gesprek')
  expect(lookText(nl, { action: 'look', what: 'hand-over/page' })).toBe('bekeek de overdracht')
  expect(lookText(nl, { action: 'change', what: 'leaving/diploma' })).toBe('werkte het vertrek uit de route bij')
  expect(lookText(pupilWords('en').looks, { action: 'change', what: 'progress/result' })).toBe('changed the progress and results')
})

test('what came later is never shown as a code', () => {
  expect(lookText(pupilWords('nl').looks, { action: 'look', what: 'nieuw/deel' })).toBe('bekeek de gegevens van de leerling')
})
