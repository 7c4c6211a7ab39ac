import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

const never = new AbortController().signal

/** Which of these are answered already. */
async function answered(turns: Promise<boolean>[]): Promise<(boolean | undefined)[]> {
  return Promise.all(turns.map((turn) => Promise.race([turn, Promise.resolve().then(() => undefined)])))
}

test.each([
  [1, [true, undefined, undefined]],
  [2, [true, true, undefined]],
  [3, [true, true, true]],
])('with %i places, of three these work: %j', async (most, expected) => {
  const turns = new Turns(most)
  expect(await answered([1, 2, 3].map(() => turns.take(never)))).toEqual(expected)
})

test('a place goes to who waits longest, and a newcomer does not overtake', async () => {
  const turns = new Turns(1)
  await turns.take(never)
  const [second, third] = [turns.take(never), turns.take(never)]
  turns.end()
  const newcomer = turns.take(never)
  expect(await answered([second, third, newcomer])).toEqual([true, undefined, undefined])
})

test('who gives up while waiting leaves the line and takes no place', async () => {
  const turns = new Turns(1)
  await turns.take(never)
  const stop = new AbortController()
  const [second, third] = [turns.take(stop.signal), turns.take(never)]
  stop.abort()
  expect(await answered([second, third])).toEqual([false, undefined])
  turns.end()
  expect(await third).toBe(true)
  expect(await turns.take(stop.signal)).toBe(false)
})

test('after the last one a place is free again', async () => {
  const turns = new Turns(1)
  await turns.take(never)
  turns.end()
  expect(await turns.take(never)).toBe(true)
})
