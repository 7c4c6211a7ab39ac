import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDesign } from '../../design/empty-design.ts'
import { type DesignedRegion, designedRegion } from '../../testing/designed-region.ts'
import { glrDesign } from '../../testing/designs.ts'
import { visitAs } from '../../testing/visit-as.ts'
import { directionText } from '../../words.ts'
import { programmePages } from '../index.ts'
import { refText } from './words.ts'

let world: DesignedRegion
let site: ReturnType<typeof visitAs>
beforeAll(async () => {
  world = await designedRegion()
  site = visitAs(programmePages(world.platform))
})
afterAll(() => world.database.close())

const at = (rest: string) => `/programma/${world.routeId}/ontwerp/${rest}`
const docent = () => world.viewer(world.people.docent.personId)
const exception = { was: '', why: 'Zo besloten', who: 'Het bestuur' }

test('an exception to a rule that is not there is refused with a sentence, and what was typed stays', async () => {
  await world.begin(glrDesign())
  const { status, text } = await site.post(at('rij/uitzonderingen/nieuw'), await docent(), { ...exception, rule: 'bla' })
  expect(status).toBe(422)
  expect(text).toContain('Deze regel is er niet.')
  const known = await site.post(at('rij/uitzonderingen/nieuw'), await docent(), { ...exception, rule: 'regulier/exam-whole' })
  expect(known.status).toBe(303)
})

test('a name of 201 letters is refused with the bound', async () => {
  const block = { was: '', name: 'n'.repeat(201), year: 'v3', kind: 'avo' }
  const { status, text } = await site.post(at('rij/blokken/nieuw'), await docent(), block)
  expect(status).toBe(422)
  expect(text).toContain('Een naam heeft hoogstens 200 tekens.')
})

test('what delays is told per block with its year, and what does not gets no advice', async () => {
  const { text } = await site.text(at('terugweg'), await docent())
  expect(text).toContain('Zorg en welzijn (vmbo 3) 51 weken')
  expect(text).toMatch(/Algemene vakken \(vmbo 4\) niet later +(?!Regel)/)
})

test('the edit address of an agreed version says that it is closed, not that the role is wrong', async () => {
  await world.agreed()
  const { status, text } = await site.text(at('rij/blokken/nieuw'), await docent())
  expect(status).toBe(403)
  expect(text).toContain('Maak een nieuwe versie om verder te gaan.')
})

test.each([
  ['kb', 3, 'kb → mbo 3'],
  ['kb', null, 'kb → mbo'],
  [null, 3, 'vmbo → mbo 3'],
  [null, null, 'vmbo → mbo'],
] as const)('from %s to %s: %s', (leerweg, niveau, said) => {
  expect(directionText('nl', { leerweg, niveau, leertraject: null })).toBe(said)
})

test('a block that is not there is called by its id', () => expect(refText('nl', emptyDesign('Zorg', 'dlr'), 'blocks', 'b9')).toBe('b9'))
