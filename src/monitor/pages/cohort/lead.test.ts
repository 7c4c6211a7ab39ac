import { expect, test } from 'vitest'
import type { Count } from '../../rows.ts'
import type { View } from '../shared/view.ts'
import { sharedWords } from '../shared/view.ts'
import { sampleRun } from '../testing/sample-run.ts'
import type { CohortChoice } from './choice.ts'
import type { Stand } from './counts.ts'
import { leadText } from './lead.ts'

const { output } = sampleRun()
const same = (name: string) => name
const place = { anchor: same, region: same, href: () => '#', alone: true }
const view: View = { language: 'nl', output, words: sharedWords('nl'), ...place }
const cohort = { id: 'tranche-2008', start: '2008-10-01', experiments: 2, intended: 1, sites: 2 }
const choice: CohortChoice = { cohort, population: 'alle', group: 'traject', alignment: 'duur', versus: 'beide' }

function stand(teldatum: string, total: Count, start: Count, out: Count): Stand {
  const places = { start, route: 0, else: 0, out }
  const positions = {
    'startkwalificatie-binnen': start,
    'startkwalificatie-buiten': 0,
    'in-traject': 0,
    'overig-onderwijs': 0,
    onbekend: out,
  }
  return { teldatum, total, places, positions, definition: 'positie' }
}

test('says who started and how they stand', () => {
  const text = leadText(view, choice, [stand('2008-10-01', 40, 0, 0), stand('2010-10-01', 40, 10, 4)])
  expect(text).toBe(
    '40 leerlingen begonnen op 1 oktober 2008 in vmbo-bb leerjaar 3 in 2 experimenten. Na 2 jaar heeft 25,0% een startkwalificatie en is 10,0% uit beeld.',
  )
})

test('one experiment is said as a word, and a start alone has no outcome', () => {
  const text = leadText(view, { ...choice, population: 'zoals-beoogd' }, [stand('2008-10-01', 40, 0, 0)])
  expect(text).toContain('in een experiment. Er is nog geen teldatum na de start.')
})

test.each([
  ['x', 'Een afgeschermd aantal leerlingen'],
  ['<5', 'Minder dan 5 leerlingen'],
] as const)('a hidden count %s is a phrase, and no dash stands for a share', (total, phrase) => {
  const text = leadText(view, choice, [stand('2008-10-01', total, 0, 0), stand('2010-10-01', total, 'x', '<5')])
  expect(text.startsWith(phrase)).toBe(true)
  expect(text).toMatch(/Hoe zij er na 2 jaar voor staan, is voor een deel afgeschermd\.$/)
})

test('without a count date there is nothing to say but that', () => {
  expect(leadText(view, choice, [])).toContain('is deze keuze niet berekend')
})
