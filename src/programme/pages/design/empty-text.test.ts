import { expect, test } from 'vitest'
import { emptyText } from './empty-text.ts'

test.each([
  ['examens', 'week', { change: 'dropped' }, 'n.v.t.'],
  ['examens', 'week', { change: 'kept' }, 'nog in te vullen'],
  ['kosten', 'year', { unit: 'pupil-year' }, 'elk jaar'],
  ['kosten', 'year', { unit: 'once' }, 'n.v.t.'],
  ['kosten', 'quantity', { unit: 'pupil-year' }, 'n.v.t.'],
  ['kosten', 'quantity', { unit: 'hour' }, 'nog in te vullen'],
  ['kosten', 'cents', { unit: 'hour' }, 'nog in te vullen'],
  ['betalingen', 'share', { cents: 5000 }, 'n.v.t.'],
  ['betalingen', 'cents', { share: 0.2 }, 'n.v.t.'],
  ['betalingen', 'cents', { share: null }, 'nog in te vullen'],
  ['uitzonderingen', 'until', {}, 'zonder einddatum'],
  ['blokken', 'weeks', {}, 'nog in te vullen'],
])('%s without %s of %j: %s', (part, field, row, said) => expect(emptyText('nl', part, field, row)).toBe(said))
