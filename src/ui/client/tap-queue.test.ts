import { expect, test } from 'vitest'
import { forgetTaps, queueOf, type WaitingTap, waitingKeys } from './tap-queue.ts'

const tap = (nr: string, kind = 'late'): WaitingTap => ({ pupil: 'p', kind, seen: 0, at: '2026-11-23T07:31:00.000Z', nr })

/** What a browser keeps, in memory. */
function store(most = 10): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (kept.size >= most) throw new Error('full')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

test('what is tapped waits in its order, per person and day, and goes when it was sent', () => {
  const kept = store()
  const queue = queueOf('anna:2026-11-23', kept)
  expect([queue.day, queue.add(tap('1')), queue.add(tap('2', 'ill'))]).toEqual(['2026-11-23', true, true])
  expect(queue.all().map(({ nr }) => nr)).toEqual(['1', '2'])
  expect(queueOf('bert:2026-11-23', kept).all()).toEqual([])
  queue.remove('1')
  expect(queue.first()?.nr).toBe('2')
  queue.remove('2')
  expect(waitingKeys(kept)).toEqual([])
})

test('signing out leaves nothing, and nothing of others that is not ours', () => {
  const kept = store()
  kept.setItem('iets anders', 'blijft')
  queueOf('anna:2026-11-23', kept).add(tap('1'))
  forgetTaps(kept)
  expect([waitingKeys(kept), kept.length]).toEqual([[], 1])
})

test('a browser that keeps nothing says so, and what somebody else wrote there is not read', () => {
  expect(queueOf('anna:2026-11-23', store(0)).add(tap('1'))).toBe(false)
  expect(queueOf('anna:2026-11-23', null).add(tap('1'))).toBe(false)
  const kept = store()
  kept.setItem('doorloop:taps:anna:2026-11-23', '{"a":1}')
  expect(queueOf('anna:2026-11-23', kept).all()).toEqual([])
  kept.setItem('doorloop:taps:anna:2026-11-23', '{')
  expect(queueOf('anna:2026-11-23', kept).first()).toBeUndefined()
})
