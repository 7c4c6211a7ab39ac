import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hourly } from './hourly.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const MINUTE = 60_000

test('at once, and each hour, until it is stopped', async () => {
  let times = 0
  const stop = hourly(
    async () => {
      times += 1
    },
    () => undefined,
  )
  expect(times).toBe(1)
  await vi.advanceTimersByTimeAsync(59 * MINUTE)
  expect(times).toBe(1)
  await vi.advanceTimersByTimeAsync(2 * 60 * MINUTE)
  expect(times).toBe(3)
  stop()
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(times).toBe(3)
})

test('a failure is reported, and the next hour it is tried again', async () => {
  const reported: unknown[] = []
  let times = 0
  const stop = hourly(
    async () => {
      times += 1
      throw new Error(`the database is away ${times}`)
    },
    (error) => reported.push((error as Error).message),
  )
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(reported).toEqual(['the database is away 1', 'the database is away 2'])
  stop()
})
