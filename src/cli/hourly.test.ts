import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FIRST_AFTER, hourly } from './hourly.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const MINUTE = 60_000

test('soon, and each hour from then, until it is stopped', async () => {
  let times = 0
  const stop = hourly(
    async () => {
      times += 1
    },
    () => undefined,
  )
  await vi.advanceTimersByTimeAsync(FIRST_AFTER - 1)
  expect(times).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
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
  await vi.advanceTimersByTimeAsync(FIRST_AFTER + 60 * MINUTE)
  expect(reported).toEqual(['the database is away 1', 'the database is away 2'])
  stop()
})

test('stopped before it began, it does nothing', async () => {
  let times = 0
  hourly(
    async () => {
      times += 1
    },
    () => undefined,
  )()
  await vi.advanceTimersByTimeAsync(2 * 60 * MINUTE)
  expect(times).toBe(0)
})
