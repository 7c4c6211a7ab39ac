import { expect, test } from 'vitest'
import { emptyDesign } from '../design/empty-design.ts'
import type { Unit } from '../design/unit.ts'
import { importUnits, MOST_UNITS, sortUnits, unitsFrom, unitsPrint } from './import-units.ts'

const unit = (id: string, name: string, vmbo: string | null = 'module'): Unit => ({
  id,
  name,
  vmbo,
  mbo: null,
  vmboWeeks: null,
  mboWeeks: null,
  taughtIn: [],
})
const design = {
  ...emptyDesign('Route', 'dlr'),
  units: [unit('u1', 'Motor', 'oud'), unit('u2', 'Remmen')],
  sources: [
    { path: 'units/u1/vmbo', source: 'boek' },
    { path: 'units/u2/vmbo', source: 'boek' },
  ] as ReturnType<typeof emptyDesign>['sources'],
}
const read = [unit('motor', ' motor ', 'nieuw'), unit('elektra', 'Elektra'), unit('elektra-2', 'ELEKTRA')]
const was = unitsPrint(design)

test('a file holds what is new, what has a name that is there, and what it says twice', () =>
  expect(sortUnits(design, read)).toEqual({ fresh: [read[1]], same: [{ now: design.units[0], file: read[0] }], twice: ['ELEKTRA'] }))

test('adding leaves what is there as it stands', () =>
  expect(importUnits(design, read, 'add', was)).toEqual({ ok: true, key: '', design: { ...design, units: [...design.units, read[1]] } }))

test('replacing keeps the id, and takes the source of the old text away', () => {
  const edited = importUnits(design, read, 'replace', was)
  expect(edited).toMatchObject({
    ok: true,
    design: { units: [{ id: 'u1', name: ' motor ', vmbo: 'nieuw' }, { id: 'u2' }, { id: 'elektra' }] },
  })
  expect(edited.ok && edited.design.sources.map(({ path }) => path)).toEqual(['units/u2/vmbo'])
})

test.each([
  ['somebody changed the units meanwhile', read, 'add', 'x', 'changed-meanwhile'],
  ['an id is taken', [unit('u1', 'Iets nieuws')], 'add', was, 'changed-meanwhile'],
  ['an id stands there twice', [unit('a', 'Een'), unit('a', 'Twee')], 'add', was, 'changed-meanwhile'],
  ['there is nothing new', [read[0] as Unit], 'add', was, 'nothing-came'],
  ['there would be one too many', Array.from({ length: MOST_UNITS - 1 }, (_, at) => unit(`n${at}`, `Nr ${at}`)), 'add', was, 'too-many'],
] as const)('nothing changes when %s', (_, units, how, print, mistake) =>
  expect(importUnits(design, units, how, print)).toEqual({ ok: false, mistakes: [{ field: '', mistake }] }),
)

test('as many as there may be fit', () =>
  expect(
    importUnits(
      design,
      Array.from({ length: MOST_UNITS - 2 }, (_, at) => unit(`n${at}`, `Nr ${at}`)),
      'add',
      was,
    ).ok,
  ).toBe(true))

test.each(['', 'geen json', '{}', '[{"id":"a"}]', JSON.stringify([{ ...unit('a', 'A'), meer: 1 }])])('%s is no list of units', (text) =>
  expect(unitsFrom(text)).toBeNull(),
)

test('what was kept in the form comes back', () => expect(unitsFrom(JSON.stringify(read))).toEqual(read))
