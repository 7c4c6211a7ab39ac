import { expect, test } from 'vitest'
import { readBrin, readCrebo, readNiveau, readVestiging } from './codes.ts'

test('a level as DUO, SBB and schools write it', () => {
  expect(['MBO-1', '4', 'niveau 3', 'Niveau 2', 'entree', '5', '0'].map(readNiveau)).toEqual([1, 4, 3, 2, 1, undefined, undefined])
})

test('crebo, brin and vestiging', () => {
  expect(['25180', '2518', '251800', '02518'].map(readCrebo)).toEqual(['25180', undefined, undefined, undefined])
  expect(['99aa', '99AA', '9AA', '99AAA'].map(readBrin)).toEqual(['99AA', '99AA', undefined, undefined])
  expect(['1', '01', '99AA01', '99AA-1', 'Zuid', '123'].map(readVestiging)).toEqual([
    { brin: null, vestiging: '01' },
    { brin: null, vestiging: '01' },
    { brin: '99AA', vestiging: '01' },
    { brin: '99AA', vestiging: '01' },
    undefined,
    undefined,
  ])
})
