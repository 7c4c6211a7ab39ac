import { describe, expect, test } from 'vitest'
import { testApp } from './testing/test-app.ts'

describe('app', () => {
  test('an unknown address answers 404 in the language of the address', async () => {
    const { get } = testApp()
    const dutch = await get('/nergens')
    const english = await get('/en/nowhere')
    expect([dutch.status, english.status]).toEqual([404, 404])
    expect(await dutch.text()).toContain('lang="nl"')
    expect(await english.text()).toContain('lang="en"')
  })

  test('a failure answers 500, reports the cause and shows nothing of it', async () => {
    const { get, reported } = testApp()
    const answer = await get('/fout')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
    expect(reported.map(({ message }) => message)).toEqual(['secret cause'])
  })

  test('every answer carries the security headers, errors and files too', async () => {
    const { get } = testApp()
    for (const path of ['/hoi', '/nergens', '/fout', '/assets/style-1.css']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('the policy allows nothing inline but the style with the nonce of this response', async () => {
    const { get } = testApp()
    const policies = await Promise.all(
      [get('/hoi'), get('/hoi')].map(async (answer) => (await answer).headers.get('content-security-policy') ?? ''),
    )
    expect(policies[0]).not.toContain('unsafe')
    expect(policies[0]).toMatch(/style-src 'self' 'nonce-[\w+/=]+'/)
    expect(policies[0]).not.toBe(policies[1])
  })
})
