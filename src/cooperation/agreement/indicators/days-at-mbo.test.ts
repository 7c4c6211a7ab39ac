import { expect, test } from 'vitest'
import { fewestDays } from './days-at-mbo.ts'

const block = (year: string, weekdays: string[], routeId = 'r') => ({ routeId, year, weekdays })

test.each([
  [[block('y3', ['fri'])], 1],
  [[block('y3', ['tue', 'thu']), block('y4', ['tue'])], 1],
  // the same day twice is one day
  [[block('y3', ['tue']), block('y3', ['tue', 'thu'])], 2],
])('%j is %i', (blocks, value) => expect(fewestDays(['r'], blocks)).toMatchObject({ value, unit: 'dag' }))

test.each([
  [[], [block('y3', ['fri'])]],
  [['r'], []],
  [['r'], [block('y3', [])]],
  [['r', 's'], [block('y3', ['fri'])]],
])('%j with %j says nothing', (routes, blocks) => expect(fewestDays(routes, blocks)).toEqual({ value: null, why: 'no-data' }))

test('the rows behind it: each year with its days', () => {
  const blocks = [block('y3', ['fri']), block('y4', ['tue', 'thu'])].map((one) => ({ ...one, routeName: 'TOT' }))
  expect(fewestDays(['r'], blocks)).toMatchObject({
    rows: [
      { label: 'TOT, y3', value: 1, href: '/programma/r/ontwerp' },
      { label: 'TOT, y4', value: 2 },
    ],
  })
})
