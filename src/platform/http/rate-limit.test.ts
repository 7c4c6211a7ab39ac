import { describe, expect, test } from 'vitest'
import { Buckets, rateLimit } from './rate-limit.ts'
import { testApp } from './testing/test-app.ts'

const RATE = { most: 3, perSecond: 0.5 }
const taken = (buckets: Buckets, key: string, times: number, at: number) => Array.from({ length: times }, () => buckets.take(key, RATE, at))

describe('a bucket', () => {
  test('lets through what it holds, and says how long the next must wait', () => {
    expect(taken(new Buckets(9), 'a', 5, 0)).toEqual([0, 0, 0, 2, 2])
  })

  test('fills up again, a part at a time and never over its edge', () => {
    const buckets = new Buckets(9)
    taken(buckets, 'a', 3, 0)
    expect(buckets.take('a', RATE, 1999)).toBe(1)
    expect(buckets.take('a', RATE, 2000)).toBe(0)
    expect(taken(buckets, 'a', 4, 3_600_000)).toEqual([0, 0, 0, 2])
  })

  test('is of one address alone', () => {
    const buckets = new Buckets(9)
    taken(buckets, 'a', 3, 0)
    expect(buckets.take('b', RATE, 0)).toBe(0)
  })

  test('is forgotten when others come: memory is bounded, and who was quiet longest goes first', () => {
    const buckets = new Buckets(2)
    taken(buckets, 'a', 3, 0)
    buckets.take('b', RATE, 0)
    expect(buckets.take('a', RATE, 0)).toBe(2)
    buckets.take('c', RATE, 0)
    expect(buckets.size).toBe(2)
    expect(buckets.take('a', RATE, 0)).toBe(2)
  })
})

describe('the server', () => {
  const site = () => {
    const limits = { pages: { most: 3, perSecond: 0.1 }, forms: { most: 1, perSecond: 0.1 }, addresses: 9 }
    const refuse = (c: { html: (text: string, status: 429) => Response }) => c.html('too many', 429)
    return testApp({ before: [rateLimit({ refuse: refuse as never, limits, proxies: 1, now: () => 0 })] })
  }
  const from = (address: string) => ({ 'x-forwarded-for': address })

  test('answers 429 with the seconds to wait; forms sooner than pages; another address is let through', async () => {
    const { app, get } = site()
    const post = () => app.request('/hoi', { method: 'POST', headers: { host: 'localhost:3000', ...from('192.0.2.1') } })
    expect([(await post()).status, (await post()).status]).toEqual([200, 429])
    const pages = [1, 2, 3, 4].map(() => get('/hoi', from('192.0.2.1')))
    const last = (await Promise.all(pages)).at(-1)
    expect([last?.status, last?.headers.get('retry-after')]).toEqual([429, '10'])
    expect((await get('/hoi', from('192.0.2.2'))).status).toBe(200)
  })

  test('the refusal carries the headers of every page', async () => {
    const { get } = site()
    for (let n = 0; n < 3; n += 1) await get('/hoi')
    expect((await get('/hoi')).headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
