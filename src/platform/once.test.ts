import { expect, test } from 'vitest'
import { once } from './once.ts'

test('is done once, also for who asks while it is being done', async () => {
  let times = 0
  const ask = once(async () => {
    times += 1
    return times
  })
  expect(times).toBe(0)
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
  expect(await ask()).toBe(1)
})

test('what failed is done again', async () => {
  let times = 0
  const ask = once(() => {
    times += 1
    if (times === 1) throw new Error('not yet')
    return times
  })
  await expect(ask()).rejects.toThrow('not yet')
  expect(await ask()).toBe(2)
})
