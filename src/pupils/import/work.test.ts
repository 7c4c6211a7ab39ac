import { expect, test } from 'vitest'
import { Work } from './work.ts'

test('one piece of work for an import at a time, and its progress until it is over', async () => {
  const work = new Work()
  let go = (): void => undefined
  const waiting = new Promise<void>((resolve) => {
    go = resolve
  })
  const started = work.start('a', async (_signal, tell) => {
    tell({ step: 'reading', done: 7 })
    await waiting
  })
  expect([started, work.start('a', async () => undefined)]).toEqual([true, false])
  expect(work.progressOf('a')).toEqual({ step: 'reading', done: 7 })
  go()
  await work.finished('a')
  expect(work.progressOf('a')).toBeNull()
})

test('stopping waits until the work has stopped', async () => {
  const work = new Work()
  let isOver = false
  work.start(
    'a',
    (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => setTimeout(() => reject(new Error('stopped')), 5))).finally(() => {
        isOver = true
      }) as Promise<void>,
  )
  expect(await work.stop('a')).toBe(true)
  expect(isOver).toBe(true)
  expect(await work.stop('a')).toBe(false)
})
