import { expect, test } from 'vitest'
import { hrefOfField } from './field-href.ts'

test.each([
  ['blocks/b3/hours', '/programma/r/ontwerp/rij/blokken/b3'],
  ['blocks', '/programma/r/ontwerp/blokken#blokken'],
  ['qualifications/0/crebo', '/programma/r/ontwerp/rij/kwalificaties/0'],
  ['calendar/examWeeks/w1', '/programma/r/ontwerp/rij/examenweken/w1'],
  ['calendar/vo', '/programma/r/ontwerp/invullen/kalender'],
  ['target/places', '/programma/r/ontwerp/invullen/basis'],
  ['target', '/programma/r/ontwerp/invullen/basis'],
  ['startsOn', '/programma/r/ontwerp/invullen/basis'],
  ['agreement/clauses', '/programma/r/ontwerp/invullen/overeenkomst'],
  ['statements/lob', '/programma/r/ontwerp/regels#statements'],
  ['partners', '/programma/r/partners'],
  ['exceptions/0/until', '/programma/r/ontwerp/rij/uitzonderingen/0'],
])('%s is mended at %s', (field, href) => {
  expect(hrefOfField('nl', 'r', field)).toBe(href)
  expect(hrefOfField('en', 'r', field)).toBe(`/en${href}`)
})
